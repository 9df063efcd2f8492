import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, startApi } from './support/api.ts';
import type { Api } from './support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const OWNER = {
  name: 'Kim Owner',
  email: 'kim@owner.example',
  timeZone: 'Europe/Berlin',
  country: 'DE',
};

describe('first run', () => {
  it('makes one owner with the printed token, signs in, and never again', async () => {
    expect((await api.ask('/api/setup')).json).toEqual({
      needed: true,
      sample: 'none',
      home: null,
    });
    const token = await api.store.setup.issue(api.clock.now);
    const body = { token, owner: OWNER, password: 'correct horse battery' };

    const wrong = await api.ask('/api/setup', { body: { ...body, token: 'guessed' } });
    expect(wrong.status).toBe(401);
    const short = await api.ask('/api/setup', { body: { ...body, password: 'short' } });
    expect(short.status).toBe(422);
    expect(short.at('errors')).toEqual([
      { field: 'password', says: 'password needs at least 10 characters.' },
    ]);

    const done = await api.ask('/api/setup', { body });
    expect(done.status).toBe(201);
    expect(done.at('owner')).toMatchObject({ name: 'Kim Owner', email: 'kim@owner.example' });
    expect(done.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);

    const cookie = cookieOf(done);
    expect((await api.ask('/api/session', { cookie })).at('owner.name')).toBe('Kim Owner');
    expect((await api.ask('/api/setup')).json).toMatchObject({ needed: false });
    expect((await api.ask('/api/setup', { body })).status).toBe(409);
  });
});

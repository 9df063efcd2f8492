import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type Api } from '../dashboard/server/support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(async () => api.stop());

it(
  'a kind of letter is approved in advance, by its owner alone, and taken back',
  { timeout: 30_000 },
  async () => {
    const kim = await api.signIn('kim');
    const other = await api.signIn('other');
    const ask = async (cookie: string, body?: unknown) =>
      (
        await api.ask('/api/delegations', {
          cookie,
          ...(body === undefined ? {} : { method: 'PUT', body }),
        })
      ).json;
    const given = { delegations: [{ letter: 'thank-you', since: '2026-11-17T09:00:00Z' }] };
    expect(await ask(kim.cookie)).toEqual({ delegations: [] });
    expect(await ask(kim.cookie, { letter: 'thank-you', given: true })).toEqual(given);
    api.clock.now += 60_000;
    expect(await ask(kim.cookie, { letter: 'thank-you', given: true })).toEqual(given);
    expect(await ask(other.cookie)).toEqual({ delegations: [] });
    expect(await ask(kim.cookie, { letter: 'thank-you', given: false })).toEqual({
      delegations: [],
    });
    const wrong = await api.ask('/api/delegations', {
      cookie: kim.cookie,
      method: 'PUT',
      body: { letter: 'love-letter', given: true },
    });
    expect(wrong.status).toBe(422);
  },
);

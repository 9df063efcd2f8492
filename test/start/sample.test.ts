import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../engine/processes.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type Service } from './service.ts';

interface Listed {
  items: { employer: { name: string }; outcome: string | null; stage: string }[];
}

describe('npm start -- --sample', () => {
  let home: string;
  let service: Service;
  let url = '';
  let token = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'followthrough-start-'));
    service = startService(home, ['--sample']);
  });
  afterAll(async () => {
    await service.kill();
    await rm(home, { recursive: true, force: true });
  });

  const call = async (path: string, init: { body?: string; cookie?: string } = {}) =>
    fetch(`${url}${path}`, {
      headers: { origin: url, 'content-type': 'application/json', cookie: init.cookie ?? '' },
      ...(init.body === undefined ? {} : { method: 'POST', body: init.body }),
    });

  it('prints the address and the setup token', { timeout: 130_000 }, async () => {
    const begun = Date.now();
    [, url = ''] = await service.says(/ready: (http:\/\/127\.0\.0\.1:\d+)/, 120_000);
    [, token = ''] = await service.says(/Setup token \(once\): (\S{20,})/);
    process.stdout.write(`ready after ${Date.now() - begun} ms\n`);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it(
    'the story plays out: an answer, an out-of-office and a rejection, a polite close',
    {
      timeout: 170_000,
    },
    async () => {
      const begun = Date.now();
      await service.says(/That was the sample/, 160_000);
      process.stdout.write(`${service.out()}\nplayed out in ${Date.now() - begun} ms\n`);
      const story = service.out();
      expect(story).toMatch(/understood as invitation/);
      expect(story).toMatch(/understood as out of office/);
      expect(story).toMatch(/understood as rejection/);
      expect(story.indexOf('out of office')).toBeLessThan(story.indexOf('rejection'));
      expect(story).toMatch(/closed, no-response/);
    },
  );

  it('the token makes the reader the owner of three applications', async () => {
    const owner = {
      name: 'Robin Reader',
      email: 'robin@reader.example',
      timeZone: 'Europe/Berlin',
    };
    const setup = async (with_: string) =>
      call('/api/setup', {
        body: JSON.stringify({ token: with_, owner, password: 'a long enough one' }),
      });
    expect((await setup('not-the-token-that-was-printed')).status).toBeGreaterThanOrEqual(400);
    const claimed = await setup(token);
    expect(claimed.status).toBe(201);
    const cookie = claimed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const listed = (await (await call('/api/applications', { cookie })).json()) as Listed;
    expect(listed.items).toHaveLength(3);
    expect(listed.items.filter(({ outcome }) => outcome === 'no-response')).toHaveLength(1);
    expect((await call('/api/applications')).status).toBe(401);
    expect((await setup(token)).status).toBeGreaterThanOrEqual(400);
  });

  it(
    'a second one over the same folder is refused, and the first goes on',
    { timeout: 40_000 },
    async () => {
      const second = startService(home, ['--sample']);
      expect(await second.ended()).toBe(1);
      expect(second.err().trim().split('\n').at(-1)).toMatch(/in use by/);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
    },
  );

  it('Ctrl-C stops everything, the engine too', { timeout: 60_000 }, async () => {
    const processes = await service.processes();
    expect(processes.length).toBeGreaterThan(1);
    const begun = Date.now();
    expect(await service.interrupt()).toBe(0);
    process.stdout.write(`stopped ${processes.length} processes in ${Date.now() - begun} ms\n`);
    await eventually('no process left', async () => {
      const alive = await Promise.all(processes.map(isAlive));
      return !alive.includes(true);
    });
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});

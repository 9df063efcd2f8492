import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDataFolder } from '../../store/dataFolder.ts';
import { lockFolder } from '../../store/folderLock.ts';
import { isAlive } from '../engine/processes.ts';
import { emptyDataFolder } from '../support/dataFolder.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type Service } from './service.ts';

interface Listed {
  items: { employer: { name: string } }[];
}

/** "Look around first", from the page of an installation that nobody has set up yet. */
describe('the sample, started from the page', () => {
  let home: string;
  let service: Service;
  let url = '';
  let token = '';
  let sample = new URL('http://nowhere.example');
  beforeAll(async () => {
    home = await emptyDataFolder();
    service = startService(home);
    [, url = ''] = await service.says(/ready: (http:\/\/127\.0\.0\.1:\d+)/, 120_000);
    [, token = ''] = await service.says(/Setup token \(once\): (\S{20,})/);
  }, 130_000);
  afterAll(async () => {
    await service.kill();
    await rm(home, { recursive: true, force: true });
  });

  const post = async (at: string, path: string, body: object, cookie = '') =>
    fetch(`${at}${path}`, {
      method: 'POST',
      headers: { origin: at, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const get = async (at: string, path: string, cookie = '') =>
    fetch(`${at}${path}`, { headers: { cookie } });
  const setUp = async (at: string, with_: string) => {
    const owner = {
      name: 'Robin Reader',
      email: 'robin@reader.example',
      timeZone: 'Europe/Berlin',
    };
    const answer = await post(at, '/api/setup', {
      token: with_,
      owner,
      password: 'a long enough one',
    });
    expect(answer.status).toBe(201);
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };

  it('is offered, and does not start for somebody without the setup token', async () => {
    const state = { needed: true, sample: 'offered', home: null };
    expect(await (await get(url, '/api/setup')).json()).toEqual(state);
    for (const body of [{}, { token: 'not-the-token-that-was-printed' }])
      expect((await post(url, '/api/sample', body)).status).toBe(401);
    expect((await service.processes()).length).toBeLessThan(4);
  });

  it('says why when it cannot be started', { timeout: 60_000 }, async () => {
    const folder = join(home, 'sample');
    await prepareDataFolder(folder);
    const lock = await lockFolder(folder);
    const refused = await post(url, '/api/sample', { token });
    await lock.release();
    expect(refused.status).toBe(409);
    const { detail } = (await refused.json()) as { detail: string };
    expect(detail).toMatch(/could not be started: .*in use/);
    expect(detail).toMatch(/Nothing of yours was touched/);
  });

  it(
    'starts once, however often it is asked for, and leads there',
    { timeout: 150_000 },
    async () => {
      const answers = await Promise.all([
        post(url, '/api/sample', { token }),
        post(url, '/api/sample', { token }),
      ]);
      const [first, second] = (await Promise.all(answers.map((answer) => answer.json()))) as {
        url: string;
      }[];
      expect(first?.url).toBe(second?.url);
      sample = new URL(first?.url ?? '');
      expect(sample.origin).not.toBe(url);
      const state = { needed: true, sample: 'here', home: url };
      expect(await (await get(sample.origin, '/api/setup')).json()).toEqual(state);
      expect((await post(sample.origin, '/api/sample', {})).status).not.toBe(200);
    },
  );

  it('mixes nothing with the real data, not even the sign-in', async () => {
    const inSample = await setUp(sample.origin, sample.searchParams.get('token') ?? '');
    const listed = (await (
      await get(sample.origin, '/api/applications', inSample)
    ).json()) as Listed;
    expect(listed.items).toHaveLength(3);

    const own = await setUp(url, token);
    const both = `${own}; ${inSample}`;
    expect(own.split('=')[0]).not.toBe(inSample.split('=')[0]);
    expect((await get(url, '/api/applications', inSample)).status).toBe(401);
    expect(await (await get(url, '/api/applications', both)).json()).toMatchObject({ items: [] });
    const theirs = (await (await get(sample.origin, '/api/applications', both)).json()) as Listed;
    expect(theirs.items).toHaveLength(3);

    expect((await post(url, '/api/sample', {})).status).toBe(401);
    const again = await post(url, '/api/sample', {}, own);
    expect(await again.json()).toMatchObject({ url: sample.href });
  });

  it(
    'ends with the program that started it, even one that was killed',
    { timeout: 60_000 },
    async () => {
      const processes = await service.processes();
      expect(processes.length).toBeGreaterThan(3);
      process.kill(service.pid, 'SIGKILL');
      await eventually(
        'no process left',
        async () => !(await Promise.all(processes.map(isAlive))).includes(true),
        45_000,
      );
      await expect(fetch(`${sample.origin}/healthz`)).rejects.toThrow();
    },
  );
});

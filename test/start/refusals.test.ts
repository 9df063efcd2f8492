import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../engine/lateServer.ts';
import { emptyDataFolder } from '../support/dataFolder.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/freePort.ts';
import { startDevServer, type TemporalForTest } from '../support/temporal.ts';
import { startService, type Service } from './service.ts';

/** One clear line: no stack, no second line, what happened and what to do. */
function lastLine(service: Service): string {
  expect(service.err()).not.toMatch(/^\s+at /m);
  return service.err().trim().split('\n').at(-1) ?? '';
}

describe('what cannot start says so in one line', { timeout: 90_000 }, () => {
  let temporal: TemporalForTest;
  const begun: Service[] = [];
  const folders: string[] = [];
  beforeAll(async () => {
    temporal = await startDevServer();
  });
  afterAll(async () => {
    await Promise.all(begun.map(async (service) => service.kill()));
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    await temporal.stop();
  });

  const folder = async () => {
    const made = await emptyDataFolder();
    folders.push(made);
    return made;
  };
  const start = (home: string, settings: Record<string, string> = {}) => {
    const service = startService(home, [], settings);
    begun.push(service);
    return service;
  };
  /** The engine of the test run, so that none is started for a refusal. */
  const engine = () => ({
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
  });

  it('a misspelt setting, with the name that was meant', async () => {
    const service = start(await folder(), { FOLLOWTHROUGH_PROT: '7421' });
    expect(await service.ended()).toBe(1);
    expect(lastLine(service)).toMatch(/FOLLOWTHROUGH_PROT.*FOLLOWTHROUGH_PORT/);
    expect(service.err()).not.toContain('7421');
  });

  it('a value that makes no sense, without repeating it', async () => {
    const service = start(await folder(), { FOLLOWTHROUGH_LOG_LEVEL: 'shouting' });
    expect(await service.ended()).toBe(1);
    expect(lastLine(service)).toMatch(/FOLLOWTHROUGH_LOG_LEVEL must be one of/);
    expect(service.err()).not.toContain('shouting');
  });

  it('a port that is taken', async () => {
    const taken = await listening();
    const service = start(await folder(), { FOLLOWTHROUGH_PORT: String(taken.port), ...engine() });
    expect(await service.ended()).toBe(1);
    expect(lastLine(service)).toMatch(
      new RegExp(`Port ${taken.port} .*in use.*FOLLOWTHROUGH_PORT`),
    );
    taken.server.close();
  });

  it('a data folder in use, and after its service has stopped a damaged one', async () => {
    const home = await folder();
    const first = start(home, engine());
    await first.says(/ready: http/);
    const second = start(home, engine());
    expect(await second.ended()).toBe(1);
    expect(lastLine(second)).toMatch(/in use by/);
    expect(first.code()).toBeNull();
    expect(await first.interrupt()).toBe(0);

    const damaged = join(home, 'database', 'global', 'pg_control');
    await writeFile(damaged, 'not what a database keeps there');
    const before = await listing(home);
    const third = start(home, engine());
    expect(await third.ended()).toBe(1);
    expect(lastLine(third)).toMatch(/backup|restore/i);
    expect(await readFile(damaged, 'utf8')).toBe('not what a database keeps there');
    expect(await listing(home)).toEqual(before);
  });

  it('an engine that is away at the start is waited for, and Ctrl-C ends the wait', async () => {
    const port = await freePort();
    const away = { TEMPORAL_ADDRESS: `127.0.0.1:${port}`, TEMPORAL_NAMESPACE: temporal.namespace };
    const waiting = start(await folder(), away);
    const late = start(await folder(), away);
    for (const service of [waiting, late])
      await eventually(
        'a line about the engine',
        () => service.err().includes(`127.0.0.1:${port}`),
        60_000,
      );
    expect(late.out()).not.toContain('ready');
    expect(await waiting.interrupt()).toBeLessThanOrEqual(130);
    expect(waiting.err()).not.toMatch(/^\s+at /m);
    const proxy = await startProxy(port, temporal.address);
    try {
      await late.says(/ready: http/);
      expect(await late.interrupt()).toBe(0);
    } finally {
      await proxy.stop();
    }
  });
});

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return { server, port: address.port };
}

async function listing(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'database'));
  return names.filter((name) => name !== 'postmaster.pid').toSorted();
}

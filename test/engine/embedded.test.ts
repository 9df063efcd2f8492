import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { connectClient, type EngineClient } from '../../engine/connect.ts';
import { startEmbedded, type EmbeddedEngine, type EmbeddedOptions } from '../../engine/embedded.ts';
import { findProcesses, isAlive } from './processes.ts';
import '../support/sharedServer.ts';

const OWNER = join(import.meta.dirname, 'embeddedOwner.ts');

describe('the embedded engine', () => {
  let folder: string;
  let said: string[];
  let engines: EmbeddedEngine[];
  let clients: EngineClient[];
  let owner: ChildProcess | null;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-embedded-'));
    said = [];
    engines = [];
    clients = [];
    owner = null;
  });
  afterEach(async () => {
    owner?.kill('SIGKILL');
    for (const client of clients) await client.close();
    for (const engine of engines) await engine.stop();
    expect(await findProcesses(folder)).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });

  it('is started again on the same port after it was killed, with its data', async () => {
    const engine = await start();
    await startWorkflow(engine.address, 'before');
    const first = engine.serverPid() ?? 0;
    process.kill(first, 'SIGKILL');
    await expect.poll(() => engine.restarts(), { timeout: 20_000 }).toBe(1);
    expect(engine.serverPid()).not.toBe(first);
    expect(await states(engine.address, ['before'])).toEqual(['RUNNING']);
    expect(said).toEqual([
      expect.stringMatching(/^The engine stopped .*; starting it again\. Its log: /),
      'The engine is back.',
    ]);
  });

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await startWorkflow(first.address, 'kept');
    await first.stop();
    const second = await start();
    expect(await states(second.address, ['kept'])).toEqual(['RUNNING']);
  });

  it('ends with its owner, though the owner is killed without warning', async () => {
    const { pid } = await startOwner();
    owner?.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
    const again = await start();
    expect(again.serverPid()).not.toBe(pid);
  });

  it('ends a server that lost owner and guardian at once, before it starts another on the data', async () => {
    const { pid } = await startOwner();
    const guardians = (await findProcesses(folder)).filter(({ args }) => args.includes('guardian'));
    owner?.kill('SIGSTOP');
    for (const guardian of guardians) process.kill(guardian.pid, 'SIGKILL');
    const gone = owner === null ? null : once(owner, 'exit');
    owner?.kill('SIGKILL');
    await gone;
    expect(await isAlive(pid)).toBe(true);
    const again = await start();
    expect(await isAlive(pid)).toBe(false);
    await startWorkflow(again.address, 'afterwards');
  });

  it('refuses a second start on the same folder, and the first goes on', async () => {
    const engine = await start();
    await expect(start()).rejects.toMatchObject({
      kind: 'folder-in-use',
      message: expect.stringContaining(folder) as string,
    });
    await startWorkflow(engine.address, 'undisturbed');
  });

  it('says which port is taken', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      await expect(start({ port })).rejects.toMatchObject({
        kind: 'port-in-use',
        message: expect.stringContaining(`Port ${port}`) as string,
      });
    } finally {
      other.close();
    }
  });

  it('refuses a damaged data file and leaves it as it is', async () => {
    const file = join(folder, 'engine.sqlite');
    await mkdir(folder, { recursive: true });
    await writeFile(file, 'this was a database once, and it is not any more'.repeat(100));
    const before = await readFile(file);
    await expect(start()).rejects.toMatchObject({ kind: 'data-corrupt' });
    expect(await readFile(file)).toEqual(before);
  });

  it('tells why it did not start, in the server’s own words', async () => {
    await expect(start({ searchAttributes: { Stage: 'NoSuchType' } })).rejects.toMatchObject({
      kind: 'did-not-start',
      message: expect.stringMatching(/NoSuchType|search attribute/i) as string,
    });
  });

  async function start(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedEngine> {
    const engine = await startEmbedded({
      executable: program(),
      folder,
      say: (line) => said.push(line),
      ...options,
    });
    engines.push(engine);
    return engine;
  }

  async function startOwner(): Promise<{ pid: number }> {
    const child = spawn(process.execPath, [OWNER, program(), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    owner = child;
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { pid: Number(line.toString().trim().split(' ')[1]) };
  }

  function program(): string {
    const shared = inject('sharedServer');
    if ('missing' in shared) throw new Error(shared.missing);
    return shared.executable;
  }

  async function startWorkflow(address: string, workflowId: string): Promise<void> {
    const { client } = await connect(address);
    await client.workflow.start('waiting', { workflowId, taskQueue: 'nobody' });
  }

  async function states(address: string, ids: string[]): Promise<string[]> {
    const { client } = await connect(address);
    const found = await Promise.all(ids.map((id) => client.workflow.getHandle(id).describe()));
    return found.map(({ status }) => status.name);
  }

  async function connect(address: string): Promise<EngineClient> {
    const client = await connectClient(
      { address, namespace: 'default', connection: { address } },
      { say: () => undefined, limitMs: 20_000 },
    );
    clients.push(client);
    return client;
  }
});

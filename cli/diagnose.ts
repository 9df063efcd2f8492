import { z } from 'zod';
import { cacheFolder } from '../engine/cacheFolder.ts';
import { connectClient } from '../engine/connect.ts';
import { cachedPath } from '../engine/executable.ts';
import { remoteEngine } from '../engine/remote.ts';
import { checkExecutable, findOnPath } from '../engine/whichTemporal.ts';
import { createMail } from '../mail/createMail.ts';
import { readSettings } from '../settings/readSettings.ts';
import { dataFolderPath, ownLettersFolder, readMarker } from '../store/dataFolder.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/openStore.ts';
import { loadWordings } from '../templates/wordings.ts';
import { connectToService } from './apiClient.ts';
import type { ApiClient } from './apiClient.ts';
import { failureLine } from './failures.ts';
import { storeOptions } from './ownStore.ts';
import { findService } from './serviceFile.ts';

export interface Diagnosis {
  part: string;
  ok: boolean;
  /** One plain sentence; where not ok, also what to do. */
  says: string;
}

const NEEDED_NODE = 22;

/** Looks at every part: through the running service where there is one, else directly. Never throws for a fault. */
export async function diagnose(env: NodeJS.ProcessEnv): Promise<Diagnosis[]> {
  const checks = [
    nodeCheck(),
    attempt('settings', 'They can be used.', () => readSettings(env)),
    ...ownWordings(env),
  ];
  const service = await findService(env);
  return service === null
    ? [...checks, ...(await withoutService(env))]
    : [...checks, ...(await throughService(env, service.url))];
}

function nodeCheck(): Diagnosis {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return major >= NEEDED_NODE
    ? { part: 'node', ok: true, says: `Node ${process.versions.node}.` }
    : {
        part: 'node',
        ok: false,
        says: `Node ${process.versions.node} is too old here. Start with npm (npm start, npm run cli), which brings its own.`,
      };
}

/** The owner's wording files that cannot be used, each with its line and reason; nothing where there is no such folder. */
function ownWordings(env: NodeJS.ProcessEnv): Diagnosis[] {
  return loadWordings(ownLettersFolder(env)).refused.map(({ file, reason }) => ({
    part: 'letters',
    ok: false,
    says: `${file} is not used, the built-in words stand in: ${reason}. Mend or delete it.`,
  }));
}

function attempt(part: string, says: string, look: () => unknown): Diagnosis {
  try {
    look();
    return { part, ok: true, says };
  } catch (error) {
    return { part, ok: false, says: failureLine(error) };
  }
}

const readySchema = z.looseObject({
  store: z.enum(['ok', 'away']),
  engine: z.enum(['ok', 'away']),
});
const mailboxesSchema = z.object({
  items: z.array(z.looseObject({ id: z.string(), address: z.string() })),
});
const checksSchema = z.object({
  checks: z.array(z.object({ part: z.string(), ok: z.boolean(), says: z.string() })),
});

async function throughService(env: NodeJS.ProcessEnv, url: string): Promise<Diagnosis[]> {
  try {
    const ready = readySchema.parse(await (await fetch(new URL('/readyz', url))).json());
    const api = await connectToService(env);
    return [
      { part: 'service', ok: true, says: `It answers at ${url}.` },
      {
        part: 'store',
        ok: ready.store === 'ok',
        says:
          ready.store === 'ok'
            ? 'It answers.'
            : 'It cannot be reached; see the log of the service.',
      },
      {
        part: 'engine',
        ok: ready.engine === 'ok',
        says:
          ready.engine === 'ok'
            ? 'It answers.'
            : 'It cannot be reached. Nothing is lost; it is started again by itself, or check TEMPORAL_ADDRESS.',
      },
      ...(await mailboxesThrough(api)),
    ];
  } catch (error) {
    return [
      {
        part: 'service',
        ok: false,
        says: `It does not answer at ${url} (${failureLine(error)}). Start it with: npm start`,
      },
    ];
  }
}

async function mailboxesThrough(api: ApiClient): Promise<Diagnosis[]> {
  const listed = await api.get('/api/mailboxes', mailboxesSchema).catch(failureLine);
  if (typeof listed === 'string') return [{ part: 'mailboxes', ok: true, says: listed }];
  const { items } = listed;
  const found: Diagnosis[] = [];
  for (const { id, address } of items) {
    const { checks } = await api.send(
      'POST',
      `/api/mailboxes/${id}/check`,
      undefined,
      checksSchema,
    );
    found.push(...checks.map((check) => ({ ...check, part: `mailbox ${address}, ${check.part}` })));
  }
  return found.length > 0
    ? found
    : [{ part: 'mailboxes', ok: true, says: 'None is connected yet.' }];
}

async function withoutService(env: NodeJS.ProcessEnv): Promise<Diagnosis[]> {
  const engine = await engineCheck(env);
  const folder = dataFolderPath(env);
  if (env['DATABASE_URL'] === undefined && (await isUnused(folder)))
    return [
      engine,
      { part: 'store', ok: true, says: `No data yet; the first start makes it in ${folder}.` },
    ];
  let store: Store;
  try {
    store = await openStore(await storeOptions(env));
  } catch (error) {
    return [engine, { part: 'store', ok: false, says: failureLine(error) }];
  }
  try {
    return [
      engine,
      { part: 'store', ok: true, says: `It can be opened (${store.kind}).` },
      ...(await mailboxesIn(store)),
      { part: 'service', ok: true, says: 'It is not running. Start it with: npm start' },
    ];
  } finally {
    await store.close();
  }
}

async function isUnused(folder: string): Promise<boolean> {
  return (await readMarker(folder).catch(() => 'unreadable')) === null;
}

async function mailboxesIn(store: Store): Promise<Diagnosis[]> {
  const mail = createMail();
  const found: Diagnosis[] = [];
  for (const id of await store.mailboxes.ids()) {
    const mailbox = await store.mailboxes.load(id);
    for (const check of await mail.check(mailbox))
      found.push({ ...check, part: `mailbox ${mailbox.address}, ${check.part}` });
  }
  return found;
}

async function engineCheck(env: NodeJS.ProcessEnv): Promise<Diagnosis> {
  try {
    const remote = remoteEngine(env);
    if (remote !== null) {
      const reached = await connectClient(remote, { say: () => undefined, limitMs: 5_000 });
      await reached.close();
      return { part: 'engine', ok: true, says: `The one at ${remote.address} answers.` };
    }
    const onPath = await findOnPath(env);
    const found = onPath.found ?? (await checkExecutable(cachedPath(await cacheFolder(env)))).found;
    return {
      part: 'engine',
      ok: true,
      says:
        found === null
          ? 'None is on this machine yet; the first start fetches one.'
          : `Found: ${found.path} (server ${found.server}).`,
    };
  } catch (error) {
    return { part: 'engine', ok: false, says: failureLine(error) };
  }
}

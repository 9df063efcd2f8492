import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { connectClient, connectWorker } from '../../engine/connect.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { APPLICATIONS_QUEUE, MAILBOXES_QUEUE } from '../../workflows/messages.ts';
import { recordingActivities } from '../support/pureLife.ts';
import { LIVES } from './lives.ts';

/**
 * Writes the history of every life against a running engine: `node test/replay/record.ts ADDRESS SHAPE`, where SHAPE
 * names the release, such as 0.1. Run once a released shape; existing files stay as they are.
 */
const [address = '127.0.0.1:7233', shape = 'next'] = process.argv.slice(2);
const engine = { address, namespace: 'default', connection: { address } };
const wait = { say: () => undefined, limitMs: 30_000 };
const { client, close } = await connectClient(engine, wait);
const connection = await connectWorker(engine, wait);
const { activities } = recordingActivities(async () => Promise.resolve(Date.now()));
const shared = {
  connection,
  namespace: 'default',
  activities,
  workflowBundle: await workflowBundle(),
};
const workers = await Promise.all([
  Worker.create({ ...shared, taskQueue: APPLICATIONS_QUEUE }),
  Worker.create({ ...shared, taskQueue: MAILBOXES_QUEUE }),
]);
const running = Promise.all(workers.map(async (worker) => worker.run()));
await Promise.all(
  Object.entries(LIVES).map(async ([name, life]) => {
    const id = await life(client);
    const history = await client.workflow.getHandle(id).fetchHistory();
    const file = new URL(`histories/${shape}-${name}.json`, import.meta.url);
    await writeFile(file, `${historyToJSON(history)}\n`);
  }),
);
for (const worker of workers) worker.shutdown();
await running;
await connection.close();
await close();

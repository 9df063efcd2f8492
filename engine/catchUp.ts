import type { Log } from '../activities/ports/ports.ts';
import type { WorkflowClient } from './workflowClient.ts';

/** What this needs of the store. */
export interface CatchUpStore {
  applications: {
    ids(filter: { started: boolean }, limit?: number, after?: string): Promise<string[]>;
  };
  mailboxes: { ids(): Promise<string[]> };
  owners: { list(): Promise<{ id: string }[]> };
}

const PAGE = 200;

/**
 * Brings the engine in line with the store: every open application and every mailbox has its workflow. The ids make it
 * idempotent, so it runs at each start and is `followthrough rebuild` after an engine was lost. Returns how many
 * applications were looked at.
 */
export async function catchUpEngine(
  store: CatchUpStore,
  workflows: WorkflowClient,
): Promise<number> {
  for (const id of await store.mailboxes.ids()) await workflows.watchMailbox(id);
  let looked = 0;
  for (const started of [false, true]) {
    let after: string | undefined;
    for (;;) {
      const ids = await store.applications.ids({ started }, PAGE, after);
      for (const id of ids) await workflows.start(id);
      looked += ids.length;
      after = ids.at(-1);
      if (ids.length < PAGE) break;
    }
  }
  await workflows.deliver();
  for (const { id } of await store.owners.list()) await workflows.approvalsChanged(id);
  return looked;
}

const EVERY_MS = 5_000;

/** Hands over what could not be handed over when it was written (the engine was away). Returns the function that stops it. */
export function keepDelivering(
  workflows: WorkflowClient,
  log: Log,
  everyMs = EVERY_MS,
): () => Promise<void> {
  let stopped = false;
  let pass: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    pass = pass.then(async () => {
      if (stopped) return;
      try {
        await workflows.deliver();
      } catch (error) {
        log.warn(
          { failure: error instanceof Error ? error.name : 'unknown' },
          'engine away, events wait',
        );
      }
    });
  }, everyMs);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await pass;
  };
}

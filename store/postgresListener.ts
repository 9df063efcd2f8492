import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import type { Change } from './changes.ts';

/** The channel of NOTIFY that all processes on one database share. */
export const CHANGE_CHANNEL = 'followthrough_changes';

const changeSchema = z.object({
  ownerId: z.string(),
  kind: z.enum([
    'application',
    'mailbox',
    'message',
    'approval',
    'task',
    'letter',
    'playbook',
    'settings',
    'pending',
  ]),
  id: z.string(),
});

/** Keeps one connection listening; a lost one is opened again, with growing pauses up to half a minute. */
export async function listenForChanges(
  databaseUrl: string,
  onChange: (change: Change) => void,
): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController();
  let client: Client | null = null;
  let reconnecting: Promise<void> = Promise.resolve();

  const connect = async (): Promise<void> => {
    const next = new Client({
      connectionString: databaseUrl,
      application_name: 'followthrough changes',
      keepAlive: true,
    });
    next.on('notification', (notification) => {
      const change = changeSchema.safeParse(parseJson(notification.payload));
      if (change.success) onChange(change.data);
    });
    next.on('error', () => undefined);
    next.on('end', () => {
      if (client === next && !closing.signal.aborted) reconnecting = reconnect();
    });
    await next.connect();
    await next.query(`listen ${CHANGE_CHANNEL}`);
    client = next;
  };

  const reconnect = async (): Promise<void> => {
    for (let wait = 500; !closing.signal.aborted; wait = Math.min(wait * 2, 30_000))
      try {
        await pause(wait, undefined, { signal: closing.signal });
        return await connect();
      } catch {
        // Still away (or closing): the loop's condition decides.
      }
  };

  await connect();
  return {
    close: async () => {
      closing.abort();
      await reconnecting;
      await client?.end().catch(() => undefined);
    },
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

import type { ImapFlow } from 'imapflow';
import type { MailboxRecord } from '../activities/ports/records.ts';
import type { ImapDeps } from './imapConnection.ts';
import { connectImap, keepsProcessAlive, withClient } from './imapConnection.ts';
import { within } from './waker.ts';

/** Long enough for the letter between the look at the mailbox and the copy in Sent. */
const PARKED_MS = 15_000;
/** A parked connection that does not answer so soon is taken for dead; a new one is made. */
const PROOF_MS = 2_000;

/** The connections that a look before a sending left open for the copy that follows it: one login a letter, not two. */
export interface ParkedImap {
  /** A connection of its own, new each time (P2); after `work` it waits for `reuse` and closes itself when nobody comes. */
  look<T>(
    mailbox: MailboxRecord,
    signal: AbortSignal,
    work: (client: ImapFlow) => Promise<T>,
  ): Promise<T>;
  /** The parked connection where there is a living one, else a new one; closed afterwards. */
  reuse<T>(mailbox: MailboxRecord, work: (client: ImapFlow) => Promise<T>): Promise<T>;
}

export function createParkedImap(deps: ImapDeps): ParkedImap {
  const parked = new Map<string, { client: ImapFlow; timer: NodeJS.Timeout }>();

  const take = (key: string): ImapFlow | null => {
    const found = parked.get(key);
    if (found === undefined) return null;
    clearTimeout(found.timer);
    parked.delete(key);
    keepsProcessAlive(found.client, true);
    return found.client;
  };
  const park = (key: string, client: ImapFlow): void => {
    if (parked.has(key) || !client.usable) return leave(client);
    const timer = setTimeout(() => leave(take(key)), PARKED_MS);
    timer.unref();
    keepsProcessAlive(client, false);
    parked.set(key, { client, timer });
  };

  return {
    async look(mailbox, signal, work) {
      const client = await connectImap(mailbox, deps, signal);
      return withClient(mailbox, client, signal, work, () => park(keyOf(mailbox), client));
    },
    async reuse(mailbox, work) {
      const client = await living(take(keyOf(mailbox)));
      const used = client ?? (await connectImap(mailbox, deps));
      return withClient(mailbox, used, undefined, work, () => leave(used));
    },
  };
}

/** Other settings or credentials are another mailbox. */
function keyOf({ id, imap, auth }: MailboxRecord): string {
  return JSON.stringify([id, imap, auth]);
}

async function living(client: ImapFlow | null): Promise<ImapFlow | null> {
  if (client === null) return null;
  try {
    await within(client, PROOF_MS, client.noop());
  } catch {
    client.close();
  }
  return client.usable ? client : null;
}

/** Says goodbye without making anybody wait. */
function leave(client: ImapFlow | null): void {
  if (client === null) return;
  void client
    .logout()
    .catch(() => undefined)
    .finally(() => client.close());
}

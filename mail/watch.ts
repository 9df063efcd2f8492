import type { ImapFlow } from 'imapflow';
import type { WatchHandlers } from '../activities/ports/mailPort.ts';
import type { Checkpoint, MailboxRecord, MailboxState } from '../activities/ports/records.ts';
import { MailFailure, needsOwner } from './failures.ts';
import { findFolders, watchedFolders, type Folders } from './folders.ts';
import { serverOf } from './identity.ts';
import { connectImap, type ImapDeps } from './imapConnection.ts';
import { imapFailure } from './imapFailure.ts';
import { learnFromInbox } from './learnFromInbox.ts';
import { readMailbox, readSelected, type ReadMailboxInput } from './readMailbox.ts';
import { createWaker, pause, within, type Waker } from './waker.ts';

/** A session that lasted so long was a good one: the next wait begins small again. */
const GOOD_SESSION_MS = 30_000;

/**
 * Watches until `signal` aborts (P4). One connection at a time, each a new client; INBOX by IDLE (or polling), the other
 * folders at `resyncMs`. Every wake-up begins with a command that has to be answered within `commandMs`, so that a dead
 * link is noticed after at most `min(idleRefreshMs, resyncMs) + commandMs`.
 *
 * @throws MailFailure for what waiting cannot mend; and whatever a handler throws.
 */
export async function watchMailbox(
  mailbox: MailboxRecord,
  checkpoint: Checkpoint,
  on: WatchHandlers,
  signal: AbortSignal,
  deps: ImapDeps,
): Promise<void> {
  const session = new WatchSession(mailbox, checkpoint, on, signal, deps);
  let attempt = 0;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      await session.run();
    } catch (error) {
      if (signal.aborted) break;
      if (error instanceof HandlerError) throw error.cause;
      const failure = imapFailure(error, mailbox.imap);
      if (needsOwner(failure.kind)) {
        await session.tell(
          failure.kind === 'credentials' ? 'needs-credentials' : 'failed',
          failure,
        );
        throw failure;
      }
      attempt = Date.now() - began > GOOD_SESSION_MS ? 0 : attempt + 1;
      await session.tell('retrying', failure);
      await pause(backoff(attempt, deps.settings.backoffMs), signal);
    }
  }
  await session.tell('stopped', null);
}

/** Drawn from the upper half of the step, so that many mailboxes do not come back at the same moment. */
function backoff(attempt: number, { first, longest }: { first: number; longest: number }): number {
  const step = Math.min(longest, first * 2 ** Math.min(attempt - 1, 20));
  return step / 2 + Math.random() * (step / 2);
}

class WatchSession {
  private readonly mailbox: MailboxRecord;
  private readonly on: WatchHandlers;
  private readonly signal: AbortSignal;
  private readonly deps: ImapDeps;
  private checkpoint: Checkpoint;
  private state: MailboxState;

  constructor(
    mailbox: MailboxRecord,
    checkpoint: Checkpoint,
    on: WatchHandlers,
    signal: AbortSignal,
    deps: ImapDeps,
  ) {
    this.mailbox = mailbox;
    this.checkpoint = checkpoint;
    this.on = on;
    this.signal = signal;
    this.deps = deps;
    this.state = { ...mailbox.state };
  }

  /** One connection from login to loss. */
  async run(): Promise<void> {
    const { idleRefreshMs, resyncMs, commandMs } = this.deps.settings;
    if (this.state.status !== 'retrying') await this.tell('connecting', null);
    const client = await connectImap(this.mailbox, this.deps, this.signal, {
      silenceMs: Math.min(idleRefreshMs, resyncMs) + commandMs,
    });
    const waker = createWaker(client, this.signal);
    try {
      await this.attend(client, waker);
    } finally {
      waker.dispose();
      client.close();
    }
  }

  private async attend(client: ImapFlow, waker: Waker): Promise<void> {
    const { settings } = this.deps;
    const idle = settings.useIdle && client.capabilities.has('IDLE');
    const found = await findFolders(client, this.mailbox);
    await this.learn(found);
    const input = this.reading(client, found);
    const inbox = { path: found.inbox, role: 'inbox' as const };
    let resyncAt = 0;
    while (!this.signal.aborted) {
      waker.clear();
      if (Date.now() >= resyncAt) {
        this.checkpoint = await readMailbox({ ...input, checkpoint: this.checkpoint });
        if (resyncAt === 0) await this.learnProvider(client);
        resyncAt = Date.now() + settings.resyncMs;
      } else {
        this.checkpoint = await readSelected(input, inbox, this.checkpoint);
        await input.onCheckpoint(this.checkpoint);
      }
      await this.tell(idle ? 'watching' : 'polling', null);
      const longest = idle ? settings.idleRefreshMs : settings.pollMs;
      const ms = Math.max(0, Math.min(longest, resyncAt - Date.now()));
      await (idle ? waker.idle(ms) : waker.sleep(ms));
      if (this.signal.aborted) return;
      await within(client, settings.commandMs, client.noop());
      if (!client.usable) throw new MailFailure('connection-lost', serverOf(this.mailbox.imap));
    }
  }

  private reading(client: ImapFlow, folders: Folders): ReadMailboxInput {
    return {
      client,
      folders: watchedFolders(folders),
      checkpoint: this.checkpoint,
      messageLimit: this.deps.settings.messageLimit,
      server: serverOf(this.mailbox.imap),
      onMessage: (message) => handled(this.on.onMessage(message)),
      onCheckpoint: async (checkpoint) => {
        this.checkpoint = checkpoint;
        await handled(this.on.onCheckpoint(checkpoint));
      },
    };
  }

  private async learn({ sent, drafts, junk }: Folders): Promise<void> {
    const known = this.mailbox.folders;
    if (known?.sent === sent && known.drafts === drafts && known.junk === junk) return;
    await handled(this.on.onLearned({ folders: { sent, drafts, junk } }));
  }

  /** INBOX is selected: it was read last. */
  private async learnProvider(client: ImapFlow): Promise<void> {
    const learned = await learnFromInbox(client, this.mailbox);
    if (!learned.known && !learned.sure) return;
    const authservId = learned.known ? learned.id : null;
    if (authservId !== this.mailbox.authservId) await handled(this.on.onLearned({ authservId }));
  }

  async tell(status: MailboxState['status'], failure: MailFailure | null): Promise<void> {
    const well = status === 'watching' || status === 'polling';
    const now = Date.now();
    this.state = {
      status,
      failure: failure?.kind ?? null,
      failureText: failure?.message ?? null,
      lastCheckedAt: well ? now : this.state.lastCheckedAt,
      since: status === this.state.status ? this.state.since : now,
    };
    await handled(this.on.onState(this.state));
  }
}

/** Marks what a handler threw, so that it is never taken for a fault of the mail server. */
class HandlerError extends Error {}

async function handled(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    throw new HandlerError('a handler failed', { cause });
  }
}

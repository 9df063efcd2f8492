import { Context, heartbeat } from '@temporalio/activity';
import type { Checkpoint, MailboxRecord } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';
import { deliverEvents } from './deliverEvents.ts';
import { finishUnderstanding, receiveMessage } from './receiveMessage.ts';

const HEARTBEAT_EVERY_MS = 5_000;

/**
 * Keeps one mailbox watched until it is cancelled (P4). Starts from the later of the heartbeat's and the store's
 * checkpoint: a message is stored before the checkpoint passes it, so none is skipped and seeing one twice is harmless.
 * Ends by throwing only for what waiting cannot mend (wrong credentials, certificate, refused host).
 */
export async function watchMailbox(
  ports: Ports,
  { mailboxId }: { mailboxId: string },
): Promise<void> {
  const context = Context.current();
  const mailbox = await ports.store.mailboxes.load(mailboxId);
  let checkpoint: Checkpoint = await ports.store.mailboxes.checkpoint(mailboxId);
  const beat = setInterval(() => heartbeat(checkpoint), HEARTBEAT_EVERY_MS);
  try {
    for (const id of await finishUnderstanding(ports, mailbox)) await deliverEvents(ports, id);
    await deliverWaiting(ports, mailbox);
    await ports.mail.watch(
      mailbox,
      checkpoint,
      {
        onMessage: async (message) => {
          for (const id of await receiveMessage(ports, mailbox, message)) {
            await deliverEvents(ports, id);
          }
        },
        onCheckpoint: async (reached) => {
          checkpoint = reached;
          await ports.store.mailboxes.saveCheckpoint(mailboxId, reached);
        },
        onState: async (state) => ports.store.mailboxes.saveState(mailboxId, state),
        onLearned: async (learned) => ports.store.mailboxes.saveLearned(mailboxId, learned),
      },
      context.cancellationSignal,
    );
  } finally {
    clearInterval(beat);
  }
}

/** Events written before a crash and not handed over wait for nobody else. */
async function deliverWaiting(ports: Ports, mailbox: MailboxRecord): Promise<void> {
  const delivered = await deliverEvents(ports);
  if (delivered > 0) ports.log.info({ mailbox: mailbox.id, delivered }, 'waiting events delivered');
}

import { Context } from '@temporalio/activity';
import type { MailboxRecord } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';
import { deliverEvents } from './deliverEvents.ts';
import { finishUnderstanding, receiveMessage } from './receiveMessage.ts';

/**
 * The look right before a sending (P2): reads everything that has come since the last check, then asks the store
 * whether this application has an answer that its workflow does not know. A look that fails throws: "could not look"
 * is never "no answer".
 */
export async function lookForAnswers(
  ports: Ports,
  mailbox: MailboxRecord,
  applicationId: string,
  knownAnswers: string[],
): Promise<boolean> {
  await finishUnderstanding(ports, mailbox);
  const checkpoint = await ports.store.mailboxes.checkpoint(mailbox.id);
  const reached = await ports.mail.catchUp(
    mailbox,
    checkpoint,
    async (message) => {
      await receiveMessage(ports, mailbox, message);
    },
    Context.current().cancellationSignal,
  );
  await ports.store.mailboxes.saveCheckpoint(mailbox.id, reached);
  const answers = await ports.store.messages.answersTo(applicationId);
  const fresh = answers.some((id) => !knownAnswers.includes(id));
  if (fresh) await deliverEvents(ports, applicationId);
  return fresh;
}

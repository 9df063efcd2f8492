import { ApplicationFailure, Context } from '@temporalio/activity';
import type { NoticeRecord } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/**
 * Sends a notice from the owner's mailbox to that same mailbox, once. A try whose end is unclear is not repeated: what
 * still waits is told again by the reminder.
 */
export async function deliverNotice(ports: Ports, notice: NoticeRecord): Promise<void> {
  const { notices } = ports.store;
  if (notice.state === 'sending') await notices.move(notice.id, ['sending'], 'uncertain');
  if (!(await notices.move(notice.id, ['drafted'], 'sending'))) return;
  const mailbox = await ports.store.mailboxes.load(notice.mailboxId);
  const date = ports.clock();
  const sent = await ports.mail.send(
    mailbox,
    { from: notice.address, to: [notice.address] },
    await ports.mail.composeNotice(notice, date),
    Context.current().cancellationSignal,
  );
  switch (sent.result) {
    case 'sent':
      await notices.move(notice.id, ['sending'], 'sent', { sentAt: date });
      return;
    case 'unclear':
      await notices.move(notice.id, ['sending'], 'uncertain');
      return;
    case 'not-sent':
      await notices.move(notice.id, ['sending'], sent.permanent ? 'failed' : 'drafted');
      throw ApplicationFailure.create({
        type: sent.permanent ? 'mailbox-misconfigured' : 'passing',
        message: sent.failure,
        nonRetryable: sent.permanent,
      });
  }
}

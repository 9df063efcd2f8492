import type { MailboxCheck } from '../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { checkImap } from './checkImap.ts';
import { checkSmtp } from './checkSmtp.ts';
import { MailFailure } from './failures.ts';
import { isAddress } from './address.ts';
import type { ImapDeps } from './imapConnection.ts';

/** Looks at every part of a mailbox apart; never throws. Nothing is sent and nothing in the mailbox changes. */
export async function checkMailbox(
  mailbox: MailboxRecord,
  deps: ImapDeps,
): Promise<MailboxCheck[]> {
  const address: MailboxCheck = isAddress(mailbox.address)
    ? {
        part: 'address',
        ok: true,
        says: `${mailbox.address} is an address that mail can be sent to.`,
      }
    : { part: 'address', ok: false, says: new MailFailure('bad-address').message };
  const [imap, smtp] = await Promise.all([checkImap(mailbox, deps), checkSmtp(mailbox, deps)]);
  return [address, ...imap, ...smtp];
}

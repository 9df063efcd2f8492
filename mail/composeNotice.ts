import MailComposer from 'nodemailer/lib/mail-composer';
import type { NoticeRecord } from '../activities/ports/records.ts';
import { asciiAddress, isAddress } from './address.ts';
import { MailFailure } from './failures.ts';
import { LETTER_REF } from './letterHeaders.ts';

/** Who writes, as the owner's inbox shows it; the address is the owner's own. */
const NAME = 'Followthrough';

/**
 * The bytes of a mail to the owner, from the owner's own address. Says that a program wrote it (RFC 3834), so that
 * neither an out-of-office nor a list answers it.
 *
 * @throws MailFailure `bad-header` | `bad-address`
 */
export async function composeNotice(notice: NoticeRecord, date: number): Promise<Uint8Array> {
  check(notice);
  const address = asciiAddress(notice.address);
  const composer = new MailComposer({
    from: { name: NAME, address },
    to: { name: notice.name, address },
    subject: notice.subject,
    date: new Date(date),
    messageId: `<${notice.messageId}>`,
    ...(notice.inReplyTo === null ? {} : { inReplyTo: `<${notice.inReplyTo}>` }),
    ...(notice.references.length === 0
      ? {}
      : { references: notice.references.map((id) => `<${id}>`).join(' ') }),
    headers: {
      [LETTER_REF]: `<${notice.messageId}>`,
      'Auto-Submitted': notice.kind === 'answer' ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    text: notice.text,
    html: notice.html,
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
    baseBoundary: notice.id.replace(/[^A-Za-z0-9]/g, '').slice(0, 40),
  });
  return composer.compile().build();
}

function check(notice: NoticeRecord): void {
  if ([notice.name, notice.subject].some((text) => /\p{Cc}|\u2028|\u2029/u.test(text)))
    throw new MailFailure('bad-header');
  const ids = [notice.messageId, notice.inReplyTo, ...notice.references];
  if (ids.some((id) => id !== null && !/^[^\s<>\p{Cc}]{1,900}$/u.test(id)))
    throw new MailFailure('bad-header');
  if (!isAddress(notice.address)) throw new MailFailure('bad-address');
}

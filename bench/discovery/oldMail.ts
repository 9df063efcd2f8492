import type { Dovecot } from '../../test/support/dovecot.ts';

const DAY = 24 * 60 * 60_000;
const AT_A_TIME = 8;
/** A body of the usual size; a look back must not load it. */
const BODY = 'We hope that this finds you well and in good spirits, as ever.\r\n'.repeat(60);
const ROLES = ['Sales Manager', 'Data Engineer', 'Baker', 'Store Clerk', 'Account Executive'];
const OTHERS = ['Weekly report', 'Your invoice', 'Lunch?', 'Photos', 'Reset your password'];

/**
 * Half a year of somebody's mail, in INBOX and Sent: one message in a hundred is about an application, the rest are
 * threads, newsletters and receipts.
 */
export async function layOldMail(
  dovecot: Dovecot,
  user: string,
  address: string,
  count: number,
): Promise<void> {
  const deliver = async (number: number): Promise<void> => {
    const { folder, raw } = oldMessage(number, address);
    const receivedAt = new Date(Date.now() - ((number * 37) % 180) * DAY);
    await dovecot.deliver(user, raw, { folder, receivedAt, seen: true });
  };
  for (const folder of ['INBOX', 'Sent'])
    await dovecot.deliver(user, oldMessage(count, address).raw, { folder });
  let next = 0;
  const lay = async (): Promise<void> => {
    for (let number = next++; number < count - 2; number = next++) await deliver(number);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lay));
}

function oldMessage(number: number, address: string): { folder: string; raw: string } {
  const sent = number % 7 === 0;
  const firm = `firm${number % 331}`;
  const other = `Pat Number${number % 900} <pat${number % 900}@${firm}.example>`;
  const subject = subjectOf(number);
  return {
    folder: sent ? 'Sent' : 'INBOX',
    raw: [
      `From: ${sent ? address : other}`,
      `To: ${sent ? other : address}`,
      `Subject: ${subject}`,
      `Message-ID: <old-${number}@${firm}.example>`,
      ...(number % 3 === 0
        ? [
            `In-Reply-To: <old-${Math.max(0, number - 331)}@${firm}.example>`,
            `References: <old-${Math.max(0, number - 662)}@${firm}.example> <old-${Math.max(0, number - 331)}@${firm}.example>`,
          ]
        : []),
      `Date: ${new Date(Date.now() - ((number * 37) % 180) * DAY).toUTCString()}`,
      `Received: from mx.${firm}.example by mx.owner.example; Mon, 2 Nov 2026 10:00:00 +0000`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      BODY,
    ].join('\r\n'),
  };
}

function subjectOf(number: number): string {
  const role = ROLES[number % ROLES.length] ?? 'Baker';
  if (number % 200 === 100) return `Your application for ${role} at Firm ${number % 331}`;
  if (number % 200 === 1) return `Interview - ${role}`;
  return `${number % 3 === 0 ? 'Re: ' : ''}${OTHERS[number % OTHERS.length] ?? ''} ${number % 50}`;
}

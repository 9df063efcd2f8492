import type { Playbook } from '../../domain/playbook.ts';
import { parseMessage } from '../../mail/parse.ts';
import type { ParsedMessage } from '../../replies/facts.ts';
import type { ApprovalsTiming } from '../../workflows/messages.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { smtpSend } from '../support/smtpSend.ts';
import type { Stack } from '../support/stack.ts';
import { interviewEnded, OWNER, QUICK_PLAYBOOK } from '../support/stackSettings.ts';

/** Digests almost at once, reminders never, and a proof that is not waited for long. */
export const QUICK_APPROVALS: ApprovalsTiming = {
  digest: {
    quietMs: 300,
    longestQuietMs: 2_000,
    reminder: { leastMs: 3_600_000, mostMs: 3_600_000 },
  },
  proofWaitsMs: [200, 400, 800],
  sendAgainMs: 1_000,
};

/** The quick playbook, in which every letter waits for the owner for ten minutes. */
const ASKING_PLAYBOOK: Playbook = {
  ...QUICK_PLAYBOOK,
  name: 'asking',
  modes: {},
  approvalExpires: 'PT10M',
  statusCheck: { ...QUICK_PLAYBOOK.statusCheck, first: 'P1D', every: 'P1D' },
};

export interface Mail {
  raw: Buffer;
  parsed: ParsedMessage;
}

/** An application whose thank-you waits for the owner. */
export async function applyAsking(
  stack: Stack,
  name: string,
  change: Partial<Playbook> = {},
  {
    contactName = 'Dana Lee',
    notes,
  }: { contactName?: string; notes?: Record<string, string> } = {},
): Promise<string> {
  await stack.store.playbooks.put(stack.ownerId, { ...ASKING_PLAYBOOK, ...change }, Date.now());
  return stack.apply({
    employer: { name: `${name} Traders`, domain: `${name}.example` },
    contacts: [
      {
        id: 'lee',
        name: contactName,
        honorific: 'Ms.',
        email: `dana.lee@${name}.example`,
        role: 'hiring-manager',
      },
    ],
    interviews: [{ ...interviewEnded(1), ...(notes === undefined ? {} : { notes }) }],
    playbook: 'asking',
  });
}

/** Each mail is read once, however often it is looked for; null: no notice. */
const read = new WeakMap<Buffer, Promise<Mail | null>>();

async function readNotice(raw: Buffer): Promise<Mail | null> {
  const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString();
  return /^Auto-Submitted: auto/im.test(head) ? { raw, parsed: await parseMessage(raw) } : null;
}

/** Mails of ours to the owner that the mail server has taken, oldest first. */
export async function noticesOf(stack: Stack): Promise<Mail[]> {
  const own = stack.sink.messages.filter(({ to }) => to.includes(OWNER.address));
  const mails = own.map(({ raw }) => {
    const known = read.get(raw) ?? readNotice(raw);
    read.set(raw, known);
    return known;
  });
  return (await Promise.all(mails)).filter((mail) => mail !== null);
}

/** The first notice after `after` ones whose text holds `text`. */
export async function noticeWith(stack: Stack, text: string, after = 0): Promise<Mail> {
  return eventually(
    `a notice with “${text}”`,
    async () =>
      (await noticesOf(stack))
        .slice(after)
        .find(({ parsed }) => (parsed.text ?? '').replace(/\s+/g, ' ').includes(text)),
    30_000,
  );
}

/** A reply as the owner's mail program writes it; `more` overrides or adds headers. */
export function replyTo(
  notice: Mail,
  lines: string[],
  more: Record<string, string | null> = {},
): { raw: string; messageId: string } {
  const messageId = `${crypto.randomUUID()}@program.example`;
  const headers: Record<string, string | null> = {
    From: `Kim Owner <${OWNER.address}>`,
    To: `Followthrough <${OWNER.address}>`,
    Subject: `Re: ${notice.parsed.subject}`,
    'Message-ID': `<${messageId}>`,
    'In-Reply-To': `<${notice.parsed.messageId ?? ''}>`,
    References: `<${notice.parsed.messageId ?? ''}>`,
    Date: new Date().toUTCString(),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...more,
  };
  const quoted = (notice.parsed.text ?? '').split('\n').map((line) => `> ${line}`);
  const raw = [
    ...Object.entries(headers).flatMap(([name, value]) =>
      value === null ? [] : [`${name}: ${value}`],
    ),
    '',
    ...lines,
    '',
    `On ${new Date().toDateString()} at 10:00, Followthrough <${OWNER.address}> wrote:`,
    ...quoted,
    '',
  ].join('\r\n');
  return { raw, messageId };
}

/** The owner's mail program: hands the mail to the owner's SMTP server, then lays the copy into Sent. */
export async function ownerSends(stack: Stack, raw: string): Promise<void> {
  await smtpSend(stack.sink.port, OWNER.address, [OWNER.address], raw);
  await stack.dovecot.deliver(OWNER.user, raw, { folder: 'Sent', seen: true });
}

export async function lettersOf(stack: Stack, applicationId: string) {
  return stack.store.outbox.ofApplication(applicationId);
}

export async function timelineOf(stack: Stack, applicationId: string) {
  const { items } = await stack.store.applications.timeline(stack.ownerId, applicationId, {});
  return items;
}

/** Letters (not notices) that left for somebody else. */
export function lettersAt(stack: Stack, address: string): number {
  return stack.sink.messages.filter(({ to }) => to.includes(address)).length;
}

/** The first digest that holds this application's letter. */
export async function noticeFor(stack: Stack, applicationId: string): Promise<Mail> {
  return eventually(
    'the digest with its letter',
    async () => {
      for (const mail of await noticesOf(stack)) {
        if ((await numberOf(stack, mail, applicationId)) !== null) return mail;
      }
      return null;
    },
    30_000,
  );
}

/** The number that a notice gave to this application's letter; null where it holds none. */
export async function numberOf(
  stack: Stack,
  { parsed }: Mail,
  applicationId: string,
): Promise<number | null> {
  const notice = await stack.store.notices.byMessageId(stack.ownerId, [parsed.messageId ?? '']);
  const item = notice?.items.letters.find((letter) => letter.applicationId === applicationId);
  return item?.number ?? null;
}

/** The last link of that sort in a digest: the newest letter is the last one. */
export function linkIn(stack: Stack, { parsed }: Mail, action: 'approve' | 'skip'): string {
  const label = action === 'approve' ? 'Approve' : 'Skip';
  const found = [
    ...(parsed.text ?? '').matchAll(new RegExp(`${label} letter \\d+:\\s+(\\S+)`, 'g')),
  ];
  return found.at(-1)?.[1] ?? `no link in the digest of ${stack.ownerId}`;
}

/** A person's words that are read as a request. */
export const REQUEST = 'Could you please send us two references by Friday?';

/** An employer's words in answer to the application's letter, and the digest that proposes what they are. */
export async function proposedAnswer(stack: Stack, name: string, line: string) {
  await stack.store.settings.set(stack.ownerId, 'delegations', { 'thank-you': Date.now() });
  const id = await applyAsking(stack, name);
  const address = `dana.lee@${name}.example`;
  await eventually('the letter', () => lettersAt(stack, address) === 1, 30_000);
  await stack.store.settings.set(stack.ownerId, 'delegations', {});
  const [sent] = await lettersOf(stack, id);
  const before = (await noticesOf(stack)).length;
  await stack.dovecot.deliver(
    OWNER.user,
    mailFrom(
      `Dana Lee <${address}>`,
      `Re: ${sent?.subject ?? ''}`,
      ['Dear Kim,', '', line, '', 'Dana'],
      { answering: sent?.messageId ?? '' },
    ),
  );
  const digest = await noticeWith(stack, `${name} Traders`, before);
  const notice = await stack.store.notices.byMessageId(stack.ownerId, [
    digest.parsed.messageId ?? '',
  ]);
  const n = notice?.items.proposals?.find(({ applicationId }) => applicationId === id)?.number;
  if (n === undefined) throw new Error('the digest proposes nothing for this application');
  const answer = async () => (await stack.store.applications.load(id)).snapshot?.answers[0];
  const link = (action: 'confirm' | 'dismiss'): string => {
    const label =
      action === 'confirm' ? `Yes, answer ${n} is [^:]+` : `Answer ${n} is no answer at all`;
    const found = new RegExp(`${label}:\\s+(\\S+)`).exec(digest.parsed.text ?? '');
    return found?.[1] ?? 'no link for the answer in the digest';
  };
  return { id, digest, n, answer, link };
}

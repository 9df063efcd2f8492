import type { Understood } from '../approvals/command.ts';
import { parseCommands } from '../approvals/commands.ts';
import { dmarcProves, sameMail, shapeOfReply } from '../approvals/proof.ts';
import { DAY } from '../domain/duration.ts';
import type { ParsedMessage } from '../replies/facts.ts';
import { plainText } from '../replies/text/plainText.ts';
import { understand } from '../replies/understand.ts';
import { actOn } from './actOnReply.ts';
import { answerReply } from './answerReply.ts';
import { noteReply } from './noteReply.ts';
import type { MailboxRecord, NoticeRecord, NoticeReply, StoredMessage } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

export interface TakeReplyInput {
  ownerId: string;
  messageId: string;
  /** The last look for a proof: without one now, the reply is set aside. */
  last: boolean;
}

interface Reply {
  message: StoredMessage;
  parsed: ParsedMessage;
  mailbox: MailboxRecord;
  notice: NoticeRecord;
}

/** Of all replies to one notice, so many are answered by mail; then we fall silent, whoever is talking (RFC 3834 §2). */
const ANSWERS_TO_ONE = 12;
const ANSWERS_A_DAY = 40;
/** In one thread, to replies that ask for nothing: a program that answers everything would go on with it for ever. */
const QUESTIONS_A_THREAD = 4;

/**
 * Takes one mail that looks like the owner's reply to a notice: proves that it is, does what it asks, and says so in the
 * same thread. `taken` false: no proof yet, look again. May be called again at any point; nothing is done twice.
 */
export async function takeReply(ports: Ports, input: TakeReplyInput): Promise<{ taken: boolean }> {
  const message = await ports.store.messages.load(input.messageId);
  if (message.state !== 'stored') return { taken: true };
  const mailbox = await ports.store.mailboxes.load(message.mailboxId);
  const parsed = await ports.mail.parse(await ports.store.messages.raw(message.id));
  const notice =
    parsed.inReplyTo === null
      ? null
      : await ports.store.notices.byMessageId(input.ownerId, [parsed.inReplyTo]);
  if (notice === null) return { taken: true };
  const reply: Reply = { message, parsed, mailbox, notice };
  const shape = shapeOfReply(parsed, shapeOf(notice));
  if (shape !== null) return refuse(ports, reply, shape);
  if (await seenBefore(ports, reply)) {
    await finish(ports, reply, 'again');
    return { taken: true };
  }
  if (!(await proven(ports, reply))) {
    return input.last ? refuse(ports, reply, 'unproven') : { taken: false };
  }
  return act(ports, reply);
}

/** By which ids and address a reply is known. */
export function shapeOf(notice: NoticeRecord): { messageIds: string[]; address: string } {
  const { messageId, providerMessageId, address } = notice;
  return {
    messageIds: [messageId, ...(providerMessageId === null ? [] : [providerMessageId])],
    address,
  };
}

/** The copy in INBOX and the one in Sent are one reply; whichever is taken first counts. */
async function seenBefore(ports: Ports, { parsed, notice, message }: Reply): Promise<boolean> {
  if (parsed.messageId === null) return false;
  const before = await ports.store.notices.replies(notice.ownerId, { mailId: parsed.messageId });
  return before.some(
    ({ result, messageId }) =>
      messageId !== message.id && (result === 'acted' || result === 'unclear'),
  );
}

/** Where it lay, or its twin in Sent, or the word of the owner's own provider: nothing that a sender can write. */
async function proven(ports: Ports, { message, parsed, mailbox, notice }: Reply): Promise<boolean> {
  const sent = mailbox.folders?.sent ?? null;
  if (sent !== null && message.folder === sent) return true;
  if (parsed.messageId === null) return false;
  if (dmarcProves(parsed, mailbox.authservId)) return true;
  const copy = await ports.mail.sentCopy(mailbox, parsed.messageId);
  if (copy === null) return false;
  const twin = await ports.mail.parse(copy);
  // A forward of the digest lies in Sent as well: the twin itself must be a reply to the owner alone.
  return sameMail(parsed, twin) && shapeOfReply(twin, shapeOf(notice)) === null;
}

async function refuse(
  ports: Ports,
  reply: Reply,
  why: 'automatic' | 'not-to-us' | 'unproven',
): Promise<{ taken: true }> {
  const { message, notice } = reply;
  await noteReply(ports, notice, message.id, why);
  // Told once a digest and day: whoever forges a hundred replies must not be able to flood the owner.
  if (why === 'unproven' && (await firstOfItsDay(ports, reply))) {
    await answerReply(ports, {
      ...reply,
      thread: false,
      kind: 'unproven',
      outcomes: [],
      answers: [],
      shown: [],
    });
  }
  await ports.store.notices.recordReply(recordOf(ports, reply, why));
  await ports.store.messages.setAside(message.id, `reply-${why}`);
  return { taken: true };
}

async function firstOfItsDay(ports: Ports, { notice, message }: Reply): Promise<boolean> {
  const replies = await ports.store.notices.replies(notice.ownerId, { noticeId: notice.id });
  const since = ports.clock() - DAY;
  return !replies.some(
    ({ result, at, messageId }) => messageId !== message.id && result === 'unproven' && at > since,
  );
}

async function act(ports: Ports, reply: Reply): Promise<{ taken: true }> {
  const { parsed, notice, message } = reply;
  const { letters, proposals = [] } = notice.items;
  const understood = parseCommands(plainText(parsed), {
    letters: letters.map(({ number }) => number),
    answers: proposals.map(({ number }) => number),
    ...(notice.kind === 'answer'
      ? { bare: letters.filter(({ bare }) => bare === true).map(({ number }) => number) }
      : {}),
  });
  if (understood.kind !== 'commands') {
    if ((await mayAnswer(ports, notice)) && (await isOwedAnAnswer(ports, notice, understood))) {
      await answerReply(ports, {
        ...reply,
        thread: true,
        kind: 'unclear',
        understood,
        outcomes: [],
        answers: [],
        shown: [],
      });
    }
    await noteReply(ports, notice, message.id, 'unclear');
    await finish(ports, reply, 'unclear');
    return { taken: true };
  }
  const acted = await actOn(ports, notice, message.id, understood.commands);
  if (await mayAnswer(ports, notice)) {
    await answerReply(ports, { ...reply, thread: true, kind: 'done', ...acted });
  }
  await finish(ports, reply, 'acted');
  return { taken: true };
}

async function mayAnswer(ports: Ports, notice: NoticeRecord): Promise<boolean> {
  const replies = await ports.store.notices.replies(notice.ownerId, { noticeId: notice.id });
  const today = await ports.store.notices.since(notice.ownerId, ports.clock() - DAY);
  return (
    replies.length < ANSWERS_TO_ONE &&
    today.filter(({ kind }) => kind === 'answer').length < ANSWERS_A_DAY
  );
}

/** "Thanks!" below "Letter 1: approved" asks for nothing and is owed nothing, unless that mail asked for a word itself. */
async function isOwedAnAnswer(
  ports: Ports,
  { kind, items, ownerId, references }: NoticeRecord,
  understood: Understood,
): Promise<boolean> {
  if (kind === 'digest' || understood.kind === 'unclear') return true;
  const asked = items.letters.some(({ bare }) => bare === true);
  const today = await ports.store.notices.since(ownerId, ports.clock() - DAY);
  const thread = references[0] ?? null;
  const told = today.filter((other) => other.kind === 'answer' && other.references[0] === thread);
  return asked && told.length < QUESTIONS_A_THREAD;
}

/** Our own business with the owner: understood, of no application, and never an answer to anything. */
async function finish(ports: Ports, reply: Reply, result: NoticeReply['result']): Promise<void> {
  await ports.store.notices.recordReply(recordOf(ports, reply, result));
  const { message, parsed, notice } = reply;
  const facts = understand(parsed, {
    addresses: [notice.address],
    timeZone: 'UTC',
    folder: 'sent',
    receivedAt: message.receivedAt,
  });
  await ports.store.messages.understood(
    message.id,
    { facts, applicationId: null, contactId: null, guesses: [] },
    [],
  );
}

function recordOf(
  ports: Ports,
  { message, parsed, notice }: Reply,
  result: NoticeReply['result'],
): NoticeReply {
  return {
    messageId: message.id,
    ownerId: notice.ownerId,
    noticeId: notice.id,
    mailId: parsed.messageId,
    result,
    at: ports.clock(),
  };
}

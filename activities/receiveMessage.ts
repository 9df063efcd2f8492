import type { MailboxRecord, StoredMessage } from './ports/records.ts';
import type { FetchedMessage } from './ports/mailPort.ts';
import type {
  ParsedMessage,
  OwnerContext,
  Facts,
  Match,
  KnownApplication,
} from '../replies/facts.ts';
import { understand } from '../replies/understand.ts';
import { match } from '../replies/match.ts';
import { eventsOf } from './eventsOf.ts';
import { meetingsOf } from './meetingsOf.ts';
import { named } from './failures.ts';
import { receiveNoticeMail } from './receiveNoticeMail.ts';
import type { Ports } from './ports/ports.ts';

/**
 * One message from the mailbox: stored once, understood once, its events written with it and then handed to the
 * workflows (P4). May be called again for the same message at any point: what is done already is not done twice.
 * Returns the applications it has news for.
 */
export async function receiveMessage(
  ports: Ports,
  mailbox: MailboxRecord,
  fetched: FetchedMessage,
): Promise<string[]> {
  const parsed = await ports.mail.parse(fetched.raw);
  const { message, fresh } = await ports.store.messages.insertOnce(
    storedFrom(ports, mailbox, fetched, parsed),
    fetched.raw,
  );
  if (!fresh && message.state !== 'stored') return [];
  return understandStored(ports, mailbox, message, parsed, roleContext(fetched.role));
}

/** Takes up messages that were stored before a crash and not understood (P4). */
export async function finishUnderstanding(ports: Ports, mailbox: MailboxRecord): Promise<string[]> {
  const touched: string[] = [];
  for (const message of await ports.store.messages.unfinished(mailbox.id)) {
    const parsed = await ports.mail.parse(await ports.store.messages.raw(message.id));
    const folder = message.direction === 'out' ? 'sent' : 'inbox';
    touched.push(...(await understandStored(ports, mailbox, message, parsed, folder)));
  }
  return touched;
}

async function understandStored(
  ports: Ports,
  mailbox: MailboxRecord,
  message: StoredMessage,
  parsed: ParsedMessage,
  folder: OwnerContext['folder'],
): Promise<string[]> {
  const read = await readMessage(ports, mailbox, message, parsed, folder);
  if (read === null) return [];
  const { facts, known } = read;
  const about = await receiveNoticeMail(ports, { mailbox, message, parsed, facts, folder });
  if (about === 'reply') return [];
  const found = about === 'ours' ? NOBODYS : read.found;
  const events =
    about === 'ours'
      ? []
      : await eventsOf(ports, {
          message,
          parsed,
          facts,
          found,
          known,
          ownerId: mailbox.ownerId,
        });
  const meetings =
    about === 'ours' ? [] : await meetingsOf(ports, { message, facts, found, known });
  await ports.store.messages.understood(
    message.id,
    {
      facts,
      applicationId: found.applicationId,
      contactId: found.contactId,
      guesses: found.guesses,
    },
    events,
    meetings,
  );
  return [...new Set([...events, ...meetings].map(({ applicationId }) => applicationId))];
}

/** Our own mail with the owner belongs to no application. */
const NOBODYS: Match = {
  applicationId: null,
  contactId: null,
  by: null,
  confidence: 1,
  guesses: [],
};

/** A message that our rules choke on is set aside and shown, never lost and never a reason to stop reading. */
async function readMessage(
  ports: Ports,
  mailbox: MailboxRecord,
  message: StoredMessage,
  parsed: ParsedMessage,
  folder: OwnerContext['folder'],
): Promise<{ facts: Facts; found: Match; known: KnownApplication[] } | null> {
  const record = await ports.store.owners.load(mailbox.ownerId);
  const boxes = await ports.store.mailboxes.list(mailbox.ownerId);
  const owner: OwnerContext = {
    addresses: [...new Set([...boxes.map(({ address }) => address), record.email])],
    timeZone: record.timeZone,
    folder,
    receivedAt: message.receivedAt,
  };
  const known = await ports.store.applications.known(mailbox.ownerId);
  try {
    const facts = understand(parsed, owner);
    return { facts, found: match(parsed, facts, known, owner), known };
  } catch (error) {
    const { kind } = named(error);
    ports.log.error({ message: message.id, failure: kind }, 'message set aside');
    await ports.store.messages.setAside(message.id, kind);
    return null;
  }
}

function storedFrom(
  ports: Ports,
  mailbox: MailboxRecord,
  fetched: FetchedMessage,
  parsed: ParsedMessage,
): Omit<StoredMessage, 'facts' | 'state' | 'guesses' | 'applicationId' | 'contactId'> {
  const from = parsed.from[0];
  const ours = from !== undefined && from.address.toLowerCase() === mailbox.address.toLowerCase();
  return {
    id: ports.newId(),
    mailboxId: mailbox.id,
    folder: fetched.folder,
    uidValidity: fetched.uidValidity,
    uid: fetched.uid,
    messageId: parsed.messageId,
    direction: ours || fetched.role === 'sent' ? 'out' : 'in',
    from: from?.address ?? '',
    fromName: from?.name ?? '',
    to: [...parsed.to, ...parsed.cc].map((to) => to.address),
    subject: parsed.subject,
    text: parsed.text ?? '',
    html: parsed.html,
    receivedAt: fetched.receivedAt,
  };
}

function roleContext(role: FetchedMessage['role']): OwnerContext['folder'] {
  return role === 'sent' ? 'sent' : role === 'inbox' ? 'inbox' : 'other';
}

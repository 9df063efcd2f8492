import { createHash } from 'node:crypto';
import { isAutomatic } from '../approvals/proof.ts';
import type { ApplicationEvent, EventBody } from '../domain/events.ts';
import type { Facts, KnownApplication, Match, ParsedMessage } from '../replies/facts.ts';
import { effectOf } from '../replies/effects.ts';
import type { Effect } from '../replies/effects.ts';
import { ownLetter } from '../replies/ownLetter.ts';
import type { OutboxLetter, StoredMessage } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/** A message, what it says and whose it is. */
export interface MatchedMessage {
  message: StoredMessage;
  facts: Facts;
  found: Pick<Match, 'applicationId' | 'contactId'>;
  known: KnownApplication[];
}

export interface UnderstoodMessage extends MatchedMessage {
  parsed: ParsedMessage;
  ownerId: string;
}

export interface AddressedEvent {
  applicationId: string;
  event: ApplicationEvent;
}

/** What is needed of the ports. */
export type EventPorts = Pick<Ports, 'store'> & { log: Pick<Ports['log'], 'info'> };

/**
 * What a message means for the workflows: the events it causes, in ids, instants and enums (P6). Their ids come from
 * the message's, so that understanding it again causes nothing new. Machines never make an `answer` (P5).
 */
export async function eventsOf(
  ports: EventPorts,
  input: UnderstoodMessage,
): Promise<AddressedEvent[]> {
  const { facts, message } = input;
  switch (facts.kind) {
    case 'answer':
      return answerEvents(input);
    case 'auto_reply':
      return awayEvents(ports, input);
    case 'bounce':
      return bounceEvents(ports, input);
    case 'own':
      return ownEvents(ports, input);
    case 'complaint':
      return complaintEvents(ports, input);
    case 'confirmation':
    case 'newsletter':
    case 'other':
      ports.log.info({ message: message.id, kind: facts.kind }, 'message noted');
      return [];
  }
}

function answerEvents(input: UnderstoodMessage): AddressedEvent[] {
  const { message, found } = input;
  const { applicationId } = found;
  if (applicationId === null) return [];
  return effectsOf(input).flatMap((effect) =>
    effect.kind === 'event' ? [addressed(message, applicationId, effect.event)] : [],
  );
}

/** What the rules say that follows from the message (`effectOf`), for the application that it belongs to. */
export function effectsOf({ message, facts, found }: MatchedMessage): Effect[] {
  const context = {
    messageId: message.id,
    subject: message.subject,
    contactId: found.contactId,
    stepId: null,
  };
  return effectOf(facts, context, found.applicationId).effects;
}

/** An out-of-office holds the person everywhere, not only where the letter came from. */
async function awayEvents(ports: EventPorts, input: UnderstoodMessage): Promise<AddressedEvent[]> {
  const { message, facts, found, known } = input;
  const until = facts.outOfOffice?.until ?? null;
  if (message.from !== '' && facts.outOfOffice !== null) {
    await ports.store.people.hold(input.ownerId, message.from, until);
  }
  const everywhere = contactsWith(known, message.from);
  const places =
    everywhere.length > 0 || found.applicationId === null
      ? everywhere
      : [{ applicationId: found.applicationId, contactId: found.contactId }];
  return places.map(({ applicationId, contactId }) =>
    addressed(message, applicationId, { type: 'auto_reply', from: contactId, until }),
  );
}

async function bounceEvents(
  ports: EventPorts,
  input: UnderstoodMessage,
): Promise<AddressedEvent[]> {
  const { message, facts, known } = input;
  const bounce = facts.bounce;
  if (bounce === null) return [];
  const letter =
    bounce.messageId === null ? null : await ports.store.outbox.byMessageId(bounce.messageId);
  const places = bouncedPlaces(known, bounce.address, letter);
  if (bounce.permanent) await closeAddresses(ports, input.ownerId, places);
  return places.map(({ applicationId, contactId }) =>
    addressed(message, applicationId, {
      type: 'bounced',
      to: contactId,
      permanent: bounce.permanent,
      // One that is only late is still on its way (P1).
      stepId:
        letter !== null && letter.applicationId === applicationId && !bounce.stillTried
          ? letter.stepId
          : null,
    }),
  );
}

/** Reports come from a provider and often hide who complained: the letter that they enclose tells whom it went to. */
async function complaintEvents(
  ports: EventPorts,
  { message, facts, known, ownerId }: UnderstoodMessage,
): Promise<AddressedEvent[]> {
  const places: Place[] = [];
  for (const id of facts.references) {
    const letter = await ports.store.outbox.byMessageId(id);
    if (letter !== null) places.push(...contactsWith(known, letter.to.address));
  }
  await closeAddresses(ports, ownerId, places);
  const told = new Map(places.map((place) => [`${place.applicationId}/${place.contactId}`, place]));
  return [...told.values()].map(({ applicationId, contactId }) =>
    addressed(message, applicationId, { type: 'complained', to: contactId }),
  );
}

/** Nothing goes to these addresses any more, in any application of the owner's. */
async function closeAddresses(ports: EventPorts, ownerId: string, places: Place[]): Promise<void> {
  for (const address of new Set(places.map((place) => place.address)))
    await ports.store.people.markUnreachable(ownerId, address);
}

/**
 * The contacts that a bounce is about. A report may name the mailbox behind the address that we wrote to: then it is the
 * letter that tells whom nothing reaches.
 */
function bouncedPlaces(
  known: KnownApplication[],
  stated: string | null,
  letter: OutboxLetter | null,
): Place[] {
  const direct = contactsWith(known, stated ?? '');
  return direct.length > 0 || letter === null ? direct : contactsWith(known, letter.to.address);
}

/**
 * A letter of the owner's own hand to a contact counts as the follow-up it is, once however many copies of it lie in the
 * mailboxes. Our own copies do not come back, and what the owner's programs answer is no letter.
 */
async function ownEvents(ports: EventPorts, input: UnderstoodMessage): Promise<AddressedEvent[]> {
  const { message, parsed, known, facts } = input;
  const ids = [parsed.messageId, stepHeader(parsed)].filter((id) => id !== null);
  for (const id of ids) {
    if ((await ports.store.outbox.byMessageId(id)) !== null) return [];
  }
  const what = isAutomatic(parsed) ? null : ownLetter(message.subject, facts.text);
  if (what === null) return [];
  const recipients = message.to.flatMap((address) => contactsWith(known, address));
  const thread = input.found.applicationId;
  const meant = recipients.filter((r) => thread === null || r.applicationId === thread);
  const letter = parsed.messageId === null ? message.id : `own-${digest(parsed.messageId)}`;
  return meant.map(({ applicationId, contactId }) => ({
    applicationId,
    event: {
      id: `${letter}:owner_wrote:${contactId}`,
      at: message.receivedAt,
      type: 'owner_wrote',
      what,
      to: contactId,
    },
  }));
}

/** Message-IDs carry the names of hosts, so an event's id is made of their digest (P6). */
function digest(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex').slice(0, 24);
}

/** Our own header survives where a provider rewrites the Message-ID. */
function stepHeader(parsed: ParsedMessage): string | null {
  const header = parsed.headers.find(({ name }) => name === 'x-letter-ref');
  return header === undefined ? null : header.value.trim().replace(/^<|>$/g, '');
}

/** A contact of an application, and the address it was found by. */
interface Place {
  applicationId: string;
  contactId: string;
  address: string;
}

function contactsWith(known: KnownApplication[], address: string): Place[] {
  const wanted = address.toLowerCase();
  if (wanted === '') return [];
  return known.flatMap((application) =>
    application.contacts
      .filter((contact) => contact.email?.toLowerCase() === wanted)
      .map((contact) => ({
        applicationId: application.id,
        contactId: contact.id,
        address: wanted,
      })),
  );
}

function addressed(message: StoredMessage, applicationId: string, body: EventBody): AddressedEvent {
  const suffix = 'to' in body && typeof body.to === 'string' ? `:${body.to}` : '';
  return {
    applicationId,
    event: { id: `${message.id}:${body.type}${suffix}`, at: message.receivedAt, ...body },
  };
}

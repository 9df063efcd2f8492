import type { ApplicationEvent, EventBody } from '../domain/events.ts';
import type { Letter } from '../domain/vocabulary.ts';
import type { Facts, KnownApplication, Match, ParsedMessage } from '../replies/facts.ts';
import { effectOf } from '../replies/effects.ts';
import type { Effect } from '../replies/effects.ts';
import type { StoredMessage } from './ports/records.ts';
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
  const address = bounce.address ?? letter?.to.address ?? null;
  if (address === null) return [];
  if (bounce.permanent) await ports.store.people.markUnreachable(input.ownerId, address);
  return contactsWith(known, address).map(({ applicationId, contactId }) =>
    addressed(message, applicationId, {
      type: 'bounced',
      to: contactId,
      permanent: bounce.permanent,
      stepId: letter !== null && letter.applicationId === applicationId ? letter.stepId : null,
    }),
  );
}

/** A letter of the owner's own hand to a contact counts as the follow-up it is; our own copies do not come back. */
async function ownEvents(ports: EventPorts, input: UnderstoodMessage): Promise<AddressedEvent[]> {
  const { message, parsed, known } = input;
  const ids = [parsed.messageId, stepHeader(parsed)].filter((id) => id !== null);
  for (const id of ids) {
    if ((await ports.store.outbox.byMessageId(id)) !== null) return [];
  }
  const recipients = message.to.flatMap((address) => contactsWith(known, address));
  const thread = input.found.applicationId;
  const meant = recipients.filter((r) => thread === null || r.applicationId === thread);
  return meant.map(({ applicationId, contactId }) =>
    addressed(message, applicationId, {
      type: 'owner_wrote',
      what: kindOfOwnLetter(input.facts),
      to: contactId,
    }),
  );
}

function kindOfOwnLetter(facts: Facts): Letter {
  return /\bthank(s| you)\b|\bdanke\b|\bvielen dank\b/i.test(facts.text.slice(0, 400))
    ? 'thank-you'
    : 'status-check';
}

/** Our own header survives where a provider rewrites the Message-ID. */
function stepHeader(parsed: ParsedMessage): string | null {
  const header = parsed.headers.find(({ name }) => name === 'x-letter-ref');
  return header === undefined ? null : header.value.trim().replace(/^<|>$/g, '');
}

function contactsWith(
  known: KnownApplication[],
  address: string,
): { applicationId: string; contactId: string }[] {
  const wanted = address.toLowerCase();
  if (wanted === '') return [];
  return known.flatMap((application) =>
    application.contacts
      .filter((contact) => contact.email?.toLowerCase() === wanted)
      .map((contact) => ({ applicationId: application.id, contactId: contact.id })),
  );
}

function addressed(message: StoredMessage, applicationId: string, body: EventBody): AddressedEvent {
  const suffix = 'to' in body && typeof body.to === 'string' ? `:${body.to}` : '';
  return {
    applicationId,
    event: { id: `${message.id}:${body.type}${suffix}`, at: message.receivedAt, ...body },
  };
}

import { domainOf, isNoReply, trackingSystemOf } from './senders.ts';
import { sameMailbox } from './direction.ts';
import type { Facts, KnownApplication, Match, OwnerContext, ParsedMessage } from './facts.ts';
import { ownDomain } from './mailDomains.ts';
import { mentionsIn } from './mentions.ts';
import type { Mentions } from './mentions.ts';

/** From here on a message is taken to belong to the application; below it waits in the inbox with its guesses. */
const LIMIT = 0.7;
const MAX_GUESSES = 5;
type Said = (application: KnownApplication) => Mentions;

interface Guess {
  application: KnownApplication;
  contactId: string | null;
  by: NonNullable<Match['by']>;
  confidence: number;
  why: string;
}

/**
 * Whose message this is: the thread it answers, then the address of a contact, then the employer's domain or a tracking
 * system's mail, told apart by role and names. Open applications win over ended ones.
 */
export function match(
  message: ParsedMessage,
  facts: Facts,
  known: KnownApplication[],
  owner: OwnerContext,
): Match {
  const said = mentionsIn(message, facts);
  const guesses = known
    .map((application) => bestGuess(message, facts, application, owner, said))
    .filter((guess) => guess !== null)
    .sort(compare);
  const settled = settle(guesses);
  const first = settled[0];
  const listed = settled.slice(0, MAX_GUESSES).map(({ application, confidence, why }) => ({
    applicationId: application.id,
    confidence,
    why,
  }));
  if (first === undefined || first.confidence < LIMIT) {
    return {
      applicationId: null,
      contactId: null,
      by: null,
      confidence: first?.confidence ?? 0,
      guesses: listed,
    };
  }
  return {
    applicationId: first.application.id,
    contactId: first.contactId,
    by: first.by,
    confidence: first.confidence,
    guesses: listed,
  };
}

function bestGuess(
  message: ParsedMessage,
  facts: Facts,
  application: KnownApplication,
  owner: OwnerContext,
  said: Said,
): Guess | null {
  const candidates = [
    byThread(message, facts, application, owner),
    byAddress(message, facts, application, owner, said),
    byDomain(message, facts, application, owner, said),
    byTrackingSystem(message, application, said),
    byWords(application, said),
  ].filter((guess) => guess !== null);
  return candidates.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}

function byThread(
  message: ParsedMessage,
  facts: Facts,
  application: KnownApplication,
  owner: OwnerContext,
): Guess | null {
  const own = new Set(application.messageIds);
  const ids = [...facts.references, ...(facts.bounce?.messageId ? [facts.bounce.messageId] : [])];
  const at = ids.findIndex((id) => own.has(id));
  if (at === -1) return null;
  // An older reference may be a thread that was used again for another job.
  const confidence = at === 0 ? 0.99 : 0.96;
  return {
    application,
    contactId: contactOf(message, facts, application, owner),
    by: 'thread',
    confidence,
    why: 'thread',
  };
}

function byAddress(
  message: ParsedMessage,
  facts: Facts,
  application: KnownApplication,
  owner: OwnerContext,
  mentions: Said,
): Guess | null {
  const contactId = contactOf(message, facts, application, owner);
  if (contactId === null) return null;
  const said = mentions(application);
  return {
    application,
    contactId,
    by: 'address',
    confidence: said.role ? 0.95 : 0.9,
    why: said.role ? 'address and role' : 'address',
  };
}

function byDomain(
  message: ParsedMessage,
  facts: Facts,
  application: KnownApplication,
  owner: OwnerContext,
  mentions: Said,
): Guess | null {
  const domains = [
    application.employerDomain ?? '',
    ...application.contacts.map((contact) => domainOf(contact.email ?? '')),
  ]
    .filter((domain) => trackingSystemOf(`x@${domain}`) === null)
    .flatMap((domain) => ownDomain(domain) ?? []);
  const from = counterparts(message, facts, owner).map(domainOf);
  if (!from.some((domain) => domains.some((own) => domain === own || domain.endsWith(`.${own}`))))
    return null;
  const said = mentions(application);
  const confidence = 0.74 + (said.role ? 0.16 : 0) + (said.contact !== null ? 0.08 : 0);
  return {
    application,
    contactId: said.contact,
    by: 'domain',
    confidence: Math.min(0.95, confidence),
    why: said.role ? 'domain and role' : 'domain',
  };
}

function byTrackingSystem(
  message: ParsedMessage,
  application: KnownApplication,
  mentions: Said,
): Guess | null {
  const from = message.from[0]?.address ?? '';
  if (trackingSystemOf(from) === null && !isNoReply(from)) return null;
  const said = mentions(application);
  if (!said.employer) return null;
  const confidence = 0.72 + (said.role ? 0.2 : 0) + (said.contact !== null ? 0.05 : 0);
  return {
    application,
    contactId: said.contact,
    by: 'tracking-system',
    confidence,
    why: said.role ? 'employer and role named' : 'employer named',
  };
}

/** From anybody at all: employer and role in the text are worth a guess. */
function byWords(application: KnownApplication, mentions: Said): Guess | null {
  const said = mentions(application);
  if (!said.employer && said.contact === null) return null;
  const confidence =
    (said.employer ? 0.4 : 0.25) +
    (said.role ? 0.2 : 0) +
    (said.contact !== null && said.employer ? 0.08 : 0);
  return {
    application,
    contactId: said.contact,
    by: 'domain',
    confidence,
    why: said.employer ? 'employer named' : 'contact named',
  };
}

function contactOf(
  message: ParsedMessage,
  facts: Facts,
  application: KnownApplication,
  owner: OwnerContext,
): string | null {
  const addresses = new Set(counterparts(message, facts, owner).map(sameMailbox));
  return (
    application.contacts.find(
      (contact) => contact.email !== null && addresses.has(sameMailbox(contact.email)),
    )?.id ?? null
  );
}

/** The addresses on the other side: who wrote, or whom the owner wrote to, or whose address bounced. */
function counterparts(message: ParsedMessage, facts: Facts, owner: OwnerContext): string[] {
  if (facts.kind === 'bounce') return facts.bounce?.address ? [facts.bounce.address] : [];
  const own = new Set(owner.addresses.map(sameMailbox));
  const people =
    facts.kind === 'own'
      ? [...message.to, ...message.cc]
      : [...message.from, ...message.replyTo, ...(message.sender === null ? [] : [message.sender])];
  return people
    .map((who) => who.address)
    .filter((address) => address !== '' && !own.has(sameMailbox(address)));
}

function compare(a: Guess, b: Guess): number {
  if (Math.abs(a.confidence - b.confidence) > 0.03) return b.confidence - a.confidence;
  if (a.application.ended !== b.application.ended) return a.application.ended ? 1 : -1;
  return b.application.lastActivityAt - a.application.lastActivityAt;
}

/** Two applications that fit equally well are a question for the owner, unless only one of them is open. */
function settle(guesses: Guess[]): Guess[] {
  const [first, second] = guesses;
  if (first === undefined || second === undefined) return guesses;
  const tied =
    first.confidence - second.confidence <= 0.03 &&
    first.application.ended === second.application.ended;
  if (!tied) return guesses;
  const doubt = (guess: Guess): Guess => ({
    ...guess,
    confidence: Math.min(guess.confidence, LIMIT - 0.05),
  });
  return guesses.map((guess) =>
    first.confidence - guess.confidence <= 0.03 ? doubt(guess) : guess,
  );
}

import type { Application, Contact } from './application.ts';
import type { EpochMs } from './time.ts';
import { lastHeld, promisedDay } from './waiting.ts';

/** Whom to ask how things stand: who promised, else the hiring manager, the recruiter, an interviewer; with email first. */
export function mainContact(application: Application, now: EpochMs): Contact | null {
  const held = lastHeld(application, now);
  const promisedBy =
    application.promise === null ? null : (promisedDay(application, now)?.by ?? null);
  const score = (contact: Contact): number => {
    const present = held?.with.includes(contact.id) === true ? 0 : 10;
    const promised = promisedBy === contact.id ? -100 : 0;
    return promised + present + ROLE_ORDER[contact.role] + (contact.hasEmail ? 0 : 50);
  };
  return best(peopleThere(application), score);
}

/** Whom to thank after a rejection: the hiring manager or HR, else who wrote it (R23). */
export function closingContact(application: Application, now: EpochMs): Contact | null {
  const from = application.answers.findLast((answer) => answer.state === 'applied')?.from ?? null;
  const writable = peopleThere(application).filter((contact) => contact.hasEmail);
  const score = (contact: Contact): number => {
    if (contact.role === 'hiring-manager') return 0;
    if (contact.role === 'recruiter') return 1;
    if (contact.id === from) return 2;
    return 3 + ROLE_ORDER[contact.role];
  };
  return best(writable, score) ?? mainContact(application, now);
}

/** Somebody else there who may be asked (R15). */
export function otherContact(application: Application, main: Contact): Contact | null {
  return best(
    peopleThere(application).filter((contact) => contact.id !== main.id),
    (contact) => 10 - ROLE_ORDER[contact.role],
  );
}

/** False when the owner was told not to call (R2). */
export function mayCall(application: Application, now: EpochMs): boolean {
  return lastHeld(application, now)?.mayCall !== false;
}

export function contactOf(application: Application, id: string): Contact | undefined {
  return application.contacts.find((contact) => contact.id === id);
}

/** Those at the employer who may be written to. */
export function peopleThere(application: Application): Contact[] {
  return application.contacts.filter(
    (contact) => contact.role !== 'reference' && contact.permission && !contact.unreachable,
  );
}

const ROLE_ORDER = {
  'hiring-manager': 0,
  recruiter: 1,
  interviewer: 2,
  other: 5,
  gatekeeper: 6,
  reference: 9,
} as const;

function best(contacts: Contact[], score: (contact: Contact) => number): Contact | null {
  return contacts.reduce<Contact | null>(
    (found, contact) => (found === null || score(contact) < score(found) ? contact : found),
    null,
  );
}

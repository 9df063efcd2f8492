import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import type { Facts, KnownApplication, OwnerContext, ParsedMessage } from '../../replies/facts.ts';
import { understand } from '../../replies/understand.ts';

/** Real files kept beside the checkout; tests that need them are skipped where they are absent. */
export const CORPORA = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));
export const corporaAbsent = existsSync(CORPORA)
  ? false
  : 'the corpora of real mail are not beside this checkout (../shared/corpora)';

export const NOW = Date.UTC(2026, 10, 17, 9, 30);

export const owner: OwnerContext = {
  addresses: ['me@owner.example', 'alex.morgan@gmail.com'],
  timeZone: 'America/New_York',
  folder: 'inbox',
  receivedAt: NOW,
};

/** A plain message of a person; what a test is about is given. */
export function message(given: Partial<ParsedMessage> = {}): ParsedMessage {
  return {
    messageId: 'm1@acmefreight.com',
    inReplyTo: null,
    references: [],
    from: [{ name: 'Dana Lee', address: 'dana.lee@acmefreight.com' }],
    sender: null,
    replyTo: [],
    to: [{ name: 'Alex Morgan', address: 'me@owner.example' }],
    cc: [],
    subject: 'Re: Sales Manager',
    date: NOW,
    dateOffsetMinutes: 0,
    headers: [],
    text: 'Hello',
    html: null,
    attachments: [],
    truncated: false,
    ...given,
  };
}

/** The facts of a message that a person wrote with this text. */
export function factsOf(text: string, given: Partial<ParsedMessage> = {}): Facts {
  return understand(message({ text, ...given }), owner);
}

export function application(given: Partial<KnownApplication> = {}): KnownApplication {
  return {
    id: 'a1',
    role: 'Sales Manager',
    employerName: 'Acme Freight, Inc.',
    employerDomain: 'acmefreight.com',
    contacts: [{ id: 'lee', name: 'Dana Lee', email: 'dana.lee@acmefreight.com' }],
    messageIds: ['ours-1@owner.example'],
    ended: false,
    lastActivityAt: NOW,
    ...given,
  };
}

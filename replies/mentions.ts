import type { Facts, KnownApplication, ParsedMessage } from './facts.ts';
import { ownDomain } from './mailDomains.ts';
import { trackingSystemOf } from './senders.ts';

/** What of an application a message names. */
export interface Mentions {
  employer: boolean;
  role: boolean;
  /** Id of a contact whose full name stands in it. */
  contact: string | null;
}

const SMALL_WORDS = new Set([
  'the',
  'and',
  'for',
  'of',
  'at',
  'in',
  'a',
  'an',
  'und',
  'der',
  'die',
  'm',
  'w',
  'd',
  'f',
  'x',
  'h',
]);
/** Legal forms and the like: the name is the rest. */
const FORMS =
  /\b(?:gmbh|ag|se|kg|ohg|ug|e\.?v|inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|group|holding|holdings|sa|sas|sarl|sl|bv|nv|ab|oy|the)\b\.?/g;

/**
 * Looks at subject, sender's name, the new text and the tracking system's form. The message is read once for all
 * applications, and each of them is asked for once.
 */
export function mentionsIn(
  message: ParsedMessage,
  facts: Facts,
): (application: KnownApplication) => Mentions {
  const from = [...message.from, ...message.replyTo];
  const senders = from.map((who) => `${who.name} ${who.address.split('@')[0] ?? ''}`).join(' ');
  const written = `${message.subject} . ${senders} . ${facts.text.slice(0, 6000)}`;
  const words = ` ${plain(written)} `;
  const asked = new Map<KnownApplication, Mentions>();
  return (application) => {
    const known = asked.get(application);
    if (known !== undefined) return known;
    const contact = application.contacts.find((candidate) => {
      const name = plain(candidate.name);
      return name.includes(' ') && words.includes(` ${name} `);
    });
    const mentions = {
      employer:
        namesEmployer(words, written, application.employerName) ||
        from.some(({ address }) => isNamedIn(address, application)),
      role: namesRole(words, application.role),
      contact: contact?.id ?? null,
    };
    asked.set(application, mentions);
    return mentions;
  };
}

function namesEmployer(words: string, written: string, name: string): boolean {
  const full = plain(name);
  const core = plain(name.toLowerCase().replace(FORMS, ' '));
  return [full, core].some(
    (each) =>
      each !== '' &&
      (each === full || each.length >= 3) &&
      words.includes(` ${each} `) &&
      (each.includes(' ') || isWrittenAsName(written, name, each)),
  );
}

/** A name of one word may be a word of the language ("Target", "Gap"): then it is one where it is written like the name. */
function isWrittenAsName(written: string, name: string, word: string): boolean {
  const spelt = name.split(/[^\p{L}\p{N}+#]+/u).find((part) => plain(part) === word);
  return spelt === undefined || spelt === spelt.toLowerCase() || written.includes(spelt);
}

/**
 * A tracking system's address often names the employer: `acmefreight@myworkday.com`, `x@acme-freight.teamtailor-mail.com`.
 */
function isNamedIn(address: string, application: KnownApplication): boolean {
  if (trackingSystemOf(address) === null) return false;
  const squashed = (text: string): string => plain(text).replaceAll(' ', '');
  const names = [
    squashed(application.employerName),
    squashed(application.employerName.toLowerCase().replace(FORMS, ' ')),
    squashed(ownDomain(application.employerDomain ?? '')?.split('.')[0] ?? ''),
  ].filter((name) => name.length >= 3);
  const [local = '', domain = ''] = address.split('@');
  const labels = [...local.split(/[+_]/), ...domain.split('.').slice(0, -2)].map(squashed);
  return names.some((name) => labels.includes(name));
}

/** The role's words in their order, or all of them close together ("Manager, Sales"). */
function namesRole(words: string, role: string): boolean {
  const full = plain(role);
  if (full === '') return false;
  if (words.includes(` ${full} `)) return true;
  const parts = full.split(' ').filter((word) => !SMALL_WORDS.has(word));
  const first = parts[0];
  if (parts.length < 2 || first === undefined) return false;
  let at = words.indexOf(` ${first} `);
  for (let tries = 0; at !== -1 && tries < 20; tries += 1) {
    const near = words.slice(Math.max(0, at - 60), at + 80);
    if (parts.every((part) => near.includes(` ${part} `))) return true;
    at = words.indexOf(` ${first} `, at + 1);
  }
  return false;
}

/** Lower case, without accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

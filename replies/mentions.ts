import type { Facts, KnownApplication, ParsedMessage } from './facts.ts';

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

/** Looks at subject, sender's name, the new text and the tracking system's form. */
export function mentions(
  message: ParsedMessage,
  facts: Facts,
  application: KnownApplication,
): Mentions {
  const senders = [...message.from, ...message.replyTo]
    .map((who) => `${who.name} ${who.address.split('@')[0] ?? ''}`)
    .join(' ');
  const words = ` ${plain(`${message.subject} . ${senders} . ${facts.text.slice(0, 6000)}`)} `;
  const contact = application.contacts.find((candidate) => {
    const name = plain(candidate.name);
    return name.includes(' ') && words.includes(` ${name} `);
  });
  return {
    employer: namesEmployer(words, application.employerName),
    role: namesRole(words, application.role),
    contact: contact?.id ?? null,
  };
}

function namesEmployer(words: string, name: string): boolean {
  const full = plain(name);
  if (full !== '' && words.includes(` ${full} `)) return true;
  const core = plain(name.toLowerCase().replace(FORMS, ' '));
  return core.length >= 3 && words.includes(` ${core} `);
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

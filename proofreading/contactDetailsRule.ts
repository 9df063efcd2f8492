import { editDistance } from './distance.ts';
import { proposals } from './proposals.ts';
import { blocking, type GateRule } from './reading.ts';

const PHONE = /(?<![\d/])\+?\(?\d[\d ()/.-]{5,}\d(?![\d/])/gu;
const ADDRESS = /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Fewer digits are no number to call. */
const LEAST_DIGITS = 7;
/** So near to one's own it is meant to be that. */
const NEAR = 2;

/** The owner's own number and address, nearly: an answer to them would go astray. */
export const contactDetailsRule: GateRule = ({ letter, record }) => {
  const { phone, email } = record.owner;
  const own = digitsOf(phone ?? '');
  const numbers = Array.from(letter.whole.matchAll(PHONE), ([text]) => text.trim())
    .filter((text) => own.length >= LEAST_DIGITS && nearlySame(digitsOf(text), own))
    .map((text) => blocking('mix-up', text, proposals.ownDetail(phone ?? '')));
  const theirs = new Set(record.contacts.map((contact) => contact.email?.toLowerCase()));
  const addresses = Array.from(letter.whole.matchAll(ADDRESS), ([text]) => text)
    .filter((text) => {
      const [written, meant] = [text.toLowerCase(), email.toLowerCase()];
      return written !== meant && !theirs.has(written) && editDistance(written, meant) <= NEAR;
    })
    .map((text) => blocking('mix-up', text, proposals.ownDetail(email)));
  return [...numbers, ...addresses];
};

/** Without the country's number where one of them has none; a digit wrong, left out or in another's place. */
function nearlySame(written: string, own: string): boolean {
  const length = Math.min(written.length, own.length);
  if (length < LEAST_DIGITS) return false;
  const [a, b] = [written.slice(-length), own.slice(-length)];
  return a !== b && editDistance(a, b) <= NEAR;
}

function digitsOf(text: string): string {
  return text.replace(/\(0\)/u, '').replace(/\D/gu, '').replace(/^0+/u, '');
}

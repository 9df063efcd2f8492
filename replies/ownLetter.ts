import type { Letter } from '../domain/vocabulary.ts';
import { normalised } from './text/tidy.ts';

/** What the owner's own letters say, the telling ones first. */
const LETTERS: readonly (readonly [Letter, RegExp])[] = [
  [
    'offer-in-hand',
    /\b(?:another|other|second|competing) (?:job )?offer\b|\b(?:received|have|got|been made) an offer\b|\banderes angebot|\bautre offre|\botra oferta/,
  ],
  // "Thank you for your time last week. I am following up …" asks; thanks are how it begins.
  [
    'status-check',
    /\bany (?:news|updates?|word)\b|\b(?:i am|i'm|am|just|wanted to|writing to|like to) (?:following up|follow up|check(?:ing)? in)\b(?!.{0,12}\bthank)|\bheard (?:back|anything)\b|\bdecision yet\b|\b(?:status of|stand) (?:my|meiner|the|der) (?:application|bewerbung)\b|\bnachfragen\b|\bje me permets de (?:vous )?relancer\b|\bdes nouvelles\b|\bnovedades\b/,
  ],
  [
    'thank-you',
    /\bthank(?:s| you)(?: so much| very much| again)? for (?:\w+ ){0,4}?(?:interview\w*|meeting|your time|taking the time|speaking|talking|conversation|seeing me|showing|having me|the opportunity to (?:meet|interview|speak))\b|\b(?:danke|dank) für (?:das|ihre|deine|die) (?:\S+ ){0,2}(?:gespräch|kennenlernen|treffen|interview|zeit)\b|\bmerci (?:pour|de) .{0,30}(?:entretien|temps)\b|\bgracias por .{0,30}(?:entrevista|tiempo)\b/,
  ],
  [
    'keep-in-mind',
    /\b(?:keep|bear|keeping|kept) (?:me|my \w+) in mind\b|\bfuture (?:openings|opportunities|roles)\b/,
  ],
  [
    'status-check',
    /\b(?:follow(?:ing)?[- ]?up|check(?:ing)? in|status of|update on|where things stand|how things stand|still interested|timeline|touch(?:ing)? base|relance|seguimiento)\b/,
  ],
  ['reply', /./],
];

/**
 * Which letter the owner's own mail to a contact is, so that a manual follow-up counts as the follow-up it is, and "Thanks,
 * Thursday suits me" as none. In a thread the subject is that of its first letter and tells nothing. Null for an empty one
 * (a forwarded file).
 */
export function ownLetter(subject: string, text: string): Letter | null {
  if (text.trim() === '') return null;
  const own = /^\s*(?:re|aw|antw|sv|rép)\s?:/i.test(subject) ? '' : `${subject} . `;
  const words = normalised(`${own}${text.slice(0, 4000)}`);
  return LETTERS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

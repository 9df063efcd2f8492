import type { Letter } from '../domain/vocabulary.ts';
import { normalised } from './text/tidy.ts';

/** What the owner's own letters say, the telling ones first. */
const LETTERS: readonly (readonly [Letter, RegExp])[] = [
  [
    'offer-in-hand',
    /\b(?:another|other|second|competing) (?:job )?offer\b|\b(?:received|have|got|been made) an offer\b|\banderes angebot|\bautre offre|\botra oferta/,
  ],
  [
    'thank-you',
    /\bthank(?:s| you)(?: so much| very much| again)? for (?:\w+ ){0,4}?(?:interview\w*|meeting|your time|taking the time|speaking|talking|conversation|seeing me|showing|having me|the opportunity to (?:meet|interview|speak))\b|\b(?:danke|dank) für das (?:\w+ )?gespräch|\bmerci (?:pour|de) .{0,30}entretien|\bgracias por .{0,30}entrevista/,
  ],
  [
    'keep-in-mind',
    /\b(?:keep|bear|keeping|kept) (?:me|my \w+) in mind\b|\bfuture (?:openings|opportunities|roles)\b/,
  ],
  [
    'status-check',
    /\b(?:follow(?:ing)?[- ]?up|check(?:ing)? in|status of|any (?:news|update|word)|update on|where things stand|how things stand|still interested|heard (?:back|anything)|timeline|decision yet|touch(?:ing)? base|nachfragen|stand (?:meiner|der) bewerbung|relance|des nouvelles|seguimiento|novedades)\b/,
  ],
  ['reply', /./],
];

/**
 * Which letter the owner's own mail to a contact is, so that a manual follow-up counts as the follow-up it is. Null for an
 * empty one (a forwarded file).
 */
export function ownLetter(subject: string, text: string): Letter | null {
  const words = normalised(`${subject} . ${text.slice(0, 4000)}`);
  if (text.trim() === '') return null;
  return LETTERS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

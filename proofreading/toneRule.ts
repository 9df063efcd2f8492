import { PLEADING_WORDS } from './tone/pleadingWords.ts';
import { PLEADING } from './tone/pleading.ts';
import { FLATTERING, gushing } from './tone/flattering.ts';
import { PUSHING_WORDS } from './tone/pushingWords.ts';
import { PUSHING } from './tone/pushing.ts';
import { GERMAN_PLEADING, GERMAN_PUSHING, GERMAN_FLATTERING } from './tone/german.ts';
import { passageOf, type Sign } from './tone/sign.ts';
import { sentencesOf } from './letterText.ts';
import { blocking, warning, type GateRule } from './reading.ts';

/** Smaller habits that make a letter weaker; they warn. */
const HABITS = [
  /\bsorry (?:to|for) (?:bother|disturb|trouble|pester)\w*|\bhate to bother\b|\bapologi[sz]e for (?:bother|disturb|pester)\w*/giu,
  /\bjust (?:checking|following up|touching base|circling back)\b|\bper my last (?:email|message)\b/giu,
  /\bas soon as (?:you (?:possibly )?can|possible)\b/giu,
  /\bEntschuldigen Sie (?:bitte )?die (?:erneute )?Störung\b/giu,
];

/** Nothing that pleads or pushes leaves the house (R5, R18). */
export const toneRule: GateRule = ({ letter }) => {
  const text = `${letter.subject ?? ''}\n${letter.body}\n${letter.closing}`
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ');
  const found = (forms: RegExp[]) =>
    forms.flatMap((form) => Array.from(text.matchAll(form), (match) => match[0].trim()));
  const sentences = sentencesOf(letter.body.replace(/’/gu, "'"));
  const shown = (signs: Sign[]) =>
    sentences.flatMap((sentence) => passageOf(sentence, signs) ?? []);
  const gush = gushing(sentences);
  return [
    ...once([...found(PLEADING_WORDS), ...shown([...PLEADING, ...GERMAN_PLEADING])]).map(
      (passage) =>
        blocking('tone', passage, 'This pleads. Say what draws you to the work instead.'),
    ),
    ...once([...found(PUSHING_WORDS), ...shown([...PUSHING, ...GERMAN_PUSHING])]).map((passage) =>
      blocking('tone', passage, 'This pushes. Ask once, kindly, and leave the reader room.'),
    ),
    ...once([...shown([...FLATTERING, ...GERMAN_FLATTERING]), ...gush]).map((passage) =>
      blocking(
        'tone',
        passage,
        'This flatters. Name one thing that impressed you, and leave it there.',
      ),
    ),
    ...once(found(HABITS)).map((passage) =>
      warning('tone', passage, 'The letter is stronger without this.'),
    ),
    ...shouting(text),
  ];
};

function shouting(text: string): ReturnType<GateRule> {
  const marks = /[!?]{2,}/u.exec(text)?.[0];
  const capitals = /(?:\b\p{Lu}{3,}\b[ ,!?]+){2,}\b\p{Lu}{2,}\b/u.exec(text)?.[0];
  return [
    ...(marks === undefined ? [] : [blocking('tone', marks, 'One mark is enough.')]),
    ...(capitals === undefined ? [] : [blocking('tone', capitals, 'Capitals read as shouting.')]),
  ];
}

function once(passages: string[]): string[] {
  return Array.from(new Set(passages));
}

import { PLEADING_WORDS } from './tone/pleadingWords.ts';
import { PLEADING } from './tone/pleading.ts';
import { FLATTERING, gushing } from './tone/flattering.ts';
import { COUNTED_ATTEMPTS, PUSHING_WORDS } from './tone/pushingWords.ts';
import { PUSHING } from './tone/pushing.ts';
import { GERMAN_PLEADING, GERMAN_PUSHING, GERMAN_FLATTERING } from './tone/german.ts';
import { attitudeOf } from './tone/model/attitudeOf.ts';
import type { Attitude } from './tone/model/attitude.ts';
import { passageOf, type Sign } from './tone/sign.ts';
import { sentencesOf } from './letterText.ts';
import { proposals, type Proposal } from './proposals.ts';
import { blocking, warning, type GateRule } from './reading.ts';

/** Smaller habits that make a letter weaker; they warn. */
const HABITS = [
  /\bsorry (?:to|for) (?:bother|disturb|trouble|pester)\w*|\bhate to bother\b|\bapologi[sz]e for (?:bother|disturb|pester)\w*/giu,
  /\bjust (?:checking|following up|touching base|circling back)\b|\bper my last (?:email|message)\b/giu,
  /\bas soon as (?:you (?:possibly )?can|possible)\b/giu,
  /\bEntschuldigen Sie (?:bitte )?die (?:erneute )?Störung\b/giu,
];

/**
 * What a sentence has to be by the model alone, to block and to warn. Found on letters and sentences left out: of good
 * letters' sentences one in five hundred reaches the first and one in ninety the second; of those that plead, push or
 * flatter, one in four and more than half.
 */
const SURELY = 0.9998;
const PERHAPS = 0.98;

const PROPOSALS: Record<Exclude<Attitude, 'clean'>, Proposal> = {
  pleading: proposals.pleads,
  pushing: proposals.pushes,
  flattering: proposals.flatters,
};

/** The writer says that no other letter will follow. */
const LAST =
  /\b(?:last|final) (?:note|message|letter|e-?mail) (?:about|on|from|regarding)\b|\bit will be (?:the|my) last\b/iu;

/** Nothing that pleads or pushes leaves the house (R5, R18): tables of signs, and a trained model for what they miss. */
export const toneRule: GateRule = ({ letter, input }) => {
  const text = `${letter.subject ?? ''}\n${letter.body}\n${letter.closing}`
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ');
  const found = (forms: RegExp[]) =>
    forms.flatMap((form) => Array.from(text.matchAll(form), (match) => match[0].trim()));
  const last = ['last-resort', 'close-out'].includes(input.what) || LAST.test(text);
  const words = last ? PUSHING_WORDS : [...PUSHING_WORDS, ...COUNTED_ATTEMPTS];
  const sentences = sentencesOf(letter.body.replace(/’/gu, "'"));
  const shown = (signs: Sign[]) =>
    sentences.flatMap((sentence) => passageOf(sentence, signs) ?? []);
  const passages: Record<keyof typeof PROPOSALS, string[]> = {
    pleading: [...found(PLEADING_WORDS), ...shown([...PLEADING, ...GERMAN_PLEADING])],
    pushing: [...found(words), ...shown([...PUSHING, ...GERMAN_PUSHING])],
    flattering: [...shown([...FLATTERING, ...GERMAN_FLATTERING]), ...gushing(sentences)],
  };
  const known = Object.values(passages).flat();
  const perhaps: { attitude: keyof typeof PROPOSALS; sentence: string }[] = [];
  for (const sentence of sentences) {
    if (known.some((passage) => sentence.includes(passage))) continue;
    const { attitude, chance } = attitudeOf(sentence);
    if (attitude === 'clean') continue;
    if (chance > SURELY) passages[attitude].push(sentence);
    else if (chance > PERHAPS) perhaps.push({ attitude, sentence });
  }
  return [
    ...ATTITUDES.flatMap((attitude) =>
      once(passages[attitude]).map((passage) => blocking('tone', passage, PROPOSALS[attitude])),
    ),
    ...perhaps.map(({ attitude, sentence }) => warning('tone', sentence, PROPOSALS[attitude])),
    ...once(found(HABITS)).map((passage) => warning('tone', passage, proposals.strongerWithout)),
    ...shouting(text),
  ];
};

const ATTITUDES = ['pleading', 'pushing', 'flattering'] as const;

function shouting(text: string): ReturnType<GateRule> {
  const marks = /[!?]{2,}/u.exec(text)?.[0];
  const capitals = /(?:\b\p{Lu}{3,}\b[ ,!?]+){2,}\b\p{Lu}{2,}\b/u.exec(text)?.[0];
  return [
    ...(marks === undefined ? [] : [blocking('tone', marks, proposals.oneMark)]),
    ...(capitals === undefined ? [] : [blocking('tone', capitals, proposals.shouting)]),
  ];
}

function once(passages: string[]): string[] {
  return Array.from(new Set(passages));
}

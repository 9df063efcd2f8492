import type { Sign } from './sign.ts';

const PERSON =
  '(?:person|human(?: being)?|people|boss|leader|manager|interviewer|woman|man|mind|company|firm|organi[sz]ation|team|employer)';

/** Praise that nobody believes (R18). */
export const FLATTERING: Sign[] = [
  {
    form: new RegExp(
      String.raw`\b(?:most [\p{L}-]+(?:(?:,| and|, and) (?:most )?[\p{L}-]+)*|greatest|best|smartest|finest|kindest|nicest|wisest) ${PERSON}\b[^.!?]*\b(?:ever|in (?:the|this) (?:\w+ )?(?:world|universe|planet|country|earth)|on (?:the|this) (?:planet|earth)|in my (?:\w+ )?life|alive|of all time)`,
      'iu',
    ),
  },
  {
    form: /\bin (?:my|all my) (?:entire|whole) life\b|\b(?:greatest|best|finest|most \w+) (?:\w+ )?(?:in|on) (?:the|this) (?:whole |entire )?(?:world|planet|earth|universe)\b|\bof all time\b|\bI (?:worship|idoli[sz]e|revere|adore (?:you|everything))\b|\bworship the\b|\b(?:you|she|he) (?:are|is|'re|were) (?:\w+ )?(?:a|an absolute|the) (?:\w+ )?(?:genius|legend|god|goddess|saint|angel|visionary|superstar)\b|\byou're (?:a|an) (?:\w+ )?(?:genius|legend|visionary|superstar|angel)\b|\byour (?:\w+ )?(?:genius|brilliance|greatness|magnificence|perfection|beauty|radiance|unmatched \w+|unparalleled \w+)\b|\bin awe of (?:you\b|your|everything you)|\bperfect in every (?:way|respect)\b|\bbiggest (?:fan|admirer)\b|\b(?:no one|nobody|nothing) (?:else )?(?:in the world )?(?:could|can|will) (?:ever )?compare\b|\bunworthy\b|\bnot worthy\b|\bhonou?r(?:ed)? beyond\b|\bchanged my life\b|\bhang(?:ing)? on (?:your )?every word\b|\byou are (?:simply |just |truly |absolutely )?(?:perfect|flawless|incredible|amazing|brilliant|magnificent|extraordinary|exceptional|phenomenal|wonderful|stunning|beautiful)\b/iu,
    unless: /\b(?:won|award|voted|rated)\b/iu,
  },
];

const GUSH =
  /\b(?:incredibl[ey]|amazing(?:ly)?|fantastic|phenomenal(?:ly)?|extraordinar(?:y|ily)|unbelievabl[ey]|brilliant(?:ly)?|magnificent|spectacular|awe-inspiring|breathtaking|mind-blowing|sensational|legendary|visionary|marvell?ous|astonishing|dazzling|superb|flawless|majestic|sublime|genius|perfect|stunning|exceptional(?:ly)?|outstanding|unparalleled|unmatched|world-class)\b/giu;

/** Three of the biggest words in one sentence, or five in a letter. */
export function gushing(sentences: string[]): string[] {
  const counted = sentences.map((sentence) => ({
    sentence,
    words: sentence.match(GUSH)?.length ?? 0,
  }));
  const thick = counted.filter(({ words }) => words >= 3).map(({ sentence }) => sentence);
  const all = counted.reduce((sum, { words }) => sum + words, 0);
  const most = counted.toSorted((a, b) => b.words - a.words)[0];
  return thick.length === 0 && all >= 5 && most !== undefined ? [most.sentence] : thick;
}

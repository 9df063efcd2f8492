import type { Intent } from '../../domain/vocabulary.ts';
import type { RulesDecision } from './byRules.ts';
import type { Reading } from './model/reading.ts';
import { softmax } from '../words/linearModel.ts';

/** Keeps what the model deems impossible within the reach of a strong rule. */
const FLOOR = 1e-4;
/** What a rule adds to the logarithm of the likelihood, by its weight. Found by leaving out files, like the next two. */
const BY_WEIGHT: readonly (readonly [number, number])[] = [
  [0.93, 1.8],
  [0.88, 1.2],
  [0.8, 0.8],
  [0.6, 0.36],
];
/** For the one that the rules put first. */
const FIRST = 0.5;
/** A wrong refusal costs more than a missed one, and words that nobody knows are none. */
const HANDICAP: Partial<Record<Intent, number>> = { rejection: 0.5 };

/** How likely each intent is when rules and model are both heard; the chances add up to 1. */
export function weighTogether(
  rules: RulesDecision,
  likely: ReadonlyMap<Reading, number>,
): Map<Intent, number> {
  const intents = [...likely.keys()].filter(isIntent);
  const sums = intents.map((intent) => {
    const rule = rules.scores.find((score) => score.intent === intent);
    const weight = BY_WEIGHT.find(([least]) => (rule?.strongest ?? 0) >= least)?.[1] ?? 0;
    return (
      Math.log(chanceOf(intent, likely) + FLOOR) +
      weight +
      (rules.intent === intent && intent !== 'other' ? FIRST : 0) -
      (HANDICAP[intent] ?? 0)
    );
  });
  const chances = softmax(sums);
  return new Map(intents.map((intent, i) => [intent, chances[i] ?? 0]));
}

/** A confirmation is an acknowledgement that a program wrote. */
function chanceOf(intent: Intent, likely: ReadonlyMap<Reading, number>): number {
  const chance = likely.get(intent) ?? 0;
  return intent === 'acknowledgement' ? chance + (likely.get('confirmation') ?? 0) : chance;
}

function isIntent(reading: Reading): reading is Intent {
  return reading !== 'away' && reading !== 'confirmation' && reading !== 'none';
}

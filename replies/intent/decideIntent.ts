import type { Intent } from '../../domain/vocabulary.ts';
import { byRules } from './byRules.ts';
import type { RulesDecision } from './byRules.ts';
import { likelihoods, sentencesFor } from './model/likelihoods.ts';
import type { Reading } from './model/model.ts';
import { weighTogether } from './weighTogether.ts';

export interface IntentDecision extends RulesDecision {
  /** The rules are beyond doubt, and the model by itself came to the same. */
  certain: boolean;
  /** How much the words look like an absence note, 0..1. */
  away: number;
}

const AGREES = 0.5;
const CERTAIN = { rules: 0.96, model: 0.85 };
const DOUBT = { any: 0.3, outcome: 0.5 };
const BY_RULE = 0.88;
const OUTCOMES: ReadonlySet<Intent> = new Set(['rejection', 'offer']);
const ALSO = 0.25;
const ALSO_BY_RULE = 0.85;

/**
 * The intent of a text that a person or a tracking system wrote, given its sentences (see `sentences`): the tables of
 * rules and the model of words, weighed together. `inThread`: it answers a mail of ours.
 */
export function decideIntent(sentences: readonly string[], inThread: boolean): IntentDecision {
  return together(byRules(sentences, inThread), likelihoods(sentences), sentences);
}

function together(
  rules: RulesDecision,
  likely: ReadonlyMap<Reading, number>,
  sentences: readonly string[],
): IntentDecision {
  const chances = weighTogether(rules, likely);
  const [first, ...others] = [...chances].sort((a, b) => b[1] - a[1]);
  const doubted = first === undefined || isDoubtful(rules, first);
  const [intent, chance]: [Intent, number] = doubted ? ['other', 0.4] : first;
  const rest = doubted && first !== undefined ? [first, ...others] : others;
  const also = rest
    .filter(
      ([other, share]) =>
        other !== 'other' &&
        (share >= ALSO ||
          rules.scores.some(
            ({ intent: by, strongest }) => by === other && strongest >= ALSO_BY_RULE,
          )),
    )
    .map(([other]) => other);
  const byModel = likely.get(intent) ?? 0;
  const common = { ...rules, alsoIntents: also, away: likely.get('away') ?? 0 };
  if (intent === rules.intent) {
    return {
      ...common,
      certain: rules.confidence >= CERTAIN.rules && byModel >= CERTAIN.model,
      confidence: confidenceOf(rules.confidence, chance, byModel >= AGREES),
    };
  }
  const score = rules.scores.find((candidate) => candidate.intent === intent);
  return {
    ...common,
    intent,
    certain: false,
    confidence: Math.min(0.85, chance),
    strongest: Math.max(score?.strongest ?? 0, chance),
    contradicted: true,
    evidence: score?.evidence ?? sentencesFor(intent, sentences),
  };
}

/** Too little speaks for it to say more than "a person wrote something". */
function isDoubtful(rules: RulesDecision, [intent, chance]: [Intent, number]): boolean {
  const strongest = rules.scores.find((score) => score.intent === intent)?.strongest ?? 0;
  return strongest < BY_RULE && chance < (OUTCOMES.has(intent) ? DOUBT.outcome : DOUBT.any);
}

/** Rules alone are only as sure as the model lets them. */
function confidenceOf(rules: number, chance: number, agreed: boolean): number {
  return agreed ? Math.max(rules, Math.min(0.97, chance)) : Math.min(rules, 0.5 + chance / 2);
}

import type { Intent } from '../../domain/vocabulary.ts';
import { byRules } from './byRules.ts';
import type { RulesDecision } from './byRules.ts';
import { likelihoods, sentencesFor } from './model/likelihoods.ts';
import type { Reading } from './model/reading.ts';
import { weighTogether } from './weighTogether.ts';

export interface IntentDecision extends RulesDecision {
  /** The rules are beyond doubt, and the model by itself came to the same. */
  certain: boolean;
  /** How much the words look like an absence note, 0..1. */
  away: number;
  /** How much they look like a program's confirmation that something arrived, 0..1. */
  receipt: number;
}

const AGREES = 0.5;
const CERTAIN = { rules: 0.96, model: 0.85 };
/** Least chances to be believed. Found by leaving out files. */
const LEAST: Partial<Record<Intent, number>> = { rejection: 0.6, offer: 0.55 };
const LEAST_OF_ALL = 0.12;
/** A rule as strong as this needs no more than that chance. */
const BY_RULE = { rule: 0.93, chance: 0.3 };
const SUPPOSED = /^\W{0,3}(?:if|should you|in case|unless|falls|sollten|wenn|si|en caso|au cas)\b/i;
const NOTHING: [Intent, number] = ['other', 0.4];
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
  const ranked = [...chances].sort((a, b) => b[1] - a[1]);
  const [intent, chance] =
    ranked.find((one) => isBelieved(rules, one, likely, sentences)) ?? NOTHING;
  const rest = ranked.filter(([other]) => other !== intent);
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
  const common = {
    ...rules,
    alsoIntents: also,
    away: likely.get('away') ?? 0,
    receipt: likely.get('confirmation') ?? 0,
  };
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

/** Enough speaks for it; an outcome needs more than the runner-up, which costs less when it is wrong. */
function isBelieved(
  rules: RulesDecision,
  [intent, chance]: [Intent, number],
  likely: ReadonlyMap<Reading, number>,
  sentences: readonly string[],
): boolean {
  const strongest = rules.scores.find((score) => score.intent === intent)?.strongest ?? 0;
  if (strongest >= BY_RULE.rule && chance >= BY_RULE.chance) return true;
  const least = LEAST[intent];
  if (least === undefined) return chance >= LEAST_OF_ALL;
  if (chance < least) return false;
  if (strongest > 0) return true;
  const isTalk = (likely.get('none') ?? 0) > (likely.get(intent) ?? 0);
  return !isTalk && !isOnlySupposed(sentencesFor(intent, sentences));
}

/** "If you are not selected we will let you know": no outcome yet. */
function isOnlySupposed(evidence: readonly string[]): boolean {
  return evidence.length > 0 && evidence.every((sentence) => SUPPOSED.test(sentence));
}

/** Rules alone are only as sure as the model lets them. */
function confidenceOf(rules: number, chance: number, agreed: boolean): number {
  return agreed ? Math.max(rules, Math.min(0.97, chance)) : Math.min(rules, 0.5 + chance / 2);
}

import type { Intent } from '../../domain/vocabulary.ts';
import { findIntents } from './findIntents.ts';
import type { IntentScore } from './findIntents.ts';

export interface RulesDecision {
  intent: Intent;
  alsoIntents: Intent[];
  confidence: number;
  /** Strongest single rule for the intent; 0 for `other`. */
  strongest: number;
  /** Another outcome is spoken for as well ("pleased to offer … sorry, wrong person"). */
  contradicted: boolean;
  evidence: string[];
  /** All scores, for those who weigh them again (automatic mail). */
  scores: IntentScore[];
}

/** Below this a sentence is politeness, not an intent. */
const LEAST = 0.5;
/** Weight of the rules that say that somebody else was chosen. */
const SOMEBODY_ELSE = 0.96;

/**
 * What a message wants to say when several things are said: the more it changes, the more it weighs, so thanks never hide
 * a refusal and a date never hides an invitation.
 */
const IMPORTANCE: Record<Intent, number> = {
  'do-not-contact': 1.12,
  rejection: 1.1,
  'position-closed': 1.12,
  offer: 1.08,
  invitation: 1.0,
  request: 0.96,
  referral: 0.9,
  delay: 0.94,
  outreach: 1.0,
  'job-alert': 1.0,
  acknowledgement: 0.6,
  other: 0,
};

/** What the tables of rules make of a text, given its sentences. `inThread`: it answers a mail of ours. */
export function byRules(sentences: readonly string[], inThread: boolean): RulesDecision {
  const scores = settle(findIntents(sentences).filter((score) => score.score >= LEAST));
  const ranked = [...scores].sort((a, b) => rank(b, inThread) - rank(a, inThread));
  const first = ranked[0];
  if (first === undefined) {
    return {
      intent: 'other',
      alsoIntents: [],
      confidence: 0.4,
      strongest: 0,
      contradicted: false,
      evidence: [],
      scores: [],
    };
  }
  const also = ranked.slice(1).filter((score) => score.score >= 0.7);
  return {
    intent: first.intent,
    alsoIntents: also.map((score) => score.intent),
    confidence: Math.min(0.99, first.score),
    strongest: first.strongest,
    contradicted: contradicts(first.intent, also),
    evidence: first.evidence,
    scores,
  };
}

/** A stranger's offer to talk is outreach as long as it answers nothing of ours. */
function rank(score: IntentScore, inThread: boolean): number {
  const unasked = score.intent === 'outreach' && !inThread && score.strongest >= 0.8 ? 1.2 : 1;
  return score.score * IMPORTANCE[score.intent] * unasked;
}

/** Pairs in which one is only the wording of the other. */
function settle(scores: IntentScore[]): IntentScore[] {
  const of = (intent: Intent): number => scores.find((s) => s.intent === intent)?.strongest ?? 0;
  const refused = Math.max(of('rejection'), of('position-closed')) >= 0.85;
  const holds: Partial<Record<Intent, (score: IntentScore) => boolean>> = {
    // Nobody got it because there is nothing to get: that is a closed position, however sorry they are.
    // And kind words at the end are no refusal.
    rejection: ({ strongest, score }) =>
      !(of('position-closed') >= 0.88 && strongest < SOMEBODY_ELSE) &&
      (strongest >= 0.7 ||
        (score >= 0.78 && of('offer') < 0.8 && of('invitation') < 0.8 && of('delay') < 0.8)),
    offer: ({ strongest, score }) => strongest >= 0.85 || score >= 0.88,
    // "Unfortunately we need another week" is a delay, "not moving forward" is not.
    delay: () => !refused,
    outreach: () => of('rejection') < 0.85 && of('offer') < 0.9,
  };
  return scores.filter((score) => holds[score.intent]?.(score) ?? true);
}

function contradicts(intent: Intent, also: IntentScore[]): boolean {
  const against: Partial<Record<Intent, Intent[]>> = {
    rejection: ['offer', 'invitation', 'delay', 'request'],
    offer: ['rejection', 'position-closed', 'delay', 'invitation'],
    'position-closed': ['offer', 'invitation'],
  };
  return also.some((score) => against[intent]?.includes(score.intent) === true);
}

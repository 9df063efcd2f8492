import type { Intent } from '../../domain/vocabulary.ts';
import { normalised } from '../text/tidy.ts';
import type { IntentRule } from './rule.ts';
import { RULES } from './rules/all.ts';

/** What speaks for one intent in a text. */
export interface IntentScore {
  intent: Intent;
  /** 0..1: the strongest sentence, raised a little by each further one. */
  score: number;
  /** Strongest single rule that matched. */
  strongest: number;
  /** Sentences as they stand, strongest first. */
  evidence: string[];
}

/** Said of something that may come, not of what is: nothing after these words counts as an outcome. */
const HYPOTHETICAL =
  /\b(?:if|unless|in case|in the event|whether|should (?:you|we|your|the|this|there|it)|provided (?:that )?|assuming|would (?:you )?(?:only|then)|suppose|falls|sofern|sollten? (?:sie|wir|ihre|du)|si (?:vous|votre|nous|usted|tu|no|su|votre)|en caso|dans le cas|au cas)\b/;
const OUTCOMES: ReadonlySet<Intent> = new Set(['rejection', 'position-closed', 'offer']);
/** "If you are selected, we will invite you": the outcome is open, so nothing in the sentence is a fact. */
const IF_CHOSEN =
  /\b(?:if|should|once|when|falls|sollten?|si) (?:\w+ ){0,6}?(?:selected|shortlisted|short-listed|successful|chosen|a (?:good )?(?:match|fit)|matches?|suitable|interested in (?:your|proceeding|moving)|decide to|meet(?:s)? (?:our|the)|fits?|progress|like to (?:proceed|move|invite)|want to (?:proceed|move)|reached|retenue?|seleccionad[oa])\b/;
const ONLY_CHOSEN =
  /\bonly (?:\w+ ){0,4}?(?:candidates|applicants|those|people|shortlisted|selected|successful)\b|\b(?:successful|shortlisted|selected) (?:candidates|applicants) will\b/;

/**
 * Sounds like a refusal and is none: what the reader chose, what the writer is not, "not this but that" with a welcome
 * after the "but", and other things than people that were chosen.
 */
const NO_REFUSAL =
  /\byou (?:have |had )?(?:\w+ )?(?:chosen|chose|picked|accepted|taken|withdrawn|withdrew|opted|gone with|went with)\b|\byou are withdrawing\b|\b(?:i am|he is|she is) (?:\w+ )?not (?:\w+ )?the (?:right|best) (?:person|contact|one)\b|\bwould not (?:want|like|wish) to\b|\bnot\b.{0,60}\bbut (?:rather |instead |will |would like )?(?:to )?(?:invite|offer|see|meet|ask|move|take|bring|call) you\b|\b(?:different|other|another) (?:format|approach|date|time|day|slot|venue|location|room|method|agency|recruiter|supplier|tool|platform|system|week)\b/;

/** All intents that sentences of the text speak for, strongest first. */
export function findIntents(sentences: readonly string[]): IntentScore[] {
  const found = new Map<Intent, { sentence: string; weight: number }[]>();
  for (const sentence of sentences) {
    const plain = normalised(sentence);
    for (const [intent, weight] of weighSentence(plain, sentence)) {
      const list = found.get(intent) ?? [];
      list.push({ sentence, weight });
      found.set(intent, list);
    }
  }
  return [...found].map(([intent, hits]) => score(intent, hits)).sort((a, b) => b.score - a.score);
}

/** The best weight of each intent in one normalised sentence. */
function weighSentence(plain: string, asWritten: string): Map<Intent, number> {
  const weights = new Map<Intent, number>();
  const condition = plain.search(HYPOTHETICAL);
  const open = IF_CHOSEN.test(plain) || ONLY_CHOSEN.test(plain);
  const noRefusal = NO_REFUSAL.test(plain);
  for (const rule of RULES) {
    if (noRefusal && rule.intent === 'rejection') continue;
    const at = plain.search(rule.pattern);
    if (at === -1 || (weights.get(rule.intent) ?? 0) >= rule.weight) continue;
    if (rule.unless?.test(plain) === true) continue;
    if (rule.asWritten?.test(asWritten) === false) continue;
    if (rule.evenIf !== true && isHypothetical(rule, at, condition, open, plain)) continue;
    weights.set(rule.intent, rule.weight);
  }
  return weights;
}

function isHypothetical(
  rule: IntentRule,
  at: number,
  condition: number,
  open: boolean,
  plain: string,
): boolean {
  if (open) return true;
  if (condition === -1 || !OUTCOMES.has(rule.intent)) return false;
  if (condition > at) return false;
  // "We have chosen somebody else and, if you like, …" has the fact first; "if …; we have chosen" has it apart.
  return !/[;:]|\bbut\b| - /.test(plain.slice(condition, at));
}

function score(intent: Intent, hits: { sentence: string; weight: number }[]): IntentScore {
  const sorted = [...hits].sort((a, b) => b.weight - a.weight);
  const strongest = sorted[0]?.weight ?? 0;
  let missing = 1 - strongest;
  for (const hit of sorted.slice(1, 4)) missing *= 1 - hit.weight * 0.6;
  return {
    intent,
    strongest,
    score: 1 - missing,
    evidence: sorted.slice(0, 3).map((hit) => hit.sentence),
  };
}

import type { Intent } from '../../domain/vocabulary.ts';

/**
 * One line of the tables: a sentence (as `normalised` gives it) that matches speaks for this intent with this weight
 * (0..1), unless `unless` matches too. Gaps in patterns are bounded, so that each is linear in the sentence.
 */
export interface IntentRule {
  intent: Intent;
  weight: number;
  pattern: RegExp;
  unless?: RegExp;
  /** Matches the sentence as it stands, for what only capitals and addresses tell (names). */
  asWritten?: RegExp;
  /** What is said after "if", "should" or "unless" does not count, unless this is set. */
  evenIf?: boolean;
}

/** Makes a table of one intent readable: `[weight, pattern, unless?]` a line. */
export function rulesOf(
  intent: Intent,
  rows: readonly (readonly [number, RegExp, RegExp?])[],
  evenIf = false,
): IntentRule[] {
  return rows.map(([weight, pattern, unless]) => ({
    intent,
    weight,
    pattern,
    evenIf,
    ...(unless === undefined ? {} : { unless }),
  }));
}

import type { Intent } from '../../../domain/vocabulary.ts';

/** What the model tells apart: the intents, and what is none: absence notes, confirmations of programs, mere talk. */
export type Reading = Intent | 'away' | 'confirmation' | 'none';

/** What training made (see weights.ts): a weight for each feature and reading. */
export interface Model {
  readings: readonly Reading[];
  rows: ReadonlyMap<string, number>;
  /** Row by feature, column by reading. */
  weights: Int8Array;
}

/** One character a weight, so that the committed file is small and comparable by eye: 64 steps from -3 to 3. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const STEP = 3 / 31;
const MIDDLE = 32;

/** Reads the committed form. */
export function decoded(
  readings: readonly Reading[],
  features: readonly string[],
  letters: string,
): Model {
  const value = new Map(Array.from(LETTERS, (letter, i) => [letter, i - MIDDLE]));
  return {
    readings,
    rows: new Map(features.map((name, i) => [name, i])),
    weights: Int8Array.from(letters, (letter) => value.get(letter) ?? 0),
  };
}

/** The sum for each reading, before it is made a likelihood. */
export function sumsOf(model: Model, features: readonly string[]): number[] {
  const { readings, rows, weights } = model;
  const width = readings.length;
  const sums = Array.from({ length: width }, () => 0);
  let known = 0;
  for (const name of ['#bias', ...features]) {
    const row = rows.get(name);
    if (row === undefined) continue;
    known += 1;
    for (let c = 0; c < width; c += 1)
      sums[c] = (sums[c] ?? 0) + (weights[row * width + c] ?? 0) * STEP;
  }
  return sums.map((sum) => sum / Math.sqrt(Math.max(1, known)));
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

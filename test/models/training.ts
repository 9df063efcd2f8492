import { importanceOf, LETTERS } from '../../replies/words/linearModel.ts';

/** One text to learn from, by its features, and what it was labelled as. */
export interface Example {
  features: readonly string[];
  label: string;
}

export interface Trained {
  classes: readonly string[];
  /** In the order of their rows. */
  features: readonly string[];
  /** Place of each feature's importance among those that a letter can say. */
  importance: Uint8Array;
  /** Row by feature, column by class; the importance of the feature is in it. */
  weights: Float64Array;
  bias: readonly number[];
}

/** Features of fewer texts are left out. */
const LEAST = 2;
/** How dear large weights are; found by leaving out files, as is the next. */
const RIDGE = 0.4;
/** Makes chances of scores that lie between -1 and 1. */
const SHARPNESS = 8;
const ROUNDS = 40;

/**
 * Ridge regression of each class against the rest (conjugate gradients, in a fixed order, so that the same texts give the
 * same weights) on features weighed by how rare they are (tf-idf), each text brought to length 1.
 */
export function train(examples: readonly Example[], classes: readonly string[]): Trained {
  const features = frequent(examples);
  const place = new Map(features.map((name, i) => [name, i]));
  const rows = examples.map((example) => idsOf(example.features, place));
  const importance = importances(rows, features.length);
  const values = Float64Array.from(importance, importanceOf);
  const texts: Texts = { rows, values, lengths: rows.map((row) => lengthOf(row, values)) };
  const weights = new Float64Array(features.length * classes.length);
  const bias = classes.map((label, c) => {
    const aims = Float64Array.from(examples, (example) => (example.label === label ? 1 : -1));
    const mean = aims.reduce((a, b) => a + b, 0) / Math.max(1, aims.length);
    const found = solve(
      texts,
      aims.map((aim) => aim - mean),
    );
    found.forEach((weight, i) => {
      weights[i * classes.length + c] = weight * (values[i] ?? 0) * SHARPNESS;
    });
    return Math.round(mean * SHARPNESS * 1e4) / 1e4;
  });
  return { classes, features, importance, weights, bias };
}

interface Texts {
  /** Features by their places. */
  rows: readonly Int32Array[];
  values: Float64Array;
  lengths: readonly number[];
}

/** The weights that come nearest to the aims: (XᵀX + ridge) w = Xᵀ aims. */
function solve(texts: Texts, aims: Float64Array): Float64Array {
  const size = texts.values.length;
  const found = new Float64Array(size);
  const rest = transposed(texts, aims);
  const direction = Float64Array.from(rest);
  let left = dot(rest, rest);
  const enough = left * 1e-6;
  for (let round = 0; round < ROUNDS && left > enough; round += 1) {
    const image = transposed(texts, times(texts, direction));
    for (let i = 0; i < size; i += 1) image[i] = (image[i] ?? 0) + RIDGE * (direction[i] ?? 0);
    const step = left / dot(direction, image);
    for (let i = 0; i < size; i += 1) {
      found[i] = (found[i] ?? 0) + step * (direction[i] ?? 0);
      rest[i] = (rest[i] ?? 0) - step * (image[i] ?? 0);
    }
    const next = dot(rest, rest);
    const share = next / left;
    for (let i = 0; i < size; i += 1) direction[i] = (rest[i] ?? 0) + share * (direction[i] ?? 0);
    left = next;
  }
  return found;
}

function times({ rows, values, lengths }: Texts, weights: Float64Array): Float64Array {
  return Float64Array.from(rows, (row, k) => {
    let sum = 0;
    for (const id of row) sum += (values[id] ?? 0) * (weights[id] ?? 0);
    return sum / (lengths[k] ?? 1);
  });
}

function transposed({ rows, values, lengths }: Texts, of: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  rows.forEach((row, k) => {
    const share = (of[k] ?? 0) / (lengths[k] ?? 1);
    for (const id of row) sums[id] = (sums[id] ?? 0) + (values[id] ?? 0) * share;
  });
  return sums;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function lengthOf(row: Int32Array, values: Float64Array): number {
  let squares = 0;
  for (const id of row) squares += (values[id] ?? 0) ** 2;
  return Math.sqrt(Math.max(1, squares));
}

/** The rarer, the more it tells: the logarithm of the share of texts that have it, in the steps that a letter can say. */
function importances(rows: readonly Int32Array[], size: number): Uint8Array {
  const counts = new Uint32Array(size);
  for (const row of rows) for (const id of row) counts[id] = (counts[id] ?? 0) + 1;
  const step = importanceOf(1) - importanceOf(0);
  return Uint8Array.from(counts, (count) => {
    const value = Math.log(rows.length / Math.max(1, count));
    return Math.min(LETTERS.length - 1, Math.round(value / step));
  });
}

function frequent(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .map(([name]) => name)
    .sort();
}

function idsOf(names: readonly string[], place: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(
    [...new Set(names)].map((name) => place.get(name)).filter((id) => id !== undefined),
  );
}

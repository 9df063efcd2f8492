/** What training made: a weight for each feature of a text and each label that it may get. */
interface LinearModel<Label extends string> {
  labels: readonly Label[];
  rows: ReadonlyMap<string, number>;
  /** Row by feature, column by label. */
  weights: Int8Array;
}

/** One character a weight, so that the committed file is small and comparable by eye: 64 steps from -3 to 3. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const STEP = 3 / 31;
const MIDDLE = 32;

/** Reads the committed form: features with ` | ` between them, one letter a weight. */
export function decoded<Label extends string>(
  labels: readonly Label[],
  features: string,
  letters: string,
): LinearModel<Label> {
  const value = new Map(Array.from(LETTERS, (letter, i) => [letter, i - MIDDLE]));
  return {
    labels,
    rows: new Map(features.split(' | ').map((name, i) => [name, i])),
    weights: Int8Array.from(letters, (letter) => value.get(letter) ?? 0),
  };
}

/** A module of weights, as `npm run train` writes it. */
export interface Weights<Label extends string> {
  LABELS: readonly Label[];
  FEATURES: string;
  WEIGHTS: string;
}

/** Gives the chances of each label (see `chancesOf`); the weights are read once, when the first text needs them. */
export function readerOf<Label extends string>({
  LABELS,
  FEATURES,
  WEIGHTS,
}: Weights<Label>): (features: readonly string[]) => number[] {
  let model: LinearModel<Label> | null = null;
  return (features) => {
    model ??= decoded(LABELS, FEATURES, WEIGHTS);
    return chancesOf(model, features);
  };
}

/** How likely each label is by these features, in the order of the labels; they add up to 1. */
function chancesOf<Label extends string>(
  model: LinearModel<Label>,
  features: readonly string[],
): number[] {
  const { labels, rows, weights } = model;
  const width = labels.length;
  const sums = Array.from({ length: width }, () => 0);
  let known = 0;
  for (const name of ['#bias', ...features]) {
    const row = rows.get(name);
    if (row === undefined) continue;
    known += 1;
    for (let c = 0; c < width; c += 1)
      sums[c] = (sums[c] ?? 0) + (weights[row * width + c] ?? 0) * STEP;
  }
  return softmax(sums.map((sum) => sum / Math.sqrt(Math.max(1, known))));
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

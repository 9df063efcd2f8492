/** A module of weights, as `npm run train` writes it. */
export interface Weights<Label extends string> {
  LABELS: readonly Label[];
  /** Their names, with ` | ` between them. */
  FEATURES: string;
  /** How much each feature tells apart, one letter each (`importanceOf`). */
  IMPORTANCE: string;
  /** Row by feature, column by label, one letter each (`weightOf`). */
  WEIGHTS: string;
  /** The largest weight. */
  SCALE: number;
  /** What each label has before any feature is seen. */
  BIAS: readonly number[];
}

/** Gives the chances of each label, in the order of the labels; they add up to 1. The weights are read once, when the first text needs them. */
export function readerOf<Label extends string>(
  written: Weights<Label>,
): (features: readonly string[]) => number[] {
  let model: LinearModel | null = null;
  return (features) => {
    model ??= decoded(written);
    return chancesOf(model, features);
  };
}

interface LinearModel {
  rows: ReadonlyMap<string, number>;
  importance: Float32Array;
  weights: Float32Array;
  bias: readonly number[];
}

/** Reads the committed form. */
function decoded({ FEATURES, IMPORTANCE, WEIGHTS, SCALE, BIAS }: Weights<string>): LinearModel {
  const step = new Map(Array.from(LETTERS, (letter, i) => [letter, i]));
  const stepOf = (letter: string): number => step.get(letter) ?? MIDDLE;
  const weight = Array.from(LETTERS, (_, i) => weightOf(i, SCALE));
  return {
    rows: new Map(FEATURES.split(' | ').map((name, i) => [name, i])),
    importance: Float32Array.from(IMPORTANCE, (letter) => importanceOf(stepOf(letter))),
    weights: Float32Array.from(WEIGHTS, (letter) => weight[stepOf(letter)] ?? 0),
    bias: BIAS,
  };
}

/** One character a number, so that the committed file is small and comparable by eye. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MIDDLE = 32;

/** The weight that the letter at that place stands for: finer near nought, where most of them are. */
export function weightOf(place: number, scale: number): number {
  const part = (place - MIDDLE) / (MIDDLE - 1);
  return Math.sign(part) * part * part * scale;
}

/** From 1, for what stands in every text, in steps of 0.15. */
export function importanceOf(place: number): number {
  return 1 + place * 0.15;
}

function chancesOf(
  { rows, importance, weights, bias }: LinearModel,
  features: readonly string[],
): number[] {
  const width = bias.length;
  const sums = bias.map(() => 0);
  let squares = 0;
  for (const name of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    squares += (importance[row] ?? 0) ** 2;
    for (let c = 0; c < width; c += 1) sums[c] = (sums[c] ?? 0) + (weights[row * width + c] ?? 0);
  }
  const length = Math.sqrt(Math.max(1, squares));
  return softmax(sums.map((sum, c) => (bias[c] ?? 0) + sum / length));
}

export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

/** One text to learn from, by its features, and what it was labelled as. */
export interface Example {
  features: readonly string[];
  label: string;
}

export interface Trained {
  classes: readonly string[];
  features: ReadonlyMap<string, number>;
  /** Row by feature, column by class. */
  weights: Float64Array;
}

const EPOCHS = 30;
const RATE = 0.15;
const DECAY = 5e-4;
/** Features of fewer texts are left out. */
const LEAST = 2;
/**
 * Multinomial logistic regression with AdaGrad in a fixed order, so that the same texts give the same weights. It is
 * trained twice: on all features, and again on the `kept` that weighed most.
 */
export function train(
  examples: readonly Example[],
  classes: readonly string[],
  kept: number,
): Trained {
  const all = fit(examples, classes, frequent(examples));
  const weighty = [...all.features]
    .map(([name, id]) => ({ name, most: mostOf(all, id) }))
    .sort((a, b) => b.most - a.most || (a.name < b.name ? -1 : 1))
    .slice(0, kept)
    .map(({ name }) => name);
  return fit(examples, classes, weighty);
}

function fit(
  examples: readonly Example[],
  classes: readonly string[],
  names: readonly string[],
): Trained {
  const features = new Map([...new Set(['#bias', ...names])].sort().map((name, i) => [name, i]));
  const weights = new Float64Array(features.size * classes.length);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const rows = examples.map((example) => ({
    label: classes.indexOf(example.label),
    ids: idsOf(example.features, features),
  }));
  const order = rows.map((_, i) => i);
  const random = numbers(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const i of order) {
      const row = rows[i];
      if (row !== undefined) step(row.ids, row.label, weights, squares, classes.length);
    }
  }
  return { classes, features, weights };
}

function step(
  ids: Int32Array,
  label: number,
  weights: Float64Array,
  squares: Float64Array,
  width: number,
): void {
  const scale = 1 / Math.sqrt(ids.length);
  const errors = softmax(sums(ids, weights, width, scale));
  errors[label] = (errors[label] ?? 0) - 1;
  for (let c = 0; c < width; c += 1) {
    const gradient = (errors[c] ?? 0) * scale;
    if (Math.abs(gradient) < 1e-6) continue;
    for (let k = 0; k < ids.length; k += 1) {
      const at = (ids[k] ?? 0) * width + c;
      const value = weights[at] ?? 0;
      const slope = gradient + DECAY * value;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = value - (RATE * slope) / Math.sqrt(square);
    }
  }
}

function sums(ids: Int32Array, weights: Float64Array, width: number, scale: number): Float64Array {
  const sum = new Float64Array(width);
  for (let k = 0; k < ids.length; k += 1) {
    const from = (ids[k] ?? 0) * width;
    for (let c = 0; c < width; c += 1) sum[c] = (sum[c] ?? 0) + (weights[from + c] ?? 0) * scale;
  }
  return sum;
}

function softmax(values: Float64Array): Float64Array {
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const parts = values.map((value) => Math.exp(value - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

function frequent(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name);
}

function mostOf({ weights, classes }: Trained, id: number): number {
  let most = 0;
  for (let c = 0; c < classes.length; c += 1)
    most = Math.max(most, Math.abs(weights[id * classes.length + c] ?? 0));
  return most;
}

function idsOf(names: readonly string[], features: ReadonlyMap<string, number>): Int32Array {
  const ids = ['#bias', ...names].map((name) => features.get(name));
  return Int32Array.from(ids.filter((id) => id !== undefined));
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const a = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = a;
  }
}

/** Park and Miller's generator: the same numbers everywhere. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

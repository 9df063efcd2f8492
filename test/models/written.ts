import { LETTERS, weightOf, type Weights } from '../../replies/words/linearModel.ts';
import type { Trained } from './training.ts';

/** Where a module of weights stands, what it is made of, and the import of its labels' type. */
export interface Written {
  from: string;
  importOfLabel: string;
  label: string;
  material: string;
}

/** The module that is committed. */
export function written(
  trained: Trained,
  { from, importOfLabel, label, material }: Written,
): string {
  const { LABELS, FEATURES, IMPORTANCE, WEIGHTS, SCALE, BIAS } = weightsOf(trained);
  return `// Made by \`npm run train\` from ${from}; never edited by hand.
// Material: ${material}
${importOfLabel}

export const MODEL = {
  LABELS: [
${LABELS.map((name) => `    '${name}',`).join('\n')}
  ] as const satisfies readonly ${label}[],
  FEATURES:
    ${quoted(FEATURES)},
  IMPORTANCE:
    '${IMPORTANCE}',
  WEIGHTS:
    '${WEIGHTS}',
  SCALE: ${SCALE},
  BIAS: [${BIAS.join(', ')}],
};
`;
}

/** What training made, as the module says it and `readerOf` reads it. */
export function weightsOf(trained: Trained): Weights<string> {
  const largest = trained.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const SCALE = Math.ceil(largest * 1e4) / 1e4;
  return {
    LABELS: trained.classes,
    FEATURES: trained.features.join(' | '),
    IMPORTANCE: Array.from(trained.importance, (place) => LETTERS[place] ?? '').join(''),
    WEIGHTS: Array.from(trained.weights, (weight) => letterFor(weight, SCALE)).join(''),
    SCALE,
    BIAS: trained.bias,
  };
}

/** The letter whose weight is nearest. */
function letterFor(weight: number, scale: number): string {
  const middle = LETTERS.length / 2;
  const about = middle + Math.sign(weight) * Math.sqrt(Math.abs(weight) / scale) * (middle - 1);
  const below = Math.floor(about);
  const nearer =
    Math.abs(weightOf(below, scale) - weight) <= Math.abs(weightOf(below + 1, scale) - weight)
      ? below
      : below + 1;
  return LETTERS[nearer] ?? '';
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"');
}

import { LETTERS, STEP } from '../../replies/words/linearModel.ts';
import type { Trained } from './training.ts';

/** Where a module of weights stands, what it is made of, and the import of its labels' type. */
export interface Written {
  from: string;
  importOfLabel: string;
  label: string;
  material: string;
}

/** The module that is committed: features in their order, and one letter a weight. */
export function written(
  trained: Trained,
  { from, importOfLabel, label, material }: Written,
): string {
  const names = [...trained.features.keys()];
  return `// Made by \`npm run train\` from ${from}; never edited by hand.
// Material: ${material}
${importOfLabel}

export const LABELS: readonly ${label}[] = [
${trained.classes.map((name) => `  '${name}',`).join('\n')}
];

export const FEATURES =
  ${quoted(names.join(' | '))};

export const WEIGHTS =
  '${lettersOf(trained)}';
`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"');
}

function lettersOf({ weights }: Trained): string {
  return Array.from(weights, (weight) => {
    const step = Math.max(-32, Math.min(31, Math.round(weight / STEP)));
    return LETTERS[step + 32] ?? '';
  }).join('');
}

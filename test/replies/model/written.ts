import { LETTERS, STEP } from '../../../replies/intent/model/model.ts';
import type { Trained } from './training.ts';

const HEAD = `// Made by \`npm run train\` from test/replies/mail/tune-*.mail and test/replies/sentences/*; never edited by hand.
import type { Reading } from './model.ts';
`;

/** The module that is committed: features in their order, and one letter a weight. */
export function written(trained: Trained, material: string): string {
  const names = [...trained.features.keys()];
  return `${HEAD}
export const MATERIAL = '${material}';

export const READINGS: readonly Reading[] = [
${trained.classes.map((reading) => `  '${reading}',`).join('\n')}
];

export const FEATURES =
  ${JSON.stringify(names.join(' | ')).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"')};

export const WEIGHTS =
  '${lettersOf(trained)}';
`;
}

function lettersOf({ weights }: Trained): string {
  return Array.from(weights, (weight) => {
    const step = Math.max(-32, Math.min(31, Math.round(weight / STEP)));
    return LETTERS[step + 32] ?? '';
  }).join('');
}

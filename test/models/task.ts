import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example } from './training.ts';

/** One model that `npm run train` makes: from what, and into which module. */
export interface Task {
  name: string;
  /** The module of weights, from the project's root. */
  target: string;
  /** Said in its first line. */
  from: string;
  importOfLabel: string;
  label: string;
  labels: readonly string[];
  /** Files it is made of, from the project's root: the texts, and the code that reads them. */
  texts: readonly string[];
  code: readonly string[];
  examples: () => Promise<Example[]>;
}

/** What makes weights of texts, and letters of weights. */
const MAKING = [
  'test/models/training.ts',
  'test/models/written.ts',
  'replies/words/linearModel.ts',
];
const ROOT = new URL('../../', import.meta.url);

export function rooted(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}

/** Changes with whatever the model is made of: the texts, the code that reads them, and the training itself. */
export function materialHash({ texts, code }: Task): string {
  const hash = createHash('sha256');
  for (const path of [...texts, ...code, ...MAKING]) hash.update(readFileSync(rooted(path)));
  return hash.digest('hex');
}

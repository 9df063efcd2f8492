import { readerOf } from '../../../replies/words/linearModel.ts';
import { sentenceFeatures } from '../../../replies/words/ngrams.ts';
import type { Attitude } from './attitude.ts';
import { MODEL } from './weights.ts';

const read = readerOf(MODEL);

/** The attitude of one sentence by a model of words, and how likely it is that it is not clean (0..1). */
export function attitudeOf(sentence: string): { attitude: Attitude; chance: number } {
  const chances = read(sentenceFeatures(sentence));
  const clean = chances[MODEL.LABELS.indexOf('clean')] ?? 1;
  const most = Math.max(...chances.filter((_, i) => MODEL.LABELS[i] !== 'clean'));
  return { attitude: MODEL.LABELS[chances.indexOf(most)] ?? 'clean', chance: 1 - clean };
}

import { readerOf } from '../../replies/words/linearModel.ts';
import { sentenceFeatures } from '../../replies/words/ngrams.ts';
import { MODEL as interest } from './interest/weights.ts';
import { MODEL as qualification } from './qualification/weights.ts';
import { MODEL as thanks } from './thanks/weights.ts';

const READERS = {
  thanks: readerOf(thanks),
  interest: readerOf(interest),
  qualification: readerOf(qualification),
};

export type Essential = keyof typeof READERS;

/** How likely a sentence speaks of an essential (0..1), by a model of words. */
export function chanceThatSays(essential: Essential, sentence: string): number {
  return READERS[essential](sentenceFeatures(sentence))[YES] ?? 0;
}

/** Where `yes` stands in the labels of all three. */
const YES = thanks.LABELS.indexOf('yes');

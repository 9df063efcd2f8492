import { chancesOf, decoded, type LinearModel } from '../../replies/words/linearModel.ts';
import { sentenceFeatures } from '../../replies/words/ngrams.ts';
import type { Spoken } from './essential.ts';
import * as interest from './interest/weights.ts';
import * as qualification from './qualification/weights.ts';
import * as thanks from './thanks/weights.ts';

export type Essential = 'thanks' | 'interest' | 'qualification';

const WRITTEN = { thanks, interest, qualification };
const MODELS = new Map<Essential, LinearModel<Spoken>>();

/** How likely a sentence speaks of an essential (0..1), by a model of words. */
export function chanceThatSays(essential: Essential, sentence: string): number {
  const model = modelOf(essential);
  return chancesOf(model, sentenceFeatures(sentence))[model.labels.indexOf('yes')] ?? 0;
}

function modelOf(essential: Essential): LinearModel<Spoken> {
  const known = MODELS.get(essential);
  if (known !== undefined) return known;
  const { FEATURES, LABELS, WEIGHTS } = WRITTEN[essential];
  const model = decoded(LABELS, FEATURES, WEIGHTS);
  MODELS.set(essential, model);
  return model;
}

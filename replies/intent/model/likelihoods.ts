import { featuresOfSentence, MAX_SENTENCES } from './features.ts';
import { decoded, softmax, sumsOf } from './model.ts';
import type { Model, Reading } from './model.ts';
import { wholeAndParts } from './wholeAndParts.ts';
import { FEATURES, READINGS, WEIGHTS } from './weights.ts';

let model: Model | null = null;

/** How likely each reading of a text is, by the words alone; they add up to 1. */
export function likelihoods(sentences: readonly string[]): Map<Reading, number> {
  const { readings } = trained();
  const parts = sentences.slice(0, MAX_SENTENCES).map(featuresOfSentence);
  const read = (features: readonly string[]): number[] => softmax(sumsOf(trained(), features));
  const chances = wholeAndParts(read([...new Set(parts.flat())]), parts.map(read));
  return new Map(readings.map((reading, i) => [reading, chances[i] ?? 0]));
}

/** The sentences that speak for a reading most, strongest first. */
export function sentencesFor(reading: Reading, sentences: readonly string[]): string[] {
  const at = trained().readings.indexOf(reading);
  return sentences
    .slice(0, 40)
    .map((sentence) => ({
      sentence,
      chance: softmax(sumsOf(trained(), featuresOfSentence(sentence)))[at] ?? 0,
    }))
    .filter(({ chance }) => chance > 0.25)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, 3)
    .map(({ sentence }) => sentence);
}

/** Read once, when the first message needs it. */
function trained(): Model {
  model ??= decoded(READINGS, FEATURES.split(' | '), WEIGHTS);
  return model;
}

import { readerOf } from '../../words/linearModel.ts';
import { featuresOf, featuresOfSentence } from './features.ts';
import type { Reading } from './reading.ts';
import { MODEL } from './weights.ts';

const read = readerOf(MODEL);

/** How likely each reading of a text is, by the words alone; they add up to 1. */
export function likelihoods(sentences: readonly string[]): Map<Reading, number> {
  const chances = read(featuresOf(sentences));
  return new Map(MODEL.LABELS.map((reading, i) => [reading, chances[i] ?? 0]));
}

/** The sentences that speak for a reading most, strongest first. */
export function sentencesFor(reading: Reading, sentences: readonly string[]): string[] {
  const at = MODEL.LABELS.indexOf(reading);
  return sentences
    .slice(0, 40)
    .map((sentence) => ({
      sentence,
      chance: read(featuresOfSentence(sentence))[at] ?? 0,
    }))
    .filter(({ chance }) => chance > 0.25)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, 3)
    .map(({ sentence }) => sentence);
}

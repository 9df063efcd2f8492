import type { Intent } from '../../../domain/vocabulary.ts';
import { chancesOf, decoded, type LinearModel } from '../../words/linearModel.ts';
import type { NamedDate } from '../namedDates.ts';
import { featuresOfDate } from './features.ts';
import type { Purpose } from './purpose.ts';
import { FEATURES, LABELS, WEIGHTS } from './weights.ts';

let model: LinearModel<Purpose> | null = null;

/** What each of the days that a message names is for, and how likely it is that (0..1); by a trained model. */
export function purposesOf(
  dates: readonly NamedDate[],
  intent: Intent | null,
): { purpose: Purpose; chance: number }[] {
  model ??= decoded(LABELS, FEATURES, WEIGHTS);
  const trained = model;
  return dates.map((date, at) => {
    const features = featuresOfDate(date, { at, count: dates.length }, intent);
    const chances = chancesOf(trained, features);
    const chance = Math.max(...chances);
    return { purpose: LABELS[chances.indexOf(chance)] ?? 'none', chance };
  });
}

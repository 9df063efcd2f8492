import type { Intent } from '../../../domain/vocabulary.ts';
import { readerOf } from '../../words/linearModel.ts';
import type { NamedDate } from '../namedDates.ts';
import { featuresOfDate } from './features.ts';
import type { Purpose } from './purpose.ts';
import { MODEL } from './weights.ts';

const read = readerOf(MODEL);

/** What each of the days that a message names is for, and how likely it is that (0..1); by a trained model. */
export function purposesOf(
  dates: readonly NamedDate[],
  intent: Intent | null,
): { purpose: Purpose; chance: number }[] {
  return dates.map((date, at) => {
    const chances = read(featuresOfDate(date, { at, count: dates.length }, intent));
    const chance = Math.max(...chances);
    return { purpose: MODEL.LABELS[chances.indexOf(chance)] ?? 'none', chance };
  });
}

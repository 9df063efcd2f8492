import { filesOf } from '../../replies/corpus.ts';
import { readerOf } from '../../../replies/words/linearModel.ts';
import { train } from '../training.ts';
import { weightsOf } from '../written.ts';
import { mentions, PURPOSES } from './mentions.ts';

/** So many groups of files are left out in turn. */
const GROUPS = 12;

/** How many days get the purpose that they are labelled with, and how many get one that are for nothing, on files left out. */
export async function validateDates(): Promise<string> {
  const all = await mentions();
  const groupOf = new Map(filesOf('tune').map((file, i) => [file, i % GROUPS]));
  const judged = Array.from({ length: GROUPS }, (_, group) => {
    const rest = all.filter(({ file }) => groupOf.get(file) !== group);
    const read = readerOf(weightsOf(train(rest, PURPOSES)));
    return all
      .filter(({ file }) => groupOf.get(file) === group)
      .map((one) => {
        const chances = read(one.features);
        return { ...one, got: PURPOSES[chances.indexOf(Math.max(...chances))] ?? 'none' };
      });
  }).flat();
  const meant = judged.filter(({ label }) => label !== 'none');
  const right = meant.filter(({ label, got }) => label === got).length;
  const extra = judged.filter(({ label, got }) => label === 'none' && got !== 'none').length;
  return `dates: ${right} of ${meant.length} found and understood, ${extra} of ${judged.length - meant.length} that are for nothing taken for something`;
}

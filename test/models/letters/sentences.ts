import { readdirSync, readFileSync } from 'node:fs';
import { rooted } from '../task.ts';

const FOLDER = 'test/proofreading/sentences/';

/** A sentence of a letter as it was written for training, with its labels. */
export interface LabelledSentence {
  file: string;
  labels: string[];
  sentence: string;
}

/** The lines `labels<TAB>sentence` of the files of one kind, e.g. `tone`. */
export function labelledSentences(kind: string): LabelledSentence[] {
  return filesOf(kind).flatMap((path) =>
    readFileSync(rooted(path), 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const tab = line.indexOf('\t');
        return {
          file: path,
          labels: line.slice(0, tab).split(','),
          sentence: line.slice(tab + 1).replaceAll('’', "'"),
        };
      }),
  );
}

/** From the project's root, in the order of their names. */
export function filesOf(kind: string): string[] {
  return readdirSync(rooted(FOLDER))
    .filter((name) => name.startsWith(`${kind}-`))
    .sort()
    .map((name) => FOLDER + name);
}

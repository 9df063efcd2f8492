import { filesOf } from '../../replies/corpus.ts';
import type { Task } from '../task.ts';
import { mentions, PURPOSES } from './mentions.ts';

/** What a day that a message names is for. */
export const dates: Task = {
  name: 'dates',
  target: 'replies/dates/meaning/weights.ts',
  from: 'the labelled days of test/replies/mail/tune-*.mail',
  importOfLabel: "import type { Purpose } from './purpose.ts';",
  label: 'Purpose',
  labels: PURPOSES,
  texts: filesOf('tune').map((file) => `test/replies/mail/${file}`),
  code: [
    'replies/dates/meaning/features.ts',
    'replies/dates/namedDates.ts',
    'replies/dates/findDates.ts',
    'replies/words/words.ts',
    'replies/words/stem.ts',
    'replies/text/sentences.ts',
    'replies/text/tidy.ts',
  ],
  examples: mentions,
};

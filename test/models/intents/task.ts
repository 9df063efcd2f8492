import { INTENTS } from '../../../domain/vocabulary.ts';
import { featuresOf } from '../../../replies/intent/model/features.ts';
import { filesOf } from '../../replies/corpus.ts';
import type { Task } from '../task.ts';
import { BANK, bankFiles, bankTexts, tuneTexts } from './texts.ts';

/** The intents, and what is none of them. */
export const READINGS = [...INTENTS, 'away', 'confirmation', 'none'] as const;

/** What a message wants, by its words. */
export const intents: Task = {
  name: 'intents',
  target: 'replies/intent/model/weights.ts',
  from: 'test/replies/mail/tune-*.mail and test/replies/sentences/*',
  importOfLabel: "import type { Reading } from './reading.ts';",
  label: 'Reading',
  labels: READINGS,
  texts: [
    ...filesOf('tune').map((file) => `test/replies/mail/${file}`),
    ...bankFiles().map((file) => BANK + file),
  ],
  code: [
    'replies/intent/model/features.ts',
    'replies/intent/model/families.ts',
    'replies/words/words.ts',
    'replies/words/ngrams.ts',
    'replies/words/stem.ts',
    'replies/text/sentences.ts',
    'replies/text/tidy.ts',
  ],
  examples: async () =>
    [...(await tuneTexts()), ...bankTexts()].map(({ sentences, label }) => ({
      features: featuresOf(sentences),
      label,
    })),
};

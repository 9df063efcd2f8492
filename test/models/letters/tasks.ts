import { readdirSync } from 'node:fs';
import { sentenceFeatures } from '../../../replies/words/ngrams.ts';
import { sampleLetters } from '../../../templates/sampleLetters.ts';
import { readLetter } from '../../../proofreading/letterText.ts';
import { COLLECTIONS, goodLetters } from '../../proofreading/letterList.ts';
import { rooted, type Task } from '../task.ts';
import type { Example } from '../training.ts';
import { filesOf, labelledSentences } from './sentences.ts';

const CODE = [
  'replies/words/ngrams.ts',
  'replies/words/words.ts',
  'replies/words/stem.ts',
  'replies/text/tidy.ts',
];

/**
 * How a sentence of a letter stands to its reader; those of the good letters that the gate was tuned on are clean, and those
 * of our own wordings, in both languages.
 */
export const tone: Task = {
  name: 'tone',
  target: 'proofreading/tone/model/weights.ts',
  from: 'test/proofreading/sentences/tone-*, the good letters of test/proofreading/letters and our own wordings',
  importOfLabel: "import type { Attitude } from './attitude.ts';",
  label: 'Attitude',
  labels: ['clean', 'pleading', 'pushing', 'flattering'],
  texts: [...filesOf('tone'), ...goldenFiles()],
  code: [...CODE, 'test/proofreading/letterList.ts'],
  examples: async () => Promise.resolve([...written(), ...clean([...goodTexts(), ...ownTexts()])]),
};

function written(): Example[] {
  return labelledSentences('tone').map(({ labels: [label = 'clean'], sentence }) => ({
    features: sentenceFeatures(sentence),
    label,
  }));
}

const goodTexts = (): string[] =>
  COLLECTIONS.flatMap((collection) => goodLetters(collection)).map(({ text }) => text);

const ownTexts = (): string[] =>
  (['en', 'de'] as const).flatMap((language) => sampleLetters(language).map(({ text }) => text));

function clean(texts: string[]): Example[] {
  const sentences = texts.flatMap((text) => readLetter(text.replaceAll('’', "'"), null).sentences);
  return [...new Set(sentences)].map((sentence) => ({
    features: sentenceFeatures(sentence),
    label: 'clean',
  }));
}

/** What our own wordings come to; the texts themselves are made by the templates. */
function goldenFiles(): string[] {
  return ['de', 'en'].flatMap((language) =>
    readdirSync(rooted(`test/templates/golden/${language}`))
      .sort()
      .map((name) => `test/templates/golden/${language}/${name}`),
  );
}

/** Whether a sentence of a thank-you speaks of one of the essentials (R5). */
export const essentials: readonly Task[] = ['thanks', 'interest', 'qualification'].map(
  (essential) => ({
    name: essential,
    target: `proofreading/essentials/${essential}/weights.ts`,
    from: 'test/proofreading/sentences/essential-*',
    importOfLabel: "import type { Spoken } from '../essential.ts';",
    label: 'Spoken',
    labels: ['no', 'yes'],
    texts: filesOf('essential'),
    code: CODE,
    examples: async () =>
      Promise.resolve(
        labelledSentences('essential').map(({ labels, sentence }) => ({
          features: sentenceFeatures(sentence),
          label: labels.includes(essential) ? 'yes' : 'no',
        })),
      ),
  }),
);

import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type PartOfSpeech } from 'wink-nlp';

/** One word or mark with its part of speech (Universal POS tags). */
export interface Word {
  text: string;
  lower: string;
  pos: PartOfSpeech;
}

/** One sentence, to be asked for any place: beyond its ends stand empty marks. */
export class TaggedSentence {
  readonly words: Word[];
  constructor(words: Word[]) {
    this.words = words;
  }
  at(index: number): Word {
    return this.words[index] ?? NOTHING;
  }
  /** `count` words from `index` on, as they are shown. */
  passage(index: number, count: number): string {
    return this.words
      .slice(Math.max(0, index), Math.max(0, index) + count)
      .map(({ text }) => text)
      .join(' ')
      .replace(/ (?=[.,;:!?)]|['’](?:s|d|m|ve|re|ll)\b|n['’]t\b)/gu, '');
  }
}

const NOTHING: Word = { text: '', lower: '', pos: 'PUNCT' };

// Made at the first letter: 0.3 s and some 60 MB.
let reader: ReturnType<typeof winkNLP> | null = null;

/** The sentences of an English text, each word with its part of speech; about a millisecond a letter. */
export function taggedSentences(text: string): TaggedSentence[] {
  reader ??= winkNLP(model, ['sbd', 'pos']);
  const { its } = reader;
  const found: TaggedSentence[] = [];
  reader
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => {
      const words: string[] = sentence.tokens().out();
      // oxlint-disable-next-line typescript/unbound-method -- wink is given its own helper to call
      const tags: string[] = sentence.tokens().out(its.pos);
      found.push(
        new TaggedSentence(
          words.map((word, index) => ({
            text: word,
            lower: word.toLowerCase().replace(/’/gu, "'"),
            pos: isPart(tags[index]) ? tags[index] : 'X',
          })),
        ),
      );
    });
  return found;
}

const PARTS: ReadonlySet<string> = new Set<PartOfSpeech>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]);

function isPart(tag: string | undefined): tag is PartOfSpeech {
  return tag !== undefined && PARTS.has(tag);
}

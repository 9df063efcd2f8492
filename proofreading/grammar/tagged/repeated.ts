import { among, type TaggedRule } from './rule.ts';

/** Words that may stand twice: "had had", "very very". */
const TWICE = among('had that very really so much many far no ha bye long well more her never');
const ARTICLE = among('the a an my your our their its');
const DETERMINER = among('the a an my your our their his its these those');

/** A word or an article too many. */
export const REPEATED: TaggedRule[] = [
  {
    proposal: 'This word stands there twice.',
    fits: (sentence, index) => {
      const [one, other] = [sentence.at(index), sentence.at(index + 1)];
      if (one.lower !== other.lower || !/^\p{L}+$/u.test(one.text) || TWICE(one.lower)) return 0;
      return /^\p{Lu}/u.test(one.text) && /^\p{Lu}/u.test(other.text) ? 0 : 2;
    },
  },
  {
    proposal: 'One of these two words is too many.',
    fits: (sentence, index) => {
      const [one, other] = [sentence.at(index), sentence.at(index + 1)];
      const both = ARTICLE(one.lower) && DETERMINER(other.text) && one.lower !== other.lower;
      return both && sentence.at(index + 2).pos !== 'PUNCT' ? 2 : 0;
    },
  },
];

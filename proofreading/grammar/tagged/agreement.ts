import { PLAIN_BASE } from '../verbs.ts';
import { among, type TaggedRule } from './rule.ts';
import type { TaggedSentence } from './words.ts';

const PLURAL_VERB = among("have are were do don't aren't haven't weren't");
const SINGULAR_VERB = among("has is was does doesn't isn't hasn't wasn't");
/** Nouns without -s that stand for several, or that may. */
const MANY = among(
  'people staff team police children men women feet teeth mice data media criteria crew majority number couple pair family committee group rest faculty management half lot series board public youth cattle folk folks alumni personnel fish sheep dozen hundred minority band choir council government company club firm panel party pupils range variety score bunch handful remainder total percent cent cast department audience fruit aircraft deer headcount press none some most all any what which who',
);
const ONE_WITH_S =
  /(?:ss|us|is|ics|['’]s)$|^(?:news|series|means|headquarters|works|species|thanks|sales|lens|gas|bus|canvas|atlas|bias|always|this|yes|plus|operations|resources|services|systems|communications|relations|studies|diabetes|christmas|premises|barracks|crossroads|arts)$/u;
const OPENS = among(
  'that because when while although though but whether where why how so until what think believe feel know understand hope',
);
const ASKING = among('what how where why');
const PARTS = among('most many all some both several half');
/** "Ten years is a long time": an amount. */
const MEASURE =
  /^(?:years|months|weeks|days|hours|minutes|seconds|nights|miles|kilomet\w+|met\w+|feet|inches|pounds|dollars|euros|cents|percent|degrees|grams|kilos|litres|liters|times|people)$/u;
/** "If the budget were", "suggest that he have". */
const SUBJUNCTIVE = among(
  'if wish wished though suppose suggest suggested ask asked insist insisted recommend recommended require required demand demanded propose proposed imagine lest',
);
const DETERMINER = among('the this that my your our his her their each every a an another');
const PLURAL_DETERMINER = among('the these those my your our his her their many several both');
const bare = new RegExp(`^(?:${PLAIN_BASE}|seem|want|need|make|give|show|mean|say|bring)$`, 'u');

/** Verbs that do not agree with the noun before them. */
export const TAGGED_AGREEMENT: TaggedRule[] = [
  {
    proposal: 'The subject is one: "has", "is", "was", "does".',
    fits: (sentence, index) => {
      const noun = subjectFrom(sentence, index, DETERMINER);
      if (noun === null || !isOne(sentence, noun)) return 0;
      const verb = sentence.at(noun + 1);
      if (
        !PLURAL_VERB(verb.lower) ||
        /^(?:you|we|they|I|the|my)$/u.test(sentence.at(noun + 2).text)
      )
        return 0;
      if (verb.lower === 'were' && before(sentence, index, 3, SUBJUNCTIVE)) return 0;
      return before(sentence, index, 4, SUBJUNCTIVE) ? 0 : noun + 2 - index;
    },
  },
  {
    proposal: 'The subject is several: "have", "are", "were", "do".',
    fits: (sentence, index) => {
      const noun = subjectFrom(sentence, index, PLURAL_DETERMINER);
      // "What the plan shows is": a verb, taken for a noun.
      if (noun === null || !isSeveral(sentence, noun) || ASKING(sentence.at(index - 1).lower))
        return 0;
      return SINGULAR_VERB(sentence.at(noun + 1).lower) ? noun + 2 - index : 0;
    },
  },
  {
    // "the first engineer who have", "people who has"
    proposal: 'The verb after "who" does not agree with the word before it.',
    fits: (sentence, index) => {
      const [noun, who, verb] = [0, 1, 2].map((step) => sentence.at(index + step).lower) as [
        string,
        string,
        string,
      ];
      if (who !== 'who' || sentence.at(index).pos !== 'NOUN') return 0;
      if (isOne(sentence, index) && PLURAL_VERB(verb)) {
        const several = before(sentence, index, 6, among('and of or one both many few other'));
        return several || !before(sentence, index, 4, DETERMINER) ? 0 : 3;
      }
      const oneOf = before(sentence, index, 6, among('one only'));
      return (isSeveral(sentence, index) || noun === 'people') && SINGULAR_VERB(verb) && !oneOf
        ? 3
        : 0;
    },
  },
  {
    // "Most of the late starts you described comes down to", "nine out of ten sets was"
    proposal: 'Several of them: the verb stands in its plural form.',
    fits: (sentence, index) => {
      const counted = sentence.at(index).pos === 'NUM' && sentence.at(index).lower !== 'one';
      if (!counted && !PARTS(sentence.at(index).lower)) return 0;
      if (counted && !opensCount(sentence, index)) return 0;
      let noun = index + 1;
      if (!counted) {
        if (sentence.at(noun).lower !== 'of' || !PLURAL_DETERMINER(sentence.at(noun + 1).lower))
          return 0;
        noun += 2;
      }
      while (
        noun < index + 6 &&
        /^(?:ADJ|NOUN)$/u.test(sentence.at(noun + 1).pos) &&
        /^(?:ADJ|NOUN)$/u.test(sentence.at(noun).pos)
      )
        noun += 1;
      if (sentence.at(noun).pos !== 'NOUN' || !isSeveral(sentence, noun)) return 0;
      if (counted && MEASURE.test(sentence.at(noun).lower)) return 0;
      const told =
        /^(?:I|you|we|they)$/u.test(sentence.at(noun + 1).text) &&
        sentence.at(noun + 2).pos === 'VERB';
      const verb = sentence.at(noun + (told ? 3 : 1));
      const third =
        told && verb.pos === 'VERB' && /[a-z]s$/u.test(verb.lower) && !verb.lower.endsWith('ss');
      return SINGULAR_VERB(verb.lower) || third ? noun + (told ? 4 : 2) - index : 0;
    },
  },
  {
    // "your people" as "you're people look out"
    proposal: 'It is "your".',
    fits: (sentence, index) => {
      const [you, are, noun, verb] = [0, 1, 2, 3].map((step) => sentence.at(index + step));
      if (you?.lower !== 'you' || are?.lower !== "'re" || noun?.pos !== 'NOUN') return 0;
      const known =
        !/^(?:kind|welcome|right|well|fine|free|busy|all|sure|people)$/u.test(noun.lower) ||
        noun.lower === 'people';
      return known &&
        /^(?:VERB|AUX)$/u.test(verb?.pos ?? '') &&
        !/(?:ing|ed)$/u.test(verb?.lower ?? '')
        ? 3
        : 0;
    },
  },
  {
    // "does the chef comes", "did she went"
    proposal: 'After "do" the verb stands in its basic form.',
    fits: (sentence, index) => {
      if (!/^(?:do|does|did)$/u.test(sentence.at(index).lower)) return 0;
      let at = index + 1;
      if (/^(?:I|you|he|she|it|we|they)$/u.test(sentence.at(at).text)) at += 1;
      else {
        if (!DETERMINER(sentence.at(at).lower)) return 0;
        at += 1;
        while (sentence.at(at).pos === 'ADJ' || sentence.at(at + 1).pos === 'NOUN') at += 1;
        if (sentence.at(at).pos !== 'NOUN') return 0;
        at += 1;
      }
      const { pos, lower } = sentence.at(at);
      const third = pos === 'VERB' && /[a-z]s$/u.test(lower) && !/(?:ss|us)$/u.test(lower);
      return third ? at + 1 - index : 0;
    },
  },
  {
    // "My coworker say that", "The manager seem to"
    proposal: 'The subject is one: the verb ends in -s.',
    fits: (sentence, index) => {
      const noun = subjectFrom(sentence, index, DETERMINER);
      if (noun === null || !isOne(sentence, noun)) return 0;
      const [verb, next] = [sentence.at(noun + 1), sentence.at(noun + 2)];
      if (verb.pos !== 'VERB' || !bare.test(verb.lower)) return 0;
      if (before(sentence, index, 6, SUBJUNCTIVE) || before(sentence, index, 6, HELPING)) return 0;
      return /^(?:DET|PRON|PART|ADP)$/u.test(next.pos) ? noun + 2 - index : 0;
    },
  },
];

/** After these a noun is followed by a bare verb: "saw the chef make it", "let the dough rest". */
const HELPING = among(
  'let lets see saw seen seeing watch watched watching hear heard hearing make makes made making have had having help helps helped helping feel felt do does did will would can could should may might must shall to where than and or of',
);

/** A number that begins a subject: at a clause's start, or "nine out of ten". */
function opensCount(sentence: TaggedSentence, index: number): boolean {
  const [previous, out, first] = [1, 2, 3].map((back) => sentence.at(index - back));
  if (previous?.lower === 'of')
    return out?.lower === 'out' && first?.pos === 'NUM' && !/^(?:one|1)$/u.test(first.lower);
  return previous?.pos === 'PUNCT' || OPENS(previous?.lower ?? '');
}

/** The noun of a subject that begins at `index` with a determiner: alone, or after adjectives. */
function subjectFrom(
  sentence: TaggedSentence,
  index: number,
  determiner: (word: string) => boolean,
): number | null {
  if (!determiner(sentence.at(index).lower)) return null;
  const previous = sentence.at(index - 1);
  const opens = previous.pos === 'PUNCT' ? previous.text !== ',' : OPENS(previous.lower);
  if (!opens || /[-–—("“'’]/u.test(previous.text)) return null;
  let at = index + 1;
  while (sentence.at(at).pos === 'ADJ' && at < index + 3) at += 1;
  if (sentence.at(at).pos === 'NOUN' && sentence.at(at + 1).pos === 'NOUN') at += 1;
  return sentence.at(at).pos === 'NOUN' ? at : null;
}

function isOne(sentence: TaggedSentence, at: number): boolean {
  const { lower } = sentence.at(at);
  return (
    (!lower.endsWith('s') || ONE_WITH_S.test(lower)) && !MANY(lower) && /^[a-z]{2,}$/u.test(lower)
  );
}

function isSeveral(sentence: TaggedSentence, at: number): boolean {
  const { lower } = sentence.at(at);
  return /^[a-z]{2,}s$/u.test(lower) && !ONE_WITH_S.test(lower) && !MANY(lower);
}

function before(
  sentence: TaggedSentence,
  index: number,
  reach: number,
  test: (word: string) => boolean,
): boolean {
  return sentence.words.slice(Math.max(0, index - reach), index).some(({ lower }) => test(lower));
}

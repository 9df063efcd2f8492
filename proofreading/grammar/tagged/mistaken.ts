import { among, type TaggedRule } from './rule.ts';

const OBJECT = /^(?:DET|PRON|PROPN|NUM)$/u;
const MOVING =
  /^(?:walk|walked|walking|go|goes|went|going|gone|get|got|run|ran|running|come|came|coming|be|been|guide|guided|lead|led|talk|talked|talking|look|looked|looking|read|put|take|took|work|worked|me|us|you)$/u;
const CLAUSE_VERB = among(
  'can could would should have had said told asked are were mentioned described showed explained know',
);
const PLACE = among(
  'place town city company shop hospital know see ask wonder sure explain explained office lab kitchen plant store school understand',
);

/** Words that exist and are not the ones that were meant. */
export const MISTAKEN: TaggedRule[] = [
  {
    proposal: 'It is "from".',
    fits: (sentence, index) => {
      const [before, form, after] = [
        sentence.at(index - 1),
        sentence.at(index),
        sentence.at(index + 1),
      ];
      if (form.text !== 'form' || !OBJECT.test(after.pos)) return 0;
      if (
        /^(?:to|i|we|you|they|that|which|who|and|or|will|would|can|could|not|the|a|this)$/u.test(
          before.lower,
        )
      )
        return 0;
      return /^(?:VERB|ADV|NOUN|AUX)$/u.test(before.pos) && !before.lower.endsWith('s') ? 2 : 0;
    },
  },
  {
    proposal: 'It is "for" or "from".',
    fits: (sentence, index) => {
      const [before, word, after] = [
        sentence.at(index - 1),
        sentence.at(index),
        sentence.at(index + 1),
      ];
      const verb = /^(?:thank|thanks|you|grateful|apply|applied|looking|ready|waiting)$/u.test(
        before.lower,
      );
      return /^(?:fro|fo|fr|fir|froma)$/u.test(word.lower) && (verb || OBJECT.test(after.pos))
        ? 2
        : 0;
    },
  },
  {
    proposal: 'It is "worth".',
    fits: (sentence, index) => (sentence.at(index).lower === 'wroth' ? 2 : 0),
  },
  {
    // "walked me though the lab"
    proposal: 'It is "through".',
    fits: (sentence, index) => {
      const [before, word, after] = [
        sentence.at(index - 1),
        sentence.at(index),
        sentence.at(index + 1),
      ];
      if (
        !/^(?:though|thorough|threw|trough|thought)$/u.test(word.lower) ||
        !MOVING.test(before.lower)
      )
        return 0;
      if (
        word.lower === 'though' &&
        !/^(?:the|your|my|a|all|our|each|every|that|this)$/u.test(after.lower)
      )
        return 0;
      const verb =
        /^(?:walk|walked|walking|go|goes|went|going|run|ran|guide|guided|lead|led|talk|talked|took)$/u;
      const moving =
        verb.test(before.lower) ||
        (/^(?:me|us|you)$/u.test(before.lower) && verb.test(sentence.at(index - 2).lower));
      return moving &&
        /^(?:DET|PRON)$/u.test(after.pos) &&
        !/^(?:I|he|she|it|we|they)$/u.test(after.text)
        ? 2
        : 0;
    },
  },
  {
    // "the were kind"
    proposal: 'It is "they".',
    fits: (sentence, index) => {
      const [word, verb] = [sentence.at(index), sentence.at(index + 1)];
      return word.text === 'the' && /^(?:are|were|was|is|has)$/u.test(verb.text) ? 2 : 0;
    },
  },
  {
    // "I hope your can", "as your mentioned"
    proposal: 'It is "you".',
    fits: (sentence, index) => {
      const [word, verb] = [sentence.at(index), sentence.at(index + 1)];
      return word.lower === 'your' && CLAUSE_VERB(verb.text) && /^(?:VERB|AUX)$/u.test(verb.pos)
        ? 2
        : 0;
    },
  },
  {
    // "the town were I grew up"
    proposal: 'It is "where".',
    fits: (sentence, index) => {
      const [before, word, after] = [
        sentence.at(index - 1),
        sentence.at(index),
        sentence.at(index + 1),
      ];
      return word.text === 'were' && PLACE(before.lower) && /^(?:I|you|we|they)$/u.test(after.text)
        ? 3
        : 0;
    },
  },
  {
    // "we where glad"
    proposal: 'It is "were".',
    fits: (sentence, index) => {
      const [word, where, after] = [
        sentence.at(index),
        sentence.at(index + 1),
        sentence.at(index + 2),
      ];
      const plural =
        /^(?:we|they|you)$/u.test(word.lower) ||
        (/^[a-z]{3,}s$/u.test(word.text) && word.pos === 'NOUN');
      return plural &&
        where.text === 'where' &&
        /^(?:very|so|all|not|really|quite|always)$/u.test(after.lower)
        ? 2
        : 0;
    },
  },
  {
    // "you an your team"
    proposal: 'It is "and".',
    fits: (sentence, index) => {
      const [before, word, after] = [
        sentence.at(index - 1),
        sentence.at(index),
        sentence.at(index + 1),
      ];
      return word.text === 'an' &&
        /^(?:you|me|him|them|us|NOUN)$/u.test(before.pos === 'NOUN' ? 'NOUN' : before.lower) &&
        /^(?:the|your|my|his|her|their|I|he|she|to|a)$/u.test(after.text)
        ? 3
        : 0;
    },
  },
  {
    // "it was and honour", "have and interest"
    proposal: 'It is "an".',
    fits: (sentence, index) => {
      const [before, word, after] = [
        sentence.at(index - 1),
        sentence.at(index),
        sentence.at(index + 1),
      ];
      const verb = /^(?:was|is|be|such|'s|been|as|for|with|of|in|at)$/u.test(before.lower);
      return word.text === 'and' &&
        verb &&
        /^(?:excellent|interesting|honou?r|opportunity|hour|important|exciting|inspiring|interview|offer|experienced|engineer|impressive|enjoyable)$/u.test(
          after.lower,
        )
        ? 3
        : 0;
    },
  },
  {
    // "last weak", "for to weeks"
    proposal: 'It is "week".',
    fits: (sentence, index) =>
      /^(?:last|next|this|per|each|every|a)$/u.test(sentence.at(index).lower) &&
      sentence.at(index + 1).text === 'weak' &&
      /^(?:PUNCT|ADP|PRON|CCONJ|PROPN)$/u.test(sentence.at(index + 2).pos)
        ? 2
        : 0,
  },
  {
    // "I past the test", "in the passed year"
    proposal: 'One is "past", the other "passed".',
    fits: (sentence, index) => {
      const [before, word, after] = [
        sentence.at(index - 1),
        sentence.at(index),
        sentence.at(index + 1),
      ];
      const verb =
        word.text === 'past' &&
        /^(?:I|have|has|'ve|had)$/u.test(before.text) &&
        /^(?:DET|PRON|NUM)$/u.test(after.pos);
      const noun =
        word.text === 'passed' &&
        /^(?:the|these)$/u.test(before.lower) &&
        /^(?:year|years|month|months|week|weeks|few|two|three|decade)$/u.test(after.lower);
      return verb || noun ? 2 : 0;
    },
  },
];

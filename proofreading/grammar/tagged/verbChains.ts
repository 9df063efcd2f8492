import { BASE, PLAIN_BASE, THIRD } from '../verbs.ts';
import { ADVERBS, among, type TaggedRule } from './rule.ts';

const base = new RegExp(`^${BASE}$`, 'u');
const plainBase = new RegExp(`^(?:${PLAIN_BASE}|do|make|run|say|lead)$`, 'u');
const HAVE = /^(?:has|have|had|having|'ve|'s|'d|.*n't|ve|s)$/u;
const WISH = among('like love prefer hate wish hope want need plan intend expect');
const READY = among(
  'able happy glad pleased keen eager ready willing delighted honoured honored proud grateful prepared',
);
const OBJECT = /^(?:DET|PRON|NUM|PROPN)$/u;
const PREPOSITION = among('of in about without by for at from');
/** Third persons that are hardly ever plural nouns. */
const third = new RegExp(
  `^(?!(?:works|talks|supports|plans|shows|runs|draws|drives|breaks|falls|holds|leaves|rides|waits|hopes|needs|likes|loves|uses|lives|suits|fits|helps|wants|appeals|leads|finds|wins|follows|stands|makes)$)(?:${THIRD})$`,
  'u',
);

const PARTICIPLES = among(
  'been had done gone made seen known taken given written spoken become come run begun broken brought built bought caught chosen drawn driven eaten fallen felt found forgotten got gotten grown heard held kept led left lent lost meant met paid ridden risen said sold sent shown sat spent stood taught told thought thrown understood woken worn won cut put set let hit cost read hurt shut split spread quit bet burst cast learnt spelt dreamt burnt bent bound bred bled fed fled fought hung hidden laid lain lit proven rung sung sunk swum swung slept slid sought shot shone shrunk stuck stolen struck sworn swept torn wept wound woven withdrawn withstood overcome undertaken undergone foreseen mistaken sewn sown hewn mown sawn dug spun stung clung flung spat split upset overseen outgrown rebuilt rewritten redone undone outdone unwound resold reset retold beaten bitten blown flown frozen forgiven shaken ridden strung strewn swollen tread trodden borne born dealt leapt knelt crept dwelt lit fit bid rid beset',
);

function isParticiple(word: string): boolean {
  return (
    /(?:ed|ing|s)$/u.test(word) ||
    PARTICIPLES(word.replace(/^(?:re|un|out|over|mis|fore|under)(?=\p{L}{3})/u, '')) ||
    PARTICIPLES(word)
  );
}

/** Verbs that follow one another in the wrong form. */
export const VERB_CHAINS: TaggedRule[] = [
  {
    // "want the LIMS to takes over"
    proposal: 'After "to" the verb stands in its basic form.',
    fits: (sentence, index) => {
      const [to, verb, next] = [sentence.at(index), sentence.at(index + 1), sentence.at(index + 2)];
      if (to.lower !== 'to' || verb.pos !== 'VERB' || !/^[a-z]{2,}s$/u.test(verb.text)) return 0;
      if (!third.test(verb.lower)) return 0;
      const followed =
        OBJECT.test(next.pos) ||
        /^(?:over|up|out|off|down|back|away|with|on|at)$/u.test(next.lower);
      return followed ? 2 : 0;
    },
  },
  {
    // "whether it been decided"
    proposal: 'An auxiliary is missing: "has been", "had been".',
    fits: (sentence, index) => {
      if (sentence.at(index).lower !== 'been' || index === 0) return 0;
      const earlier = sentence.words.slice(0, index);
      if (earlier.some(({ lower }) => HAVE.test(lower))) return 0;
      return /^(?:PRON|NOUN|PROPN|ADV)$/u.test(sentence.at(index - 1).pos) ? 2 : 0;
    },
  },
  {
    // "I'd love go on", "would like speak with you", "happy help you"
    proposal: 'A "to" is missing.',
    fits: (sentence, index) => {
      const [wish, verb, next] = [
        sentence.at(index),
        sentence.at(index + 1),
        sentence.at(index + 2),
      ];
      if (!plainBase.test(verb.text)) return 0;
      const subject = sentence.at(index - 1).lower;
      const wishing =
        WISH(wish.lower) &&
        /^(?:'d|would|i|we|really|also|very|still|just|always|certainly|dearly)$/u.test(subject);
      const ready =
        READY(wish.lower) &&
        /^(?:be|am|'m|are|'re|is|was|were|very|so|more|only|i'm|really)$/u.test(subject);
      if (!wishing && !ready) return 0;
      return /^(?:DET|PRON|ADP|ADV|PART|PROPN|SCONJ|ADJ|AUX)$/u.test(next.pos) ? 2 : 0;
    },
  },
  {
    // "interested in join your team", "thank you for take the time"
    proposal: 'After this word the verb ends in -ing.',
    fits: (sentence, index) => {
      const [word, verb, next] = [
        sentence.at(index),
        sentence.at(index + 1),
        sentence.at(index + 2),
      ];
      if (!PREPOSITION(word.lower) || !plainBase.test(verb.text) || verb.pos === 'NOUN') return 0;
      return OBJECT.test(next.pos) && !/^(?:I|you|we|they|he|she)$/u.test(next.text) ? 2 : 0;
    },
  },
  {
    // "I have manage a team", "have train eleven people"
    proposal: 'This is not the form that goes with "have".',
    fits: (sentence, index) => {
      if (!/^(?:have|has|'ve)$/u.test(sentence.at(index).lower)) return 0;
      const adverb = ADVERBS(sentence.at(index + 1).lower) ? 1 : 0;
      const [verb, next] = [sentence.at(index + 1 + adverb), sentence.at(index + 2 + adverb)];
      if (verb.pos !== 'VERB' || !/^[a-z]{3,}$/u.test(verb.text) || isParticiple(verb.text))
        return 0;
      if (/^(?:need|help|use|have|fun|hope|reason|trust|cause|faith|interest)$/u.test(verb.text))
        return 0;
      const object = OBJECT.test(next.pos) && !/^(?:I|we|they|he|she|who|that)$/u.test(next.text);
      const phrase = base.test(verb.text) && /^(?:in|at|for|with|about|on)$/u.test(next.lower);
      return object || phrase ? 2 + adverb : 0;
    },
  },
  {
    // "We looking for somebody"
    proposal: 'A verb is missing: "I am", "we are".',
    fits: (sentence, index) => {
      const [who, verb, before] = [
        sentence.at(index),
        sentence.at(index + 1),
        sentence.at(index - 1),
      ];
      if (!/^(?:I|we|they|he|she)$/iu.test(who.text) || verb.pos !== 'VERB') return 0;
      if (
        !/^[a-z]{3,}ing$/u.test(verb.text) ||
        /^(?:bring|sing|ring|cling|swing)$/u.test(verb.text)
      )
        return 0;
      return before.pos === 'PUNCT' || /^(?:and|but|because|that|so|as)$/u.test(before.lower)
        ? 2
        : 0;
    },
  },
  {
    // "if you keeping me in mind"
    proposal: 'The verb is in the wrong form after this subject.',
    fits: (sentence, index) => {
      if (!/^(?:if|when|because|whether|unless|while|since)$/u.test(sentence.at(index).lower))
        return 0;
      const [who, verb] = [sentence.at(index + 1), sentence.at(index + 2)];
      const finite =
        !/^[a-z]{3,}ing$/u.test(verb.text) || /^(?:bring|sing|ring|cling|swing)$/u.test(verb.text);
      return /^(?:I|you|we|they|he|she|it)$/u.test(who.text) && verb.pos === 'VERB' && !finite
        ? 3
        : 0;
    },
  },
  {
    // "more in seven hours as I do"
    proposal: 'It is "than".',
    fits: (sentence, index) => {
      if (
        !/^(?:more|less|fewer|better|rather|earlier|sooner|faster|larger|smaller|longer)$/u.test(
          sentence.at(index).lower,
        )
      )
        return 0;
      if (/^(?:and|as|the|no|any|once|so)$/u.test(sentence.at(index - 1).lower)) return 0;
      for (let at = index + 1; at < index + 7; at += 1) {
        if (sentence.at(at).pos === 'PUNCT' || sentence.at(at).lower === 'than') return 0;
        if (sentence.at(at).lower !== 'as') continue;
        if (/^(?:such|same|well|as|soon|far|long)$/u.test(sentence.at(at - 1).lower)) return 0;
        if (
          !/^(?:i|you|we|they|he|she|it|any|ever|most|expected|usual)$/u.test(
            sentence.at(at + 1).lower,
          )
        )
          return 0;
        const rest = [2, 3].map((step) => sentence.at(at + step).lower);
        const compares =
          /^(?:expected|usual|any|ever|most)$/u.test(sentence.at(at + 1).lower) ||
          rest.some((word) =>
            /^(?:do|did|does|had|expected|thought|imagined|hoped|needed|used)$/u.test(word),
          );
        return compares ? at + 2 - index : 0;
      }
      return 0;
    },
  },
];

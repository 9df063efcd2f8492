import { wordsOf } from './letterText.ts';
import { proposals } from './proposals.ts';
import { blocking, type GateRule } from './reading.ts';

const BROKEN_OFF = {
  en: /\b(?:the|an?|and|or|my|your|because|but|their|our|very)[.!?]$/u,
  de: /(?<!\p{L})(?:und|oder|weil|meine|Ihre)[.!?]$/u,
};

/** A paragraph that stops in mid-sentence, or a sentence that ends on a word which asks for another. */
export const unfinishedRule: GateRule = ({ letter, record }) => {
  const own = wordsOf(record.owner.name);
  const open = letter.body
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph, index, all) => {
      const last = paragraph.split('\n').at(-1)?.trim() ?? '';
      return (
        // Without a sign-off of its own the last lines are it: "See you on Tuesday".
        !(letter.closing === '' && index === all.length - 1) &&
        wordsOf(paragraph).length > 6 &&
        /[\p{L},–—-]$/u.test(paragraph) &&
        !/^\s*(?:[-*•]|\d+[.)])\s/u.test(last) &&
        !/[@/]\S*$/u.test(last) &&
        !own.some((name) => last.includes(name))
      );
    });
  const broken = letter.sentences.filter((sentence) => BROKEN_OFF[letter.language].test(sentence));
  return [...open.map((paragraph) => paragraph.slice(-80)), ...broken].map((text) =>
    blocking('grammar', text, proposals.unfinished),
  );
};

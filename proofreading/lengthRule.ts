import type { Letter } from '../domain/vocabulary.ts';
import { wordsOf } from './letterText.ts';
import { proposals } from './proposals.ts';
import { warning, type GateRule } from './reading.ts';

/** Words between salutation and sign-off that a busy reader still takes in. */
const MOST: Record<Letter, number> = {
  'thank-you': 300,
  'status-check': 180,
  'last-resort': 180,
  'close-out': 180,
  'offer-in-hand': 200,
  'second-choice': 200,
  'keep-in-mind': 200,
  'reference-heads-up': 250,
  reply: 200,
};
const FEWEST = 12;
const LONGEST_PARAGRAPH = 150;
const LONGEST_SUBJECT = 120;

/** Letters that are too long, or too short to say anything; a warning, never more. */
export const lengthRule: GateRule = ({ letter, input }) => {
  const count = wordsOf(letter.body).length;
  const most = MOST[input.what];
  const long = letter.paragraphs.find((paragraph) => wordsOf(paragraph).length > LONGEST_PARAGRAPH);
  const subject = letter.subject ?? '';
  return [
    ...(count > most
      ? [warning('length', `${String(count)} words`, proposals.shortenTo(most))]
      : []),
    ...(count > 0 && count < FEWEST
      ? [warning('length', `${String(count)} words`, proposals.tooShort)]
      : []),
    ...(long !== undefined && count <= most
      ? [warning('length', long.slice(0, 80), proposals.divideParagraph)]
      : []),
    ...(subject.length > LONGEST_SUBJECT
      ? [warning('length', subject, proposals.shortenSubject(LONGEST_SUBJECT))]
      : []),
  ];
};

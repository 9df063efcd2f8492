import { expect, test } from 'vitest';
import { decideIntent } from '../../replies/intent/decideIntent.ts';
import { sentences } from '../../replies/text/sentences.ts';

/** Sentences with the words of a refusal that refuse nobody: a false one ends somebody's hope. */
const NO_REFUSALS: readonly (readonly [words: string, intent: string])[] = [
  ['We have not yet chosen between you and another candidate.', 'delay'],
  ['We are interviewing other candidates this week and will decide after that.', 'delay'],
  ['One of the other finalists asked for more time, so everything slips by a few days.', 'delay'],
  ['I was hoping to have better news for you by now, but nothing has been decided.', 'delay'],
  ['I know it is hard to wait, and I am sorry to disappoint you again with no news.', 'delay'],
  ['The first choice of the panel is still negotiating, so I have to ask you to wait.', 'delay'],
  ['You are one of two candidates left and we cannot choose before the board has met.', 'delay'],
  [
    'Although we have other strong applicants, we would like to see you again on Thursday.',
    'invitation',
  ],
  [
    'I am afraid the room is taken, so the interview moves to the annex at 3pm on Friday.',
    'invitation',
  ],
  [
    'Unfortunately our director cannot make it on Monday; would Wednesday at 10 work?',
    'invitation',
  ],
  [
    'We decided not to do a phone screen but to invite you straight to the panel interview.',
    'invitation',
  ],
  [
    'We cannot move forward with your application until we have received your transcript. Please send it.',
    'request',
  ],
  [
    'After meeting many strong candidates we chose you. We are happy to offer you the job.',
    'offer',
  ],
  [
    'It was a difficult decision between you and another candidate, but we would like to offer you the position.',
    'offer',
  ],
  [
    'We turned down two other candidates for you, so please say yes to the attached offer.',
    'offer',
  ],
  ['I am sorry it took so long, but we are now able to offer you the role.', 'offer'],
  [
    'Thank you for letting us know that you have chosen another employer. We wish you all the best.',
    'acknowledgement',
  ],
  [
    'I am sorry to hear that you are withdrawing. Best of luck with the other role.',
    'acknowledgement',
  ],
  ['No decision has been made about other candidates either.', 'delay'],
  ['Not sure if you saw my last mail: are you free for a call on Tuesday?', 'invitation'],
  ['I am not the right person for this. Please contact Mary Hill at mary@x.example.', 'referral'],
  ['The lift is not working, so take the stairs to the second floor.', 'other'],
  [
    'We went with a different format this year: you will meet three teams for 20 minutes each. Please pick a slot.',
    'invitation',
  ],
  ['We have decided not to fill the position.', 'position-closed'],
  [
    'The candidate who was first offered the job has until Friday to answer. We will let you know.',
    'delay',
  ],
  [
    'You were not our first choice for the team lead, but we would love to have you as a senior engineer. Offer attached.',
    'offer',
  ],
  [
    'Do you have references other than your last manager? He did not answer. Please send us two others.',
    'request',
  ],
  ['Sorry, I double booked. Can we move our chat to next Tuesday instead?', 'invitation'],
];

test.each(NO_REFUSALS)('%s', (words, intent) => {
  expect(decideIntent(sentences(words), true).intent).toBe(intent);
});

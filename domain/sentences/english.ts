import type { Wording } from './wording.ts';

/** Plain, second person, short; nobody's pronoun is guessed. */
export const english: Wording = {
  'thank-you-same-day': ({ who }) =>
    `A thank-you to ${who}, within a day of the interview, while it is fresh.`,
  'thank-you-late': ({ who }) =>
    `A thank-you to ${who}: later than a day after the interview, and still better than none.`,
  'card-no-email': ({ who }) =>
    `A handwritten card for ${who}: there is no email address to write to, and a thank-you is due within a day.`,
  'reference-heads-up': ({ who }) =>
    `A word to ${who}, who may be called as your reference in the next days.`,
  'interview-missed': ({ who }) =>
    `${who} did not come to the interview: a friendly letter the same day asks for another time.`,
  'call-after-thank-you': ({ who }) =>
    `Call ${who}: a few days after the thank-you is a good time to ask how things stand.`,
  'call-after-interview': ({ who }) =>
    `Call ${who}: a few days after the interview is a good time to ask how things stand.`,
  'call-again': ({ who }) => `Try ${who} once more: the last call did not get through.`,
  'voicemail-email': ({ who }) =>
    `You left ${who} a voicemail; a short email the same day makes it easy to answer.`,
  'voicemail-email-later': ({ who }) =>
    `You left ${who} a voicemail; a short email after it makes it easy to answer.`,
  'promise-passed': ({ who, date }) =>
    `${who} said there would be a decision by ${date}; that day has passed, so it is time to ask.`,
  'delay-passed': ({ who, date }) =>
    `${who} asked for time until ${date}; just after that is the moment to ask.`,
  'range-passed': ({ date }) =>
    `You were told it could take until ${date}; just after that is the moment to ask.`,
  'range-begun': ({ date }) =>
    `You were told it would take until ${date} at least; after that it is fine to ask.`,
  'rhythm-first': ({ since }) =>
    `Nothing has been heard since ${since}; about a week later is a good time to ask.`,
  'rhythm-first-other': ({ since }) => `Nothing has been heard since ${since}; it is time to ask.`,
  'rhythm-next': ({ since }) =>
    `The last follow-up was on ${since}, with no answer so far; about a week later is not too soon.`,
  'rhythm-next-other': ({ since }) =>
    `The last follow-up was on ${since}, with no answer so far; it is time to ask again.`,
  'rhythm-slow': ({ since }) =>
    `Nothing has been heard since ${since}; places that decide in meetings need more time.`,
  'ask-contact': ({ who }) =>
    `After two weeks of silence you might ask ${who} whether anything is known. Only if it feels right.`,
  'last-resort': () =>
    `A month or more has gone by without a word: one last email asks for information.`,
  'close-out': ({ count }) =>
    `${count} without an answer: enough for now. A polite closing letter leaves the door open.`,
  'other-offer': ({ who, when }) =>
    `You have another offer until ${when}; ${who} should know, and can name a date.`,
  'second-choice': ({ who }) =>
    `The place is filled. Thank ${who}, and say that you are still interested should it not work out.`,
  'keep-in-mind': ({ who }) => `A short thank-you asks ${who} to keep you in mind.`,
  circle: ({ who }) => `Some months on, a friendly line keeps you in touch with ${who}.`,
  'interview-ahead': ({ when }) => `Nothing to do until the interview is over: it begins ${when}.`,
  'interview-to-come': () => `Waiting for an interview; letters follow after it.`,
  'promise-ahead': ({ who, date, day }) =>
    day === null
      ? `Nothing to do yet: ${who} promised news by ${date}.`
      : `Nothing to do until ${day}: ${who} promised news by ${date}.`,
  'range-ahead': ({ date, day }) =>
    day === null
      ? `Nothing to do yet: you were told it could take until ${date}.`
      : `Nothing to do until ${day}: you were told it could take until ${date}.`,
  'range-begin-ahead': ({ date, day }) =>
    day === null
      ? `Nothing to do yet: you were told it would take until ${date} at least.`
      : `Nothing to do until ${day}: you were told it would take until ${date} at least.`,
  'time-ahead': () => `Nothing to do for now.`,
  'window-closed': ({ who, when }) =>
    `The letter to ${who} waits for a good hour and leaves ${when}.`,
  'approval-waited': ({ who, when }) =>
    `A letter to ${who} waits for your approval; it is to leave ${when}.`,
  'undo-open': ({ who, when }) =>
    `Approved. The letter to ${who} leaves ${when}; until then you can take it back.`,
  'approval-waited-draft': ({ who, when }) =>
    `A letter to ${who} waits for your approval; it is to leave ${when}. Without it, it is laid in your Drafts.`,
  'answer-unconfirmed': ({ who }) =>
    `${who} has written. Nothing more goes out until you have said what it means.`,
  'your-reply-next': ({ who }) => `${who} asked you for something; the next word is yours.`,
  'letter-uncertain': ({ who }) =>
    `It is not known whether the last letter to ${who} left. Nothing more goes out until you say.`,
  paused: () => `You have paused this application; nothing goes out until you resume it.`,
  snoozed: ({ when }) => `You have put this aside until ${when}.`,
  'out-of-office': ({ who, day }) =>
    day === null
      ? `${who} is away; nothing goes out until then.`
      : `${who} is away until ${day}; nothing goes out before.`,
  'cap-person': ({ who, when }) =>
    `${who} has had a letter from you lately; this one waits until ${when}.`,
  'cap-employer': ({ when }) =>
    `Enough letters have gone to this employer lately; this one waits until ${when}.`,
  'cap-mailbox-day': ({ when }) =>
    `Your mailbox has sent enough letters for one day; this one waits until ${when}.`,
  'approval-too-late': ({ who }) =>
    `The letter to ${who} was not approved in time and has lost its point.`,
  'never-left': ({ who }) =>
    `The letter to ${who} could not leave before its time was over, and is not sent any more.`,
  'kept-as-draft': ({ who }) =>
    `The letter to ${who} was not approved in time: it is laid in your Drafts, and not sent.`,
  'no-longer-fits': ({ who }) => `${who} cannot be written to any more, so this letter stays here.`,
  'mode-draft': ({ who }) => `You wrote to ${who} yourself; it counts.`,
  'attempts-used': ({ count }) =>
    `${count} without an answer: it is time to let this one go and look ahead.`,
  'not-wanted': () =>
    'You do not want this job any more: the thanks go out, nobody is asked, and it closes by itself.',
  'do-not-contact': ({ who }) => `${who} asked not to be written to, and is not.`,
  ended: () => `This application has ended; a late answer would open it again.`,
  'ended-for-good': () => `This application has ended; nothing more goes out.`,
  'nobody-to-write-to': () =>
    `Nobody is known there who could be written to; add a contact to go on.`,
  somebody: 'Somebody there',
  attempts: (count) =>
    count < 1 ? 'Some time' : count === 1 ? 'One attempt' : `${NUMBERS[count] ?? 'Many'} attempts`,
};

const NUMBERS = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

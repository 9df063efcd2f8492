import type { ComposeInput } from '../activities/ports/lettersPort.ts';
import type {
  ApplicationRecord,
  ContactRecord,
  InterviewRecord,
} from '../activities/ports/records.ts';
import type { Application } from '../domain/application.ts';
import type { EpochMs } from '../domain/time.ts';
import type { Letter, Rule } from '../domain/vocabulary.ts';
import { LETTERS } from '../domain/vocabulary.ts';
import { contactOf, interviewOf } from '../proofreading/people.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';

/** All that a letter is made of, whether a workflow, the CLI or the gallery asks for it. */
export interface LetterRequest {
  record: ApplicationRecord;
  what: Letter;
  contact: ContactRecord;
  interview: InterviewRecord | null;
  attempt: number;
  rule: Rule | null;
  /** Spreads the wordings; the same seed gives the same letter. */
  seed: string;
  promise: Application['promise'];
  otherOffer: Application['otherOffer'];
  answers: Application['answers'];
  usedWordings: string[];
  siblings: string[];
  previous: { subject: string } | null;
  /** When the letter leaves: what counts as past is counted from here. */
  dueAt: EpochMs;
}

/** From what the workflow has. Throws LetterFailure `no-such-contact`. */
export function requestOf(input: ComposeInput): LetterRequest {
  const { record, application, step } = input;
  const what = LETTERS.find((letter) => letter === step.what);
  if (what === undefined) {
    throw new LetterFailure('missing-value', `${step.what} is a task, not a letter`, {
      fields: ['step.what'],
    });
  }
  const contact = contactOf(record, step.to);
  const dueAt = Math.max(step.dueAt, input.now);
  return {
    record,
    what,
    contact,
    interview: interviewOf(record, contact, step.interviewId, dueAt),
    attempt: step.attempt,
    rule: step.rule,
    seed: step.id,
    promise: application.promise,
    otherOffer: application.otherOffer,
    answers: application.answers,
    usedWordings: input.usedWordings,
    siblings: input.siblings,
    previous: input.previous,
    dueAt,
  };
}

import type { ApplicationRecord } from '../activities/ports/records.ts';
import type { PlannedStep } from '../domain/decision.ts';
import { contactOf, interviewOf } from '../proofreading/people.ts';
import { letterValues } from './letterValues.ts';
import { CALL_PARTS } from './letterKind.ts';
import { loadWordings, type Wordings } from './wordings.ts';
import { fill } from './fillWording.ts';

/** Longest a message may be that a machine takes (R13). Seconds. */
export const LONGEST_VOICEMAIL = 30;

/** Words a minute of somebody who speaks calmly to a machine. */
const WORDS_A_MINUTE = 150;

/** A script's three parts, each with its heading and what to say. */
export interface CallPart {
  result: (typeof CALL_PARTS)[number];
  heading: string;
  text: string;
  seconds: number;
}

/**
 * What to say on the phone, in the owner's details: reached (R9), somebody else answers (R14), a machine answers (R13).
 * Throws LetterFailure `no-such-contact` or `missing-value`.
 */
export function callParts(
  record: ApplicationRecord,
  step: Pick<PlannedStep, 'to' | 'interviewId' | 'dueAt'>,
  wordings: Wordings = loadWordings(),
): CallPart[] {
  const contact = contactOf(record, step.to);
  const interview = interviewOf(record, contact, step.interviewId, step.dueAt);
  const values = letterValues(
    { record, contact, interview, promise: null, otherOffer: null, what: 'call' },
    record.language,
    'formal',
    0,
  );
  return wordings.of(record.language, 'call').flatMap((wording) => {
    const result = RESULTS.find((one) => wording.id === `call/${one}`);
    if (result === undefined) return [];
    const { subject, body } = fill(wording, values);
    const text = body.join('\n\n');
    return [{ result, heading: subject, text, seconds: spokenSeconds(text) }];
  });
}

/** The whole script as plain text, headings with the time each part takes. */
export function callScript(
  record: ApplicationRecord,
  step: Pick<PlannedStep, 'to' | 'interviewId' | 'dueAt'>,
  wordings: Wordings = loadWordings(),
): string {
  const about = record.language === 'de' ? 'etwa' : 'about';
  const parts = callParts(record, step, wordings);
  return `${parts.map((part) => `${part.heading} (${about} ${String(part.seconds)} s)\n\n${part.text}`).join('\n\n\n')}\n`;
}

/** Seconds it takes to say a text; each digit of a number is a word (R13: a voicemail stays under 30). */
function spokenSeconds(text: string): number {
  const digits = text.match(/\d/gu)?.length ?? 0;
  const words = text.match(/[\p{L}'’-]*\p{L}[\p{L}'’-]*/gu)?.length ?? 0;
  return Math.ceil(((words + digits) / WORDS_A_MINUTE) * 60);
}

const RESULTS: CallPart['result'][] = [...CALL_PARTS];

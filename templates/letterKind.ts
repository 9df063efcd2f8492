import type { Application } from '../domain/application.ts';
import type { PlannedStep } from '../domain/decision.ts';
import type { Letter } from '../domain/vocabulary.ts';
import type {
  ApplicationRecord,
  ContactRecord,
  InterviewRecord,
} from '../activities/ports/records.ts';

/** Every letter there is a wording file for. The part before the dot is the vocabulary's word. */
export const LETTER_KINDS = [
  'thank-you.interviewer',
  'thank-you.panel',
  'thank-you.gatekeeper',
  'thank-you.not-wanted',
  'thank-you.hard',
  'thank-you.missed',
  'status-check.first',
  'status-check.second',
  'status-check.promise',
  'status-check.public',
  'last-resort',
  'close-out',
  'offer-in-hand',
  'second-choice',
  'keep-in-mind',
  'reference-heads-up',
  'reply.invitation',
  'reply.request',
  'reply.general',
] as const;
/** Wording files of other things than letters: the telephone script (R9, R13, R14) and the card (R6). */
export const OTHER_KINDS = ['call', 'card'] as const;
/** The parts that a telephone script has: somebody is reached, somebody else answers, a machine does. */
export const CALL_PARTS = ['reached', 'gatekeeper', 'voicemail'] as const;
export type WordingKind = LetterKind | (typeof OTHER_KINDS)[number];
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What the choice looks at. `step` is the planned one, or the little of it that a file gives. */
export interface KindInput {
  what: Letter;
  attempt: PlannedStep['attempt'];
  rule: PlannedStep['rule'] | null;
  dueAt: number;
  contact: ContactRecord;
  record: ApplicationRecord;
  interview: InterviewRecord | null;
  promise: Application['promise'];
  answers: Application['answers'];
}

/** Which of the letters this step is (R3, R4, R10, R12): decided by the application's facts alone. */
export function letterKind(input: KindInput): LetterKind {
  if (input.what === 'thank-you') return thankYou(input);
  if (input.what === 'status-check') return statusCheck(input);
  if (input.what === 'reply') return reply(input);
  return input.what;
}

function thankYou({ contact, interview, record }: KindInput): LetterKind {
  if (interview?.missedBy === contact.id) return 'thank-you.missed';
  if (contact.role === 'gatekeeper') return 'thank-you.gatekeeper';
  if (interview?.wanted === false) return 'thank-you.not-wanted';
  if (interview?.went === 'badly') return 'thank-you.hard';
  return panelOf({ interview, record }).length > 1 ? 'thank-you.panel' : 'thank-you.interviewer';
}

/** Those who asked the questions: everybody at the interview but whoever keeps the door. */
export function panelOf({ interview, record }: Pick<KindInput, 'interview' | 'record'>): string[] {
  return (interview?.with ?? []).filter(
    (id) => record.contacts.find((one) => one.id === id)?.role !== 'gatekeeper',
  );
}

function statusCheck({
  rule,
  attempt,
  record,
  promise,
  dueAt,
  interview,
  contact,
}: KindInput): LetterKind {
  if (interview !== null && interview.missedBy === contact.id) return 'thank-you.missed';
  const promised = promise !== null && Date.parse(`${promise.date}T00:00:00Z`) < dueAt;
  if (attempt < 2 && (rule === 'R10' || promised)) return 'status-check.promise';
  if (attempt >= 2) return 'status-check.second';
  return record.employer.kind === 'company' ? 'status-check.first' : 'status-check.public';
}

function reply({ answers, contact }: KindInput): LetterKind {
  const theirs = answers.filter((answer) => answer.state !== 'dismissed');
  const last = theirs.filter((answer) => answer.from === contact.id).at(-1) ?? theirs.at(-1);
  if (last?.intent === 'invitation') return 'reply.invitation';
  return last?.intent === 'request' ? 'reply.request' : 'reply.general';
}

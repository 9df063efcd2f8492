/** The closed word lists of the product. Schemas, screens and rules read them from here and nowhere else. */

export const LETTERS = [
  'thank-you',
  'status-check',
  'last-resort',
  'close-out',
  'offer-in-hand',
  'second-choice',
  'keep-in-mind',
  'reference-heads-up',
  'reply',
] as const;
export type Letter = (typeof LETTERS)[number];

export const TASKS = ['call', 'card', 'ask-contact'] as const;
type Task = (typeof TASKS)[number];

export type StepSubject = Letter | Task;

export const MODES = ['auto', 'approve', 'draft'] as const;
export type Mode = (typeof MODES)[number];

/** What becomes of a letter that nobody approved in time: its step ends, or it is laid in the mailbox's Drafts. */
export const UNAPPROVED = ['skip', 'draft'] as const;
export type Unapproved = (typeof UNAPPROVED)[number];

export const CHANNELS = ['email', 'phone', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

export const PREFERRED_CHANNELS = ['email', 'phone', 'mail', 'fax'] as const;
/** What the interviewer said they prefer (R2). */
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number];

export const CONTACT_ROLES = [
  'interviewer',
  'hiring-manager',
  'recruiter',
  'gatekeeper',
  'reference',
  'other',
] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export const EMPLOYER_KINDS = ['company', 'public-sector', 'school', 'non-profit'] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

export const INTENTS = [
  'rejection',
  'position-closed',
  'offer',
  'invitation',
  'delay',
  'request',
  'acknowledgement',
  'referral',
  'do-not-contact',
  'outreach',
  'job-alert',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

export const OUTCOMES = [
  'offer',
  'rejected',
  'withdrawn',
  'no-response',
  'position-closed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CALL_RESULTS = ['reached', 'voicemail', 'gatekeeper', 'no-answer'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export const PLAYBOOK_NAMES = [
  'light',
  'standard',
  'persistent',
  'public-sector',
  'sample',
] as const;
export type PlaybookName = (typeof PLAYBOOK_NAMES)[number];

/** A rule of the etiquette, `R1`–`R25`, or a promise `P1`–`P8` where that is the reason. */
export type Rule = `R${number}` | `P${number}`;

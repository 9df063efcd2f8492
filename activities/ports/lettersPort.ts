import type { PlannedStep } from '../../domain/decision.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationRecord, Finding, OutboxLetter } from './records.ts';

/** What activities need of templates and the proofreading gate. */
export interface LettersPort {
  /** Loads what the first letter would otherwise wait for (about a second of work); once a process, before it takes work. */
  warmUp?(): Promise<void>;
  /**
   * Writes one letter for a step. Throws LetterFailure `missing-value` with the fields when something needed is not
   * known: a letter never has a hole.
   */
  compose(input: ComposeInput): Promise<ComposedLetter>;
  /** Reads a text as the recipient would (R1, R5, R18); again after each edit. */
  proofread(input: ProofreadInput): Promise<Finding[]>;
  /** The HTML part of a text that the owner has edited: the same layout, the text as it stands, links and markup as text. */
  layout(input: { subject: string; text: string; language: 'en' | 'de' }): string;
  /** What to say on the phone (R9, R13, R14), for a task. */
  script(input: {
    record: ApplicationRecord;
    step: PlannedStep;
    ownWordings?: OwnWording[];
  }): Promise<string>;
}

/** Words of an owner's own in place of a built-in wording file; `name` is its name (`close-out`). */
export interface OwnWording {
  name: string;
  language: 'en' | 'de';
  text: string;
}

export interface ComposeInput {
  record: ApplicationRecord;
  application: Application;
  step: PlannedStep;
  /** Ids of wordings this person has had already: never one of them again. */
  usedWordings: string[];
  /** Texts of the other letters of the same panel, for the measure of similarity. */
  siblings: string[];
  /** What the thread looks like, for subject and reply headers. */
  previous: Pick<OutboxLetter, 'subject' | 'messageId' | 'providerMessageId'> | null;
  now: number;
  /** The owner's own wordings; a faulty one is passed over. Absent: the built-in ones alone. */
  ownWordings?: OwnWording[];
  /** Names of the owner's other applications, for the gate. Absent: not looked at. */
  others?: { employers: string[]; roles: string[] };
}

interface ComposedLetter {
  subject: string;
  text: string;
  html: string;
  wording: string;
  language: 'en' | 'de';
  findings: Finding[];
}

export interface ProofreadInput {
  record: ApplicationRecord;
  contactId: string;
  what: OutboxLetter['what'];
  /** True when `what` was told from the text alone: what only that kind of letter needs is then not asked of it. */
  whatIsGuessed?: boolean;
  subject: string | null;
  text: string;
  attachments: string[];
  /** True when nobody said what goes with it: what they asked for may then be enclosed without our knowing. */
  attachmentsUnknown?: boolean;
  siblings: string[];
  now: number;
  /** Names of the owner's other applications, which have no place in this letter. Absent: not looked at. */
  others?: { employers: string[]; roles: string[] };
}

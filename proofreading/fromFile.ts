import type { Finding } from '../activities/ports/records.ts';
import type { ApplicationFile } from '../domain/applicationFile.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { kindOfText } from './kindOfText.ts';
import { contactOf } from './people.ts';
import { recordOfFile } from './recordOfFile.ts';
import { proofread } from './proofread.ts';

export interface ProofreadFileInput {
  file: ApplicationFile;
  /** The letter; a first line "Subject: …" is read as its subject. */
  text: string;
  /** Contact id. */
  forContact: string;
  /** Absent: told from what was sent so far and from the text. */
  what?: Letter;
  /** File names that go with it; absent: not known. */
  attachments?: string[];
  siblings?: string[];
}

/** The kind is told from the beginning of a text: longer ones are no letters. Characters. */
const LONGEST = 10_000;

/** What `proofread --json` prints, in English. */
export interface Proofreading {
  /** True when nothing blocks. */
  ok: boolean;
  findings: Finding[];
}

/** The gate on one text and an `application.json`, with no service running. Throws LetterFailure `no-such-contact`. */
export async function proofreadFile(input: ProofreadFileInput): Promise<Proofreading> {
  const record = recordOfFile(input.file);
  const contact = contactOf(record, input.forContact);
  const kind =
    input.what === undefined
      ? kindOfText(input.file, input.text.slice(0, LONGEST), contact.id)
      : { what: input.what, sure: true };
  const findings = await proofread({
    record,
    contactId: contact.id,
    what: kind.what,
    ...(kind.sure ? {} : { whatIsGuessed: true }),
    subject: null,
    text: input.text,
    attachments: input.attachments ?? [],
    ...(input.attachments === undefined ? { attachmentsUnknown: true } : {}),
    siblings: input.siblings ?? [],
    now: Date.parse(input.file.now),
  });
  return {
    ok: findings.every(({ severity }) => severity !== 'blocking'),
    findings: findings.map(({ severity, rule, text, proposal }) => ({
      severity,
      rule,
      text,
      proposal,
    })),
  };
}

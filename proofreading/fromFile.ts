import type { Finding } from '../activities/ports/records.ts';
import type { ApplicationFile } from '../domain/applicationFile.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { contactOf } from '../templates/letterRequest.ts';
import { recordOfFile } from '../templates/recordOfFile.ts';
import { proofread } from './proofread.ts';

export interface ProofreadFileInput {
  file: ApplicationFile;
  /** The letter; a first line "Subject: …" is read as its subject. */
  text: string;
  /** Contact id. */
  forContact: string;
  /** Absent: told from what was sent so far and from the text. */
  what?: Letter;
  /** File names that go with it. */
  attachments?: string[];
  siblings?: string[];
}

/** What `proofread --json` prints. */
export interface Proofreading {
  /** True when nothing blocks. */
  ok: boolean;
  findings: Finding[];
}

/** The gate on one text and an `application.json`, with no service running. Throws LetterFailure `no-such-contact`. */
export async function proofreadFile(input: ProofreadFileInput): Promise<Proofreading> {
  const record = recordOfFile(input.file);
  const contact = contactOf(record, input.forContact);
  const findings = await proofread({
    record,
    contactId: contact.id,
    what: input.what ?? kindOfText(input),
    subject: null,
    text: input.text,
    attachments: input.attachments ?? [],
    siblings: input.siblings ?? [],
    now: Date.parse(input.file.now),
  });
  return { ok: findings.every(({ severity }) => severity !== 'blocking'), findings };
}

const SIGNS: [Letter, RegExp][] = [
  [
    'offer-in-hand',
    /\b(?:received|have|hold|got|been made|made me) (?:\w+ ){0,3}offer\b|\b(?:another|other) offer\b|anderes Angebot/iu,
  ],
  [
    'close-out',
    /\b(?:closing|withdraw(?:ing)?) my application\b|\bnot write (?:about it )?again\b|\bmy last letter\b|Bewerbung (?:\w+ ){0,4}(?:ab|zurück)/iu,
  ],
  [
    'keep-in-mind',
    /\bke(?:ep|pt) (?:me|my \w+) (?:in mind|on file|on hand)\b|\bstay in touch\b|an mich denken/iu,
  ],
  [
    'second-choice',
    /\b(?:chosen|selected|chose|went with) (?:another|someone else|a different|somebody)\b|\bshould it not work out\b/iu,
  ],
  [
    'last-resort',
    /\b(?:a month|several weeks|some weeks|about a month) (?:has|have) (?:gone|passed)\b|ein Monat (?:ist )?vergangen/iu,
  ],
  [
    'status-check',
    /\b(?:how|where) (?:do )?things stand\b|\b(?:status|update|progress|timeline) (?:of|on|for|about|regarding)\b|\bany news\b|\b(?:check(?:ing)?|follow(?:ing)?|inquir(?:e|ing)|writ(?:e|ing) to ask|touch(?:ing)? base)\b[^.!?]{0,60}\b(?:status|application|position|decision|interview)|\bheard back\b|wie (?:ist )?der Stand|nach dem Stand/iu,
  ],
];

function kindOfText({ file, text, forContact }: ProofreadFileInput): Letter {
  const contact = file.contacts.find((one) => one.id === forContact);
  if (contact?.role === 'reference') return 'reference-heads-up';
  const thanked = (file.events ?? []).some(
    (one) => one.type === 'sent' && one.what === 'thank-you' && one.to === forContact,
  );
  const sign = SIGNS.find(([, form]) => form.test(text))?.[0];
  const interviewed = (file.interviews ?? []).length > 0;
  // A thank-you may look ahead to the decision; what it is is told by what was sent before it.
  const thanks =
    /\bthank|appreciat|grateful|dank/iu.test(text.slice(0, 400)) &&
    /\b(?:interview\w*|met|meeting|spoke|speaking|talking|conversation|time|Gespräch)\b/iu.test(
      text.slice(0, 500),
    );
  if (sign === 'status-check' && !thanked && interviewed && thanks) return 'thank-you';
  return sign ?? (thanked ? 'status-check' : 'thank-you');
}

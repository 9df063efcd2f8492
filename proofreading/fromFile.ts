import type { Finding } from '../activities/ports/records.ts';
import type { ApplicationFile } from '../domain/applicationFile.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { contactOf } from './people.ts';
import { recordOfFile } from './recordOfFile.ts';
import { readLetter } from './letterText.ts';
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

/** Telling words, strongest first; each kind needs one of its own. */
const SIGNS: [Letter, RegExp][] = [
  [
    'offer-in-hand',
    /\b(?:another|other|competing) (?:job )?offer\b|\b(?:received|have|hold|got|been made|made me|accept) (?:\w+ ){0,3}offer\b|\b(?:has|have|was|were) offered me\b|\b(?:I've|I have|I was) (?:just )?been offered\b|\boffered (?:a|another) \w+ (?:elsewhere|by)\b|\banother (?:company|employer)\b[^.!?]*\boffer|anderes Angebot/iu,
  ],
  [
    'close-out',
    /\bclos(?:e|ing) my application\b|\bwithdraw(?:ing)? my application\b|\bnot (?:write|trouble|contact|bother) (?:you )?(?:about it )?(?:again|further)\b|\bmy last letter\b|\bI (?:assume|take it|imagine|gather|suppose|expect)\b[^.!?]*\b(?:someone else|somebody else|filled|another|gone|chosen|found|decided|ended|moved on)\b|Bewerbung (?:\w+ ){0,4}(?:schließe|ziehe)/iu,
  ],
  [
    'second-choice',
    /\b(?:chosen|selected|chose|went with) (?:another|someone else|a different|somebody)\b|\bshould (?:it|the arrangement|things) not work out\b|\btelling me (?:about|of) your decision\b|\byour (?:new colleague|choice)\b/iu,
  ],
  [
    'keep-in-mind',
    /\bke(?:ep|pt) (?:me|my \w+) (?:in mind|on file|on hand)\b|\bstay in touch\b|\bfuture openings\b|an mich denken/iu,
  ],
  [
    'last-resort',
    /\b(?:about |over |more than )?a month\b[^.!?]*\b(?:since|ago|passed|gone)\b|\bunder consideration\b|ein Monat (?:ist )?vergangen/iu,
  ],
  [
    'reply',
    /^[^.!?]{0,60}\b(?:thank(?:s| you)|danke?)\b[^.!?]{0,20}\b(?:your (?:message|email|e-mail|answer|reply|note)|the (?:invitation|update|news|delay)|(?:letting me know|calling me|writing back|getting back|informing me)|(?:Ihre|die) (?:Nachricht|Einladung|Antwort))/iu,
  ],
];

const ASKS =
  /\b(?:ask\w*|tell me|let me know|know|wonder\w*|inquir\w*|hear|grateful|appreciate|status|update|follow(?:ing)? up|check(?:ing)? in|wüsste|fragen|Frage)\b|\?/iu;
const MATTER =
  /\b(?:checking in (?:on|about)|decid\w*|decision|things stand|any news|update|still open|status|selection|search|timeline|been filled|date has been set|next (?:steps|round)|what to expect|Entscheidung|entschieden|Stand)\b/iu;
const THANKS =
  /\b(?:thank(?:s|ful|ed|ing)?|(?<!\bwould (?:simply |really |also |greatly )?)appreciat\w*|grateful|pleasure|dank\w*)\b/iu;
const MEETING =
  /\b(?:interview\w*|met|meet\w*|spoke|speak\w*|talk\w*|conversation|discuss\w*|hour|chat\w*|(?:your|the|taking|took|some) time|seeing me|visit|tour|welcome|help\w*|coffee|introduc\w*|Gespräch)\b/iu;

/**
 * Which letter a bare text is: by the contact, by telling words, and by whether it asks how things stand rather than
 * thanking for a conversation. A thank-you thanks for a meeting, tells of one just held, or speaks for its writer.
 */
function kindOfText({ file, text, forContact }: ProofreadFileInput): Letter {
  const contact = file.contacts.find((one) => one.id === forContact);
  if (contact?.role === 'reference') return 'reference-heads-up';
  const { body, sentences } = readLetter(text, null);
  const sign = SIGNS.find(([, form]) => form.test(body))?.[0];
  if (sign !== undefined) return sign;
  const thanked = (file.events ?? []).some(
    (one) => one.type === 'sent' && one.what === 'thank-you' && one.to === forContact,
  );
  const asks = sentences.some((sentence) => ASKS.test(sentence) && MATTER.test(sentence));
  const wonders = sentences.some((sentence) => /\?$|\bwonder|\bto ask\b/iu.test(sentence));
  const opening = sentences.slice(0, 3).join(' ');
  const thanks = THANKS.test(opening) && MEETING.test(opening);
  const recent = RECENT.test(opening) && MEETING.test(opening);
  if ((asks && (thanked || !thanks)) || (wonders && !thanks && !recent)) return 'status-check';
  if (thanks || recent || (PRAISES.test(body) && !thanked))
    return thanked && !thanks ? 'status-check' : 'thank-you';
  return thanked ? 'status-check' : 'reply';
}

const RECENT =
  /\b(?:today|yesterday|this (?:morning|afternoon)|on (?:Mon|Tues|Wednes|Thurs|Fri)day|heute|gestern|am (?:Mon|Diens|Donners|Frei)tag)\b/iu;
/** Interest and what one brings, side by side: the heart of a thank-you, even where the thanks are missing. */
const PRAISES =
  /\b(?:interest\w*|excited|eager|keen|love to|would like|Interesse)\b[^]*\b(?:experience|years|skills|background|Erfahrung)\b|\b(?:experience|years|skills|background)\b[^]*\b(?:interest\w*|excited|eager|keen|love to)\b/iu;

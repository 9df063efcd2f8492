import type { Finding } from '../activities/ports/records.ts';
import { dayWriter } from './letterDates.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { speaksOfInterest, speaksOfQualification, speaksOfThanks } from './speaksOf.ts';
import { wordsOf } from './letterText.ts';
import { companyWords } from './companyName.ts';
import { blocking, warning, type GateRule, type Reading } from './reading.ts';

/** R5's essentials where they apply, and what each other letter cannot do without (R7, R21–R23, R8). */
export const essentialRule: GateRule = (reading) => {
  const { letter, input } = reading;
  const empty: Finding[] = [];
  if (letter.subject !== null && letter.subject.trim() === '') {
    empty.push(blocking('essential', '', 'The letter has no subject.'));
  }
  if (letter.body === '') return [...empty, blocking('essential', '', 'The letter has no text.')];
  const needed = input.whatIsGuessed === true ? [] : NEEDED[input.what](reading);
  return [...empty, ...needed, ...reachable(reading)];
};

const NEEDED: Record<Letter, GateRule> = {
  'thank-you': (reading) => thankYou(reading),
  'second-choice': (reading) => appreciation(reading),
  'keep-in-mind': (reading) => appreciation(reading),
  'offer-in-hand': (reading) => offerInHand(reading),
  'reference-heads-up': (reading) => reference(reading),
  'status-check': () => [],
  'last-resort': () => [],
  'close-out': () => [],
  reply: () => [],
};

function thankYou(reading: Reading): Finding[] {
  const { letter, contact, interview, record } = reading;
  if (interview?.missedBy === contact.id && contact.id !== '') return [];
  const findings = appreciation(reading);
  if (contact.role === 'gatekeeper' || interview?.wanted === false) return findings;
  if (!speaksOfInterest(letter.body)) {
    findings.push(
      blocking(
        'essential',
        start(letter.body),
        `Interest is missing: say that you would like to work as ${record.role} at ${record.employer.name}, without pleading.`,
      ),
    );
  }
  if (!speaksOfQualification(letter.body, record.assets ?? '')) {
    findings.push(
      blocking(
        'essential',
        start(letter.body),
        'Your qualifications are missing: restate in a sentence what you bring.',
      ),
    );
  }
  return findings;
}

function appreciation({ letter }: Reading): Finding[] {
  const beginning = letter.paragraphs.slice(0, 2).join(' ').slice(0, 600);
  if (speaksOfThanks(beginning)) return [];
  if (speaksOfThanks(`${letter.body} ${letter.closing}`)) {
    return [warning('essential', start(letter.body), 'Thank the reader near the beginning.')];
  }
  return [
    blocking(
      'essential',
      start(letter.body),
      'Appreciation is missing: thank the reader near the beginning.',
    ),
  ];
}

function offerInHand({ letter, record, input }: Reading): Finding[] {
  const deadline = record.snapshot?.otherOffer?.deadline;
  const zone = record.employer.timeZone ?? record.owner.timeZone;
  const days = dayWriter(letter.language, record.employer.country, zone);
  const findings: Finding[] = [];
  const dated = /\d/u.test(letter.body);
  if (
    !dated ||
    (deadline !== undefined &&
      deadline > input.now &&
      !letter.body.includes(days.short(days.dayOf(deadline))))
  ) {
    const when = deadline === undefined ? '' : ` (${days.long(days.dayOf(deadline))})`;
    findings.push(
      blocking(
        'essential',
        start(letter.body),
        `The deadline of the other offer${when} is missing.`,
      ),
    );
  }
  if (
    !letter.body.includes('?') &&
    !/\b(let me know|tell me|to know|ask (?:when|whether|if|you|for)|grateful|dankbar|sagen Sie)\b/iu.test(
      letter.body,
    )
  ) {
    findings.push(
      blocking('essential', start(letter.body), 'Ask for a definite date of the decision.'),
    );
  }
  return findings;
}

function reference({ letter, record }: Reading): Finding[] {
  const text = wordsOf(`${letter.subject ?? ''} ${letter.body}`.toLowerCase());
  const words = companyWords(record.employer.name.toLowerCase());
  const named = words.filter((word) => text.includes(word)).length;
  return named > 0 && named * 2 >= words.length
    ? []
    : [
        blocking(
          'essential',
          start(letter.body),
          `Say which company may call: ${record.employer.name}.`,
        ),
      ];
}

/** R8: at least one way to reach the owner stands in the letter. */
function reachable({ letter, record }: Reading): Finding[] {
  const { owner } = record;
  const digits = (text: string) => text.replace(/\D/gu, '');
  const phone = owner.phone === null ? '' : digits(owner.phone).slice(-7);
  const there =
    letter.whole.includes(owner.email) ||
    (phone.length > 4 && digits(letter.whole).includes(phone));
  if (there || letter.closing.split('\n').length < 3) return [];
  return [
    warning(
      'essential',
      letter.closing,
      `Your phone number and email address are not in the letter: ${[owner.phone, owner.email].filter((one) => one !== null).join(', ')}.`,
    ),
  ];
}

function start(body: string): string {
  return body.slice(0, 80);
}

import type { Finding } from '../activities/ports/records.ts';
import { dayWriter } from './letterDates.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { speaksOfInterest, speaksOfQualification, speaksOfThanks } from './speaksOf.ts';
import { wordsOf } from './letterText.ts';
import { companyWords } from './companyName.ts';
import { proposals } from './proposals.ts';
import { blocking, warning, type GateRule, type Reading } from './reading.ts';

/** R5's essentials where they apply, and what each other letter cannot do without (R7, R21–R23, R8). */
export const essentialRule: GateRule = (reading) => {
  const { letter, input } = reading;
  const empty: Finding[] = [];
  if (letter.subject !== null && letter.subject.trim() === '') {
    empty.push(blocking('essential', '', proposals.noSubject));
  }
  if (letter.body === '') return [...empty, blocking('essential', '', proposals.noText)];
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
        proposals.noInterest(record.role, record.employer.name),
      ),
    );
  }
  if (!speaksOfQualification(letter.body, record.assets ?? '')) {
    findings.push(blocking('essential', start(letter.body), proposals.noQualification));
  }
  return findings;
}

function appreciation({ letter }: Reading): Finding[] {
  const beginning = letter.paragraphs.slice(0, 2).join(' ').slice(0, 600);
  if (speaksOfThanks(beginning)) return [];
  if (speaksOfThanks(`${letter.body} ${letter.closing}`)) {
    return [warning('essential', start(letter.body), proposals.thankEarly)];
  }
  return [blocking('essential', start(letter.body), proposals.noThanks)];
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
    findings.push(blocking('essential', start(letter.body), proposals.noDeadline(when)));
  }
  if (
    !letter.body.includes('?') &&
    !/\b(let me know|tell me|to know|ask (?:when|whether|if|you|for)|grateful|dankbar|sagen Sie)\b/iu.test(
      letter.body,
    )
  ) {
    findings.push(blocking('essential', start(letter.body), proposals.askForDate));
  }
  return findings;
}

function reference({ letter, record }: Reading): Finding[] {
  const text = wordsOf(`${letter.subject ?? ''} ${letter.body}`.toLowerCase());
  const words = companyWords(record.employer.name.toLowerCase());
  const named = words.filter((word) => text.includes(word)).length;
  return named > 0 && named * 2 >= words.length
    ? []
    : [blocking('essential', start(letter.body), proposals.sayCompany(record.employer.name))];
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
      proposals.notReachable([owner.phone, owner.email].filter((one) => one !== null).join(', ')),
    ),
  ];
}

function start(body: string): string {
  return body.slice(0, 80);
}

import type { ApplicationRecord } from '../activities/ports/records.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { LETTER_KINDS, type LetterKind } from './letterKind.ts';
import { plainLetter, type LetterParts } from './layout.ts';
import { contactOf, interviewOf } from '../proofreading/people.ts';
import { type LetterRequest } from './letterRequest.ts';
import type { Language, Register } from '../proofreading/salutation.ts';
import { writeWording } from './writeLetter.ts';
import { loadWordings, type Wordings } from './wordings.ts';

/** One letter filled with invented people: what a preview, the gallery and the golden files show. */
export interface SampleLetter {
  kind: LetterKind;
  wording: string;
  register: Register;
  parts: LetterParts;
  text: string;
  request: LetterRequest;
}

/** Monday 16 November 2026, 12:00 in Seattle: two hours after the sample interview. */
export const SAMPLE_NOW = Date.parse('2026-11-16T12:00:00-08:00');

/** Every wording of every letter, in each register it is written for. */
export function sampleLetters(
  language: Language,
  wordings: Wordings = loadWordings(),
): SampleLetter[] {
  return LETTER_KINDS.flatMap((kind) =>
    wordings.of(language, kind).flatMap((wording, index) => {
      const registers: Register[] =
        wording.register === null ? ['formal', 'warm'] : [wording.register];
      return registers.map((register): SampleLetter => {
        const request = sampleRequest(language, kind);
        const { parts, wording: id } = writeWording(request, wording, register, index);
        return { kind, wording: id, register, parts, text: plainLetter(parts), request };
      });
    }),
  );
}

/** The request behind one sample letter: the application, the person and what has happened. */
export function sampleRequest(language: Language, kind: LetterKind): LetterRequest {
  const record = sampleRecord(language, kind);
  const contact = contactOf(record, PERSON[kind] ?? 'lee');
  const [what] = kind.split('.');
  return {
    record,
    what: what as Letter,
    contact,
    interview: interviewOf(record, contact, null, SAMPLE_NOW),
    attempt: kind === 'status-check.second' ? 2 : 1,
    rule: null,
    seed: kind,
    promise:
      kind === 'status-check.promise'
        ? { date: '2026-11-30', by: 'lee', learnedAt: SAMPLE_NOW }
        : null,
    otherOffer:
      kind === 'offer-in-hand'
        ? { deadline: Date.parse('2026-12-04T20:00:00Z'), learnedAt: SAMPLE_NOW }
        : null,
    answers: [],
    usedWordings: [],
    siblings: [],
    previous: null,
    dueAt: SAMPLE_NOW,
  };
}

const PERSON: Partial<Record<LetterKind, string>> = {
  'thank-you.gatekeeper': 'ortiz',
  'reference-heads-up': 'webb',
};

function sampleRecord(language: Language, kind: LetterKind): ApplicationRecord {
  const german = language === 'de';
  const contact = (
    id: string,
    name: string,
    honorific: string,
    role: 'interviewer' | 'gatekeeper' | 'reference',
  ) => ({
    id,
    applicationId: 'sample',
    key: id,
    name,
    honorific,
    title: null,
    email: `${id}@northwind-tools.test`,
    phone: null,
    role,
    permission: true,
    timeZone: null,
    unreachable: false,
  });
  return {
    id: 'sample',
    role: german ? 'Lagerplanerin' : 'Logistics Planner',
    owner: {
      id: 'owner',
      name: german ? 'Miriam Sander' : 'Miriam Sanders',
      email: 'miriam@sanders.test',
      phone: german ? '0151 555 0100' : '206 555 0100',
      address: german ? 'Lindenweg 4\n20095 Hamburg' : '14 Alder Street\nSeattle, WA 98101',
      timeZone: german ? 'Europe/Berlin' : 'America/Los_Angeles',
      country: german ? 'DE' : 'US',
      language,
    },
    employer: {
      id: 'employer',
      ownerId: 'owner',
      name: german ? 'Nordwind Werkzeuge' : 'Northwind Tools',
      domain: 'northwind-tools.test',
      kind: kind === 'status-check.public' ? 'public-sector' : 'company',
      timeZone: null,
      country: german ? 'DE' : 'US',
      region: null,
    },
    contacts: [
      contact('lee', 'Dana Lee', german ? 'Frau' : 'Ms.', 'interviewer'),
      contact('brandt', 'Jonas Brandt', german ? 'Herr' : 'Mr.', 'interviewer'),
      contact('ortiz', 'Alma Ortiz', german ? 'Frau' : 'Ms.', 'gatekeeper'),
      contact('webb', 'Harold Webb', german ? 'Herr' : 'Mr.', 'reference'),
    ],
    interviews: [
      {
        id: 'first',
        applicationId: 'sample',
        key: 'first',
        startsAt: Date.parse('2026-11-16T10:00:00-08:00'),
        endsAt: Date.parse('2026-11-16T11:00:00-08:00'),
        with: kind === 'thank-you.panel' ? ['lee', 'brandt'] : ['lee'],
        notes: {
          lee: german
            ? 'Wir haben über den Umzug ins neue Lager gesprochen'
            : 'we talked about the move to the new warehouse',
        },
        decisionBy: null,
        channel: null,
        mayCall: null,
        wanted: kind !== 'thank-you.not-wanted',
        missedBy: kind === 'thank-you.missed' ? 'lee' : null,
        went: kind === 'thank-you.hard' ? 'badly' : null,
        toAdd: null,
        cancelled: false,
        calendarUid: null,
      },
    ],
    mailboxId: null,
    playbook: 'standard',
    language,
    assets:
      kind.startsWith('thank-you') || kind === 'reference-heads-up'
        ? german
          ? 'zehn Jahre Erfahrung in der Disposition'
          : 'ten years of experience in dispatch'
        : null,
    snapshot: null,
    snapshotSeq: 0,
    createdAt: SAMPLE_NOW,
  };
}

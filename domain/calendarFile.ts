import ical from 'ical-generator';
import { explain } from './explain.ts';
import type { Reader } from './explain.ts';
import type { Interview } from './application.ts';
import type { Plan } from './plan.ts';
import type { EpochMs } from './time.ts';

/** One application's share of a calendar. */
export interface CalendarPart {
  applicationId: string;
  /** Shown in each entry: "Sales Manager, Example Ltd". */
  title: string;
  plan: Plan;
  interviews: Interview[];
  reader: Reader;
}

const MINUTES = 15;

/** Interviews and planned steps as an `.ics` file (RFC 5545). The same input gives the same bytes; UIDs stay when a step moves. */
export function calendarFile(parts: CalendarPart[], now: EpochMs): string {
  const calendar = ical({ name: 'Followthrough', prodId: '//Followthrough//Plan//EN' });
  for (const { applicationId, title, plan, interviews, reader } of parts) {
    const words = reader.language === 'de' ? GERMAN : ENGLISH;
    for (const interview of interviews.filter((candidate) => !candidate.cancelled)) {
      calendar.createEvent({
        id: `${applicationId}.${interview.id}@followthrough`,
        stamp: new Date(now),
        start: new Date(interview.startsAt),
        end: new Date(interview.endsAt),
        summary: `${words.interview}: ${title}`,
      });
    }
    for (const step of plan.steps) {
      const who = reader.nameOf(step.to) ?? '';
      calendar.createEvent({
        id: `${applicationId}.${step.id}@followthrough`,
        stamp: new Date(now),
        start: new Date(step.dueAt),
        end: new Date(step.dueAt + MINUTES * 60_000),
        summary: `${words[step.what]}: ${who}, ${title}`,
        description: `${explain(step.reason, reader)} (${step.rule})`,
      });
    }
  }
  return calendar.toString();
}

const ENGLISH = {
  interview: 'Interview',
  'thank-you': 'Thank-you',
  'status-check': 'Status check',
  'last-resort': 'Last resort',
  'close-out': 'Closing letter',
  'offer-in-hand': 'Offer in hand',
  'second-choice': 'Second choice',
  'keep-in-mind': 'Keep in mind',
  'reference-heads-up': 'Heads-up to reference',
  reply: 'Reply',
  call: 'Call',
  card: 'Card',
  'ask-contact': 'Ask',
} as const;

const GERMAN: Record<keyof typeof ENGLISH, string> = {
  interview: 'Vorstellungsgespräch',
  'thank-you': 'Dank',
  'status-check': 'Nachfrage',
  'last-resort': 'Letzte Nachfrage',
  'close-out': 'Schlussbrief',
  'offer-in-hand': 'Anderes Angebot',
  'second-choice': 'Zweite Wahl',
  'keep-in-mind': 'In Erinnerung bleiben',
  'reference-heads-up': 'Hinweis an Referenz',
  reply: 'Antwort',
  call: 'Anruf',
  card: 'Karte',
  'ask-contact': 'Nachfragen',
};

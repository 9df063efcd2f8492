import type {
  ApplicationRecord,
  ContactRecord,
  InterviewRecord,
} from '../activities/ports/records.ts';
import type { EpochMs } from '../domain/time.ts';
import { LetterFailure } from './letterFailure.ts';

/** The person with this id. Throws LetterFailure `no-such-contact`. */
export function contactOf(record: ApplicationRecord, id: string): ContactRecord {
  const contact = record.contacts.find((one) => one.id === id);
  if (contact !== undefined) return contact;
  throw new LetterFailure('no-such-contact', `This application has no contact "${id}".`, {
    fields: ['contact'],
  });
}

/**
 * The interview named, else the latest with this person that has begun by `now`, else the latest of all that has; cancelled
 * ones never, one that is still to come only where there is no other.
 */
export function interviewOf(
  record: ApplicationRecord,
  contact: ContactRecord,
  id: string | null,
  now: EpochMs,
): InterviewRecord | null {
  const all = record.interviews
    .filter((one) => !one.cancelled)
    .sort((a, b) => b.startsAt - a.startsAt);
  const named = id === null ? undefined : all.find((one) => one.id === id);
  const begun = all.filter((one) => one.startsAt <= now);
  const held = begun.length === 0 ? all : begun;
  return named ?? held.find((one) => one.with.includes(contact.id)) ?? held[0] ?? null;
}

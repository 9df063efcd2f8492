import type {
  ApplicationRecord,
  ContactRecord,
  InterviewRecord,
} from '../activities/ports/records.ts';
import { LetterFailure } from './letterFailure.ts';

/** The person with this id. Throws LetterFailure `no-such-contact`. */
export function contactOf(record: ApplicationRecord, id: string): ContactRecord {
  const contact = record.contacts.find((one) => one.id === id);
  if (contact !== undefined) return contact;
  throw new LetterFailure('no-such-contact', `This application has no contact "${id}".`, {
    fields: ['contact'],
  });
}

/** The interview named, else the latest with this person, else the latest of all; cancelled ones never. */
export function interviewOf(
  record: ApplicationRecord,
  contact: ContactRecord,
  id: string | null,
): InterviewRecord | null {
  const held = record.interviews
    .filter((one) => !one.cancelled)
    .sort((a, b) => b.startsAt - a.startsAt);
  const named = id === null ? undefined : held.find((one) => one.id === id);
  return named ?? held.find((one) => one.with.includes(contact.id)) ?? held[0] ?? null;
}

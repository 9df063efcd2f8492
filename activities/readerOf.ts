import type { Reader } from '../domain/explain.ts';
import type { ApplicationRecord } from './ports/records.ts';

/** For whom sentences about an application are made: its owner, with the contacts' names. */
export function readerOf(record: ApplicationRecord): Reader {
  return {
    nameOf: (contactId) => record.contacts.find(({ id }) => id === contactId)?.name ?? null,
    language: record.owner.language,
    zone: record.employer.timeZone ?? record.owner.timeZone,
    readerZone: record.owner.timeZone,
  };
}

import type {
  ApplicationRecord,
  ContactRecord,
  InterviewRecord,
} from '../../activities/ports/records.ts';
import { Problem } from './problems.ts';

/** The key that the API says for a contact's id; an id that is no longer there stays as it is. */
export function contactKey(record: Pick<ApplicationRecord, 'contacts'>, id: string): string {
  return record.contacts.find((contact) => contact.id === id)?.key ?? id;
}

export function contactKeyOrNull(
  record: Pick<ApplicationRecord, 'contacts'>,
  id: string | null,
): string | null {
  return id === null ? null : contactKey(record, id);
}

/** The contact with this key. Throws Problem `not-found`. */
export function contactByKey(record: ApplicationRecord, key: string): ContactRecord {
  const found = record.contacts.find((contact) => contact.key === key);
  if (found === undefined) throw new Problem('not-found', 'This application has no such contact.');
  return found;
}

/** The interview with this key. Throws Problem `not-found`. */
export function interviewByKey(record: ApplicationRecord, key: string): InterviewRecord {
  const found = record.interviews.find((interview) => interview.key === key);
  if (found === undefined)
    throw new Problem('not-found', 'This application has no such interview.');
  return found;
}

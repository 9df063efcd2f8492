import type { ApplicationRecord } from '../activities/ports/records.ts';
import type { PlannedStep } from '../domain/decision.ts';
import { contactOf } from './letterRequest.ts';
import { politeName } from './salutation.ts';

/** What to say on the phone (R9, R13, R14). */
export function callScript(record: ApplicationRecord, step: PlannedStep): string {
  const contact = contactOf(record, step.to);
  return `Hello, this is ${record.owner.name}. May I speak to ${politeName(contact)}?`;
}

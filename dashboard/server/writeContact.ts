import type { ApplicationRecord, ContactRecord } from '../../activities/ports/records.ts';
import type { ContactFile } from '../../domain/applicationFile.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import { contactState } from '../../activities/applicationState.ts';
import type { AppDeps } from './deps.ts';
import { newEvent } from './newEvent.ts';
import { Problem } from './problems.ts';
import { withoutUndefined } from './schemas/owner.ts';
import { unlessAway } from './unlessAway.ts';

/** Stores a new contact together with the event for its workflow, then hands the event over. */
export async function addContact(
  deps: AppDeps,
  record: ApplicationRecord,
  contact: ContactFile,
): Promise<ContactRecord> {
  const added = await deps.store.applications.addContact(
    record.owner.id,
    record.id,
    contact,
    (stored) => [contactSet(deps, record, stored)],
  );
  await unlessAway(deps.workflows.deliver(record.id));
  return added;
}

export type ContactChanges = {
  [K in keyof Omit<ContactFile, 'id'>]?: ContactFile[K] | null | undefined;
};

/** Changes a contact. A new address clears the mark of an old one that bounced. */
export async function changeContact(
  deps: AppDeps,
  record: ApplicationRecord,
  contact: ContactRecord,
  changes: ContactChanges,
): Promise<ContactRecord> {
  const newAddress = changes.email !== undefined && changes.email !== contact.email;
  const changed = await deps.store.applications.updateContact(
    record.owner.id,
    record.id,
    contact.id,
    {
      ...(withoutUndefined(changes) as Partial<ContactRecord>),
      ...(newAddress ? { unreachable: false } : {}),
    },
    (stored) => [contactSet(deps, record, stored)],
  );
  await unlessAway(deps.workflows.deliver(record.id));
  return changed;
}

/** Removes a contact that nothing was sent to yet and no interview names. Throws Problem `refused`. */
export async function removeContact(
  deps: AppDeps,
  record: ApplicationRecord,
  contact: ContactRecord,
): Promise<void> {
  if (record.interviews.some((interview) => interview.with.includes(contact.id)))
    throw new Problem(
      'refused',
      'An interview names this contact. Take the contact out of the interview first.',
    );
  await deps.store.applications.removeContact(record.owner.id, record.id, contact.id, [
    newEvent(deps, { type: 'contact_removed', contactId: contact.id }),
  ]);
  await unlessAway(deps.workflows.deliver(record.id));
}

function contactSet(
  deps: AppDeps,
  record: ApplicationRecord,
  contact: ContactRecord,
): ApplicationEvent {
  return newEvent(deps, { type: 'contact_set', contact: contactState(contact, record.employer) });
}

import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { AppDeps } from './deps.ts';
import { pastEvents } from './pastEvents.ts';
import { invalidField } from './problems.ts';
import type { ApplicationInput } from './schemas/application.ts';
import { playbookNamed } from './stateOf.ts';
import { unlessAway } from './unlessAway.ts';

/**
 * Stores a new application, then starts its workflow. Throws Problem `invalid` for what only the whole shows (an
 * interview with somebody who is no contact, another owner's name on it, no such playbook) and StoreFailure `duplicate` for one that is
 * there already. `engine: pending` when the engine is away: the row stays and its workflow starts later.
 */
export async function createApplication(
  deps: AppDeps,
  owner: OwnerRecord,
  input: ApplicationInput,
): Promise<{ id: string; engine: 'running' | 'pending' }> {
  refuseContradictions(owner, input);
  if (input.playbook !== undefined) await playbookNamed(deps, owner.id, input.playbook);
  const { owner: _owner, now: _now, events, mailboxId, language, ...file } = input;
  const mailbox =
    mailboxId === undefined
      ? ((await deps.store.mailboxes.list(owner.id))[0]?.id ?? null)
      : (await deps.store.mailboxes.get(owner.id, mailboxId)).id;
  const record = await deps.store.applications.create(owner.id, file, {
    mailboxId: mailbox,
    language: language ?? owner.language,
    at: deps.clock(),
  });
  if (events !== undefined && events.length > 0)
    await deps.store.applications.enqueue(owner.id, record.id, pastEvents(record, events));
  const started = await unlessAway(deps.workflows.start(record.id));
  if (started) await unlessAway(deps.workflows.deliver(record.id));
  return { id: record.id, engine: started ? 'running' : 'pending' };
}

function refuseContradictions(owner: OwnerRecord, input: ApplicationInput): void {
  if (input.owner !== undefined && input.owner.email.toLowerCase() !== owner.email.toLowerCase())
    throw invalidField(
      'owner.email',
      'owner.email is not the address of the owner who is signed in.',
    );
  const keys = new Set<string>();
  input.contacts.forEach(({ id }, index) => {
    const field = `contacts[${index}].id`;
    if (keys.has(id)) throw invalidField(field, `${field} is there twice: ${id}.`);
    keys.add(id);
  });
  input.interviews?.forEach((interview, index) => {
    interview.with.forEach((key, place) => {
      const field = `interviews[${index}].with[${place}]`;
      if (!keys.has(key)) throw invalidField(field, `${field} is not the id of a contact.`);
    });
    for (const key of Object.keys(interview.notes ?? {})) {
      const field = `interviews[${index}].notes.${key}`;
      if (!keys.has(key)) throw invalidField(field, `${field} is not the id of a contact.`);
    }
    if (
      interview.endsAt !== undefined &&
      Date.parse(interview.endsAt) < Date.parse(interview.startsAt)
    )
      throw invalidField(
        `interviews[${index}].endsAt`,
        `interviews[${index}].endsAt is before startsAt.`,
      );
  });
}

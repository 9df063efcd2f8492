import type { ApplicationRecord, InterviewRecord } from '../../activities/ports/records.ts';
import type { InterviewFile } from '../../domain/applicationFile.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import { interviewState } from '../../activities/applicationState.ts';
import { contactByKey } from './contactKeys.ts';
import type { AppDeps } from './deps.ts';
import { newEvent } from './newEvent.ts';
import { invalidField } from './problems.ts';
import { unlessAway } from './unlessAway.ts';

/** Stores a new interview together with the event for its workflow, then hands the event over. Throws Problem `invalid`. */
export async function addInterview(
  deps: AppDeps,
  record: ApplicationRecord,
  interview: InterviewFile,
): Promise<InterviewRecord> {
  refuseUnknown(record, interview);
  refuseBackwards(
    Date.parse(interview.startsAt),
    interview.endsAt === undefined ? null : Date.parse(interview.endsAt),
  );
  const added = await deps.store.applications.addInterview(
    record.owner.id,
    record.id,
    interview,
    (stored) => [interviewSet(deps, record, stored)],
  );
  await unlessAway(deps.workflows.deliver(record.id));
  return added;
}

export type InterviewChanges = {
  [K in keyof Omit<InterviewFile, 'id'>]?: InterviewFile[K] | null | undefined;
} & { missedBy?: string | null | undefined };

/** Changes an interview: moved, other people, notes, what was promised, somebody who did not show up. */
export async function changeInterview(
  deps: AppDeps,
  record: ApplicationRecord,
  interview: InterviewRecord,
  changes: InterviewChanges,
): Promise<InterviewRecord> {
  refuseUnknown(record, changes);
  const fields = inIds(record, interview, changes);
  refuseBackwards(fields.startsAt ?? interview.startsAt, fields.endsAt ?? interview.endsAt);
  const changed = await deps.store.applications.updateInterview(
    record.owner.id,
    record.id,
    interview.id,
    fields,
    (stored) => [
      interviewSet(deps, record, stored),
      ...(stored.missedBy === null || stored.missedBy === interview.missedBy
        ? []
        : [
            newEvent(deps, {
              type: 'interview_missed',
              interviewId: stored.id,
              by: stored.missedBy,
            }),
          ]),
    ],
  );
  await unlessAway(deps.workflows.deliver(record.id));
  return changed;
}

/** The interview was called off. */
export async function cancelInterview(
  deps: AppDeps,
  record: ApplicationRecord,
  interview: InterviewRecord,
): Promise<InterviewRecord> {
  const cancelled = await deps.store.applications.updateInterview(
    record.owner.id,
    record.id,
    interview.id,
    { cancelled: true },
    (stored) => [newEvent(deps, { type: 'interview_cancelled', interviewId: stored.id })],
  );
  await unlessAway(deps.workflows.deliver(record.id));
  return cancelled;
}

function interviewSet(
  deps: AppDeps,
  record: ApplicationRecord,
  interview: InterviewRecord,
): ApplicationEvent {
  return newEvent(deps, { type: 'interview_set', interview: interviewState(interview, record) });
}

/** Keys become ids, instants become milliseconds; moving the start moves the end with it. */
function inIds(
  record: ApplicationRecord,
  interview: InterviewRecord,
  changes: InterviewChanges,
): Partial<Omit<InterviewRecord, 'id' | 'applicationId'>> {
  const {
    startsAt,
    endsAt,
    with: people,
    notes,
    missedBy,
    decisionBy,
    channel,
    mayCall,
    wanted,
    went,
    toAdd,
  } = changes;
  const start = startsAt === undefined || startsAt === null ? null : Date.parse(startsAt);
  const end =
    endsAt === undefined || endsAt === null
      ? start === null
        ? null
        : start + (interview.endsAt - interview.startsAt)
      : Date.parse(endsAt);
  const id = (key: string): string => contactByKey(record, key).id;
  return {
    ...(start === null ? {} : { startsAt: start }),
    ...(end === null ? {} : { endsAt: end }),
    ...(people === undefined || people === null ? {} : { with: people.map(id) }),
    ...(notes === undefined || notes === null
      ? {}
      : { notes: Object.fromEntries(Object.entries(notes).map(([key, text]) => [id(key), text])) }),
    ...(missedBy === undefined ? {} : { missedBy: missedBy === null ? null : id(missedBy) }),
    ...(decisionBy === undefined ? {} : { decisionBy }),
    ...(channel === undefined ? {} : { channel }),
    ...(mayCall === undefined ? {} : { mayCall }),
    ...(wanted === undefined || wanted === null ? {} : { wanted }),
    ...(went === undefined ? {} : { went }),
    ...(toAdd === undefined ? {} : { toAdd }),
  };
}

function refuseUnknown(
  record: ApplicationRecord,
  { with: people, notes, missedBy }: InterviewChanges,
): void {
  const known = new Set(record.contacts.map((contact) => contact.key));
  (people ?? []).forEach((key, index) => {
    if (!known.has(key))
      throw invalidField(`with[${index}]`, `with[${index}] is not the id of a contact.`);
  });
  for (const key of Object.keys(notes ?? {}))
    if (!known.has(key))
      throw invalidField(`notes.${key}`, `notes.${key} is not the id of a contact.`);
  if (typeof missedBy === 'string' && !known.has(missedBy))
    throw invalidField('missedBy', 'missedBy is not the id of a contact.');
}

function refuseBackwards(startsAt: number, endsAt: number | null): void {
  if (endsAt !== null && endsAt < startsAt)
    throw invalidField('endsAt', 'endsAt is before startsAt.');
}

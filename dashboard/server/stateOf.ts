import { firstState } from '../../activities/applicationState.ts';
import { findPlaybook } from '../../activities/findPlaybook.ts';
import type { ApplicationRecord } from '../../activities/ports/records.ts';
import type { Application } from '../../domain/application.ts';
import type { Playbook } from '../../domain/playbook.ts';
import { publicHolidays } from '../../domain/publicHolidays.ts';
import { localDate } from '../../domain/zone.ts';
import type { AppDeps } from './deps.ts';
import { invalidField } from './problems.ts';

const YEAR_MS = 366 * 86_400_000;

/**
 * The state of an application: what its workflow wrote last, or before that what it will begin with. Holidays that the
 * workflow has not loaded yet are filled in, so that the very first plan is the true one.
 */
export async function stateOf(deps: AppDeps, record: ApplicationRecord): Promise<Application> {
  const state =
    record.snapshot ??
    firstState(record, await playbookNamed(deps, record.owner.id, record.playbook));
  return state.holidaysUntil === null ? withHolidays(record, state) : state;
}

function withHolidays(record: ApplicationRecord, state: Application): Application {
  const { country, region, timeZone } = record.employer;
  const zone = timeZone ?? record.owner.timeZone;
  const from = localDate(zone, record.createdAt - YEAR_MS);
  const until = localDate(zone, record.createdAt + 2 * YEAR_MS);
  const holidays =
    country === null
      ? publicHolidays(record.owner.country, null, from, until)
      : publicHolidays(country, region, from, until);
  return { ...state, holidays, holidaysUntil: until };
}

/** The owner's own playbook of this name, or the built-in one. Throws Problem `invalid` for neither. */
export async function playbookNamed(
  deps: Pick<AppDeps, 'store'>,
  ownerId: string,
  name: string,
): Promise<Playbook> {
  const found = await findPlaybook(deps.store.playbooks, ownerId, name);
  if (found === null) throw invalidField('playbook', 'playbook is not the name of a playbook.');
  return found;
}

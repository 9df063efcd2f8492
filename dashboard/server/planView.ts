import type { ApplicationRecord } from '../../activities/ports/records.ts';
import type { Application } from '../../domain/application.ts';
import { plan } from '../../domain/plan.ts';
import type { Ending } from '../../domain/plan.ts';
import { planFile } from '../../domain/planFile.ts';
import type { PlanFile } from '../../domain/planFile.ts';
import type { EpochMs } from '../../domain/time.ts';
import { contactKey } from './contactKeys.ts';
import { readerOf } from '../../activities/readerOf.ts';

/** The rest of the life as it is planned, for one ending; the same shape as the command line's `plan --json`. */
export function planView(
  record: ApplicationRecord,
  state: Application,
  now: EpochMs,
  ending: Ending,
): PlanFile {
  return planFile(plan(state, now, ending), readerOf(record), (id) => contactKey(record, id));
}

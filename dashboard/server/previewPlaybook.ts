import type { z } from '@hono/zod-openapi';
import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { Application } from '../../domain/application.ts';
import type { PlannedStep } from '../../domain/decision.ts';
import type { Reader } from '../../domain/explain.ts';
import { fromFile } from '../../domain/fromFile.ts';
import { plan } from '../../domain/plan.ts';
import { planDiff } from '../../domain/planDiff.ts';
import { planFile } from '../../domain/planFile.ts';
import type { PlanFile } from '../../domain/planFile.ts';
import type { Playbook } from '../../domain/playbook.ts';
import type { EpochMs } from '../../domain/time.ts';
import { contactKey } from './contactKeys.ts';
import type { AppDeps } from './deps.ts';
import { isoInstant } from './isoInstant.ts';
import type { planChangeSchema } from './schemas/plan.ts';
import { readerOf } from '../../activities/readerOf.ts';
import { stateOf } from './stateOf.ts';

const HOUR_MS = 3_600_000;

/** The plan a playbook makes for an imagined application whose interview ended an hour ago. */
export function previewOnSample(owner: OwnerRecord, playbook: Playbook, now: EpochMs): PlanFile {
  const { application } = fromFile(
    {
      role: 'Sample',
      owner: { name: owner.name, email: owner.email, timeZone: owner.timeZone },
      employer: { name: 'Example Ltd' },
      contacts: [
        {
          id: 'sam',
          name: 'Sam Sample',
          email: 'sam@example.com',
          phone: '+1 555 0100',
          role: 'hiring-manager',
        },
      ],
      interviews: [
        {
          id: 'first',
          startsAt: isoInstant(now - 2 * HOUR_MS),
          endsAt: isoInstant(now - HOUR_MS),
          with: ['sam'],
        },
      ],
      playbook: playbook.name,
      now: isoInstant(now),
    },
    { [playbook.name]: playbook },
  );
  const reader: Reader = {
    nameOf: () => 'Sam Sample',
    language: owner.language,
    zone: owner.timeZone,
    readerZone: owner.timeZone,
  };
  return planFile(plan(application, now, 'silence'), reader);
}

/** The plan a playbook would make for one of the owner's applications. */
export async function previewOnApplication(
  deps: AppDeps,
  ownerId: string,
  id: string,
  playbook: Playbook,
): Promise<PlanFile> {
  return (await previewChange(deps, ownerId, id, playbook)).after;
}

/** What another playbook would do to an application's plan. */
export async function previewChange(
  deps: AppDeps,
  ownerId: string,
  id: string,
  playbook: Playbook,
): Promise<z.infer<typeof planChangeSchema> & { after: PlanFile }> {
  const record = await deps.store.applications.get(ownerId, id);
  const state = await stateOf(deps, record);
  const changed: Application = { ...state, playbook };
  const now = deps.clock();
  const before = plan(state, now, 'silence');
  const after = plan(changed, now, 'silence');
  const diff = planDiff(before, after);
  const reader = readerOf(record);
  const keyOf = (contactId: string): string => contactKey(record, contactId);
  const steps = (list: PlannedStep[]): PlanFile['steps'] =>
    planFile({ steps: list, ends: null }, reader, keyOf).steps;
  const pairs = steps(diff.changed.map((pair) => pair.before)).map((step, index) => ({
    before: step,
    after: steps(diff.changed.map((pair) => pair.after))[index] ?? step,
  }));
  return {
    added: steps(diff.added),
    removed: steps(diff.removed),
    changed: pairs,
    before: planFile(before, reader, keyOf),
    after: planFile(after, reader, keyOf),
  };
}

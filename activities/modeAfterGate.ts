import type { PlannedStep } from '../domain/decision.ts';
import type { Mode } from '../domain/vocabulary.ts';
import type { Finding } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

type Store = Ports['store'];

/** Under this name the owner's approvals in advance are kept: letter → since when (milliseconds). */
export const DELEGATIONS = 'delegations';

/**
 * How a letter leaves, once the gate has read it. A blocking finding turns `auto` into `approve`. A kind that the owner
 * approved in advance leaves by itself where nothing at all was found, and the timeline says so; otherwise it is asked for
 * as ever (P3).
 */
export async function modeAfterGate(
  ports: {
    store: {
      settings: Pick<Store['settings'], 'get'>;
      applications: Pick<Store['applications'], 'note'>;
    };
    clock: Ports['clock'];
  },
  application: { id: string; owner: { id: string } },
  step: Pick<PlannedStep, 'id' | 'what' | 'to' | 'mode'>,
  findings: Finding[],
): Promise<Mode> {
  if (step.mode === 'auto' && findings.some(({ severity }) => severity === 'blocking'))
    return 'approve';
  if (step.mode !== 'approve' || findings.length > 0) return step.mode;
  const given = await ports.store.settings.get(application.owner.id, DELEGATIONS);
  if (typeof given !== 'object' || given === null || !(step.what in given)) return step.mode;
  await ports.store.applications.note(application.id, [
    {
      key: `delegated:${step.id}`,
      at: ports.clock(),
      type: 'mode_delegated',
      rule: 'P3',
      reason: null,
      refs: { stepId: step.id, contactId: step.to },
      detail: { what: step.what },
    },
  ]);
  return 'auto';
}

import type { Application, StepRecord } from '../../domain/application.ts';
import type { Settlement } from '../../activities/recordChange.ts';
import type { ApprovalRecord } from '../../activities/ports/records.ts';

type DecidedBy = NonNullable<ApprovalRecord['decidedBy']>;

/** What must change in the rows beside the snapshot, read off the difference between two states. Pure. */
export function settlements(
  before: Application,
  after: Application,
  decidedBy: Record<string, DecidedBy>,
  takenBack: ReadonlySet<string> = new Set(),
): Settlement[] {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  return after.steps.flatMap((step) => {
    const known = old.get(step.id) ?? null;
    return takenBack.has(step.id) && known?.state === 'approved'
      ? afterTakingBack(known, step, decidedBy)
      : settled(known, step, decidedBy);
  });
}

/** What the rows say of an approval that was taken back is not what was recorded: it is said anew, also when given again. */
function afterTakingBack(
  before: StepRecord,
  step: StepRecord,
  decidedBy: Record<string, DecidedBy>,
): Settlement[] {
  const outboxId = step.outboxId ?? '';
  if (step.state === 'drafted') return [{ kind: 'approval-reopened', outboxId }];
  return settled({ ...before, state: 'drafted' }, step, decidedBy);
}

function settled(
  before: StepRecord | null,
  step: StepRecord,
  decidedBy: Record<string, DecidedBy>,
): Settlement[] {
  if (before !== null && before.state === step.state) return postponed(before, step);
  if (step.kind === 'task') return taskEnd(step);
  return step.outboxId === null ? [] : letterEnd(before, step, step.outboxId, decidedBy);
}

function postponed(before: StepRecord, step: StepRecord): Settlement[] {
  const waits = step.state === 'drafted' && step.outboxId !== null && step.dueAt > before.dueAt;
  if (!waits || step.mode !== 'approve') return [];
  return [{ kind: 'approval-later', outboxId: step.outboxId ?? '', until: step.dueAt }];
}

function taskEnd(step: StepRecord): Settlement[] {
  switch (step.state) {
    case 'done':
    case 'skipped':
    case 'overtaken':
      return [{ kind: 'task', stepId: step.id, state: step.state, result: step.result }];
    case 'expired':
      return [{ kind: 'task', stepId: step.id, state: 'overtaken', result: step.result }];
    case 'open':
    case 'drafted':
    case 'approved':
    case 'sent':
    case 'uncertain':
    case 'failed':
    case 'in-drafts':
      return [];
  }
}

function letterEnd(
  before: StepRecord | null,
  step: StepRecord,
  outboxId: string,
  decidedBy: Record<string, DecidedBy>,
): Settlement[] {
  const who = decidedBy[step.id];
  const approval = (
    state: 'approved' | 'skipped' | 'expired' | 'replaced',
    otherwise: DecidedBy,
  ): Settlement[] =>
    step.mode === 'approve'
      ? [
          {
            kind: 'approval',
            outboxId,
            state,
            by: who ?? otherwise,
            ...(state === 'approved' && step.approvedHash !== null
              ? { hash: step.approvedHash }
              : {}),
          },
        ]
      : [];
  const letter = (state: 'approved' | 'cancelled' | 'sent' | 'released'): Settlement => ({
    kind: 'letter',
    outboxId,
    state,
  });
  const released = before?.state === 'uncertain' || before?.state === 'failed';
  switch (step.state) {
    case 'drafted':
      return released ? [letter('released')] : [];
    case 'approved':
      return released
        ? [letter('released')]
        : [...approval('approved', 'dashboard'), letter('approved')];
    case 'skipped':
      return [...approval('skipped', 'dashboard'), letter('cancelled')];
    case 'expired':
      return [...approval('expired', 'clock'), letter('cancelled')];
    case 'overtaken':
      return [...approval('expired', 'answer'), letter('cancelled')];
    case 'sent':
      return before?.state === 'uncertain' ? [letter('sent')] : [];
    case 'in-drafts':
      // In approve mode a letter gets there only because nobody approved it in time.
      return approval('expired', 'clock');
    case 'uncertain':
    case 'failed':
    case 'open':
    case 'done':
      return [];
  }
}

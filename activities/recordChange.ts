import type { Application } from '../domain/application.ts';
import type { ApplicationEvent } from '../domain/events.ts';
import type { ApprovalRecord, TimelineEntry } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/** What a change of the workflow's state means for rows beside the snapshot. */
export type Settlement =
  | {
      kind: 'approval';
      outboxId: string;
      state: 'approved' | 'skipped' | 'expired' | 'replaced';
      by: NonNullable<ApprovalRecord['decidedBy']>;
      /** The text that was approved: an approval of another one stays as it is (P3). */
      hash?: string;
    }
  | { kind: 'approval-later'; outboxId: string; until: number }
  | { kind: 'approval-reopened'; outboxId: string }
  | { kind: 'letter'; outboxId: string; state: 'approved' | 'cancelled' | 'sent' | 'released' }
  | {
      kind: 'task';
      stepId: string;
      state: 'done' | 'skipped' | 'overtaken';
      result: string | null;
    };

export interface RecordChangeInput {
  id: string;
  /** Running number of the state; a lower one than the stored is ignored. */
  seq: number;
  snapshot: Application;
  entries: TimelineEntry[];
  settlements: Settlement[];
  at: number;
}

/**
 * Writes the workflow's state and all that follows from it into the store, so that a lost engine can be rebuilt and
 * every screen shows what is true. May be repeated.
 */
export async function recordChange(ports: Ports, input: RecordChangeInput): Promise<void> {
  for (const settlement of input.settlements) await settle(ports, input, settlement);
  const { id, seq, snapshot, entries } = input;
  await ports.store.applications.record({ id, seq, snapshot, entries, now: input.at });
  // Only now does the store show it: told any earlier, the digest would find nothing new, and nobody would tell it again.
  if (entries.some(({ type }) => NEWS.includes(type)))
    await ports.workflows.approvalsChanged(snapshot.owner.id);
}

/** What makes another digest due, beside a new letter and a new task. */
const NEWS: readonly string[] = [
  'answer',
  'letter_edited',
  'letter_missing_value',
  'letter_failed',
  'letter_uncertain',
  'bounced',
  'step_later',
] satisfies ApplicationEvent['type'][];

async function settle(
  ports: Ports,
  { id, at }: RecordChangeInput,
  done: Settlement,
): Promise<void> {
  const { approvals, outbox, tasks } = ports.store;
  switch (done.kind) {
    case 'approval':
      return approvals.decide(done.outboxId, done.state, done.by, at, done.hash);
    case 'approval-later':
      return approvals.later(done.outboxId, done.until);
    case 'approval-reopened':
      return approvals.reopen(done.outboxId);
    case 'task':
      return tasks.end(id, done.stepId, done.state, done.result, at);
    case 'letter':
      switch (done.state) {
        case 'approved':
          await outbox.move(done.outboxId, ['drafted'], 'approved');
          return;
        case 'cancelled':
          // Left behind by a worker that died: what surely has not left may be taken back.
          await outbox.recover(done.outboxId);
          await outbox.move(
            done.outboxId,
            ['drafted', 'approved', 'failed', 'uncertain'],
            'cancelled',
          );
          return;
        case 'sent':
          await outbox.move(done.outboxId, ['uncertain'], 'sent', { sentAt: at });
          return;
        case 'released':
          await outbox.move(done.outboxId, ['uncertain', 'failed'], 'approved');
          return;
      }
  }
}

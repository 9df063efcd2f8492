import { firstState } from '../../../../activities/applicationState.ts';
import { apply } from '../../../../domain/apply.ts';
import type { Application } from '../../../../domain/application.ts';
import { judgeControl } from '../../../../domain/controls.ts';
import type { Control } from '../../../../domain/control.ts';
import type { ApplicationEvent } from '../../../../domain/events.ts';
import { findPlaybook } from '../../../../activities/findPlaybook.ts';
import { builtInPlaybooks } from '../../../../domain/playbooks/builtIn.ts';
import type { AppDeps } from '../../../../dashboard/server/deps.ts';
import { EngineFailure } from '../../../../engine/failures.ts';
import type { Store } from '../../../../store/openStore.ts';

export type ActingWorkflows = AppDeps['workflows'] & {
  /** Set: nothing gets through. */
  away: boolean;
  /** What was asked of it, by name. */
  calls: string[];
  /** Lets something happen to an application, as its workflow would record it. */
  happens(applicationId: string, event: ApplicationEvent): Promise<void>;
};

/** In the engine's place: judges and folds at once, with the product's own rules, and records in the store. */
export function actingWorkflows(store: Store, clock: () => number): ActingWorkflows {
  let number = 0;
  const state = async (id: string): Promise<{ state: Application; seq: number }> => {
    const record = await store.applications.load(id);
    const playbook = await findPlaybook(store.playbooks, record.owner.id, record.playbook);
    return {
      state: record.snapshot ?? firstState(record, playbook ?? builtInPlaybooks.standard),
      seq: record.snapshotSeq,
    };
  };
  const fold = async (id: string, events: ApplicationEvent[]): Promise<void> => {
    const { state: before, seq } = await state(id);
    await store.applications.record({
      id,
      seq: seq + 1,
      now: clock(),
      snapshot: events.reduce(apply, before),
      entries: events.map((event) => ({
        key: event.id,
        at: event.at,
        type: event.type,
        rule: null,
        reason: null,
        refs: {},
        detail: {},
      })),
    });
  };
  const reached = (call: string): void => {
    if (self.away) throw new EngineFailure('unreachable', 'The engine does not answer.');
    self.calls.push(call);
  };
  const self: ActingWorkflows = {
    away: false,
    calls: [],
    happens: (id, event) => fold(id, [event]),
    async start(id) {
      reached(`start ${id}`);
      await fold(id, []);
    },
    async control(id, control: Control) {
      reached(`control ${control.type}`);
      const judged = judgeControl((await state(id)).state, control, clock());
      if (!judged.ok) return { ok: false, refusal: judged.refusal.says };
      number += 1;
      await fold(id, [{ id: `control:${number}`, at: clock(), ...judged.event }]);
      return { ok: true };
    },
    async deliver(id) {
      reached(`deliver ${id ?? ''}`);
      const pending = await store.pending.list(100, id);
      for (const { applicationId, event } of pending) await fold(applicationId, [event]);
      await store.pending.done(pending.map((one) => one.id));
      return pending.length;
    },
    async signalApplication(id, events) {
      reached(`signal ${id}`);
      await fold(id, events);
    },
    async approvalsChanged(id) {
      reached(`approvals ${id}`);
      await Promise.resolve();
    },
    async replyReceived(id, messageId) {
      reached(`reply ${id} ${messageId}`);
      await Promise.resolve();
    },
    async watchMailbox(id) {
      reached(`watch ${id}`);
      await Promise.resolve();
    },
    async stopMailbox(id) {
      reached(`stop ${id}`);
      await Promise.resolve();
    },
    async credentialsChanged(id) {
      reached(`credentials ${id}`);
      await Promise.resolve();
    },
    available: () => Promise.resolve(!self.away),
  };
  return self;
}

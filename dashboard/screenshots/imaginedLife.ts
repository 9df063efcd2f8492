import { randomUUID } from 'node:crypto';
import { firstState } from '../../activities/applicationState.ts';
import { composeLetter } from '../../activities/composeLetter.ts';
import { openTask } from '../../activities/openTask.ts';
import { recordChange } from '../../activities/recordChange.ts';
import type { Ports } from '../../activities/ports/ports.ts';
import type { ApplicationRecord } from '../../activities/ports/records.ts';
import { apply } from '../../domain/apply.ts';
import type { Application } from '../../domain/application.ts';
import { decide } from '../../domain/decide.ts';
import type { Decision } from '../../domain/decision.ts';
import type { ApplicationEvent, EventBody } from '../../domain/events.ts';
import { builtInPlaybooks } from '../../domain/playbooks/builtIn.ts';
import { publicHolidays } from '../../domain/publicHolidays.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { CallResult } from '../../domain/vocabulary.ts';
import { settlements } from '../../workflows/application/settlements.ts';
import { timelineEntry } from '../../workflows/application/timeline.ts';
import type { Because } from '../../workflows/application/timeline.ts';

/** A clock that only the lives move. */
export interface ImaginedClock {
  now: EpochMs;
}

const MINUTE = 60_000;
/** Letters due within the last hours still lie there. */
const UNDECIDED_MS = 20 * 60 * MINUTE;
const MOST_TURNS = 500;

/**
 * The life of one application on an imagined clock: the product's own decisions, letters and rows, without an engine
 * and without any mail leaving. Letters are approved a while after they were written; `calls` says how calls went.
 */
export class ImaginedLife {
  #state: Application;
  #seq = 0;
  readonly #ports: Ports;
  readonly #clock: ImaginedClock;
  readonly #calls: CallResult;

  constructor(
    ports: Ports,
    clock: ImaginedClock,
    { record, calls }: { record: ApplicationRecord; calls: CallResult },
  ) {
    const playbook =
      Object.values(builtInPlaybooks).find(({ name }) => name === record.playbook) ??
      builtInPlaybooks.standard;
    this.#ports = ports;
    this.#clock = clock;
    this.#calls = calls;
    this.#state = firstState(record, playbook);
  }

  get id(): string {
    return this.#state.id;
  }

  /** Lives on until `end`; what is due after it stays planned, drafted or open. */
  async runTo(end: EpochMs): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const decision = decide(this.#state, this.#clock.now);
      if (decision.kind !== 'wait') await this.#act(decision);
      else if (!(await this.#decideOnLetters(end)) && !(await this.#doTasks(end))) {
        if (decision.waitingFor === 'holidays') await this.#loadHolidays();
        else if (decision.until === null || decision.until > end) break;
        else this.#clock.now = Math.max(decision.until, this.#clock.now + 1000);
      }
    }
    this.#clock.now = Math.max(this.#clock.now, end);
  }

  async happened(body: EventBody, because: Because | null = null): Promise<void> {
    await this.take([{ id: randomUUID(), at: this.#clock.now, ...body }], because);
  }

  async take(events: ApplicationEvent[], because: Because | null = null): Promise<void> {
    for (const event of events) {
      const before = this.#state;
      this.#state = apply(before, event);
      if (this.#state === before) continue;
      this.#seq += 1;
      await recordChange(this.#ports, {
        id: this.#state.id,
        seq: this.#seq,
        snapshot: this.#state,
        entries: [timelineEntry(event, because)],
        settlements: settlements(before, this.#state, {}),
        at: this.#clock.now,
      });
    }
  }

  /** What lies ready is approved, however soon that is. */
  async approve(): Promise<void> {
    for (const { id, state, hash } of this.#state.steps)
      if (state === 'drafted' && hash !== null)
        await this.happened({ type: 'letter_approved', stepId: id, hash });
  }

  async #act(decision: Exclude<Decision, { kind: 'wait' }>): Promise<void> {
    switch (decision.kind) {
      case 'draft': {
        const { step } = decision;
        const drafted = await composeLetter(this.#ports, {
          application: this.#state,
          step,
          messageIdSeed: randomUUID(),
        });
        return this.happened({ type: 'letter_drafted', step, ...drafted });
      }
      case 'open-task':
        await openTask(this.#ports, { application: this.#state, step: decision.step });
        return this.happened({ type: 'task_opened', step: decision.step });
      case 'send': {
        const step = this.#state.steps.find(({ id }) => id === decision.stepId);
        const sent = { sentAt: this.#clock.now };
        await this.#ports.store.outbox.move(
          step?.outboxId ?? '',
          ['drafted', 'approved'],
          'sent',
          sent,
        );
        return this.happened({ type: 'letter_sent', stepId: decision.stepId }, decision);
      }
      case 'lay-in-drafts':
        return this.happened({ type: 'letter_in_drafts', stepId: decision.stepId }, decision);
      case 'expire':
        return this.happened({ type: 'step_expired', stepId: decision.stepId }, decision);
      case 'close':
        return this.happened(
          { type: 'closed', outcome: decision.outcome, by: 'playbook' },
          decision,
        );
    }
  }

  async #decideOnLetters(end: EpochMs): Promise<boolean> {
    const step = this.#state.steps.find(
      ({ state, mode, dueAt }) =>
        state === 'drafted' && mode === 'approve' && dueAt <= end - UNDECIDED_MS,
    );
    if (step === undefined || step.hash === null) return false;
    this.#clock.now = Math.max(
      this.#clock.now,
      Math.min(step.dueAt, this.#clock.now + 25 * MINUTE),
    );
    await this.happened({ type: 'letter_approved', stepId: step.id, hash: step.hash });
    return true;
  }

  async #doTasks(end: EpochMs): Promise<boolean> {
    const step = this.#state.steps.find(
      ({ state, dueAt }) => state === 'open' && dueAt <= end - 24 * 60 * MINUTE,
    );
    if (step === undefined) return false;
    this.#clock.now = Math.max(this.#clock.now, step.dueAt + 40 * MINUTE);
    await this.happened({
      type: 'task_done',
      stepId: step.id,
      what: step.what,
      to: step.to,
      result: step.what === 'call' ? this.#calls : null,
      date: null,
    });
    return true;
  }

  async #loadHolidays(): Promise<void> {
    const { country, region } = this.#state.employer;
    const until = '2028-01-01';
    const holidays = country === null ? [] : publicHolidays(country, region, '2026-01-01', until);
    await this.happened({ type: 'holidays_loaded', holidays, until });
  }
}

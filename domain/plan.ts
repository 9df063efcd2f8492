import type { Application } from './application.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';
import type { Decision, PlannedStep } from './decision.ts';
import { DAY, roughly } from './duration.ts';
import type { EventBody } from './events.ts';
import type { EpochMs } from './time.ts';
import type { Outcome } from './vocabulary.ts';

/** How the life is imagined to go on: nobody answers; an answer comes now; an answer comes late, two days after the first status check. */
export type Ending = 'silence' | 'answer' | 'late';

export interface Plan {
  /** In the order of their moments; `dueAt` is when each leaves or is to be done. */
  steps: PlannedStep[];
  /** Null: it stays open, waiting for something that no clock brings. */
  ends: { at: EpochMs; outcome: Outcome } | null;
}

/**
 * The rest of an application's life from `now` on, by running the very same `decide` and `apply` forward on a simulated
 * clock (P8). Letters that wait for approval are taken to be approved at once, tasks to be left undone.
 */
export function plan(application: Application, now: EpochMs, ending: Ending): Plan {
  const run = new Simulation(application, now, ending);
  return run.toEnd();
}

/** A life has a few dozen turns; this many mean that something goes round in circles. */
const MOST_TURNS = 600;

class Simulation {
  #state: Application;
  #now: EpochMs;
  #answerAt: EpochMs | null;
  readonly #ending: Ending;
  readonly #steps: PlannedStep[] = [];
  #events = 0;

  constructor(application: Application, now: EpochMs, ending: Ending) {
    this.#state =
      application.holidaysUntil === null
        ? { ...application, holidaysUntil: '9999-12-31' }
        : application;
    this.#now = now;
    this.#ending = ending;
    this.#answerAt = ending === 'answer' ? now : null;
    this.#approveAll();
  }

  toEnd(): Plan {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      if (this.#answerAt !== null && this.#answerAt <= this.#now) this.#answer();
      const decision = decide(this.#state, this.#now);
      if (decision.kind !== 'wait') this.#carryOut(decision);
      else if (decision.waitingFor === 'holidays') this.#forgetHolidays();
      else if (decision.until === null && this.#answerAt === null) break;
      else {
        const until = Math.min(decision.until ?? Infinity, this.#answerAt ?? Infinity);
        this.#now = Math.max(this.#now + 1, until);
      }
    }
    const { outcome } = this.#state;
    return {
      steps: this.#steps.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)),
      ends: outcome === null ? null : { at: outcome.at, outcome: outcome.outcome },
    };
  }

  #carryOut(decision: Exclude<Decision, { kind: 'wait' }>): void {
    switch (decision.kind) {
      case 'draft': {
        const { step } = decision;
        this.#happens({ type: 'letter_drafted', step, mode: step.mode, outboxId: '', hash: '' });
        this.#approveAll();
        return;
      }
      case 'send':
        this.#leaves(decision.stepId);
        return this.#happens({ type: 'letter_sent', stepId: decision.stepId });
      case 'lay-in-drafts':
        this.#leaves(decision.stepId);
        return this.#happens({ type: 'letter_in_drafts', stepId: decision.stepId });
      case 'open-task':
        this.#steps.push(decision.step);
        return this.#happens({ type: 'task_opened', step: decision.step });
      case 'expire':
        return this.#happens({ type: 'step_expired', stepId: decision.stepId });
      case 'close':
        return this.#happens({ type: 'closed', outcome: decision.outcome, by: 'playbook' });
    }
  }

  #leaves(stepId: string): void {
    const record = this.#state.steps.find((step) => step.id === stepId);
    if (record === undefined) return;
    this.#steps.push({
      id: record.id,
      kind: record.kind,
      what: record.what,
      to: record.to,
      channel: record.channel,
      mode: record.mode,
      interviewId: record.interviewId,
      attempt: record.attempt,
      prepareAt: record.beganAt,
      dueAt: this.#now,
      expiresAt: record.expiresAt,
      rule: record.rule,
      reason: record.reason,
    });
    const awaited = this.#ending === 'late' && record.what === 'status-check';
    if (awaited && this.#answerAt === null) {
      const { every } = this.#state.playbook.statusCheck;
      this.#answerAt = this.#now + Math.min(2 * DAY, roughly(every) / 2);
    }
  }

  #approveAll(): void {
    for (const step of this.#state.steps) {
      if (step.state === 'drafted' && step.mode === 'approve') {
        this.#happens({ type: 'letter_approved', stepId: step.id, hash: step.hash ?? '' });
      }
    }
  }

  #answer(): void {
    this.#answerAt = null;
    this.#happens({
      type: 'answer',
      messageId: 'imagined',
      from: null,
      intent: 'offer',
      date: null,
      sure: true,
    });
  }

  /** Further than the holidays are known the plan goes on without them. */
  #forgetHolidays(): void {
    this.#state = { ...this.#state, holidaysUntil: '9999-12-31' };
  }

  #happens(body: EventBody): void {
    this.#events += 1;
    this.#state = apply(this.#state, { id: `plan-${this.#events}`, at: this.#now, ...body });
  }
}

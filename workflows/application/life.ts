import { condition, uuid4 } from '@temporalio/workflow';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent, EventBody } from '../../domain/events.ts';
import type { TimelineEntry } from '../../activities/ports/records.ts';
import { apply } from '../../domain/apply.ts';
import { judgeControl } from '../../domain/controls.ts';
import type { Settlement } from '../../activities/recordChange.ts';
import type { ApplicationInput, ControlRequest } from '../messages.ts';
import type { lifeActivities } from './activities.ts';
import { settlements } from './settlements.ts';
import { timelineEntry, type Because } from './timeline.ts';

/**
 * The state of one application's workflow and the only two ways to change it: events that happened (`take`) and wishes
 * that were judged (`obey`). Every change gets the next `seq`; `record` brings the store up to it.
 */
export class ApplicationLife {
  state: Application;
  seq: number;
  recordedSeq: number;
  #recorded: Application;
  #entries: TimelineEntry[] = [];
  #decidedBy: Record<string, ControlRequest['by']> = {};
  /** Steps whose approval was taken back, in the rows too, since the last recording. */
  #takenBack = new Set<string>();

  constructor(input: ApplicationInput) {
    this.state = input.application;
    this.#recorded = input.application;
    this.seq = input.seq;
    this.recordedSeq = input.seq;
  }

  /** Folds events in the order they came; one that was folded before changes nothing. */
  take(events: ApplicationEvent[]): void {
    for (const event of events) this.#fold(event, null);
  }

  /** An event of the workflow's own making, now, with the decision's reason behind it. */
  happened(body: EventBody, because: Because | null = null): void {
    this.#fold({ id: uuid4(), at: Date.now(), ...body }, because);
  }

  /** The refusal of a wish that is not legal now, or null. Synchronous: the SDK takes no other validator. */
  refusalOf({ control }: ControlRequest): { code: string; says: string } | null {
    const judged = judgeControl(this.state, control, Date.now());
    return judged.ok ? null : { code: judged.refusal.code, says: judged.refusal.says };
  }

  /** Carries out a wish that `refusalOf` let pass, and waits until the store shows it. */
  async obey(request: ControlRequest): Promise<{ seq: number }> {
    const judged = judgeControl(this.state, request.control, Date.now());
    if (judged.ok) {
      if ('stepId' in judged.event && judged.event.stepId !== null) {
        this.#decidedBy[judged.event.stepId] = request.by;
      }
      this.#fold({ id: `control:${request.requestId}`, at: Date.now(), ...judged.event }, null);
    }
    const { seq } = this;
    await condition(() => this.recordedSeq >= seq);
    return { seq };
  }

  get dirty(): boolean {
    return this.recordedSeq < this.seq;
  }

  /** Rows beside the snapshot are behind the state: they must be brought up to it before anything acts on them. */
  get unsettled(): boolean {
    return this.#settlements().length > 0;
  }

  /** Writes the state, the timeline and what follows from both into the store. Changes that come meanwhile wait for the next. */
  async record({
    recordChange,
  }: Pick<ReturnType<typeof lifeActivities>, 'recordChange'>): Promise<void> {
    if (!this.dirty) return;
    const { seq, state } = this;
    const entries = this.#entries;
    const toSettle = this.#settlements();
    this.#entries = [];
    this.#takenBack = new Set();
    await recordChange({
      id: state.id,
      seq,
      snapshot: state,
      entries,
      settlements: toSettle,
      at: Date.now(),
    });
    this.#recorded = state;
    this.recordedSeq = seq;
  }

  #fold(event: ApplicationEvent, because: Because | null): void {
    const next = apply(this.state, event);
    if (next === this.state) return;
    this.state = next;
    this.seq += 1;
    this.#entries.push(timelineEntry(event, because));
    if (event.type === 'approval_taken_back') this.#takenBack.add(event.stepId);
  }

  #settlements(): Settlement[] {
    return settlements(this.#recorded, this.state, this.#decidedBy, this.#takenBack);
  }
}

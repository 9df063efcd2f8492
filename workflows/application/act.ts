import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  isCancellation,
  uuid4,
} from '@temporalio/workflow';
import type { Decision, PlannedStep } from '../../domain/decision.ts';
import type { StepRecord } from '../../domain/application.ts';
import type { SendLetterResult } from '../../activities/sendLetter.ts';
import { sendingCaps } from '../../domain/caps.ts';
import type { Timing } from '../messages.ts';
import { FINAL, type lifeActivities } from './activities.ts';
import type { ApplicationLife } from './life.ts';
import type { Because } from './timeline.ts';

export type Act = Exclude<Decision, { kind: 'wait' } | { kind: 'close' }>;

/** Carries out what was decided: one activity, then the event that tells how it went. */
export class Acting {
  readonly #life: ApplicationLife;
  readonly #do: ReturnType<typeof lifeActivities>;
  readonly #timing: Timing;
  /** Tries in vain by step, for the growing wait between them. */
  #tries: Record<string, number> = {};
  #copies = 0;

  constructor(
    life: ApplicationLife,
    activities: ReturnType<typeof lifeActivities>,
    timing: Timing,
  ) {
    this.#life = life;
    this.#do = activities;
    this.#timing = timing;
  }

  async carryOut(decision: Act): Promise<void> {
    switch (decision.kind) {
      case 'draft':
        return this.#draft(decision.step);
      case 'send':
        return this.#send(this.#step(decision.stepId), decision);
      case 'lay-in-drafts':
        return this.#layInDrafts(this.#step(decision.stepId), decision);
      case 'open-task':
        await this.#do.openTask({ application: this.#life.state, step: decision.step });
        return this.#life.happened({ type: 'task_opened', step: decision.step });
      case 'expire':
        return this.#life.happened({ type: 'step_expired', stepId: decision.stepId }, decision);
    }
  }

  async #draft(step: PlannedStep): Promise<void> {
    try {
      const { outboxId, hash, mode } = await this.#do.composeLetter({
        application: this.#life.state,
        step,
        messageIdSeed: uuid4(),
      });
      this.#life.happened({ type: 'letter_drafted', step, mode, outboxId, hash });
    } catch (error) {
      const failure = lastingFailure(error);
      if (failure === null) throw error;
      this.#life.happened({ type: 'letter_missing_value', step, failure });
    }
  }

  async #layInDrafts(step: StepRecord, because: Because): Promise<void> {
    try {
      await this.#do.layDraft({ outboxId: outboxOf(step) });
    } catch (error) {
      return this.#inVain(step, error, because);
    }
    this.#life.happened({ type: 'letter_in_drafts', stepId: step.id }, because);
  }

  async #send(step: StepRecord, because: Because): Promise<void> {
    const { state } = this.#life;
    let sent: SendLetterResult;
    try {
      sent = await this.#do.sendLetter({
        applicationId: state.id,
        outboxId: outboxOf(step),
        approvedHash: step.approvedHash ?? step.hash ?? '',
        caps: sendingCaps(state.playbook),
        knownAnswers: state.answers.map(({ messageId }) => messageId),
      });
    } catch (error) {
      return this.#inVain(step, error, because);
    }
    return this.#sent(step, sent, because);
  }

  async #sent(step: StepRecord, sent: SendLetterResult, because: Because): Promise<void> {
    switch (sent.result) {
      case 'sent':
        this.#life.happened({ type: 'letter_sent', stepId: step.id }, because);
        if (!sent.copyKept) this.#keepCopy(step);
        return;
      case 'answered':
        return this.#awaitChange(60_000);
      case 'capped':
        this.#life.happened({ type: 'elsewhere_seen', touches: sent.touches });
        return this.#awaitChange(Math.max(sent.notBefore - Date.now(), 1_000));
      case 'changed':
        return this.#awaitChange(60_000);
      case 'not-sent':
        if (sent.permanent) return this.#failed(step, sent.failure, because);
        return this.#awaitChange(this.#nextWait(step.id));
      case 'uncertain':
        return this.#search(step, because);
    }
  }

  /** Looks for the letter, waits, looks again; then it is for the owner to say (P1). */
  async #search(step: StepRecord, because: Because): Promise<void> {
    await this.#life.record(this.#do);
    for (const wait of this.#timing.uncertainSearchMs) {
      if (wait > 0) await condition(() => false, wait);
      try {
        const { found } = await this.#do.resolveUncertain({ outboxId: outboxOf(step) });
        if (!found) continue;
        this.#life.happened({ type: 'letter_sent', stepId: step.id }, because);
        return this.#keepCopy(step);
      } catch (error) {
        passOver(error);
        break;
      }
    }
    this.#life.happened({ type: 'letter_uncertain', stepId: step.id }, because);
  }

  /** The letter is out; a mailbox that cannot take the copy now is tried for hours, beside the life, and then left in peace. */
  #keepCopy(step: StepRecord): void {
    this.#copies += 1;
    void this.#do
      .keepSentCopy({ outboxId: outboxOf(step) })
      .catch(passOver)
      .finally(() => {
        this.#copies -= 1;
      });
  }

  /** Nothing goes on beside the decisions. */
  get idle(): boolean {
    return this.#copies === 0;
  }

  /** What trying again cannot mend ends the step; anything else is tried again later, if it is still wanted then. */
  async #inVain(step: StepRecord, error: unknown, because: Because): Promise<void> {
    const failure = lastingFailure(error);
    if (failure !== null) return this.#failed(step, failure, because);
    passOver(error);
    return this.#awaitChange(this.#nextWait(step.id));
  }

  #failed(step: StepRecord, failure: string, because: Because): void {
    this.#life.happened({ type: 'letter_failed', stepId: step.id, failure }, because);
  }

  /** Grows from `retryFirstMs` to `retryMaxMs`; a change of state (pause, answer, edit) ends it early. */
  #nextWait(stepId: string): number {
    const tries = this.#tries[stepId] ?? 0;
    this.#tries[stepId] = tries + 1;
    return Math.min(this.#timing.retryFirstMs * 2 ** tries, this.#timing.retryMaxMs);
  }

  async #awaitChange(atMostMs: number): Promise<void> {
    await this.#life.record(this.#do);
    const { seq } = this.#life;
    await condition(() => this.#life.seq !== seq, atMostMs);
  }

  #step(id: string): StepRecord {
    const step = this.#life.state.steps.find((candidate) => candidate.id === id);
    if (step === undefined) throw ApplicationFailure.nonRetryable('unknown step', 'unexpected');
    return step;
  }
}

function outboxOf(step: StepRecord): string {
  if (step.outboxId === null)
    throw ApplicationFailure.nonRetryable('step without letter', 'unexpected');
  return step.outboxId;
}

/** The kind of a failure that trying again cannot mend, or null. */
function lastingFailure(error: unknown): string | null {
  const failure = error instanceof ActivityFailure ? error.cause : error;
  const lasts =
    failure instanceof ApplicationFailure && FINAL.some((type) => type === failure.type);
  return lasts ? failure.message : null;
}

/** The failure of an activity is dealt with; anything else (cancellation, our own fault) goes on upwards. */
function passOver(error: unknown): void {
  if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
}

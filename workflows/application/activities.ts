import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/createActivities.ts';
import type { Timing } from '../messages.ts';

/** Types of failures that trying again cannot mend; activities/failures.ts has them in words. */
export const FINAL = [
  'missing-value',
  'not-found',
  'credentials',
  'mailbox-misconfigured',
  'letter-unsendable',
];

/**
 * The activities of an application's life, each with its own policy. Those that touch only the store run locally, in
 * the same workflow task; those that talk to mail servers are scheduled, heartbeat, and survive their worker.
 */
export function lifeActivities(timing: Timing) {
  const { composeLetter, openTask, recordChange, loadHolidays } = proxyLocalActivities<Activities>({
    startToCloseTimeout: '30s',
    localRetryThreshold: '20s',
    retry: {
      initialInterval: '500ms',
      backoffCoefficient: 2,
      maximumInterval: '5m',
      nonRetryableErrorTypes: FINAL,
    },
  });
  /**
   * One try a decision: whatever came of it, the workflow decides anew before the next, so that a pause, a withdrawal or
   * an answer in between is heeded. The next try finds out from the outbox what is true; it never sends blindly (P1).
   * One that waits for a worker until the pause has come, or the night, is no try any more.
   */
  const { sendLetter, layDraft } = proxyActivities<Activities>({
    scheduleToStartTimeout: timing.takeUpMs ?? 120_000,
    startToCloseTimeout: '10m',
    heartbeatTimeout: timing.heartbeatMs,
    retry: { maximumAttempts: 1 },
  });
  /** Idempotent: found again by Message-ID. */
  const retry = {
    initialInterval: timing.retryFirstMs,
    backoffCoefficient: 2,
    maximumInterval: timing.retryMaxMs,
    nonRetryableErrorTypes: FINAL,
  };
  const { resolveUncertain } = proxyActivities<Activities>({
    startToCloseTimeout: '3m',
    scheduleToCloseTimeout: '30m',
    heartbeatTimeout: timing.heartbeatMs,
    retry,
  });
  const { keepSentCopy } = proxyActivities<Activities>({
    startToCloseTimeout: '3m',
    scheduleToCloseTimeout: '6h',
    heartbeatTimeout: timing.heartbeatMs,
    retry,
  });
  return {
    composeLetter,
    openTask,
    recordChange,
    loadHolidays,
    sendLetter,
    keepSentCopy,
    layDraft,
    resolveUncertain,
  };
}

import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/createActivities.ts';
import type { Timing } from '../messages.ts';

const FINAL = [
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
  /** A retry finds out from the outbox what became of the try before: it never sends blindly (P1). */
  const { sendLetter } = proxyActivities<Activities>({
    startToCloseTimeout: '10m',
    heartbeatTimeout: timing.heartbeatMs,
    retry: {
      initialInterval: timing.retryFirstMs,
      backoffCoefficient: 2,
      maximumInterval: timing.retryMaxMs,
      nonRetryableErrorTypes: FINAL,
    },
  });
  /** Idempotent: found again by Message-ID. */
  const { keepSentCopy, layDraft, resolveUncertain } = proxyActivities<Activities>({
    startToCloseTimeout: '3m',
    retry: {
      initialInterval: timing.retryFirstMs,
      backoffCoefficient: 2,
      maximumInterval: timing.retryMaxMs,
      nonRetryableErrorTypes: FINAL,
    },
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

import {
  ActivityCancellationType,
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../../activities/createActivities.ts';
import {
  MAILBOXES_QUEUE,
  mailboxChangedSignal,
  mailboxStopSignal,
  type MailboxInput,
} from '../messages.ts';

/** One watch activity lives this long at most; then a fresh one takes over, and the history stays short. */
const WATCH_AT_MOST = '24h';
/** After something that only the owner can mend, a look now and then, should it have mended itself. */
const LOOK_AGAIN_MS = 6 * 3_600_000;
/** A watch that ends by itself is begun again, without spinning. */
const BETWEEN_WATCHES_MS = 1_000;

const { watchMailbox } = proxyActivities<Activities>({
  taskQueue: MAILBOXES_QUEUE,
  startToCloseTimeout: WATCH_AT_MOST,
  heartbeatTimeout: '30s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: {
    initialInterval: '1s',
    backoffCoefficient: 2,
    maximumInterval: '1m',
    nonRetryableErrorTypes: ['credentials', 'mailbox-misconfigured', 'not-found'],
  },
});

/**
 * Keeps one mailbox watched (P4). Backing off and reconnecting is the activity's; this restarts it when its worker
 * dies, stops trying on what only the owner can mend, and goes on when the settings change.
 */
export async function mailboxWorkflow(input: MailboxInput): Promise<void> {
  let changed = false;
  let stopped = false;
  let watching: CancellationScope | null = null;
  setHandler(mailboxChangedSignal, () => {
    changed = true;
    watching?.cancel();
  });
  setHandler(mailboxStopSignal, () => {
    stopped = true;
    watching?.cancel();
  });

  for (;;) {
    changed = false;
    watching = new CancellationScope();
    const ended = await watching.run(async () => watch(input));
    watching = null;
    if (ended === 'gone' || stopped) return;
    const pause = ended === 'needs-owner' ? LOOK_AGAIN_MS : BETWEEN_WATCHES_MS;
    await condition(() => changed || stopped, pause);
    if (stopped) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mailboxWorkflow>(input);
  }
}

async function watch({ mailboxId }: MailboxInput): Promise<'ended' | 'needs-owner' | 'gone'> {
  try {
    await watchMailbox({ mailboxId });
    return 'ended';
  } catch (error) {
    if (isCancellation(error)) return 'ended';
    if (!(error instanceof ActivityFailure)) throw error;
    if (!(error.cause instanceof ApplicationFailure)) return 'ended';
    const { type } = error.cause;
    if (type === 'not-found') return 'gone';
    return type === 'credentials' || type === 'mailbox-misconfigured' ? 'needs-owner' : 'ended';
  }
}

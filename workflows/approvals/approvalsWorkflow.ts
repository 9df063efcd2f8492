import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  patched,
  proxyActivities,
  setHandler,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../../activities/createActivities.ts';
import { approvalsChangedSignal, replyReceivedSignal, type ApprovalsInput } from '../messages.ts';

/** A plan that is due at once, over and over, would mean a fault of ours: never faster than this. */
const SHORTEST_WAIT_MS = 200;

const FINAL = ['not-found', 'credentials', 'mailbox-misconfigured'];

const { planDigest, sendDigest, takeReply } = proxyActivities<Activities>({
  startToCloseTimeout: '3m',
  retry: {
    initialInterval: '1s',
    backoffCoefficient: 2,
    maximumInterval: '10m',
    nonRetryableErrorTypes: FINAL,
  },
});

/**
 * Tells one owner what waits for a decision, and takes the replies to it. Knows ids and instants alone (P6): what there is
 * to tell, and when, is read from the store each time. Ends when there is nothing to tell and nothing to take; the next
 * signal starts it again.
 */
export async function approvalsWorkflow(input: ApprovalsInput): Promise<void> {
  const { ownerId, timing } = input;
  let changed = true;
  const taking = new Set<string>();
  setHandler(approvalsChangedSignal, () => {
    changed = true;
  });
  setHandler(replyReceivedSignal, async (messageId) => {
    if (taking.has(messageId)) return;
    taking.add(messageId);
    await take(messageId);
    taking.delete(messageId);
    changed = true;
  });

  for (;;) {
    changed = false;
    const { at } = await planDigest({ ownerId, timing: timing.digest });
    if (changed) continue;
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof approvalsWorkflow>(input);
    }
    if (at === null) {
      await condition(() => changed || allHandlersFinished());
      if (changed) continue;
      return;
    }
    if (at > Date.now()) {
      await condition(() => changed, at - Date.now());
      continue;
    }
    if (await send()) await condition(() => false, SHORTEST_WAIT_MS);
    else await condition(() => changed, timing.sendAgainMs);
  }

  /** False: it could not be sent for want of the owner, who has for instance taken the last mailbox away. */
  async function send(): Promise<boolean> {
    try {
      const { sent } = await sendDigest({ ownerId, noticeId: uuid4(), timing: timing.digest });
      return sent || !patched('unsent-digest-waits');
    } catch (error) {
      failedForGood(error);
      return false;
    }
  }

  /** The copy in Sent may come after the reply itself: it is waited for, and then the reply is set aside. */
  async function take(messageId: string): Promise<void> {
    try {
      for (const wait of timing.proofWaitsMs) {
        const { taken } = await takeReply({ ownerId, messageId, last: false });
        if (taken) return;
        await condition(() => false, wait);
      }
      await takeReply({ ownerId, messageId, last: true });
    } catch (error) {
      failedForGood(error);
    }
  }
}

/** Only what the owner has to mend is passed over here; anything else goes on upwards. */
function failedForGood(error: unknown): void {
  const final =
    error instanceof ActivityFailure &&
    error.cause instanceof ApplicationFailure &&
    FINAL.includes(error.cause.type ?? '');
  if (!final) throw error;
}

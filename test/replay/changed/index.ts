import { condition, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../../../activities/createActivities.ts';
import { eventsSignal, type ApplicationInput } from '../../../workflows/messages.ts';

const { keepSentCopy } = proxyActivities<Activities>({ startToCloseTimeout: '1m' });

/** The application's workflow as a careless change would leave it: another activity first. Its replay must fail. */
export async function applicationWorkflow(input: ApplicationInput): Promise<void> {
  setHandler(eventsSignal, () => undefined);
  await keepSentCopy({ outboxId: input.application.id });
  await condition(() => false, '1s');
}

import { condition, proxyActivities, proxySinks, type Sinks } from '@temporalio/workflow';
import type { MinimalActivities } from './minimal.ts';

/** Told without any cost to the engine, so that the comparison stays fair. */
export interface MinimalSinks extends Sinks {
  bench: { waiting(): void };
}

const { sendMinimal } = proxyActivities<MinimalActivities>({ startToCloseTimeout: '1m' });
const { bench } = proxySinks<MinimalSinks>();

/** The least that a workflow can do to send a letter durably: one activity, then a wait. */
export async function minimalWorkflow(to: string): Promise<void> {
  await sendMinimal(to);
  bench.waiting();
  await condition(() => false, '21 days');
}

import type { Duration } from './time.ts';

/** The cadence as data. The zod schema that checks one stands in domain/playbookSchema.ts, outside the workflow's reach. */
export interface Playbook {
  name: string;
  version: number;
  /** PLACEHOLDER shape: the domain room defines the rest. */
  approvalTime: Duration;
}

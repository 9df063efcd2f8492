import { randomUUID } from 'node:crypto';
import type { LettersPort } from '../activities/ports/lettersPort.ts';
import type { MailPort } from '../activities/ports/mailPort.ts';
import type { Log, Ports } from '../activities/ports/ports.ts';
import type { StorePort } from '../activities/ports/storePort.ts';
import type { WorkflowsPort } from '../activities/ports/workflowsPort.ts';

/** The ports as a running process has them: the real rooms, the machine's clock and random ids. */
export function createPorts(rooms: {
  store: StorePort;
  mail: MailPort;
  letters: LettersPort;
  workflows: WorkflowsPort;
  log: Log;
  dashboardUrl?: string | null;
}): Ports {
  return {
    dashboardUrl: null,
    ...rooms,
    clock: () => Date.now(),
    newId: () => randomUUID(),
  };
}

import type { ApplicationEvent } from '../../domain/events.ts';

/** How activities reach a workflow: by signal, starting it from its stored snapshot where it does not run. */
export interface WorkflowsPort {
  /** Events are idempotent by id, so a repeated delivery is harmless. Throws when the engine cannot be reached. */
  signalApplication(applicationId: string, events: ApplicationEvent[]): Promise<void>;
}

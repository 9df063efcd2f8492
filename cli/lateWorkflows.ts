import { EngineFailure } from '../engine/failures.ts';
import type { WorkflowClient } from '../engine/workflowClient.ts';

/**
 * A workflow client for the time before the engine is there: the dashboard answers already, and whatever needs the
 * engine is told that it is away and handed over later. `arrived` puts the real one in place.
 */
export function lateWorkflows(): {
  client: WorkflowClient;
  arrived: (workflows: WorkflowClient) => void;
} {
  let real: WorkflowClient | null = null;
  const there = (): WorkflowClient => {
    if (real === null) throw new EngineFailure('unreachable', 'The engine is still starting.');
    return real;
  };
  return {
    arrived(workflows) {
      real = workflows;
    },
    client: {
      start: async (id) => there().start(id),
      control: async (...args) => there().control(...args),
      deliver: async (id) => there().deliver(id),
      signalApplication: async (id, events) => there().signalApplication(id, events),
      approvalsChanged: async (id) => there().approvalsChanged(id),
      replyReceived: async (...args) => there().replyReceived(...args),
      watchMailbox: async (id) => there().watchMailbox(id),
      stopMailbox: async (id) => there().stopMailbox(id),
      credentialsChanged: async (id) => there().credentialsChanged(id),
      available: async () => real !== null && real.available(),
    },
  };
}

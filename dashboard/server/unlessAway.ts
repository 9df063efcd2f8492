import { EngineAway } from './workflowClient.ts';

/**
 * Waits for the engine; true when it took it. While the engine is away the rows are in the store already and it fetches
 * them when it is back, so that is false and no error.
 */
export async function unlessAway(told: Promise<void>): Promise<boolean> {
  try {
    await told;
    return true;
  } catch (error) {
    if (error instanceof EngineAway) return false;
    throw error;
  }
}

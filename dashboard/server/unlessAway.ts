import { EngineFailure } from '../../engine/failures.ts';

/**
 * Waits for the engine; true when it took it. While the engine is away the rows are in the store already and it fetches
 * them when it is back, so that is false and no error.
 */
export async function unlessAway(told: Promise<unknown>): Promise<boolean> {
  try {
    await told;
    return true;
  } catch (error) {
    if (error instanceof EngineFailure) return false;
    throw error;
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcServiceError } from '@temporalio/client';

/** gRPC: FAILED_PRECONDITION, of Temporal's `WorkflowNotReady`. */
const NOT_READY: readonly number[] = [9];
const TRIES = 6;
const FIRST_PAUSE_MS = 100;

/**
 * Sends an update again when the engine dropped it unseen. It drops every update that lies with a workflow's task when
 * it refuses the task, and it refuses one that ends the run (a close, continue-as-new) while more has come in: an owner
 * who clicks in that moment would get an error for nothing. Gives up after three seconds, with the engine's own error.
 */
export async function unlessDropped<Result>(send: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (!isGrpcServiceError(error) || !NOT_READY.includes(error.code) || tries === TRIES)
        throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
    }
  }
}

import { Context } from '@temporalio/activity';

const EVERY_MS = 2_000;

/** Tells the engine that the work goes on, so that a worker's death is noticed in seconds and not at the work's time limit. */
export async function withHeartbeats<Result>(work: () => Promise<Result>): Promise<Result> {
  const beat = setInterval(() => Context.current().heartbeat(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

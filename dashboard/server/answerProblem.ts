import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { EngineFailure } from '../../engine/failures.ts';
import { StoreFailure } from '../../store/failures.ts';
import type { AppDeps } from './deps.ts';
import { jsonMistake } from './jsonMistake.ts';
import { Problem, problemResponse } from './problems.ts';

const INTERNAL =
  'Something went wrong here that should not have. Nothing was sent because of it; the log says more.';

/** Turns whatever a route threw into a problem document; only what nobody foresaw is logged, by name and message. */
export async function answerProblem(
  c: Context,
  error: unknown,
  log: AppDeps['log'],
): Promise<Response> {
  const problem = await problemOf(c, error);
  if (problem.kind === 'internal')
    log.error(
      { method: c.req.method, route: c.req.routePath, failure: describe(error) },
      'request failed',
    );
  return problemResponse(c, problem);
}

async function problemOf(c: Context, error: unknown): Promise<Problem> {
  if (error instanceof Problem) return error;
  if (error instanceof EngineFailure)
    return new Problem(
      'engine-away',
      'The engine cannot be reached right now. Nothing is lost: what you entered is stored, no letter leaves in the meantime, and it goes on by itself when the engine is back.',
      { retryAfterSeconds: 10 },
    );
  if (error instanceof StoreFailure) return ofStore(error);
  if (error instanceof HTTPException) return ofHono(c, error);
  return new Problem('internal', INTERNAL);
}

function ofStore(failure: StoreFailure): Problem {
  const { field } = failure;
  const errors = field === null ? {} : { errors: [{ field, says: failure.message }] };
  switch (failure.kind) {
    case 'not-found':
      return new Problem('not-found', 'There is no such thing here, or it is not yours.');
    case 'duplicate':
      return new Problem('conflict', failure.message, errors);
    case 'refused':
      return new Problem(field === null ? 'refused' : 'invalid', failure.message, errors);
    case 'too-large':
      return new Problem('too-large', failure.message);
    case 'in-use':
    case 'corrupt':
    case 'disk-full':
    case 'unavailable':
    case 'wrong-key':
    case 'newer-schema':
      return new Problem('store-away', failure.message, { retryAfterSeconds: 10 });
    case 'unexpected':
      return new Problem('internal', INTERNAL);
    default:
      return failure.kind satisfies never;
  }
}

async function ofHono(c: Context, error: HTTPException): Promise<Problem> {
  if (error.status === 415)
    return new Problem(
      'unsupported-media-type',
      'Send the body as JSON, with the header Content-Type: application/json.',
    );
  if (error.status === 400 && /json/i.test(error.message)) {
    const text = await c.req.text().catch(() => '');
    return new Problem(
      'invalid-json',
      `The body is not JSON: ${jsonMistake(text) ?? 'it cannot be read'}.`,
    );
  }
  return new Problem('bad-request', error.message || 'The request cannot be read.');
}

function describe(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.message.split('\n')[0] ?? ''}`
    : typeof error;
}

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from '@hono/zod-openapi';
import { issueProblems } from './issueSentences.ts';
import type { FieldProblem } from './issueSentences.ts';
import { sayTo } from './readerLanguage.ts';

/** Every kind of problem the API answers with, with its status and title (RFC 9457 §3.1). */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'That request cannot be read' },
  'invalid-json': { status: 400, title: 'The body is not JSON' },
  'not-signed-in': { status: 401, title: 'Please sign in' },
  'wrong-password': { status: 401, title: 'That did not match' },
  forbidden: { status: 403, title: 'Not allowed' },
  'wrong-origin': { status: 403, title: 'This request came from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Not possible here' },
  conflict: { status: 409, title: 'That does not fit what is there' },
  refused: { status: 409, title: 'Not possible now' },
  'text-changed': { status: 409, title: 'The text has changed' },
  'too-large': { status: 413, title: 'That is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'wrong-host': { status: 421, title: 'This address is not served here' },
  invalid: { status: 422, title: 'Some fields need another look' },
  'too-many-tries': { status: 429, title: 'Too many tries' },
  internal: { status: 500, title: 'Something went wrong here' },
  'engine-away': { status: 503, title: 'The engine is away' },
  'store-away': { status: 503, title: 'The store is away' },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

/** A refusal with a plain sentence; becomes an `application/problem+json` body (RFC 9457). */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: FieldProblem[];
  readonly retryAfterSeconds: number | null;

  constructor(
    kind: ProblemKind,
    detail: string,
    more: { errors?: FieldProblem[]; retryAfterSeconds?: number } = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.kind = kind;
    this.errors = more.errors ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds ?? null;
  }
}

/** Writes a Problem as its response, in the language of who asks. */
export function problemResponse(c: Context, problem: Problem): Response {
  const { status, title } = PROBLEMS[problem.kind];
  const say = sayTo(c);
  const body = {
    type: `urn:followthrough:problem:${problem.kind}`,
    title: say(title),
    status,
    detail: say(problem.message),
    ...(problem.errors.length > 0
      ? { errors: problem.errors.map(({ field, says }) => ({ field, says: say(says) })) }
      : {}),
  };
  c.header('Content-Type', 'application/problem+json');
  c.header('Cache-Control', 'no-store');
  if (problem.retryAfterSeconds !== null)
    c.header('Retry-After', String(problem.retryAfterSeconds));
  return c.body(JSON.stringify(body), status as ContentfulStatusCode);
}

/** The Problem of a failed zod check: each field with its path and one plain sentence. `input` is what was checked. */
export function invalid(
  error: z.core.$ZodError,
  input: unknown,
  schema: z.core.$ZodType | null,
): Problem {
  const errors = issueProblems(error, input, schema);
  const first = errors[0];
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new Problem('invalid', first ? `${first.says}${more}` : 'The input does not fit.', {
    errors,
  });
}

/** One field that does not fit, for checks that zod cannot make. `field` is a path such as `contacts[0].email`. */
export function invalidField(field: string, says: string): Problem {
  return new Problem('invalid', says, { errors: [{ field, says }] });
}

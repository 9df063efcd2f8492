import { z } from '@hono/zod-openapi';
import { PROBLEMS } from './problems.ts';
import type { ProblemKind } from './problems.ts';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), says: z.string() })).optional(),
  })
  .openapi('Problem');

interface JsonContent<S extends z.ZodType> {
  content: { 'application/json': { schema: S } };
  description: string;
}

/** A JSON answer for `createRoute`. */
export function json<S extends z.ZodType>(schema: S, description: string): JsonContent<S> {
  return { content: { 'application/json': { schema } }, description };
}

/** A required JSON body for `createRoute`. */
export function jsonBody<S extends z.ZodType>(
  schema: S,
): { content: { 'application/json': { schema: S } }; required: true } {
  return { content: { 'application/json': { schema } }, required: true };
}

/** Documents the problems a route may answer with (RFC 9457). */
export function problems(...kinds: ProblemKind[]): {
  default: {
    content: { 'application/problem+json': { schema: typeof problemSchema } };
    description: string;
  };
} {
  const says = kinds.map((kind) => `${PROBLEMS[kind].status} ${kind}`).join(', ');
  return {
    default: {
      content: { 'application/problem+json': { schema: problemSchema } },
      description: `A problem: ${says}.`,
    },
  };
}

/** An id or a short key, as it comes in: never a control character that a database would choke on. */
export function idIn() {
  return z
    .string()
    .max(200)
    .regex(/^[^\p{Cc}]+$/u, 'is not an id');
}

/** An instant on the wire: ISO 8601 in UTC. */
export const instantOut = z
  .string()
  .openapi({ format: 'date-time', example: '2026-11-16T22:41:00Z' });

/** An instant as it comes in: with a zone. */
export const instantIn = z.iso.datetime({
  offset: true,
  error: 'is not a date and time with a zone, such as 2026-11-16T10:00:00-08:00',
});

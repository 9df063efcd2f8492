import { z } from '@hono/zod-openapi';
import { CHANNELS, MODES } from '../../../domain/vocabulary.ts';
import { instantOut } from '../openapi.ts';

/** The same shape as `plan --json` of the command line. */
export const planSchema = z
  .object({
    steps: z.array(
      z.object({
        at: instantOut,
        kind: z.enum(['letter', 'task']),
        what: z.string(),
        to: z.string(),
        channel: z.enum(CHANNELS),
        mode: z.enum(MODES),
        rule: z.string(),
        reason: z.string(),
      }),
    ),
    ends: z.object({ at: instantOut, outcome: z.string() }).nullable(),
  })
  .openapi('Plan');

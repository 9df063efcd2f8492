import { z } from '@hono/zod-openapi';
import { CHANNELS, MODES } from '../../../domain/vocabulary.ts';
import { instantOut } from '../openapi.ts';

/** The same shape as `plan --json` of the command line. */
const planStepSchema = z.object({
  at: instantOut,
  kind: z.enum(['letter', 'task']),
  what: z.string(),
  to: z.string(),
  channel: z.enum(CHANNELS),
  mode: z.enum(MODES),
  rule: z.string(),
  reason: z.string(),
});

export const planSchema = z
  .object({
    steps: z.array(planStepSchema),
    ends: z.object({ at: instantOut, outcome: z.string() }).nullable(),
  })
  .openapi('Plan');

/** Steps that come, go and move when a playbook is changed. */
export const planChangeSchema = z
  .object({
    added: z.array(planStepSchema),
    removed: z.array(planStepSchema),
    changed: z.array(z.object({ before: planStepSchema, after: planStepSchema })),
    before: planSchema,
    after: planSchema,
  })
  .openapi('PlanChange');

import { z } from '@hono/zod-openapi';
import { instantOut } from '../openapi.ts';

export const timelineSchema = z
  .object({
    id: z.string(),
    at: instantOut,
    type: z.string(),
    says: z.string(),
    rule: z.string().nullable(),
    reason: z.string().nullable(),
    contact: z.string().nullable(),
    stepId: z.string().nullable(),
    letterId: z.string().nullable(),
    messageId: z.string().nullable(),
    taskId: z.string().nullable(),
    interview: z.string().nullable(),
  })
  .openapi('TimelineLine');

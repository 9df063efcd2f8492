import { z } from '@hono/zod-openapi';
import { instantOut } from '../openapi.ts';

/** One thing on a day of the calendar page. */
export const agendaItemSchema = z
  .object({
    at: instantOut,
    kind: z.enum(['interview', 'letter', 'task']),
    what: z.string(),
    applicationId: z.string(),
    employer: z.string(),
    role: z.string(),
    with: z.array(z.string()),
    why: z.string().nullable(),
  })
  .openapi('AgendaItem');

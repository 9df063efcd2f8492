import type { z } from '@hono/zod-openapi';
import type { ApplicationRecord } from '../../activities/ports/records.ts';
import type { Application } from '../../domain/application.ts';
import { explain } from '../../domain/explain.ts';
import { next } from '../../domain/next.ts';
import type { EpochMs } from '../../domain/time.ts';
import { contactKey } from './contactKeys.ts';
import { isoOrNull } from './isoInstant.ts';
import type { nextSchema } from './schemas/application.ts';
import { readerOf } from '../../activities/readerOf.ts';

/** What happens next and why, or what is waited for (P8): the very decision that the workflow takes. */
export function nextView(
  record: ApplicationRecord,
  state: Application,
  now: EpochMs,
): z.infer<typeof nextSchema> {
  const { stage, waitingFor, until, step, pending, rule, reason } = next(state, now);
  const written = state.steps.find(({ id }) => id === pending[0]) ?? null;
  const about = step ?? written;
  return {
    stage,
    waitingFor,
    at: isoOrNull(about === null ? until : about.dueAt),
    until: isoOrNull(until),
    stepId: about?.id ?? null,
    what: about?.what ?? null,
    to: about === null ? null : contactKey(record, about.to),
    channel: about?.channel ?? null,
    mode: about?.mode ?? null,
    pending,
    rule,
    reason: explain(reason, readerOf(record)),
  };
}

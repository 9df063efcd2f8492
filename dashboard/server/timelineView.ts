import type { z } from '@hono/zod-openapi';
import type { ApplicationRecord, TimelineEntry } from '../../activities/ports/records.ts';
import { contactKeyOrNull } from './contactKeys.ts';
import { isoInstant } from './isoInstant.ts';
import { sayReason } from './sentences.ts';
import { sayEvent } from './timelineSentences.ts';
import type { timelineSchema } from './schemas/timeline.ts';

/** One line of the timeline with its sentences in the owner's language. */
export function timelineView(
  record: ApplicationRecord,
  entry: TimelineEntry & { id: string },
): z.infer<typeof timelineSchema> {
  const { refs } = entry;
  return {
    id: entry.id,
    at: isoInstant(entry.at),
    type: entry.type,
    says: sayEvent(record, entry),
    rule: entry.rule,
    reason: entry.type === 'noted' ? String(entry.detail['text']) : sayReason(record, entry.reason),
    contact: contactKeyOrNull(record, refs.contactId ?? null),
    stepId: refs.stepId ?? null,
    letterId: refs.outboxId ?? null,
    messageId: refs.messageId ?? null,
    taskId: refs.taskId ?? null,
    interview: record.interviews.find(({ id }) => id === refs.interviewId)?.key ?? null,
  };
}

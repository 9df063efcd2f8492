import type { ApplicationEvent } from '../../domain/events.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Rule } from '../../domain/vocabulary.ts';
import type { TimelineEntry } from '../../activities/ports/records.ts';

/** Why something was done, where a decision stands behind it (P8). */
export interface Because {
  rule: Rule;
  reason: Reason;
}

/** The timeline line of an event: refs and enums; sentences are made when it is shown. Pure. */
export function timelineEntry(event: ApplicationEvent, because: Because | null): TimelineEntry {
  const told =
    because ?? ('step' in event ? { rule: event.step.rule, reason: event.step.reason } : null);
  return {
    key: event.id,
    at: event.at,
    type: event.type,
    rule: told?.rule ?? null,
    reason: told?.reason ?? null,
    refs: refsOf(event),
    detail: detailOf(event),
  };
}

function refsOf(event: ApplicationEvent): TimelineEntry['refs'] {
  const refs: TimelineEntry['refs'] = {};
  if ('step' in event) {
    refs.stepId = event.step.id;
    refs.contactId = event.step.to;
  }
  if ('stepId' in event && event.stepId !== null) refs.stepId = event.stepId;
  if ('outboxId' in event) refs.outboxId = event.outboxId;
  if ('messageId' in event) refs.messageId = event.messageId;
  if ('interviewId' in event && event.interviewId !== null) refs.interviewId = event.interviewId;
  if ('interview' in event) refs.interviewId = event.interview.id;
  if ('contactId' in event) refs.contactId = event.contactId;
  if ('from' in event && event.from !== null) refs.contactId = event.from;
  if ('to' in event) refs.contactId = event.to;
  return refs;
}

const TOLD = [
  'what',
  'mode',
  'intent',
  'date',
  'until',
  'deadline',
  'result',
  'outcome',
  'permanent',
  'failure',
  'was',
  'sure',
] as const;

function detailOf(event: ApplicationEvent): TimelineEntry['detail'] {
  const fields: Record<string, unknown> = { ...event };
  const detail: TimelineEntry['detail'] = {};
  for (const name of TOLD) {
    const value = fields[name];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      detail[name] = value;
    }
  }
  if ('step' in event) detail['what'] = event.step.what;
  return detail;
}

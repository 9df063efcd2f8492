import type { ApplicationRecord } from '../../activities/ports/records.ts';
import type { EventFile } from '../../domain/applicationFile.ts';
import type { ApplicationEvent, EventBody } from '../../domain/events.ts';
import { dayNumber, startOfDay } from '../../domain/zone.ts';
import { contactByKey } from './contactKeys.ts';

/**
 * What had happened before an application was entered, as events with the ids of the stored contacts. Their ids are
 * made of their place in the file, so that a repeated request adds nothing. Days are read as `fromFile` reads them.
 */
export function pastEvents(record: ApplicationRecord, events: EventFile[]): ApplicationEvent[] {
  return events
    .map((event, index) => ({
      id: `past:${record.id}:${index}`,
      at: Date.parse(event.at),
      ...bodyOf(record, event, index),
    }))
    .toSorted((a, b) => a.at - b.at);
}

function bodyOf(record: ApplicationRecord, event: EventFile, index: number): EventBody {
  const ownerZone = record.owner.timeZone;
  const zone = record.employer.timeZone ?? ownerZone;
  const id = (key: string): string => contactByKey(record, key).id;
  switch (event.type) {
    case 'answer':
      return {
        type: 'answer',
        messageId: `past:${record.id}:${index}`,
        from: id(event.from),
        intent: event.intent,
        date: event.date ?? null,
        sure: true,
      };
    case 'auto_reply':
      return {
        type: 'auto_reply',
        from: id(event.from),
        until: event.until === undefined ? null : momentOf(event.until, zone, 0),
      };
    case 'other_offer':
      return { type: 'other_offer', deadline: momentOf(event.deadline, ownerZone, 1) };
    case 'promise':
      return { type: 'promise', date: event.date, by: null };
    case 'sent':
      return { type: 'owner_wrote', what: event.what, to: id(event.to) };
    case 'task_done':
      return {
        type: 'task_done',
        stepId: null,
        what: event.what,
        to: id(event.to),
        result: event.result ?? null,
        date: event.date ?? null,
      };
    case 'interview_missed':
      return { type: 'interview_missed', interviewId: null, by: id(event.by) };
    case 'paused':
      return { type: 'paused' };
    case 'resumed':
      return { type: 'resumed' };
    case 'snoozed':
      return { type: 'snoozed', until: momentOf(event.until, ownerZone, 0) };
    case 'withdrawn':
      return { type: 'withdrawn' };
    default:
      return event satisfies never;
  }
}

/** A day means its start, or with `days` 1 its last second, in the zone. */
function momentOf(text: string, zone: string, days: 0 | 1): number {
  if (text.length > 10) return Date.parse(text);
  return startOfDay(zone, dayNumber(text) + days) - (days === 0 ? 0 : 1000);
}

import { meetingsOf } from '../../activities/meetingsOf.ts';
import type { CalendarMeeting, StoredMessage } from '../../activities/ports/records.ts';
import type { ApplicationEvent, EventBody } from '../../domain/events.ts';
import { contactByKey } from './contactKeys.ts';
import type { AppDeps } from './deps.ts';
import { Problem } from './problems.ts';
import { unlessAway } from './unlessAway.ts';

/**
 * Puts a message that matched nothing to an application of the owner's, with the events it would have caused had it
 * matched at once. Throws Problem `refused` when it belongs to one already.
 */
export async function assignMessage(
  deps: AppDeps,
  ownerId: string,
  messageId: string,
  applicationId: string,
  contact: string | null,
): Promise<StoredMessage> {
  const message = await deps.store.messages.get(ownerId, messageId);
  if (message.applicationId !== null)
    throw new Problem('refused', 'This message belongs to an application already.');
  const record = await deps.store.applications.get(ownerId, applicationId);
  const contactId =
    contact === null
      ? (record.contacts.find(({ email }) => email?.toLowerCase() === message.from.toLowerCase())
          ?.id ?? null)
      : contactByKey(record, contact).id;
  const assigned = await deps.store.messages.assign(
    ownerId,
    messageId,
    { applicationId, contactId },
    eventsOf(message, contactId),
    await meetings(deps, ownerId, message, { applicationId, contactId }),
  );
  await unlessAway(deps.workflows.deliver(applicationId));
  return assigned;
}

/** The interviews that its calendar entries create, move or call off there. */
async function meetings(
  deps: AppDeps,
  ownerId: string,
  message: StoredMessage,
  found: { applicationId: string; contactId: string | null },
): Promise<CalendarMeeting[]> {
  const { facts } = message;
  if (facts === null || facts.invitations.length === 0) return [];
  const known = await deps.store.applications.known(ownerId);
  return meetingsOf(deps, { message, facts, found, known });
}

/** The owner's word says whose it is, not what follows from it: an answer is proposed, never applied at once. */
function eventsOf(message: StoredMessage, contactId: string | null): ApplicationEvent[] {
  const { facts } = message;
  if (facts === null || message.direction === 'out') return [];
  const event = (body: EventBody): ApplicationEvent => ({
    id: `assigned:${message.id}`,
    at: message.receivedAt,
    ...body,
  });
  switch (facts.kind) {
    case 'answer':
    case 'other': {
      const date = facts.dates.find(({ means }) => means === 'decision' || means === 'deadline');
      return [
        event({
          type: 'answer',
          messageId: message.id,
          from: contactId,
          intent: facts.intent ?? 'other',
          date: date?.date ?? null,
          sure: false,
        }),
      ];
    }
    case 'auto_reply':
      return [
        event({ type: 'auto_reply', from: contactId, until: facts.outOfOffice?.until ?? null }),
      ];
    case 'bounce':
    case 'complaint':
    case 'confirmation':
    case 'newsletter':
    case 'own':
      return [];
    default:
      return facts.kind satisfies never;
  }
}

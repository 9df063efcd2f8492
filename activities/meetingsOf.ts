import type { ApplicationEvent } from '../domain/events.ts';
import type { CalendarInvitation } from '../replies/facts.ts';
import { interviewState } from './applicationState.ts';
import { effectsOf } from './eventsOf.ts';
import type { MatchedMessage } from './eventsOf.ts';
import type { CalendarMeeting } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/**
 * The interviews that a message's calendar entries create, move or call off, for the application that it was matched
 * to. Their events carry ids from the message's, so that understanding it again causes nothing new; the end of an
 * interview starts the thank-you clock (R3).
 */
export async function meetingsOf(
  ports: Pick<Ports, 'store'>,
  input: MatchedMessage,
): Promise<CalendarMeeting[]> {
  const { applicationId } = input.found;
  if (applicationId === null || input.facts.kind !== 'answer') return [];
  const effects = effectsOf(input).filter((effect) => effect.kind === 'interview');
  if (effects.length === 0) return [];
  const place = await ports.store.applications.load(applicationId);
  const { id, receivedAt } = input.message;
  return effects
    .filter(({ invitation }) => invitation.uid !== '')
    .map(({ change, invitation }) => ({
      applicationId,
      uid: invitation.uid,
      occurrence: invitation.occurrence,
      sequence: invitation.sequence,
      stampedAt: invitation.stampedAt,
      startsAt: invitation.startsAt,
      endsAt: invitation.endsAt,
      with: peopleOf(input, applicationId, invitation),
      cancelled: change === 'cancelled',
      events: (interview): ApplicationEvent[] => [
        change === 'cancelled'
          ? {
              id: `${id}:interview_cancelled:${interview.id}`,
              at: receivedAt,
              type: 'interview_cancelled',
              interviewId: interview.id,
            }
          : {
              id: `${id}:interview_set:${interview.id}`,
              at: receivedAt,
              type: 'interview_set',
              interview: interviewState(interview, place),
            },
      ],
    }));
}

/** Contacts who are invited or invite; where none of them is known, the one who wrote. */
function peopleOf(
  { found, known }: MatchedMessage,
  applicationId: string,
  { attendees, organizer }: CalendarInvitation,
): string[] {
  const there = new Set(
    [...attendees, organizer].flatMap((who) => (who === null ? [] : [who.toLowerCase()])),
  );
  const contacts = known.find((application) => application.id === applicationId)?.contacts ?? [];
  const met = contacts.filter(({ email }) => email !== null && there.has(email.toLowerCase()));
  if (met.length > 0) return met.map((contact) => contact.id);
  return found.contactId === null ? [] : [found.contactId];
}

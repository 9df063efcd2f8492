import type { Application, Contact, Interview } from '../domain/application.ts';
import { newApplication } from '../domain/newApplication.ts';
import type { Playbook } from '../domain/playbook.ts';
import { promisedDate } from '../domain/promisedDate.ts';
import { localDate } from '../domain/zone.ts';
import { isUnread } from '../domain/unreadAddress.ts';
import type {
  ApplicationRecord,
  ContactRecord,
  EmployerRecord,
  InterviewRecord,
} from './ports/records.ts';

/** The first state of an application's workflow, out of its rows: what the decision needs and no name (P6). */
export function firstState(record: ApplicationRecord, playbook: Playbook): Application {
  return newApplication({
    id: record.id,
    owner: { id: record.owner.id, timeZone: record.owner.timeZone, country: record.owner.country },
    employer: employerState(record.employer),
    contacts: record.contacts.map((contact) => contactState(contact, record.employer)),
    interviews: record.interviews.map((interview) => interviewState(interview, record)),
    playbook,
    at: record.createdAt,
  });
}

/** An employer as the decision sees it. */
export function employerState(employer: EmployerRecord): Application['employer'] {
  const { id, kind, timeZone, country, region } = employer;
  return { id, kind, timeZone, country, region };
}

/** A contact as the decision sees it: reachable how, in which place. */
export function contactState(contact: ContactRecord, employer: EmployerRecord): Contact {
  return {
    id: contact.id,
    role: contact.role,
    hasEmail: contact.email !== null && !isUnread(contact.email),
    hasPhone: contact.phone !== null,
    permission: contact.permission,
    timeZone: contact.timeZone,
    country: employer.country,
    region: employer.region,
    unreachable: contact.unreachable,
  };
}

/** An interview as the decision sees it. What was promised in words becomes a day, a range, or nothing where it is vague. */
export function interviewState(
  interview: InterviewRecord,
  place: { owner: { timeZone: string }; employer: { timeZone: string | null } },
): Interview {
  const zone = place.employer.timeZone ?? place.owner.timeZone;
  const promised =
    interview.decisionBy === null
      ? null
      : promisedDate(interview.decisionBy, localDate(zone, interview.endsAt));
  const { id, startsAt, endsAt, channel, mayCall, missedBy, cancelled, wanted } = interview;
  return {
    id,
    startsAt,
    endsAt,
    with: interview.with,
    notesOn: interview.with.filter((who) => (interview.notes[who] ?? '').trim() !== ''),
    decisionBy: promised?.kind === 'date' ? promised.date : null,
    decisionBetween: promised?.kind === 'range' ? { from: promised.from, to: promised.to } : null,
    channel,
    mayCall,
    missedBy,
    cancelled,
    wanted,
  };
}

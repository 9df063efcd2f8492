import type {
  ApplicationRecord,
  ContactRecord,
  InterviewRecord,
} from '../activities/ports/records.ts';
import type { Application } from '../domain/application.ts';
import type { ApplicationFile, EventFile, InterviewFile } from '../domain/applicationFile.ts';
import { usualPlaybook } from '../domain/playbooks/builtIn.ts';

/** An `application.json` as the store would know it; contact and interview ids are the file's own keys. */
export function recordOfFile(file: ApplicationFile): ApplicationRecord {
  const { owner, employer } = file;
  return {
    id: `file-${employer.name}-${file.role}`,
    role: file.role,
    owner: {
      id: 'owner',
      name: owner.name,
      email: owner.email,
      phone: owner.phone ?? null,
      address: owner.address ?? null,
      timeZone: owner.timeZone,
      country: owner.country ?? null,
      language: languageOf(file),
    },
    employer: {
      id: 'employer',
      ownerId: 'owner',
      name: employer.name,
      domain: employer.domain ?? null,
      kind: employer.kind ?? 'company',
      timeZone: employer.timeZone ?? null,
      country: employer.country ?? null,
      region: employer.region ?? null,
    },
    contacts: file.contacts.map((contact): ContactRecord => ({
      id: contact.id,
      applicationId: 'file',
      key: contact.id,
      name: contact.name,
      honorific: contact.honorific ?? null,
      title: contact.title ?? null,
      email: contact.email ?? null,
      phone: contact.phone ?? null,
      role: contact.role ?? 'interviewer',
      permission: contact.permission ?? contact.role !== 'reference',
      timeZone: contact.timeZone ?? null,
      unreachable: false,
    })),
    interviews: (file.interviews ?? []).map((interview) => interviewRecord(interview, file)),
    mailboxId: null,
    playbook: file.playbook ?? usualPlaybook(file.employer.kind ?? 'company'),
    language: languageOf(file),
    assets: file.assets ?? null,
    snapshot: null,
    snapshotSeq: 0,
    createdAt: Date.parse(file.now),
  };
}

/** The little of the decision's state that letters speak of, from the file's events. */
export function happenedInFile(
  file: ApplicationFile,
): Pick<Application, 'promise' | 'otherOffer' | 'answers'> {
  const events = (file.events ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const answers: Application['answers'] = [];
  let promise = promisedInInterviews(file);
  let otherOffer: Application['otherOffer'] = null;
  for (const event of events) {
    const at = Date.parse(event.at);
    const date = promisedBy(event);
    if (date !== null) promise = { date, by: null, learnedAt: at };
    if (event.type === 'other_offer')
      otherOffer = { deadline: instantOf(event.deadline), learnedAt: at };
    if (event.type === 'answer') {
      const { from, intent } = event;
      answers.push({
        messageId: event.at,
        at,
        from,
        intent,
        date: event.date ?? null,
        state: 'applied',
      });
    }
  }
  return { promise, otherOffer, answers };
}

function promisedBy(event: EventFile): string | null {
  if (event.type === 'promise') return event.date;
  if (event.type === 'answer' && event.intent === 'delay') return event.date ?? null;
  return event.type === 'task_done' ? (event.date ?? null) : null;
}

function promisedInInterviews(file: ApplicationFile): Application['promise'] {
  const days = (file.interviews ?? []).filter((one) =>
    /^\d{4}-\d\d-\d\d$/u.test(one.decisionBy ?? ''),
  );
  const last = days.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)).at(-1);
  if (last?.decisionBy === undefined) return null;
  return { date: last.decisionBy, by: last.with[0] ?? null, learnedAt: Date.parse(last.startsAt) };
}

function interviewRecord(interview: InterviewFile, file: ApplicationFile): InterviewRecord {
  const startsAt = Date.parse(interview.startsAt);
  const missed = (file.events ?? []).find(
    (event) =>
      event.type === 'interview_missed' &&
      interview.with.includes(event.by) &&
      Date.parse(event.at) >= startsAt,
  );
  return {
    id: interview.id,
    applicationId: 'file',
    key: interview.id,
    startsAt,
    endsAt: interview.endsAt === undefined ? startsAt + 3_600_000 : Date.parse(interview.endsAt),
    with: interview.with,
    notes: interview.notes ?? {},
    decisionBy: interview.decisionBy ?? null,
    channel: interview.channel ?? null,
    mayCall: interview.mayCall ?? null,
    wanted: interview.wanted ?? true,
    missedBy: missed?.type === 'interview_missed' ? missed.by : null,
    went: interview.went ?? null,
    toAdd: interview.toAdd ?? null,
    cancelled: false,
    calendarUid: null,
  };
}

/** A day counts as its noon in UTC, so that it is the same day in every zone that matters. */
function instantOf(dayOrInstant: string): number {
  return Date.parse(dayOrInstant.length === 10 ? `${dayOrInstant}T12:00:00Z` : dayOrInstant);
}

/** What the file says; else German where owner and employer both live where German is written. */
function languageOf(file: ApplicationFile): 'en' | 'de' {
  if (file.language !== undefined) return file.language;
  const german = (country: string | undefined) => country === 'DE' || country === 'AT';
  return german(file.owner.country) && german(file.employer.country) ? 'de' : 'en';
}

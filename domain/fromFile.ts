import type { Application, Contact, Interview } from './application.ts';
import type { ApplicationFile, ContactFile, EventFile, InterviewFile } from './applicationFile.ts';
import { apply } from './apply.ts';
import type { EventBody } from './events.ts';
import { newApplication } from './newApplication.ts';
import type { Playbook } from './playbook.ts';
import { builtInPlaybooks, usualPlaybook } from './playbooks/builtIn.ts';
import { promisedDate } from './promisedDate.ts';
import { publicHolidays } from './publicHolidays.ts';
import type { EpochMs, TimeZone } from './time.ts';
import { isUnread } from './unreadAddress.ts';
import type { PlaybookName } from './vocabulary.ts';
import { dayNumber, localDate, startOfDay } from './zone.ts';

/** A file whose shape is right but whose parts do not fit together; `field` is the path to the part. */
export class FileRefusal extends Error {
  readonly kind = 'file-refusal';
  readonly field: string;
  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'FileRefusal';
    this.field = field;
  }
}

/**
 * The state of an application described by a file, at the file's `now`, with its events folded in. Contact and interview
 * ids are the file's own keys. Throws FileRefusal. `playbooks` are the owner's own beside the built-in ones.
 */
export function fromFile(
  file: ApplicationFile,
  playbooks: Readonly<Record<string, Playbook>> = {},
): { application: Application; now: EpochMs } {
  checkKeys(file);
  const now = Date.parse(file.now);
  const zone = file.employer.timeZone ?? file.owner.timeZone;
  const country = file.employer.country ?? null;
  const day = localDate(zone, now);
  const until = `${Number(day.slice(0, 4)) + 2}${day.slice(4, 8)}01`;
  const begun = newApplication({
    id: 'file',
    owner: { id: 'owner', timeZone: file.owner.timeZone, country: file.owner.country ?? null },
    employer: {
      id: 'employer',
      kind: file.employer.kind ?? 'company',
      timeZone: file.employer.timeZone ?? null,
      country,
      region: file.employer.region ?? null,
    },
    contacts: file.contacts.map((contact) => contactFromFile(contact, file.interviews ?? [])),
    interviews: (file.interviews ?? []).map((interview, i) =>
      interviewFromFile(interview, zone, `interviews.${i}`),
    ),
    playbook: playbookOf(file, playbooks),
    holidays: publicHolidays(
      country ?? file.owner.country ?? null,
      country === null ? null : (file.employer.region ?? null),
      `${Number(day.slice(0, 4)) - 1}-01-01`,
      until,
    ),
    holidaysUntil: until,
    at: Math.min(now, ...(file.events ?? []).map((event) => Date.parse(event.at))),
  });
  const events = (file.events ?? [])
    .map((event, i) => ({ event, i, at: Date.parse(event.at) }))
    .sort((a, b) => a.at - b.at || a.i - b.i);
  const application = events.reduce((state, { event, i, at }) => {
    if (at > now) throw new FileRefusal(`events.${i}.at`, 'lies after now');
    checkMissed(state, event, `events.${i}.by`);
    const id = `file-${i}`;
    return apply(state, { id, at, ...eventFromFile(event, id, file.owner.timeZone, zone) });
  }, begun);
  return { application, now };
}

/** The playbook that a file names, or the usual one. */
function playbookOf(
  file: ApplicationFile,
  playbooks: Readonly<Record<string, Playbook>>,
): Playbook {
  const name = file.playbook ?? usualPlaybook(file.employer.kind ?? 'company');
  const found = playbooks[name] ?? builtInPlaybooks[name as PlaybookName];
  if (found !== undefined) return found;
  const known = [...new Set([...Object.keys(builtInPlaybooks), ...Object.keys(playbooks)])];
  throw new FileRefusal('playbook', `"${name}" is none of ${known.join(', ')}`);
}

/** References are written to only with permission (R7); everybody else may be unless it says otherwise. */
function contactFromFile(contact: ContactFile, interviews: InterviewFile[]): Contact {
  const met = interviews.some((interview) => interview.with.includes(contact.id));
  const role = contact.role ?? (met ? 'interviewer' : 'other');
  return {
    id: contact.id,
    role,
    hasEmail: contact.email !== undefined && !isUnread(contact.email),
    hasPhone: contact.phone !== undefined,
    permission: contact.permission ?? role !== 'reference',
    timeZone: contact.timeZone ?? null,
    country: null,
    region: null,
    unreachable: false,
  };
}

/** An interview without an end is taken to last an hour; "by the 15th" is read on its day in the employer's zone. */
function interviewFromFile(interview: InterviewFile, zone: TimeZone, field: string): Interview {
  const startsAt = Date.parse(interview.startsAt);
  const endsAt =
    interview.endsAt === undefined ? startsAt + 3_600_000 : Date.parse(interview.endsAt);
  if (endsAt <= startsAt) throw new FileRefusal(`${field}.endsAt`, 'is not after startsAt');
  const { decisionBy = '' } = interview;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(decisionBy);
  if (isDate && decisionBy < localDate(zone, startsAt))
    throw new FileRefusal(`${field}.decisionBy`, `${decisionBy} lies before the interview`);
  const said =
    interview.decisionBy === undefined
      ? null
      : promisedDate(interview.decisionBy, localDate(zone, startsAt));
  return {
    id: interview.id,
    startsAt,
    endsAt,
    with: interview.with,
    notesOn: Object.keys(interview.notes ?? {}),
    decisionBy: said?.kind === 'date' ? said.date : null,
    decisionBetween: said?.kind === 'range' ? { from: said.from, to: said.to } : null,
    channel: interview.channel ?? null,
    mayCall: interview.mayCall ?? null,
    missedBy: null,
    cancelled: false,
    wanted: interview.wanted ?? true,
  };
}

function eventFromFile(
  event: EventFile,
  id: string,
  ownerZone: TimeZone,
  zone: TimeZone,
): EventBody {
  switch (event.type) {
    case 'answer':
      return {
        type: 'answer',
        messageId: id,
        from: event.from,
        intent: event.intent,
        date: event.date ?? null,
        sure: true,
      };
    case 'auto_reply':
      return {
        type: 'auto_reply',
        from: event.from,
        until: event.until === undefined ? null : momentOf(event.until, zone, 0),
      };
    case 'other_offer':
      return { type: 'other_offer', deadline: momentOf(event.deadline, ownerZone, 1) };
    case 'promise':
      return { type: 'promise', date: event.date, by: null };
    case 'sent':
      return { type: 'owner_wrote', what: event.what, to: event.to };
    case 'task_done':
      return {
        type: 'task_done',
        stepId: null,
        what: event.what,
        to: event.to,
        result: event.result ?? null,
        date: event.date ?? null,
      };
    case 'interview_missed':
      return { type: 'interview_missed', interviewId: null, by: event.by };
    case 'snoozed':
      return { type: 'snoozed', until: momentOf(event.until, ownerZone, 0) };
    case 'paused':
    case 'resumed':
    case 'withdrawn':
      return { type: event.type };
    default:
      return event satisfies never;
  }
}

/** A day means its start, or with `days` 1 its end, in the zone. */
function momentOf(text: string, zone: TimeZone, days: number): EpochMs {
  if (text.length > 10) return Date.parse(text);
  return startOfDay(zone, dayNumber(text) + days) - (days === 0 ? 0 : 1000);
}

/** Only an interview that had begun can have been missed. */
function checkMissed(state: Application, event: EventFile, field: string): void {
  if (event.type !== 'interview_missed') return;
  const at = Date.parse(event.at);
  if (!state.interviews.some((interview) => interview.startsAt <= at))
    throw new FileRefusal(field, 'names nobody who could have missed it: no interview had begun');
}

function checkKeys(file: ApplicationFile): void {
  const contacts = new Set<string>();
  file.contacts.forEach(({ id }, i) => {
    if (contacts.has(id)) throw new FileRefusal(`contacts.${i}.id`, `"${id}" is there twice`);
    contacts.add(id);
  });
  const known = (id: string, field: string) => {
    if (!contacts.has(id)) throw new FileRefusal(field, `"${id}" is not among the contacts`);
  };
  const interviews = new Set<string>();
  (file.interviews ?? []).forEach((interview, i) => {
    if (interviews.has(interview.id)) {
      throw new FileRefusal(`interviews.${i}.id`, `"${interview.id}" is there twice`);
    }
    interviews.add(interview.id);
    interview.with.forEach((id, j) => known(id, `interviews.${i}.with.${j}`));
    for (const id of Object.keys(interview.notes ?? {})) known(id, `interviews.${i}.notes.${id}`);
  });
  (file.events ?? []).forEach((event, i) => {
    if ('from' in event) known(event.from, `events.${i}.from`);
    if ('to' in event) known(event.to, `events.${i}.to`);
    if ('by' in event) known(event.by, `events.${i}.by`);
  });
}

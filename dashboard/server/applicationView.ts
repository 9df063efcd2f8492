import type { z } from '@hono/zod-openapi';
import type {
  ApplicationRecord,
  ContactRecord,
  InterviewRecord,
  OwnerRecord,
} from '../../activities/ports/records.ts';
import type { Application } from '../../domain/application.ts';
import { explain } from '../../domain/explain.ts';
import { stageOf } from '../../domain/stage.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { ApplicationSummary } from '../../store/repositories/applicationList.ts';
import { contactKey, contactKeyOrNull } from './contactKeys.ts';
import { isoInstant, isoOrNull } from './isoInstant.ts';
import { nextView } from './nextView.ts';
import type {
  applicationSchema,
  contactSchema,
  interviewSchema,
  summarySchema,
} from './schemas/application.ts';

/** An application on the wire: the file's shape, with what became of it and what comes next. */
export function applicationView(
  record: ApplicationRecord,
  state: Application,
  now: EpochMs,
): z.infer<typeof applicationSchema> {
  const { id, name, domain, kind, country, region, timeZone } = record.employer;
  return {
    id: record.id,
    role: record.role,
    language: record.language,
    assets: record.assets ?? null,
    playbook: record.playbook,
    mailboxId: record.mailboxId,
    createdAt: isoInstant(record.createdAt),
    employer: { id, name, domain, kind, country, region, timeZone },
    contacts: record.contacts.map(contactView),
    interviews: record.interviews.map((interview) => interviewView(interview, record)),
    stage: stageOf(state, now),
    outcome: state.outcome === null ? null : { ...state.outcome, at: isoInstant(state.outcome.at) },
    attempts: state.attempts,
    promise:
      state.promise === null
        ? null
        : { date: state.promise.date, by: contactKeyOrNull(record, state.promise.by) },
    otherOffer:
      state.otherOffer === null ? null : { deadline: isoInstant(state.otherOffer.deadline) },
    modes: state.modes,
    ...historyView(record, state),
    next: nextView(record, state, now),
  };
}

export function contactView(contact: ContactRecord): z.infer<typeof contactSchema> {
  const { key, name, honorific, title, email, phone, role, permission, timeZone, unreachable } =
    contact;
  return { id: key, name, honorific, title, email, phone, role, permission, timeZone, unreachable };
}

/** People are named by their keys. */
export function interviewView(
  interview: InterviewRecord,
  record: Pick<ApplicationRecord, 'contacts'>,
): z.infer<typeof interviewSchema> {
  const { decisionBy, channel, mayCall, wanted, cancelled } = interview;
  return {
    id: interview.key,
    startsAt: isoInstant(interview.startsAt),
    endsAt: isoInstant(interview.endsAt),
    with: interview.with.map((id) => contactKey(record, id)),
    notes: Object.fromEntries(
      Object.entries(interview.notes).map(([id, text]) => [contactKey(record, id), text]),
    ),
    decisionBy,
    channel,
    mayCall,
    wanted,
    went: interview.went ?? null,
    toAdd: interview.toAdd ?? null,
    missedBy: contactKeyOrNull(record, interview.missedBy),
    cancelled,
  };
}

/** A line of the list, with the sentence that the application's own page shows (P8). */
export function summaryView(
  summary: ApplicationSummary,
  owner: OwnerRecord,
  now: EpochMs,
): z.infer<typeof summarySchema> {
  const { id, role, stage, outcome, attempts, mailboxId, playbook, nextAt, waits } = summary;
  const { timeZone, ...employer } = summary.employer;
  return {
    id,
    role,
    employer,
    stage,
    outcome,
    next: {
      at: isoOrNull(nextAt),
      what: summary.nextWhat,
      waitingFor: summary.waitingFor,
      reason:
        summary.nextReason === null
          ? null
          : explain(summary.nextReason, {
              nameOf: () => summary.reasonName,
              language: owner.language,
              zone: timeZone ?? owner.timeZone,
              readerZone: owner.timeZone,
            }),
      late: waits !== null && nextAt !== null && nextAt < now,
    },
    waits,
    attempts,
    mailboxId,
    playbook,
    createdAt: isoInstant(summary.createdAt),
    lastActivityAt: isoOrNull(summary.lastActivityAt),
  };
}

function historyView(
  record: ApplicationRecord,
  state: Application,
): Pick<z.infer<typeof applicationSchema>, 'holds' | 'steps' | 'answers'> {
  const interviewKey = (id: string | null): string | null =>
    record.interviews.find((interview) => interview.id === id)?.key ?? null;
  return {
    holds: state.holds.map((hold) => ({
      reason: hold.reason,
      contact: contactKeyOrNull(record, hold.contactId),
      from: isoInstant(hold.from),
      to: isoOrNull(hold.to),
    })),
    steps: state.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      what: step.what,
      to: contactKey(record, step.to),
      channel: step.channel,
      mode: step.mode,
      interview: interviewKey(step.interviewId),
      state: step.state,
      letterId: step.outboxId,
      dueAt: isoInstant(step.dueAt),
      endedAt: isoOrNull(step.endedAt),
      result: step.result,
    })),
    answers: state.answers.map((answer) => ({
      ...answer,
      at: isoInstant(answer.at),
      from: contactKeyOrNull(record, answer.from),
    })),
  };
}

import type { Answer, Application, StepRecord } from '../domain/application.ts';
import { add, calendarOf } from '../domain/calendar.ts';
import { DAY } from '../domain/duration.ts';
import { expiryOf } from '../domain/expiry.ts';
import type { EpochMs } from '../domain/time.ts';
import type { DigestSettings, Telling } from '../approvals/moment.ts';
import type {
  ApplicationRecord,
  ApprovalRecord,
  NoticeRecord,
  OutboxLetter,
  OwnerRecord,
  StoredMessage,
  TaskRecord,
} from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/** Everything that may stand in the owner's next digest, with how often and when it was told before. */
export interface DigestNews {
  owner: OwnerRecord;
  letters: {
    approval: ApprovalRecord;
    letter: OutboxLetter;
    record: ApplicationRecord;
    telling: Telling;
  }[];
  tasks: { task: TaskRecord; record: ApplicationRecord; telling: Telling }[];
  answers: {
    message: StoredMessage;
    answer: Answer;
    record: ApplicationRecord;
    telling: Telling;
  }[];
  stuck: { step: StepRecord; record: ApplicationRecord; telling: Telling }[];
}

/** What was told longer ago is forgotten. */
const MEMORY_MS = 90 * DAY;
/** Answers, and letters that came to a stop, are no news when they are older than this. */
const NEWS_MS = 14 * DAY;

/** Reads the news of one owner from the store. */
export async function digestNews(ports: Ports, ownerId: string): Promise<DigestNews> {
  const now = ports.clock();
  const { store } = ports;
  const owner = await store.owners.load(ownerId);
  const told = await store.notices.since(ownerId, now - MEMORY_MS);
  const records = new Map<string, ApplicationRecord>();
  const recordOf = async (id: string): Promise<ApplicationRecord> => {
    const known = records.get(id) ?? (await store.applications.load(id));
    records.set(id, known);
    return known;
  };
  const news: DigestNews = { owner, letters: [], tasks: [], answers: [], stuck: [] };
  for (const { approval, letter } of await store.approvals.list(ownerId, { now, hidden: true })) {
    const record = await recordOf(approval.applicationId);
    const step = stepOf(record, approval.stepId);
    news.letters.push({
      approval,
      letter,
      record,
      telling: {
        createdAt: approval.createdAt,
        notBefore: approval.notBefore,
        latest: latestFor(record.snapshot, step, approval),
        // Put off, it is news again when it comes back.
        told: timesTold(told, approval.id).filter((at) => at >= (approval.notBefore ?? 0)),
        reminded: true,
      },
    });
  }
  for (const { task } of await store.tasks.list(ownerId, { state: 'open' })) {
    const times = told.filter(({ items }) => items.tasks.includes(task.id));
    news.tasks.push({
      task,
      record: await recordOf(task.applicationId),
      telling: once(task.createdAt, times),
    });
  }
  for (const message of await store.messages.answersSince(ownerId, now - NEWS_MS)) {
    if (message.applicationId === null) continue;
    const record = await recordOf(message.applicationId);
    const answer = record.snapshot?.answers.find(({ messageId }) => messageId === message.id);
    if (answer === undefined || answer.state === 'dismissed') continue;
    const times = told.filter(({ items }) => items.answers.includes(message.id));
    news.answers.push({ message, answer, record, telling: once(message.receivedAt, times) });
  }
  for (const { applicationId, stepId } of await store.applications.stuck(ownerId, now - NEWS_MS)) {
    const record = await recordOf(applicationId);
    const step = stepOf(record, stepId);
    if (step === null || record.snapshot?.outcome !== null) continue;
    if (step.state !== 'failed' && step.state !== 'uncertain') continue;
    // A letter that lacked something and still does, or something else, is news again.
    const since = step.endedAt ?? step.beganAt;
    const times = told.filter(
      ({ items, createdAt }) =>
        createdAt >= since && items.stuck?.includes(`${applicationId}/${stepId}`) === true,
    );
    news.stuck.push({ step, record, telling: once(since, times) });
  }
  return news;
}

/** The owner's wishes on digests; what is not set is: at any hour, as things come. */
export async function digestSettings(ports: Ports, ownerId: string): Promise<DigestSettings> {
  const stored = await ports.store.settings.get(ownerId, 'digest');
  if (typeof stored !== 'object' || stored === null) return { enabled: true, hours: [] };
  const { enabled, hours } = stored as { enabled?: unknown; hours?: unknown };
  return {
    enabled: enabled !== false,
    hours: Array.isArray(hours)
      ? hours.filter((hour): hour is string => typeof hour === 'string' && /^\d\d:\d\d$/.test(hour))
      : [],
  };
}

export function stepOf(record: ApplicationRecord, stepId: string): StepRecord | null {
  return record.snapshot?.steps.find(({ id }) => id === stepId) ?? null;
}

/** A digest counts as a telling; an answer of ours only where it showed a text that no digest has shown. */
function timesTold(notices: NoticeRecord[], approvalId: string): EpochMs[] {
  const showing = notices.filter(({ items }) =>
    items.letters.some((item) => item.approvalId === approvalId),
  );
  const digests = showing.filter(({ kind }) => kind === 'digest');
  const counted = digests.length > 0 ? digests : showing.slice(0, 1);
  return counted.map(({ sentAt, createdAt }) => sentAt ?? createdAt);
}

/** When a letter's step ends unsent: what the approval was opened with, unless the step was put off or held since. */
export function endOf(
  snapshot: Application | null,
  step: StepRecord | null,
  { expiresAt }: ApprovalRecord,
): EpochMs | null {
  return snapshot === null || step === null ? expiresAt : expiryOf(snapshot, step);
}

/** A thank-you keeps its 24 hours (R3), unless the owner put it off beyond them; any other letter has until its step ends. */
function latestFor(
  snapshot: Application | null,
  step: StepRecord | null,
  approval: ApprovalRecord,
): EpochMs | null {
  const expiresAt = endOf(snapshot, step, approval);
  const interview = snapshot?.interviews.find(({ id }) => id === step?.interviewId);
  const prompt = snapshot?.playbook.thankYou ?? null;
  if (step?.what !== 'thank-you' || interview === undefined || prompt === null) return expiresAt;
  const zone = snapshot?.employer.timeZone ?? snapshot?.owner.timeZone ?? 'UTC';
  const inTime = add(calendarOf(zone, []), interview.endsAt, prompt.within);
  if (inTime <= Math.max(approval.createdAt, approval.notBefore ?? 0)) return expiresAt;
  return expiresAt === null ? inTime : Math.min(inTime, expiresAt);
}

function once(createdAt: EpochMs, notices: NoticeRecord[]): Telling {
  const told = notices.map((notice) => notice.sentAt ?? notice.createdAt);
  return { createdAt, notBefore: null, latest: null, told, reminded: false };
}

import { digestMail, type DigestModel } from '../approvals/digest.ts';
import { sayStuck } from '../approvals/stuckWords.ts';
import { DIGEST_TIMING, toldEnough, type DigestTiming } from '../approvals/moment.ts';
import { sayMoment, type Language } from '../domain/sentences/clock.ts';
import type { EpochMs } from '../domain/time.ts';
import { digestNews, stepOf, type DigestNews } from './digestNews.ts';
import { deliverNotice } from './deliverNotice.ts';
import { LINK_MS, shownLetter } from './shownLetter.ts';
import { draftNotice } from './draftNotice.ts';
import type { MailboxState, NoticeProposal, NoticeRecord } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/** A mailbox that only its owner can bring back; it may be the very thing that the digest tells of. */
const OUT_OF_ORDER: MailboxState['status'][] = ['needs-credentials', 'failed', 'stopped'];

interface SendDigestInput {
  ownerId: string;
  noticeId: string;
  /** Absent in what was scheduled before it was given. */
  timing?: DigestTiming;
}

/**
 * Writes and sends one digest of all that waits. `noticeId` is the workflow's, the same for every try, so that a digest
 * is written once. Returns whether there was anything to tell.
 */
export async function sendDigest(
  ports: Ports,
  { ownerId, noticeId, timing = DIGEST_TIMING }: SendDigestInput,
): Promise<{ sent: boolean }> {
  const news = visible(await digestNews(ports, ownerId), ports.clock(), timing);
  const count = news.letters.length + news.tasks.length + news.answers.length + news.stuck.length;
  if (count === 0) return { sent: false };
  const mailboxId = await mailboxFor(ports, ownerId, news);
  if (mailboxId === null) return { sent: false };
  const notice = await draftNotice(ports, {
    id: noticeId,
    ownerId,
    mailboxId,
    kind: 'digest',
    inReplyTo: null,
    references: [],
    name: news.owner.name,
    items: {
      letters: news.letters.map(({ approval }, i) => ({
        number: i + 1,
        approvalId: approval.id,
        outboxId: approval.outboxId,
        applicationId: approval.applicationId,
        stepId: approval.stepId,
        hash: approval.hash,
      })),
      tasks: news.tasks.map(({ task }) => task.id),
      answers: news.answers.map(({ message }) => message.id),
      proposals: proposalsOf(news),
      stuck: news.stuck.map(({ record, step }) => `${record.id}/${step.id}`),
    },
    mail: digestMail(modelOf(ports, news, { id: noticeId, ownerId })),
  });
  await deliverNotice(ports, notice);
  await noteDigest(ports, notice);
  return { sent: true };
}

/** The letters that wait and were not told often enough, and of tasks and answers what was not told yet. */
function visible(news: DigestNews, now: EpochMs, { reminder }: DigestTiming): DigestNews {
  return {
    ...news,
    letters: news.letters.filter(
      ({ telling }) =>
        (telling.notBefore ?? 0) <= now && !toldEnough(telling.told, reminder.leastMs),
    ),
    tasks: news.tasks.filter(({ telling }) => telling.told.length === 0),
    answers: news.answers.filter(({ telling }) => telling.told.length === 0),
    stuck: news.stuck.filter(({ telling }) => telling.told.length === 0),
  };
}

/** Numbers go on from the letters', so that each names one thing in this mail. */
function proposalsOf({ letters, answers }: DigestNews): NoticeProposal[] {
  return answers
    .filter(({ answer }) => answer.state === 'proposed')
    .map(({ message, answer, record }, i) => ({
      number: letters.length + i + 1,
      messageId: message.id,
      applicationId: record.id,
      intent: answer.intent,
    }));
}

/** The one that the first letter leaves from, else the oldest; one that works goes before one that needs its owner. */
async function mailboxFor(ports: Ports, ownerId: string, news: DigestNews): Promise<string | null> {
  const own = await ports.store.mailboxes.list(ownerId);
  const wanted = news.letters[0]?.letter.mailboxId;
  const ranked = [...own.filter(({ id }) => id === wanted), ...own];
  return (
    (ranked.find(({ state }) => !OUT_OF_ORDER.includes(state.status)) ?? ranked[0])?.id ?? null
  );
}

function modelOf(
  ports: Ports,
  news: DigestNews,
  notice: Pick<NoticeRecord, 'id' | 'ownerId'>,
): DigestModel {
  const { owner, letters, tasks, answers, stuck } = news;
  const proposals = proposalsOf(news);
  const { language, timeZone } = owner;
  const day = (at: EpochMs): string =>
    sayMoment(at, timeZone, timeZone, language satisfies Language);
  return {
    language,
    letters: letters.map((shown, i) => shownLetter(ports, shown, i + 1)),
    tasks: tasks.map(({ task, record }) => {
      const contact = record.contacts.find(({ id }) => id === task.contactId);
      const step = stepOf(record, task.stepId);
      return {
        what: task.what,
        contact: contact?.name ?? null,
        phone: contact?.phone ?? null,
        about: aboutOf(record),
        due: day(step?.dueAt ?? task.dueAt),
        script: task.script,
      };
    }),
    answers: answers.map(({ message, answer, record }) => {
      const proposal = proposals.find(({ messageId }) => messageId === message.id);
      return {
        from: message.fromName === '' ? message.from : message.fromName,
        about: aboutOf(record),
        evidence: message.facts?.evidence[0] ?? null,
        intent: answer.intent,
        number: proposal?.number ?? null,
        links: proposal === undefined ? null : linksOf(ports, notice, proposal),
      };
    }),
    stuck: stuck.map(({ step, record }) => {
      const to = record.contacts.find(({ id }) => id === step.to)?.name ?? record.employer.name;
      const failure = step.state === 'uncertain' ? 'uncertain' : (step.result ?? '');
      return { what: step.what, to, about: aboutOf(record), ...sayStuck(language, failure, to) };
    }),
    dashboard: ports.dashboardUrl,
  };
}

function linksOf(
  ports: Ports,
  notice: Pick<NoticeRecord, 'id' | 'ownerId'>,
  proposal: NoticeProposal,
): { confirm: string; dismiss: string } | null {
  if (ports.dashboardUrl === null) return null;
  const link = (action: 'confirm' | 'dismiss'): string =>
    `${ports.dashboardUrl ?? ''}/decide/${ports.store.links.answerToken(notice, proposal, action, ports.clock() + LINK_MS)}`;
  return { confirm: link('confirm'), dismiss: link('dismiss') };
}

function aboutOf({ role, employer }: { role: string; employer: { name: string } }): string {
  return `${role}, ${employer.name}`;
}

/** Each application's timeline says that its letter was put before the owner. */
async function noteDigest(ports: Ports, notice: NoticeRecord): Promise<void> {
  for (const { applicationId, stepId, outboxId } of notice.items.letters)
    await ports.store.applications.note(applicationId, [
      {
        key: `digest:${notice.id}:${stepId}`,
        at: ports.clock(),
        type: 'digest_sent',
        rule: 'P3',
        reason: null,
        refs: { stepId, outboxId },
        detail: {},
      },
    ]);
}

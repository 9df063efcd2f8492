import type { Command } from '../approvals/command.ts';
import type { Control } from '../domain/control.ts';
import { momentOf, type Until } from '../approvals/putOff.ts';
import { actOnProposal, type ProposalOutcome } from './actOnProposal.ts';
import { deliverEvents } from './deliverEvents.ts';
import type {
  ApprovalRecord,
  NoticeItem,
  NoticeProposal,
  NoticeRecord,
  OutboxLetter,
} from './ports/records.ts';
import type { Ports } from './ports/ports.ts';
import { rewriteLetter } from './rewriteLetter.ts';

/** What became of one letter that the reply named. */
export type Outcome =
  | { number: number; did: 'approved' | 'skipped' | 'rewritten-approved' }
  | { number: number; did: 'later'; until: number }
  /** The new text stands, but the gate blocks it: it waits for another approval. */
  | { number: number; did: 'rewritten-waits' }
  /** The new text stands, but where it ends is not certain: its owner reads it once more. */
  | { number: number; did: 'rewritten-unsure' }
  | {
      number: number;
      did: 'nothing';
      approval: ApprovalRecord;
      letter: Pick<OutboxLetter, 'state' | 'sentAt'>;
      refusal: string | null;
    };

export interface Acted {
  outcomes: Outcome[];
  answers: ProposalOutcome[];
  /** Letters with another text than the notice showed: the answer shows them in full. */
  shown: NoticeItem[];
}

/**
 * Carries out what a proven reply asks, letter by letter. Each goes through the same lock as the dashboard: the
 * workflow's control, bound to the text that the notice showed (P3). Request ids come from the message, so a second run
 * changes nothing.
 */
export async function actOn(
  ports: Ports,
  notice: NoticeRecord,
  messageId: string,
  commands: Command[],
): Promise<Acted> {
  const acted: Acted = { outcomes: [], answers: [], shown: [] };
  for (const command of commands) {
    if (command.action === 'confirm' || command.action === 'dismiss') {
      for (const proposal of proposalsOf(notice, command.numbers))
        acted.answers.push(await actOnProposal(ports, proposal, messageId, command));
      continue;
    }
    for (const number of command.action === 'edit' ? [command.number] : command.numbers) {
      const item = notice.items.letters.find((letter) => letter.number === number);
      if (item === undefined) continue;
      const { outcome, shown } = await one(ports, notice, item, messageId, command);
      acted.outcomes.push(outcome);
      if (shown !== undefined) acted.shown.push(shown);
    }
  }
  return acted;
}

function proposalsOf({ items }: NoticeRecord, numbers: number[]): NoticeProposal[] {
  return (items.proposals ?? []).filter(({ number }) => numbers.includes(number));
}

interface Done {
  outcome: Outcome;
  shown?: NoticeItem;
}

async function one(
  ports: Ports,
  notice: NoticeRecord,
  item: NoticeItem,
  messageId: string,
  command: Exclude<Command, { action: 'confirm' | 'dismiss' }>,
): Promise<Done> {
  const { number, stepId, hash } = item;
  const { approval } = await ports.store.approvals.get(notice.ownerId, item.approvalId);
  if (command.action === 'edit') return edit(ports, notice, item, messageId, command, approval);
  const until = command.action === 'later' ? await untilOf(ports, notice, command.until) : 0;
  const refusal = await wish(
    ports,
    item,
    messageId,
    controlOf(command.action, stepId, hash, until),
  );
  if (refusal !== null) return nothing(ports, notice, messageId, item, refusal);
  switch (command.action) {
    case 'approve':
      return { outcome: { number, did: 'approved' } };
    case 'skip':
      return { outcome: { number, did: 'skipped' } };
    case 'later':
      return { outcome: { number, did: 'later', until } };
  }
}

async function untilOf(ports: Ports, { ownerId }: NoticeRecord, until: Until): Promise<number> {
  const { timeZone } = await ports.store.owners.load(ownerId);
  return momentOf(until, ports.clock(), timeZone);
}

function controlOf(
  action: 'approve' | 'skip' | 'later',
  stepId: string,
  hash: string,
  until: number,
): Control {
  return action === 'later'
    ? { type: 'later', stepId, until, hash }
    : { type: action, stepId, hash };
}

/** Null when it was carried out, else the workflow's sentence why not. */
async function wish(
  ports: Ports,
  { applicationId, stepId, hash }: NoticeItem,
  messageId: string,
  control: Control,
): Promise<string | null> {
  const request = `reply:${messageId}:${control.type}:${stepId}:${hash.slice(0, 16)}`;
  const result = await ports.workflows.control(applicationId, control, 'email-reply', request);
  return result.ok ? null : result.refusal;
}

/**
 * The owner's own words count as approved, unless the gate blocks them or they may not be all of the text and nothing
 * but the text: then they are read again first (P3).
 */
async function edit(
  ports: Ports,
  notice: NoticeRecord,
  item: NoticeItem,
  messageId: string,
  wanted: Extract<Command, { action: 'edit' }>,
  before: ApprovalRecord,
): Promise<Done> {
  const { number } = item;
  const letter = await ports.store.outbox.load(item.outboxId);
  const { text } = wanted;
  const subject = wanted.subject ?? letter.subject;
  const done = letter.text === text && letter.subject === subject && before.state === 'replaced';
  if (before.state !== 'pending' && !done) return nothing(ports, notice, messageId, item, null);
  const written = done
    ? {
        letter,
        approval: await pendingOf(ports, notice.ownerId, item.outboxId),
        findings: letter.findings,
      }
    : await rewriteLetter(ports, notice.ownerId, item.outboxId, { subject, text });
  await deliverEvents(ports, item.applicationId);
  if (written.approval === null) return nothing(ports, notice, messageId, item, null);
  const now = { ...item, approvalId: written.approval.id, hash: written.letter.hash };
  if (written.findings.some(({ severity }) => severity === 'blocking'))
    return { outcome: { number, did: 'rewritten-waits' }, shown: now };
  if (!wanted.sure) return { outcome: { number, did: 'rewritten-unsure' }, shown: now };
  const refusal = await wish(ports, now, messageId, {
    type: 'approve',
    stepId: now.stepId,
    hash: now.hash,
  });
  return refusal === null
    ? { outcome: { number, did: 'rewritten-approved' }, shown: now }
    : nothing(ports, notice, messageId, now, refusal);
}

async function pendingOf(
  ports: Ports,
  ownerId: string,
  outboxId: string,
): Promise<ApprovalRecord | null> {
  const all = await ports.store.approvals.list(ownerId, { now: ports.clock(), hidden: true });
  return all.find(({ approval }) => approval.outboxId === outboxId)?.approval ?? null;
}

/** Whoever came first has decided; the record of it is read again, so that both doors tell the same. */
async function nothing(
  ports: Ports,
  notice: NoticeRecord,
  messageId: string,
  { number, approvalId }: NoticeItem,
  refusal: string | null,
): Promise<Done> {
  const { approval, letter } = await ports.store.approvals.get(notice.ownerId, approvalId);
  const { applicationId, stepId, outboxId } = approval;
  await ports.store.applications.note(applicationId, [
    {
      key: `reply:${messageId}:${stepId}`,
      at: ports.clock(),
      type: 'reply_refused',
      rule: 'P3',
      reason: null,
      refs: { stepId, outboxId, messageId },
      detail: { why: approval.state === 'replaced' ? 'other-text' : 'late' },
    },
  ]);
  return { outcome: { number, did: 'nothing', approval, letter, refusal } };
}

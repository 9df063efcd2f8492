import { createHash } from 'node:crypto';
import { answerMail } from '../approvals/answer.ts';
import type { Understood } from '../approvals/command.ts';
import { sayMoment } from '../domain/sentences/clock.ts';
import type { ParsedMessage } from '../replies/facts.ts';
import { answeredWords } from '../approvals/answered.ts';
import { answerNow, type ProposalOutcome } from './actOnProposal.ts';
import type { Outcome } from './actOnReply.ts';
import { deliverNotice } from './deliverNotice.ts';
import { draftNotice } from './draftNotice.ts';
import { decidedWords, sayDecided } from '../approvals/decided.ts';
import type {
  NoticeItem,
  NoticeProposal,
  NoticeRecord,
  OwnerRecord,
  StoredMessage,
} from './ports/records.ts';
import type { Ports } from './ports/ports.ts';
import { shownLetter } from './shownLetter.ts';

export interface AnswerInput {
  message: StoredMessage;
  parsed: ParsedMessage;
  notice: NoticeRecord;
  /** False: not in the sender's thread, because the sender may be somebody else. */
  thread: boolean;
  kind: 'done' | 'unclear' | 'unproven';
  understood?: Exclude<Understood, { kind: 'commands' }>;
  outcomes: Outcome[];
  answers: ProposalOutcome[];
  shown: NoticeItem[];
}

/** Tells the owner what a reply did, in the same thread, once a message. A fault in sending it undoes nothing. */
export async function answerReply(ports: Ports, input: AnswerInput): Promise<void> {
  const { message, parsed, notice, thread, kind, understood, outcomes, answers } = input;
  const owner = await ports.store.owners.load(notice.ownerId);
  const letters = await Promise.all(
    input.shown.map(async (item) => {
      const { approval, letter } = await ports.store.approvals.get(notice.ownerId, item.approvalId);
      const record = await ports.store.applications.load(item.applicationId);
      const shown = shownLetter(
        ports,
        { approval, letter, record, telling: { told: [] } },
        item.number,
      );
      return approval.state === 'pending' ? shown : { ...shown, links: null };
    }),
  );
  const open = await stillOpen(ports, input);
  const named = await names(ports, notice);
  const settled = [...outcomes, ...answers].map(({ number }) => number);
  const waiting = ({ number }: { number: number }): boolean => !settled.includes(number);
  const mail = answerMail({
    language: owner.language,
    subject: thread ? notice.subject : null,
    kind,
    passage: understood?.kind === 'unclear' ? understood.passage : null,
    why: understood?.kind === 'unclear' ? understood.why : null,
    outcomes: outcomes.map((outcome) => ({
      ...said(outcome, owner),
      to: named.get(outcome.number) ?? null,
    })),
    waiting: {
      letters: open.letters.filter(waiting).map(({ number }) => number),
      answers: open.proposals.filter(waiting).map(({ number }) => number),
    },
    answers: answers.map((outcome) => saidOfAnswer(outcome, owner)),
    letters,
  });
  const answered = thread && parsed.messageId !== null ? parsed.messageId : null;
  const draft = await draftNotice(ports, {
    id: idFrom(message.id),
    ownerId: notice.ownerId,
    mailboxId: notice.mailboxId,
    kind: 'answer',
    inReplyTo: answered ?? notice.messageId,
    references: referencesOf(notice, parsed, answered),
    name: owner.name,
    items: { ...open, tasks: [], answers: [] },
    mail,
  });
  try {
    await deliverNotice(ports, draft);
  } catch {
    ports.log.warn({ notice: draft.id }, 'answer to a reply not sent');
  }
}

/** The whole thread, as RFC 5322 §3.6.4 has it, so that programs show it as one however long it grows. */
function referencesOf(
  notice: NoticeRecord,
  parsed: ParsedMessage,
  answered: string | null,
): string[] {
  if (answered === null) return [notice.messageId];
  const known = parsed.references.filter((id) => /^[^\s<>]{1,200}$/u.test(id));
  const before = known.includes(notice.messageId)
    ? known
    : [...notice.references, notice.messageId];
  return [...before.filter((id) => id !== answered).slice(-20), answered];
}

/**
 * The numbers go on meaning what they meant, so that this mail can be answered as the first one could. A bare "approve"
 * is said of what this mail shows, or of the only letter that there was: never of one that it does not speak of (P3).
 */
async function stillOpen(
  ports: Ports,
  { notice, shown, kind }: AnswerInput,
): Promise<{ letters: NoticeItem[]; proposals: NoticeProposal[] }> {
  const open = { letters: new Array<NoticeItem>(), proposals: new Array<NoticeProposal>() };
  if (kind === 'unproven') return open;
  for (const item of notice.items.letters) {
    const now = shown.find(({ number }) => number === item.number) ?? item;
    const { approval } = await ports.store.approvals.get(notice.ownerId, now.approvalId);
    const bare = now !== item || notice.items.letters.length === 1;
    if (approval.state === 'pending') open.letters.push({ ...now, bare });
  }
  for (const proposal of notice.items.proposals ?? []) {
    const answer = await answerNow(ports, proposal.applicationId, proposal.messageId);
    if (answer?.state === 'proposed' && answer.intent === proposal.intent)
      open.proposals.push(proposal);
  }
  return open;
}

/** Whom each letter of the notice goes to, so that nobody has to look up which one "letter 2" was. */
async function names(ports: Ports, { ownerId, items }: NoticeRecord): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (const { number, approvalId } of items.letters) {
    const { letter } = await ports.store.approvals.get(ownerId, approvalId);
    found.set(number, letter.to.name);
  }
  return found;
}

function said(outcome: Outcome, owner: OwnerRecord): { number: number; says: string } {
  const { number } = outcome;
  const words = decidedWords[owner.language];
  const when = (at: number): string =>
    sayMoment(at, owner.timeZone, owner.timeZone, owner.language);
  switch (outcome.did) {
    case 'approved':
      return { number, says: words.approvedNow };
    case 'rewritten-approved':
      return { number, says: words.rewrittenNow };
    case 'rewritten-waits':
      return { number, says: words.rewrittenWaits };
    case 'rewritten-unsure':
      return { number, says: words.rewrittenUnsure };
    case 'skipped':
      return { number, says: words.skippedNow };
    case 'later':
      return { number, says: words.laterNow(when(outcome.until)) };
    case 'nothing': {
      const { approval, letter, refusal } = outcome;
      const settled = sayDecided(owner.language, approval, letter, when);
      return {
        number,
        says: settled ?? (refusal === null ? words.nothing : words.refused(refusal)),
      };
    }
  }
}

function saidOfAnswer(
  outcome: ProposalOutcome,
  { language, timeZone }: OwnerRecord,
): { number: number; says: string } {
  const { number } = outcome;
  const words = answeredWords[language];
  switch (outcome.did) {
    case 'confirmed':
      return { number, says: words.confirmed(outcome.intent) };
    case 'dismissed':
      return { number, says: words.dismissed };
    case 'left': {
      const at = outcome.answer?.settledAt;
      const when = at === undefined ? null : sayMoment(at, timeZone, timeZone, language);
      return { number, says: words.left(outcome.answer, when) };
    }
  }
}

/** One answer a message: its id follows from the message's. */
function idFrom(messageId: string): string {
  return createHash('sha256').update(`answer:${messageId}`).digest('hex').slice(0, 32);
}

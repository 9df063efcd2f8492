import { Context, CancelledFailure } from '@temporalio/activity';
import type { SendingCaps } from './ports/storePort.ts';
import type { Touch } from '../domain/application.ts';
import type { MailboxRecord, OutboxLetter } from './ports/records.ts';
import type { SendResult } from './ports/mailPort.ts';
import type { Ports } from './ports/ports.ts';
import { lookForAnswers } from './lookForAnswers.ts';
import { FINAL_FAILURES, named } from './failures.ts';
import { attachmentsOf, keepCopy } from './keepSentCopy.ts';

export interface SendLetterInput {
  applicationId: string;
  outboxId: string;
  /** Hash of the text that may leave: the approved one, in auto mode the drafted one (P3). */
  approvedHash: string;
  caps: SendingCaps;
  /** Message ids of the answers the workflow knows of; any other one stops the letter (P2). */
  knownAnswers: string[];
}

/**
 * - `sent`: the server took it; `copyKept` tells whether its copy is known to be in Sent.
 * - `answered`: there is an answer that the workflow has not seen; nothing was sent (P2).
 * - `capped`: a cap would be broken (P7); `touches` let the decision find the next free moment.
 * - `changed`: the text is not the approved one any more, or the letter was cancelled (P3).
 * - `not-sent`: surely not; `permanent` tells whether another try makes sense.
 * - `uncertain`: the data was handed over and no answer came: to be looked for, never sent again blindly (P1).
 */
export type SendLetterResult =
  | { result: 'sent'; copyKept: boolean }
  | { result: 'answered' }
  | { result: 'capped'; notBefore: number; touches: Touch[] }
  | { result: 'changed' }
  | { result: 'not-sent'; permanent: boolean; failure: string }
  | { result: 'uncertain' };

/** One try of one letter; may be called again after any crash and finds out from the outbox what is true (P1). */
export async function sendLetter(ports: Ports, input: SendLetterInput): Promise<SendLetterResult> {
  const before = await ports.store.outbox.load(input.outboxId);
  if (before.state === 'sent') return { result: 'sent', copyKept: false };
  if (before.state === 'uncertain') return { result: 'uncertain' };
  if (before.state === 'sending') {
    const recovered = await ports.store.outbox.recover(before.id);
    if (recovered === 'uncertain') return { result: 'uncertain' };
  }
  const mailbox = await ports.store.mailboxes.load(before.mailboxId);
  const answered = await lookForAnswers(ports, mailbox, input.applicationId, input.knownAnswers);
  if (answered) return { result: 'answered' };
  const reservation = await ports.store.outbox.reserve({
    id: input.outboxId,
    approvedHash: input.approvedHash,
    now: ports.clock(),
    caps: input.caps,
  });
  if (!reservation.ok) {
    switch (reservation.refusal) {
      case 'cap':
        return {
          result: 'capped',
          notBefore: reservation.notBefore,
          touches: reservation.touches,
        };
      case 'already-sent':
        return { result: 'sent', copyKept: false };
      case 'already-sending':
        return { result: 'uncertain' };
      case 'hash-changed':
      case 'not-ready':
      case 'cancelled':
        return { result: 'changed' };
    }
  }
  return deliver(ports, mailbox, reservation.letter, reservation.attempt);
}

async function deliver(
  ports: Ports,
  mailbox: MailboxRecord,
  letter: OutboxLetter,
  attempt: number,
): Promise<SendLetterResult> {
  const date = ports.clock();
  const raw = await written(ports, letter, date, attempt);
  const sent = await ports.mail.send(
    mailbox,
    { from: letter.from.address, to: [letter.to.address] },
    raw,
    Context.current().cancellationSignal,
    async () => ports.store.outbox.handOver(letter.id, attempt, ports.clock()),
  );
  return settle(ports, mailbox, letter, sent, { raw, date, attempt });
}

/** The letter's bytes. What cannot be written has surely not left: the reservation is given back before the fault goes on. */
async function written(
  ports: Ports,
  letter: OutboxLetter,
  date: number,
  attempt: number,
): Promise<Uint8Array> {
  try {
    return await ports.mail.compose(letter, date, await attachmentsOf(ports.store, letter));
  } catch (error) {
    const { type, kind } = named(error);
    const lasting = FINAL_FAILURES.includes(type);
    await ports.store.outbox.move(letter.id, ['sending'], lasting ? 'failed' : readyState(letter), {
      failure: kind,
      attempt,
    });
    throw error;
  }
}

async function settle(
  ports: Ports,
  mailbox: MailboxRecord,
  letter: OutboxLetter,
  sent: SendResult,
  { raw, date, attempt }: { raw: Uint8Array; date: number; attempt: number },
): Promise<SendLetterResult> {
  const { outbox } = ports.store;
  switch (sent.result) {
    case 'sent':
      if (!(await outbox.move(letter.id, ['sending'], 'sent', { sentAt: date, attempt }))) {
        // Taken for uncertain by another worker meanwhile; the server's 250 settles it.
        await outbox.move(letter.id, ['uncertain'], 'sent', { sentAt: date });
      }
      return { result: 'sent', copyKept: await keepCopy(ports, mailbox, letter, raw, date) };
    case 'unclear':
      await outbox.move(letter.id, ['sending'], 'uncertain', { failure: sent.failure, attempt });
      return { result: 'uncertain' };
    case 'not-sent': {
      const back = sent.permanent ? 'failed' : readyState(letter);
      await outbox.move(letter.id, ['sending'], back, { failure: sent.failure, attempt });
      if (Context.current().cancellationSignal.aborted) throw new CancelledFailure('cancelled');
      return { result: 'not-sent', permanent: sent.permanent, failure: sent.failure };
    }
  }
}

/** Where a letter waits for its next try. */
function readyState({ mode }: OutboxLetter): 'approved' | 'drafted' {
  return mode === 'approve' ? 'approved' : 'drafted';
}

import { apply } from '../../domain/apply.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent, EventBody } from '../../domain/events.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { ArchivedRow } from './read.ts';

/**
 * A letter as it comes back: what left stays so, what may have left is uncertain (P1), and what was approved must be
 * approved again (P3).
 */
export function letterBack(letter: ArchivedRow): ArchivedRow {
  if (letter['state'] === 'sending') return { ...letter, state: 'uncertain' };
  if (letter['state'] === 'approved') return { ...letter, state: 'drafted', approvedHash: null };
  return letter;
}

/** The decision that let a letter go which had not left is open again. */
export function approvalBack(approval: ArchivedRow, letter: ArchivedRow): ArchivedRow {
  if (approval['state'] !== 'approved' || letter['state'] !== 'approved') return approval;
  if (approval['hash'] !== letter['hash']) return { ...approval, state: 'replaced' };
  return { ...approval, state: 'pending', decidedAt: null, decidedBy: null, notBefore: null };
}

/**
 * The state of an application as it comes back, with its letters' new states folded in. While it is open it is paused:
 * the installation that the archive came from may still be at work on it, and answers may have come since (P1, P2).
 */
export function stateBack(before: Application, letters: ArchivedRow[], now: EpochMs): Application {
  const events: EventBody[] = letters.flatMap(({ stepId, state }): EventBody[] => {
    if (typeof stepId !== 'string') return [];
    if (state === 'sending') return [{ type: 'letter_uncertain', stepId }];
    return state === 'approved' ? [{ type: 'approval_taken_back', stepId }] : [];
  });
  const stands = before.holds.some(
    ({ reason, contactId, to }) => reason === 'paused' && contactId === null && to === null,
  );
  if (before.outcome === null && !stands) events.push({ type: 'paused' });
  return events.reduce(
    (state, body, index) => apply(state, restoredEvent(body, now, index)),
    before,
  );
}

/** An event of the restoring itself. */
export function restoredEvent(body: EventBody, at: EpochMs, index = 0): ApplicationEvent {
  return { ...body, id: `restored:${at}:${index}`, at };
}

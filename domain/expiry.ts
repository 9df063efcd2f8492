import type { Application, StepRecord } from './application.ts';
import { MINUTE } from './duration.ts';
import type { EpochMs } from './time.ts';
import type { StepSubject, Unapproved } from './vocabulary.ts';
import { extendedByHolds } from './waiting.ts';

/**
 * When a begun step loses its point; null: never. Held time is not counted, except that a pause makes no thank-you less
 * late, and nothing moves the deadline of another offer.
 */
export function expiryOf(application: Application, step: StepRecord): EpochMs | null {
  if (step.expiresAt === null || step.what === 'offer-in-hand') return step.expiresAt;
  const whose = step.attempt > 0 ? 'all' : 'person';
  const expires = extendedByHolds(application, step.to, step.beganAt, step.expiresAt, whose);
  // Approved in time is in time, though it leaves a little later.
  return step.notBefore === undefined || step.notBefore === null
    ? expires
    : Math.max(expires, step.notBefore + MINUTE);
}

/** What becomes of a letter if nobody approves it in time. Null: it needs no approval, or has it. */
export function unapprovedOf(
  { playbook }: Pick<Application, 'playbook'>,
  { what, mode, state }: Pick<StepRecord, 'what' | 'mode' | 'state'>,
): Unapproved | null {
  if (mode !== 'approve' || state !== 'drafted') return null;
  const wanted: Partial<Record<StepSubject, Unapproved>> = playbook.unapproved ?? {};
  return wanted[what] ?? 'skip';
}

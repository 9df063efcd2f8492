import type { Application, Contact, StepRecord } from '../application.ts';
import { mayCall } from '../recipients.ts';
import type { EpochMs } from '../time.ts';
import { seriesOf } from './plannedStep.ts';

/** The playbook's rounds less those that have begun, whichever way they were ended; by phone for whom has no email. */
export function remainingRounds(
  application: Application,
  contact: Contact,
  now: EpochMs,
): ('email' | 'phone')[] {
  const callable = mayCall(application, now);
  let emails = 0;
  let calls = 0;
  for (const step of seriesOf(application)) {
    if (step.what === 'status-check' || step.what === 'last-resort') emails += 1;
    if (step.what === 'call') calls += 1;
  }
  const left: ('email' | 'phone')[] = [];
  for (const round of application.playbook.statusCheck.rounds) {
    if (round === 'email' && emails > 0) emails -= 1;
    else if (round === 'phone' && calls > 0) calls -= 1;
    else left.push(round);
  }
  if (!contact.hasEmail) {
    return callable
      ? left.map(() => 'phone' as const).slice(0, Math.max(0, left.length - calls))
      : [];
  }
  return callable ? left : left.filter((round) => round === 'email');
}

/** When somebody there was last asked in this round; the next asking is counted from there. */
export function lastTouch(application: Application, since: EpochMs): EpochMs | null {
  const times = [
    ...seriesOf(application),
    ...application.steps.filter((step) => step.what === 'offer-in-hand' && step.state === 'sent'),
  ]
    .map(touchedAt)
    .filter((at) => at >= since);
  return times.length === 0 ? null : Math.max(...times);
}

function touchedAt(step: StepRecord): EpochMs {
  const left = step.state === 'sent' || step.state === 'uncertain' || step.state === 'done';
  return left ? (step.endedAt ?? step.dueAt) : step.dueAt;
}

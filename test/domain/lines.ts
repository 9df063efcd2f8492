import type { Plan } from '../../domain/plan.ts';
import type { EpochMs, TimeZone } from '../../domain/time.ts';

/** "Tue 1 Dec 9:28 status-check lee R10", one a step, by the clock of `zone`. */
export function lines(plan: Plan, zone: TimeZone): string[] {
  return plan.steps.map((step) => `${said(step.dueAt, zone)} ${step.what} ${step.to} ${step.rule}`);
}

/** "Tue 1 Dec 9:28" by the clock of `zone`, read by Intl alone. */
export function said(at: EpochMs, zone: TimeZone): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)} ${part('hour')}:${part('minute')}`;
}

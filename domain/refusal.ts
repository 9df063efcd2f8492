import { DAY } from './duration.ts';
import type { EventBody } from './events.ts';
import type { EpochMs } from './time.ts';

export type RefusalCode =
  | 'wrong-stage'
  | 'unknown-step'
  | 'step-ended'
  | 'not-approved'
  | 'text-changed'
  | 'answer-waiting'
  | 'too-early'
  | 'unknown-answer'
  | 'unknown-interview'
  | 'unknown-contact'
  | 'bad-time'
  | 'no-change';

/** Why not, as a code for programs and a plain sentence for the owner. */
interface Refusal {
  code: RefusalCode;
  says: string;
}

export type Judgement = { ok: true; event: EventBody } | { ok: false; refusal: Refusal };

/** Legal: this event carries it out. */
export function allow(event: EventBody): Judgement {
  return { ok: true, event };
}

export function refuse(code: RefusalCode, says: string): Judgement {
  return { ok: false, refusal: { code, says } };
}

/** Null when the moment lies ahead, within a year. */
export function judgeTime(at: EpochMs, now: EpochMs): Judgement | null {
  if (!Number.isFinite(at) || at <= now) {
    return refuse('bad-time', 'That moment has passed; choose one that lies ahead.');
  }
  return at > now + 400 * DAY
    ? refuse('bad-time', 'That is more than a year ahead; choose a nearer moment.')
    : null;
}

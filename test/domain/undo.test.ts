import { describe, expect, test } from 'vitest';
import type { Application } from '../../domain/application.ts';
import { decide } from '../../domain/decide.ts';
import type { EventBody } from '../../domain/events.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Intent } from '../../domain/vocabulary.ts';
import { after, application, live, NOON } from './lives.ts';

const DAY = 86_400_000;
const HEARD = NOON + 3 * DAY;

function answer(intent: Intent, date: string | null, id = 'm1', sure = true): EventBody {
  return { type: 'answer', messageId: id, from: 'lee', intent, date, sure };
}

/** Thanked, and heard of what turned out to be no such thing. */
function heard(...more: [EpochMs, EventBody][]): Application {
  const thanked = after(application(), [
    NOON,
    { type: 'owner_wrote', what: 'thank-you', to: 'lee' },
  ]);
  return after(thanked, ...more);
}

const undone = (state: Application, at: EpochMs, messageId = 'm1'): Application =>
  after(state, [at, { type: 'answer_dismissed', messageId }]);

/** What is written and sent from then on. */
function sentFrom(state: Application, from: EpochMs): string[] {
  return live(state, from)
    .state.steps.filter((step) => step.state === 'sent' && (step.endedAt ?? 0) > from)
    .map(({ what }) => what);
}

describe('P2 the effect of an answer that was understood wrongly is taken back whole', () => {
  test.each(['rejection', 'position-closed', 'offer'] as const)(
    'a %s: open again, and the waiting goes on as if it had not been',
    (intent) => {
      const state = undone(heard([HEARD, answer(intent, null)]), HEARD + DAY);
      expect(state.outcome).toBeNull();
      expect(sentFrom(state, HEARD + DAY)).toEqual(sentFrom(heard(), HEARD + DAY));
    },
  );

  test.each([null, 'approved'] as const)(
    'thanks for a rejection that was none do not go out, %s as they were',
    (approved) => {
      const rejected = heard([HEARD, answer('rejection', null)]);
      const turn = live(rejected, HEARD, { approvesAfter: null, until: HEARD + 5 * DAY });
      const letter = turn.state.steps.at(-1);
      expect(letter).toMatchObject({ what: 'keep-in-mind', state: 'drafted' });
      const id = letter?.id ?? '';
      const pending =
        approved === null
          ? turn.state
          : after(turn.state, [turn.at, { type: 'letter_approved', stepId: id, hash: 'h' }]);
      const state = undone(pending, turn.at + 1000);
      expect(sentFrom(state, turn.at + 1000)).not.toContain('keep-in-mind');
      expect(decide(state, turn.at + 1000)).not.toMatchObject({ kind: 'send' });
    },
  );

  test('a delay: the day that was promised before counts again', () => {
    const state = undone(
      heard(
        [HEARD, answer('delay', '2026-12-09', 'm0')],
        [HEARD + DAY, answer('delay', '2027-01-20')],
      ),
      HEARD + 2 * DAY,
    );
    expect(state.promise?.date).toBe('2026-12-09');
  });

  test('a wish to be left alone: the person can be written to again', () => {
    const said = heard([HEARD, answer('do-not-contact', null, 'm1', false)]);
    const confirmed = after(said, [
      HEARD + DAY,
      { type: 'answer_confirmed', messageId: 'm1', intent: 'do-not-contact' },
    ]);
    expect(confirmed.contacts[0]?.unreachable).toBe(true);
    const state = undone(confirmed, HEARD + 2 * DAY);
    expect(state.outcome).toBeNull();
    expect(sentFrom(state, HEARD + 2 * DAY)).toContain('status-check');
  });
});

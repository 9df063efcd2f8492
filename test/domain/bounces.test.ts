import { describe, expect, test } from 'vitest';
import type { Application } from '../../domain/application.ts';
import type { EventBody } from '../../domain/events.ts';
import { upcomingSteps } from '../../domain/steps/upcoming.ts';
import { after, application, live, NOON } from './lives.ts';

const LATER = NOON + 3 * 86_400_000;

/** Three days after an interview: the thank-you to Lee has been sent. */
function thanked(): Application {
  return live(application(), NOON, { until: LATER }).state;
}

function then(body: (stepId: string) => EventBody): Application {
  const state = thanked();
  const sent = state.steps.find(({ what, state: now }) => what === 'thank-you' && now === 'sent');
  return after(state, [LATER, body(sent?.id ?? 'none')]);
}

const lettersTo = (state: Application): string[] =>
  upcomingSteps(state, LATER)
    .filter(({ kind }) => kind === 'letter')
    .map(({ to }) => to);
const thankYou = (state: Application) => state.steps.find(({ what }) => what === 'thank-you');

describe('what a report of the mail does', () => {
  test('a letter that is only late is still sent, and its reader is written to as before', () => {
    const late = then(() => ({ type: 'bounced', to: 'lee', permanent: false, stepId: null }));
    expect(thankYou(late)).toMatchObject({ state: 'sent', result: null });
    expect(lettersTo(late)).toContain('lee');
  });

  test('a letter given up for now did not arrive, but its reader can be written to', () => {
    const back = then((stepId) => ({ type: 'bounced', to: 'lee', permanent: false, stepId }));
    expect(thankYou(back)).toMatchObject({ state: 'failed', result: 'bounced' });
    expect(lettersTo(back)).toContain('lee');
  });

  test('a letter that came back for good did not arrive, and nothing more goes there', () => {
    const back = then((stepId) => ({ type: 'bounced', to: 'lee', permanent: true, stepId }));
    expect(thankYou(back)).toMatchObject({ state: 'failed', result: 'bounced' });
    expect(lettersTo(back)).toEqual([]);
  });

  test('whoever reported a letter has got it, and gets no other', () => {
    const complained = then(() => ({ type: 'complained', to: 'lee' }));
    expect(thankYou(complained)).toMatchObject({ state: 'sent' });
    expect(lettersTo(complained)).toEqual([]);
  });
});

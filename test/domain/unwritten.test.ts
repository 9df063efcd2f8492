import { describe, expect, it } from 'vitest';
import { upcomingSteps } from '../../domain/steps/upcoming.ts';
import { after, application, contact, NOON } from './lives.ts';

/** An application whose first letter could not be written, for this reason. */
function stopped(failure: string) {
  const fresh = application();
  const step = upcomingSteps(fresh, NOON).find(({ kind }) => kind === 'letter');
  if (step === undefined) throw new Error('no letter is planned');
  return { step, state: after(fresh, [NOON, { type: 'letter_missing_value', step, failure }]) };
}

const planned = (state: ReturnType<typeof application>) =>
  upcomingSteps(state, NOON).map(({ id }) => id);

describe('a letter that could not be written', () => {
  it.each([
    { type: 'facts_changed' } as const,
    { type: 'contact_set', contact: contact('lee') } as const,
    { type: 'other_offer', deadline: NOON + 86_400_000 } as const,
  ])('is planned again once facts have changed: $type', (event) => {
    const { step, state } = stopped('missing-value:assets');
    expect(planned(state)).not.toContain(step.id);
    expect(planned(after(state, [NOON, event]))).toContain(step.id);
  });

  it('stays ended for anything else, and where it is not known what is missing', () => {
    const { step, state } = stopped('missing-value:assets');
    expect(planned(after(state, [NOON, { type: 'resumed' }]))).not.toContain(step.id);
    const old = stopped('missing-value');
    expect(planned(after(old.state, [NOON, { type: 'facts_changed' }]))).not.toContain(step.id);
  });
});

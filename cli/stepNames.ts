import type { PlanFile } from '../domain/planFile.ts';

/** What a step is called in a line of text. */
export const STEP_NAMES: Record<PlanFile['steps'][number]['what'], string> = {
  'thank-you': 'Thank-you',
  'status-check': 'Status check',
  'last-resort': 'Last question',
  'close-out': 'Closing letter',
  'offer-in-hand': 'Letter about the other offer',
  'second-choice': 'Second-choice letter',
  'keep-in-mind': 'Keep-in-mind letter',
  'reference-heads-up': 'Heads-up',
  reply: 'Reply',
  call: 'Phone call',
  card: 'Handwritten card',
  'ask-contact': 'A question to raise',
};

import type { Playbook } from '../playbook.ts';

/** A life in under a minute, for the sample mailbox: seconds for days, any hour, no approval. */
export const sample: Playbook = {
  name: 'sample',
  version: 1,
  approvalTime: 'PT2S',
  approvalExpires: 'PT30S',
  window: null,
  urgentWindow: null,
  spread: 'PT0S',
  modes: {
    'thank-you': 'auto',
    'status-check': 'auto',
    'last-resort': 'auto',
    'close-out': 'auto',
    'offer-in-hand': 'auto',
    'second-choice': 'auto',
    'keep-in-mind': 'auto',
    'reference-heads-up': 'auto',
  },
  thankYou: { after: 'PT3S', within: 'PT30S', late: 'PT10M' },
  referenceHeadsUp: { after: 'PT3S', within: 'PT30S', late: 'PT10M' },
  call: null,
  statusCheck: {
    afterPromise: 'PT2S',
    first: 'PT12S',
    every: 'PT12S',
    rounds: ['email', 'email'],
    range: 'to',
  },
  askContact: null,
  lastResort: null,
  ending: { letter: true, after: 'PT12S' },
  afterwards: { after: 'PT3S', circle: null },
  caps: {
    perPerson: { count: 1, within: 'PT10S' },
    perEmployer: { count: 20, within: 'PT10S' },
    perMailboxDay: 500,
  },
};

import type { Playbook } from '../playbook.ts';
import { BUSINESS_HOURS, WAKING_HOURS } from './windows.ts';

/** The default: thank-you, call task, weekly checks alternating email and phone, two unanswered emails, close-out (R3, R9, R11, R17). */
export const standard: Playbook = {
  name: 'standard',
  version: 1,
  approvalTime: 'P1D',
  approvalExpires: 'P3D',
  window: BUSINESS_HOURS,
  urgentWindow: WAKING_HOURS,
  spread: 'PT40M',
  modes: {},
  thankYou: { after: 'PT1H', within: 'PT24H', late: 'PT72H' },
  referenceHeadsUp: { after: 'PT2H', within: 'PT24H', late: 'PT72H' },
  call: { after: 'PT48H', within: 'P7D', retry: 'P2BD', retries: 1 },
  statusCheck: {
    afterPromise: 'P1BD',
    first: 'P7D',
    every: 'P7D',
    rounds: ['email', 'phone', 'email'],
    range: 'to',
  },
  askContact: { after: 'P14D' },
  lastResort: null,
  ending: { letter: true, after: 'P7D' },
  afterwards: { after: 'P1BD', circle: 'P3M' },
  caps: {
    perPerson: { count: 1, within: 'P7D' },
    perEmployer: { count: 2, within: 'P7D' },
    perMailboxDay: 40,
  },
};

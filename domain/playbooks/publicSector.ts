import type { Playbook } from '../playbook.ts';
import { standard } from './standard.ts';

/** Schools, government and boards decide in meetings: a slower rhythm and patience (R12). */
export const publicSector: Playbook = {
  ...standard,
  name: 'public-sector',
  statusCheck: {
    afterPromise: 'P3BD',
    first: 'P30D',
    every: 'P21D',
    rounds: ['email', 'phone'],
    range: 'to',
  },
  askContact: null,
  lastResort: { after: 'P60D' },
  ending: { letter: true, after: 'P30D' },
  caps: { ...standard.caps, perPerson: { count: 1, within: 'P14D' } },
};

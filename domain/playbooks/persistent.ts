import type { Playbook } from '../playbook.ts';
import { standard } from './standard.ts';

/** Weekly for two months, alternating, a last resort after a month of it, then the close-out (R11, R12, R16, S1). */
export const persistent: Playbook = {
  ...standard,
  name: 'persistent',
  statusCheck: {
    ...standard.statusCheck,
    rounds: ['email', 'phone', 'email', 'phone', 'email', 'phone'],
    range: 'from',
  },
  lastResort: { after: 'P30D' },
};

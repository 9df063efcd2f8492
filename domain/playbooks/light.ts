import type { Playbook } from '../playbook.ts';
import { standard } from './standard.ts';

/** Two attempts by email, then silence (R17, S2). */
export const light: Playbook = {
  ...standard,
  name: 'light',
  call: null,
  statusCheck: { ...standard.statusCheck, every: 'P10D', rounds: ['email', 'email'] },
  askContact: null,
  ending: { letter: false, after: 'P10D' },
};

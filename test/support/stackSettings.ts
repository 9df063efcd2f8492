import type { ApplicationFile } from '../../domain/applicationFile.ts';
import type { Playbook } from '../../domain/playbook.ts';
import { sample } from '../../domain/playbooks/sample.ts';
import type { Timing } from '../../workflows/messages.ts';

/** Waits short enough for a test. */
export const QUICK: Timing = {
  heartbeatMs: 6_000,
  retryFirstMs: 1_000,
  retryMaxMs: 4_000,
  uncertainSearchMs: [0, 1_000],
};

/** The owner of every test's mailbox. */
export const OWNER = { user: 'kim', password: 'secret-of-kim', address: 'kim@owner.example' };

/** An employer with one interviewer, interviewed a second ago, in the playbook of seconds. */
export const DEFAULT_APPLICATION: Omit<ApplicationFile, 'owner' | 'now' | 'events'> = {
  role: 'Sales Manager',
  employer: { name: 'Northwind Traders', domain: 'northwind.example' },
  contacts: [
    {
      id: 'lee',
      name: 'Dana Lee',
      honorific: 'Ms.',
      title: 'Head of Sales',
      email: 'dana.lee@northwind.example',
      role: 'hiring-manager',
    },
  ],
  playbook: 'quick',
};

/** An interview that ended `secondsAgo` seconds ago with the one interviewer. */
export function interviewEnded(secondsAgo: number) {
  const end = Date.now() - secondsAgo * 1_000;
  return {
    id: 'first',
    startsAt: new Date(end - 1_800_000).toISOString(),
    endsAt: new Date(end).toISOString(),
    with: ['lee'],
    notes: { lee: 'We talked about opening the Portland office next spring.' },
  };
}

/** The sample's playbook, faster: a silent life in ten seconds. */
export const QUICK_PLAYBOOK: Playbook = {
  ...sample,
  name: 'quick',
  approvalTime: 'PT0S',
  thankYou: { after: 'PT1S', within: 'PT60S', late: 'PT10M' },
  statusCheck: { ...sample.statusCheck, first: 'PT3S', every: 'PT3S' },
  ending: { letter: true, after: 'PT3S' },
  afterwards: { after: 'PT1S', circle: null },
  caps: { ...sample.caps, perPerson: { count: 1, within: 'PT1S' } },
};

/** Mail settings with which no test waits: our SMTP sink saves no copies by itself. */
export const QUICK_MAIL = {
  sentCopy: { lookMs: 0, everyMs: 100 },
  sendMs: 10_000,
  connectMs: 5_000,
};

/** As above, but patient with a server that hangs, so that a test can find a letter in the midst of its sending. */
export const PATIENT_MAIL = { ...QUICK_MAIL, sendMs: 180_000, connectMs: 180_000 };

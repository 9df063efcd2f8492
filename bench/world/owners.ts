import type { MailboxRecord } from '../../activities/ports/records.ts';
import type { MailPort } from '../../activities/ports/mailPort.ts';
import type { Playbook } from '../../domain/playbook.ts';
import { sample } from '../../domain/playbooks/sample.ts';
import type { Store } from '../../store/openStore.ts';

/** An owner with the mailbox that the letters leave from. */
export interface BenchOwner {
  id: string;
  mailbox: MailboxRecord;
}

/** A thank-you at once and by itself; after it a wait of weeks. */
const BENCH_PLAYBOOK: Playbook = {
  ...sample,
  name: 'bench',
  approvalTime: 'PT0S',
  thankYou: { after: 'PT0S', within: 'PT30M', late: 'PT1H' },
  statusCheck: { ...sample.statusCheck, first: 'P21D', every: 'P21D' },
  ending: { letter: true, after: 'P21D' },
  caps: {
    perPerson: { count: 1, within: 'PT1S' },
    perEmployer: { count: 20, within: 'PT1S' },
    perMailboxDay: 100_000,
  },
};

export const PASSWORD = 'secret';

export function userOf(number: number): string {
  return `kim${number}`;
}

/** Owner `number` with a mailbox on loopback; what lies in it now counts as read. */
export async function createBenchOwner(
  store: Store,
  mail: MailPort,
  number: number,
  ports: { imap: number; smtp: number },
): Promise<BenchOwner> {
  const user = userOf(number);
  const address = `${user}@owner.example`;
  const owner = await store.owners.create({
    name: 'Kim Owner',
    email: address,
    phone: '+49 30 1234567',
    address: '1 Linden Street\n10115 Berlin',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    password: null,
  });
  await store.playbooks.put(owner.id, BENCH_PLAYBOOK, Date.now());
  const endpoint = { host: '127.0.0.1', security: 'none' as const, ca: null, fingerprint: null };
  const mailbox = await store.mailboxes.create(owner.id, {
    address,
    displayName: 'Kim Owner',
    imap: { ...endpoint, port: ports.imap },
    smtp: { ...endpoint, port: ports.smtp },
    auth: { kind: 'password', user, password: PASSWORD },
    allowPrivateHosts: true,
    dailyLimit: 100_000,
  });
  const start = await mail.catchUp(
    mailbox,
    { folders: {} },
    async () => Promise.resolve(),
    AbortSignal.timeout(20_000),
  );
  await store.mailboxes.saveCheckpoint(mailbox.id, start);
  // As after the first letter: this provider keeps no copy of its own, so ours is appended without waiting for one.
  await store.mailboxes.saveLearned(mailbox.id, { savesSentCopy: false });
  return { id: owner.id, mailbox };
}

/** An application at an employer of its own, whose interview ended a minute ago, or ends `inMs` from now. */
export async function createBenchApplication(
  store: Store,
  owner: BenchOwner,
  name: string,
  inMs = -60_000,
): Promise<string> {
  const domain = `${name}.example`;
  const endsAt = Date.now() + inMs;
  const { id } = await store.applications.create(
    owner.id,
    {
      role: 'Sales Manager',
      employer: { name: 'Northwind Traders', domain },
      contacts: [
        {
          id: 'lee',
          name: 'Dana Lee',
          honorific: 'Ms.',
          title: 'Head of Sales',
          email: `dana.lee@${domain}`,
          role: 'hiring-manager',
        },
      ],
      interviews: [
        {
          id: 'first',
          startsAt: new Date(endsAt - 1_800_000).toISOString(),
          endsAt: new Date(endsAt).toISOString(),
          with: ['lee'],
          notes: { lee: 'We talked about opening the Portland office next spring.' },
        },
      ],
      playbook: 'bench',
    },
    { mailboxId: owner.mailbox.id, at: Date.now() },
  );
  return id;
}

import type { MailPort } from '../../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../../activities/ports/records.ts';
import type { Store } from '../../store/openStore.ts';
import { DEFAULT_APPLICATION, OWNER, QUICK_PLAYBOOK } from './stackSettings.ts';

/** The owner that every test's rows belong to; the same one on a second call. */
export async function createOwner(store: Store): Promise<string> {
  const existing = await store.owners.findByEmail(OWNER.address);
  if (existing !== null) return existing.id;
  const owner = await store.owners.create({
    name: 'Kim Owner',
    email: OWNER.address,
    phone: '+49 30 1234567',
    address: '1 Linden Street\n10115 Berlin',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    password: null,
  });
  await store.playbooks.put(owner.id, QUICK_PLAYBOOK, Date.now());
  return owner.id;
}

/** A mailbox of the owner's on loopback. */
export async function createMailbox(
  store: Store,
  ownerId: string,
  ports: { imap: number; smtp: number },
  address: string = OWNER.address,
): Promise<MailboxRecord> {
  const endpoint = { host: '127.0.0.1', security: 'none' as const, ca: null, fingerprint: null };
  return store.mailboxes.create(ownerId, {
    address,
    displayName: 'Kim Owner',
    imap: { ...endpoint, port: ports.imap },
    smtp: { ...endpoint, port: ports.smtp },
    auth: { kind: 'password', user: OWNER.user, password: OWNER.password },
    allowPrivateHosts: true,
    dailyLimit: 500,
  });
}

/** Reads the mailbox once, so that what is there now counts as old and all that comes later as new. */
export async function beginReading(
  store: Store,
  mail: MailPort,
  mailbox: MailboxRecord,
): Promise<void> {
  const start = await mail.catchUp(
    mailbox,
    { folders: {} },
    async () => Promise.resolve(),
    AbortSignal.timeout(20_000),
  );
  await store.mailboxes.saveCheckpoint(mailbox.id, start);
}

/** The default application at an employer of its own (told apart by its domain), so that no cap ties it to another. */
export async function createApplication(
  store: Store,
  ownerId: string,
  mailboxId: string | null,
  name: string,
  file: Partial<Parameters<Store['applications']['create']>[1]> = {},
): Promise<string> {
  const domain = `${name}.example`;
  const contacts = DEFAULT_APPLICATION.contacts.map((contact) => ({
    ...contact,
    email: `dana.lee@${domain}`,
  }));
  const created = await store.applications.create(
    ownerId,
    {
      ...DEFAULT_APPLICATION,
      employer: { ...DEFAULT_APPLICATION.employer, domain },
      contacts,
      ...file,
    },
    { mailboxId, at: Date.now() },
  );
  return created.id;
}

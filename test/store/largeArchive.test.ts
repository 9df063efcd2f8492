import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Store } from '../../store/openStore.ts';
import { onEachStore } from './eachStore.ts';
import {
  applicationFile,
  letterFor,
  mail,
  newMailbox,
  newOwner,
  NOW,
  openApproval,
  source,
} from './samples.ts';

const APPLICATIONS = 2_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What all the applications have in common. */
const SHARED = new Set(['mailboxes', 'employers', 'people']);

interface Line {
  t?: string;
  r?: Record<string, unknown>;
  rows?: number;
}

/** The archive of a desk with as many applications, each with a person, a letter, a decision and a message. */
async function largeArchive(store: Store): Promise<Uint8Array> {
  const owner = await newOwner(store);
  const mailbox = await newMailbox(store, owner.id);
  const application = await store.applications.create(owner.id, applicationFile(), {
    mailboxId: mailbox.id,
    at: NOW,
  });
  await openApproval(
    store,
    await store.outbox.draft(letterFor(application, mailbox, { mode: 'approve' })),
  );
  const { message } = await store.messages.insertOnce(mail(mailbox), source());
  await store.messages.assign(
    owner.id,
    message.id,
    { applicationId: application.id, contactId: null },
    [],
  );
  const text = gunzipSync(await store.archives.write(owner.id, NOW)).toString();
  const [head = '', ...rest] = text.trimEnd().split('\n');
  const lines = rest.map((line) => ({ line, parsed: JSON.parse(line) as Line }));
  const single = new Set<unknown>(
    lines.flatMap(({ parsed: { t, r } }) => (SHARED.has(t ?? '') ? [r?.['id']] : [])),
  );
  // Another installation's: no id is one that is here.
  const again = (line: string, n: number): string =>
    line.replace(
      UUID,
      (id) => `${id.slice(0, -6)}${single.has(id) ? 'abcdef' : String(n).padStart(6, '0')}`,
    );
  const many = lines.slice(0, -1).flatMap(({ line, parsed }) => {
    if (SHARED.has(parsed.t ?? '')) return [again(line, 0)];
    return Array.from({ length: APPLICATIONS }, (_, n) => {
      const copy = JSON.parse(again(line, n)) as Line;
      if (copy.t === 'messages') copy.r = { ...copy.r, uid: n + 1, identity: `mail-${n}` };
      return JSON.stringify(copy);
    });
  });
  const end = JSON.stringify({ ...lines.at(-1)?.parsed, rows: many.length });
  return Uint8Array.from(gzipSync([head, ...many, end, ''].join('\n')));
}

onEachStore((store) => {
  it('takes in an archive of two thousand applications whole, and gives the same out again', async () => {
    const archive = await largeArchive(store());
    const ben = await newOwner(store(), 'Ben Fresh');
    const contents = { applications: APPLICATIONS, letters: APPLICATIONS, messages: APPLICATIONS };
    expect(await store().archives.look(ben.id, archive)).toMatchObject(contents);
    const { applications, open } = await store().archives.restore(ben.id, archive, NOW);
    expect([applications, open.length]).toEqual([APPLICATIONS, APPLICATIONS]);
    const { items, next } = await store().applications.list(ben.id, { limit: 200 });
    expect([items.length, next]).toEqual([200, expect.any(String)]);
    const id = open[1234] ?? '';
    const record = await store().applications.get(ben.id, id);
    expect(record.contacts.map(({ name }) => name)).toEqual(['Dana Lee']);
    expect(await store().outbox.list(ben.id, id)).toHaveLength(1);
    expect((await store().messages.list(ben.id, { applicationId: id })).items).toHaveLength(1);
    const out = await store().archives.write(ben.id, NOW);
    const rows = (bytes: Uint8Array): number =>
      gunzipSync(bytes).toString().trimEnd().split('\n').length;
    expect(rows(out)).toBeGreaterThanOrEqual(rows(archive));
  }, 120_000);
});

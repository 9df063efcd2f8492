import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Change } from '../../store/changes.ts';
import { INSTALLATION } from '../../store/repositories/settings.ts';
import { eventually } from '../support/eventually.ts';
import { onEachStore } from './eachStore.ts';
import { HOUR, NOW, WIDE, letterFor, newMailbox, newOwner, newWorld } from './samples.ts';

onEachStore((store) => {
  test('the setup token makes the first owner, once, and nobody else can', async () => {
    const first = (await store().setup.issue(NOW)) ?? '';
    const token = (await store().setup.issue(NOW)) ?? '';
    const owner = (email: string) => ({
      name: 'Kim',
      email,
      timeZone: 'Europe/Berlin',
      password: 'correct horse',
    });
    await expect(store().setup.redeem(first, owner('a@x.example'), NOW)).rejects.toMatchObject({
      kind: 'refused',
    });
    const tries = await Promise.allSettled(
      [1, 2, 3].map((n) => store().setup.redeem(token, owner(`${n}@x.example`), NOW)),
    );
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await store().setup.issue(NOW)).toBeNull();
    expect(await store().setup.pending()).toBe(false);
    expect(JSON.stringify(await store().settings.all(INSTALLATION))).not.toContain(token);
  });

  test('only the right password opens; a new one ends the sessions', async () => {
    const { email, id } = await newOwner(store());
    await store().owners.setPassword(id, 'correct horse');
    expect((await store().owners.verifyPassword(email.toUpperCase(), 'correct horse'))?.id).toBe(
      id,
    );
    expect(await store().owners.verifyPassword(email, 'wrong')).toBeNull();
    expect(await store().owners.verifyPassword('nobody@x.example', 'correct horse')).toBeNull();
    const { token } = await store().sessions.create(id, NOW, HOUR);
    expect(await store().sessions.find(token, NOW)).toMatchObject({ ownerId: id });
    await store().owners.setPassword(id, 'another');
    expect(await store().sessions.find(token, NOW)).toBeNull();
  });

  test('sessions expire, end, and are swept; the token itself is not stored', async () => {
    const { id } = await newOwner(store());
    const { token } = await store().sessions.create(id, NOW, HOUR);
    expect(await store().sessions.find(token, NOW + HOUR)).toBeNull();
    expect(await store().sessions.find(`${token}x`, NOW)).toBeNull();
    expect(await store().sessions.sweep(NOW + HOUR)).toBe(1);
    const other = await store().sessions.create(id, NOW, HOUR);
    await store().sessions.delete(other.token);
    expect(await store().sessions.find(other.token, NOW)).toBeNull();
  });

  test('one address is one owner', async () => {
    const { email } = await newOwner(store());
    await expect(
      store().owners.create({
        name: 'Again',
        email: email.toUpperCase(),
        timeZone: 'UTC',
        password: null,
      }),
    ).rejects.toMatchObject({ kind: 'duplicate', field: 'email' });
  });

  test('the credentials of a mailbox are read back, and lie sealed in the database', async () => {
    const { id } = await newOwner(store());
    const mailbox = await newMailbox(store(), id);
    expect((await store().mailboxes.load(mailbox.id)).auth).toMatchObject({
      password: 'correct horse',
    });
    const rows = await store().database.read((q) =>
      q.select({ auth: sql<string>`auth` }).from(sql`mailboxes`),
    );
    expect(JSON.stringify(rows)).not.toContain('correct horse');
  });

  test("a sealed secret moved to another mailbox's row does not open", async () => {
    const { id } = await newOwner(store());
    const one = await newMailbox(store(), id);
    const other = await newMailbox(store(), id);
    await store().database.write((q) =>
      q.execute(
        sql`update mailboxes set auth = (select auth from mailboxes where id = ${one.id}) where id = ${other.id}`,
      ),
    );
    await expect(store().mailboxes.load(other.id)).rejects.toMatchObject({ kind: 'corrupt' });
    expect((await store().mailboxes.load(one.id)).auth.kind).toBe('password');
    await store().mailboxes.delete(id, other.id);
  });

  test('a mailbox with a letter on its way is not deleted', async () => {
    const { owner, mailbox, application } = await newWorld(store());
    await store().mailboxes.saveCheckpoint(mailbox.id, {
      folders: { INBOX: { uidValidity: '1', uid: 5, modseq: null } },
    });
    expect((await store().mailboxes.checkpoint(mailbox.id)).folders['INBOX']?.uid).toBe(5);
    const { id, hash } = await store().outbox.draft(letterFor(application, mailbox));
    await store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps: WIDE });
    await expect(store().mailboxes.delete(owner.id, mailbox.id)).rejects.toMatchObject({
      kind: 'refused',
    });
    await store().outbox.move(id, ['sending'], 'sent', { sentAt: NOW });
    await store().mailboxes.delete(owner.id, mailbox.id);
    expect((await store().applications.load(application.id)).mailboxId).toBeNull();
  });

  test('listeners are told of a change after it is committed, and not of one that was undone', async () => {
    const told: Change[] = [];
    const stop = store().onChange((change) => told.push(change));
    const { owner, application } = await newWorld(store());
    await eventually('the making is told', () => told.some(({ id }) => id === application.id));
    told.length = 0;
    await store()
      .applications.addContact(owner.id, application.id, { id: 'x', name: 'X' }, () => {
        throw new Error('undone');
      })
      .catch(() => undefined);
    await store().applications.update(owner.id, application.id, { role: 'New role' });
    const expected = { ownerId: owner.id, kind: 'application', id: application.id };
    await eventually('the change is told', () => told.length > 0);
    expect(told).toEqual([expected]);
    stop();
    await store().applications.update(owner.id, application.id, { role: 'Newer role' });
    expect(told).toEqual([expected]);
  });
});

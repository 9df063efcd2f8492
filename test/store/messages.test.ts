import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachStore } from './eachStore.ts';
import { facts, mail, newWorld, someEvent, source } from './samples.ts';

onEachStore((store) => {
  test('P4: a message is stored once, also when many workers bring it at once', async () => {
    const { mailbox } = await newWorld(store());
    const message = mail(mailbox);
    const tries = await Promise.all(
      Array.from({ length: 10 }, () =>
        store().messages.insertOnce({ ...message, id: randomUUID() }, source()),
      ),
    );
    expect(tries.filter((each) => each.fresh)).toHaveLength(1);
    expect(new Set(tries.map((each) => each.message.id)).size).toBe(1);
  });

  test('P4: after a UIDVALIDITY change the old mail is not new, with or without a Message-ID', async () => {
    const { mailbox } = await newWorld(store());
    for (const messageId of [`${randomUUID()}@acme.example`, null]) {
      const body = source(randomUUID());
      const before = await store().messages.insertOnce(mail(mailbox, { messageId }), body);
      const after = await store().messages.insertOnce(
        mail(mailbox, { messageId, uidValidity: '2', uid: 7 }),
        body,
      );
      expect(after).toMatchObject({ fresh: false, message: { id: before.message.id } });
    }
  });

  test('P4: another mail under a Message-ID that was used before is not lost', async () => {
    const { mailbox } = await newWorld(store());
    const messageId = 'always-the-same@ats.example';
    await store().messages.insertOnce(mail(mailbox, { messageId }), source('Thanks for applying'));
    const second = await store().messages.insertOnce(
      mail(mailbox, { messageId }),
      source('We would like to meet you'),
    );
    expect(second.fresh).toBe(true);
  });

  test('P4: bytes that PostgreSQL cannot store do not keep a message out', async () => {
    const { mailbox } = await newWorld(store());
    const { message, fresh } = await store().messages.insertOnce(
      mail(mailbox, {
        subject: 'a\0b',
        text: 'half \uD83D',
        messageId: `${'x'.repeat(20_000)}@long.example`,
      }),
      Buffer.from([0, 255, 13, 10, 13, 10, 0]),
    );
    await store().messages.understood(
      message.id,
      { facts: facts({ text: '\0\uD83D' }), applicationId: null, contactId: null, guesses: [] },
      [],
    );
    expect(fresh).toBe(true);
    expect((await store().messages.load(message.id)).subject).toBe('a\uFFFDb');
    expect([...(await store().messages.raw(message.id))]).toEqual([0, 255, 13, 10, 13, 10, 0]);
  });

  test('P4: what was understood and its events are written together, once', async () => {
    const { application, mailbox } = await newWorld(store());
    const { message } = await store().messages.insertOnce(mail(mailbox), source(randomUUID()));
    expect(await store().messages.unfinished(mailbox.id)).toMatchObject([{ id: message.id }]);
    const event = someEvent();
    const result = {
      facts: facts(),
      applicationId: application.id,
      contactId: application.contacts[0]?.id ?? null,
      guesses: [],
    };
    const understand = () =>
      store().messages.understood(message.id, result, [{ applicationId: application.id, event }]);
    await understand();
    await understand();
    const waiting = await store().pending.list(10, application.id);
    expect(waiting.map((each) => each.event)).toEqual([event]);
    expect(await store().messages.unfinished(mailbox.id)).toEqual([]);
    expect(await store().messages.answersTo(application.id)).toEqual([message.id]);

    await store().pending.done(waiting.map((each) => each.id));
    await understand();
    expect(await store().pending.list(10, application.id)).toEqual([]);
  });

  test('P4: neither facts nor events are written when one of them fails', async () => {
    const { application, mailbox } = await newWorld(store());
    const { message } = await store().messages.insertOnce(mail(mailbox), source(randomUUID()));
    const broken = { ...someEvent(), broken: '\0' };
    await expect(
      store().messages.understood(
        message.id,
        { facts: facts(), applicationId: application.id, contactId: null, guesses: [] },
        [{ applicationId: application.id, event: broken }],
      ),
    ).rejects.toMatchObject({ name: 'StoreFailure' });
    expect(await store().messages.load(message.id)).toMatchObject({ state: 'stored', facts: null });
    expect(await store().pending.list(10, application.id)).toEqual([]);
  });

  test('P6: the message of a failure holds nothing of the mail', async () => {
    const { application, mailbox } = await newWorld(store());
    const { message } = await store().messages.insertOnce(mail(mailbox), source(randomUUID()));
    const failure: unknown = await store()
      .messages.understood(
        message.id,
        {
          facts: facts({ text: 'very private words' }),
          applicationId: application.id,
          contactId: null,
          guesses: [],
        },
        [{ applicationId: application.id, event: { ...someEvent(), id: 'private\0id' } }],
      )
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StoreFailure', kind: 'unexpected' });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('private');
  });

  test('an unmatched answer waits for the owner, and is assigned together with its event', async () => {
    const { owner, application, mailbox } = await newWorld(store());
    const { message } = await store().messages.insertOnce(mail(mailbox), source(randomUUID()));
    const guesses = [{ applicationId: application.id, confidence: 0.4, why: 'domain' }];
    await store().messages.understood(
      message.id,
      { facts: facts(), applicationId: null, contactId: null, guesses },
      [],
    );
    const waiting = () => store().messages.list(owner.id, { unmatched: true });
    expect((await waiting()).items).toMatchObject([{ id: message.id, guesses }]);
    const event = someEvent();
    await store().messages.assign(
      owner.id,
      message.id,
      { applicationId: application.id, contactId: null },
      [event],
    );
    expect((await waiting()).items).toEqual([]);
    expect(await store().pending.list(10, application.id)).toMatchObject([{ event }]);
  });

  test('newsletters and dismissed mail are not among the unmatched', async () => {
    const { owner, mailbox } = await newWorld(store());
    const none = { applicationId: null, contactId: null, guesses: [] };
    const letter = await store().messages.insertOnce(mail(mailbox), source(randomUUID()));
    await store().messages.understood(
      letter.message.id,
      { facts: facts({ kind: 'newsletter' }), ...none },
      [],
    );
    const answer = await store().messages.insertOnce(mail(mailbox), source(randomUUID()));
    await store().messages.understood(answer.message.id, { facts: facts(), ...none }, []);
    await store().messages.dismiss(owner.id, answer.message.id);
    expect((await store().messages.list(owner.id, { unmatched: true })).items).toEqual([]);
    expect((await store().messages.list(owner.id)).items).toHaveLength(2);
  });

  test('mail for an application that was erased meanwhile is kept, without it', async () => {
    const { owner, application, mailbox } = await newWorld(store());
    const { message } = await store().messages.insertOnce(mail(mailbox), source(randomUUID()));
    await store().applications.delete(owner.id, application.id);
    await store().messages.understood(
      message.id,
      { facts: facts(), applicationId: application.id, contactId: 'gone', guesses: [] },
      [{ applicationId: application.id, event: someEvent() }],
    );
    expect(await store().messages.load(message.id)).toMatchObject({
      state: 'understood',
      applicationId: null,
    });
  });

  test('a hold and a dead address count in every application that writes to it', async () => {
    const { owner, application } = await newWorld(store());
    const held = await store().people.hold(owner.id, 'LEE@acme.example', 99);
    expect(held).toEqual([application.id]);
    expect(await store().people.markUnreachable(owner.id, 'lee@ACME.example')).toEqual([
      application.id,
    ]);
    expect(await store().people.get(owner.id, 'lee@acme.example')).toEqual({
      address: 'lee@acme.example',
      held: true,
      heldUntil: 99,
      unreachable: true,
    });
    const next = await store().applications.create(
      owner.id,
      {
        role: 'Another',
        employer: { name: 'Acme' },
        contacts: [{ id: 'l', name: 'Dana Lee', email: 'Lee@acme.example' }],
      },
      { at: 1 },
    );
    expect(next.contacts[0]?.unreachable).toBe(true);
    expect((await store().applications.load(application.id)).contacts[0]?.unreachable).toBe(true);
  });
});

import { expect, test } from 'vitest';
import type { ApplicationEvent } from '../../domain/events.ts';
import {
  DAY,
  HOUR,
  NOW,
  WIDE,
  approvedLetter,
  applicationFile,
  letterFor,
  newWorld,
  openApproval,
} from './samples.ts';
import { onEachStore } from './eachStore.ts';
import { sql } from 'drizzle-orm';

onEachStore((store) => {
  test('P1: a step has one letter, however often it is composed', async () => {
    const { application, mailbox } = await newWorld(store());
    const first = await store().outbox.draft(letterFor(application, mailbox, { stepId: 's' }));
    const again = await store().outbox.draft(
      letterFor(application, mailbox, { stepId: 's', text: 'Another text' }),
    );
    expect(again).toEqual(first);
    expect(await store().outbox.ofApplication(application.id)).toHaveLength(1);
  });

  test('P1: of 50 reservations of one letter at once, exactly one wins', async () => {
    const { application, mailbox } = await newWorld(store());
    const { id, hash } = await store().outbox.draft(letterFor(application, mailbox));
    const tries = await Promise.all(
      Array.from({ length: 50 }, () =>
        store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps: WIDE }),
      ),
    );
    expect(tries.filter((each) => each.ok)).toHaveLength(1);
    expect(tries.filter((each) => !each.ok && each.refusal === 'already-sending')).toHaveLength(49);
    expect(await store().outbox.load(id)).toMatchObject({ state: 'sending', approvedHash: hash });
  });

  test('P7: of 20 letters to one person at once, as many win as the cap allows', async () => {
    const { application, mailbox } = await newWorld(store());
    const letters = await Promise.all(
      Array.from({ length: 20 }, () => store().outbox.draft(letterFor(application, mailbox))),
    );
    const caps = { ...WIDE, perPerson: { count: 3, within: DAY } };
    const tries = await Promise.all(
      letters.map(({ id, hash }) =>
        store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps }),
      ),
    );
    expect(tries.filter((each) => each.ok)).toHaveLength(3);
    expect(tries.filter((each) => !each.ok && each.refusal === 'cap')).toHaveLength(17);
  });

  test('P7: caps hold across applications, by address and by employer, and say when there is room', async () => {
    const { owner, application, mailbox } = await newWorld(store());
    const other = await store().applications.create(
      owner.id,
      applicationFile({
        contacts: [
          { id: 'boss', name: 'Dana Lee', email: 'LEE@acme.example' },
          { id: 'kay', name: 'Kay', email: 'kay@acme.example' },
        ],
      }),
      { at: NOW },
    );
    const first = await store().outbox.draft(letterFor(application, mailbox));
    const { id, hash } = first;
    await store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps: WIDE });
    await store().outbox.move(id, ['sending'], 'sent', { sentAt: NOW });

    const toSame = await store().outbox.draft(letterFor(other, mailbox));
    const person = await store().outbox.reserve({
      id: toSame.id,
      approvedHash: toSame.hash,
      now: NOW + HOUR,
      caps: { ...WIDE, perPerson: { count: 1, within: DAY } },
    });
    expect(person).toMatchObject({
      ok: false,
      refusal: 'cap',
      cap: 'person',
      notBefore: NOW + DAY,
    });
    expect(person).toMatchObject({
      touches: [{ at: NOW, contactKey: other.contacts[0]?.id, sameEmployer: true }],
    });

    const kay = other.contacts[1];
    const toKay = await store().outbox.draft(
      letterFor(other, mailbox, {
        contactId: kay?.id ?? '',
        to: { name: 'Kay', address: 'kay@acme.example' },
      }),
    );
    const reserveKay = (now: number) =>
      store().outbox.reserve({
        id: toKay.id,
        approvedHash: toKay.hash,
        now,
        caps: { ...WIDE, perEmployer: { count: 1, within: DAY } },
      });
    expect(await reserveKay(NOW + HOUR)).toMatchObject({ refusal: 'cap', cap: 'employer' });
    expect(await reserveKay(NOW + DAY)).toMatchObject({ ok: true });
  });

  test("P7: the mailbox's daily limit counts every letter", async () => {
    const { application, mailbox } = await newWorld(store());
    const caps = { ...WIDE, perMailboxDay: 1 };
    const reserve = async (now: number) => {
      const { id, hash } = await store().outbox.draft(
        letterFor(application, mailbox, { what: 'thank-you' }),
      );
      return store().outbox.reserve({ id, approvedHash: hash, now, caps });
    };
    expect(await reserve(NOW)).toMatchObject({ ok: true });
    expect(await reserve(NOW + 1)).toMatchObject({
      refusal: 'cap',
      cap: 'mailbox-day',
      notBefore: NOW + DAY,
    });
    expect(await store().mailboxes.sentSince(application.owner.id, mailbox.id, NOW)).toBe(1);
  });

  test('P3: in approve mode nothing leaves without an approval of that very text', async () => {
    const { application, mailbox } = await newWorld(store());
    const letter = await store().outbox.draft(letterFor(application, mailbox, { mode: 'approve' }));
    const reserve = (hash: string) =>
      store().outbox.reserve({ id: letter.id, approvedHash: hash, now: NOW, caps: WIDE });
    expect(await reserve(letter.hash)).toEqual({ ok: false, refusal: 'not-ready' });
    await openApproval(store(), letter);
    await store().outbox.move(letter.id, ['drafted'], 'approved');
    expect(await reserve(letter.hash)).toEqual({ ok: false, refusal: 'not-ready' });
    await store().approvals.decide(letter.id, 'approved', 'dashboard', NOW);
    expect(await reserve('another')).toEqual({ ok: false, refusal: 'hash-changed' });
    expect(await reserve(letter.hash)).toMatchObject({ ok: true });
  });

  test('P3: a text changed behind the hash does not leave', async () => {
    const { application, mailbox } = await newWorld(store());
    const { id, hash } = await approvedLetter(store(), letterFor(application, mailbox));
    await store().database.write((q) =>
      q.execute(sql`update outbox set text = 'Hire me!' where id = ${id}`),
    );
    expect(await store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps: WIDE })).toEqual({
      ok: false,
      refusal: 'hash-changed',
    });
  });

  test('P3: an edit takes the consent back and asks anew for the new text', async () => {
    const { owner, application, mailbox } = await newWorld(store());
    const before = await approvedLetter(store(), letterFor(application, mailbox));
    const { letter, approval } = await store().outbox.edit(
      owner.id,
      before.id,
      { subject: 'Sales', text: 'Dear Dana', html: '<p>Dear Dana</p>', findings: [] },
      NOW,
      (edited) => [
        { id: 'edit-1', at: NOW, type: 'letter_edited', stepId: edited.stepId, hash: edited.hash },
      ],
    );
    expect(letter).toMatchObject({ state: 'drafted', approvedHash: null, text: 'Dear Dana' });
    expect(letter.hash).not.toBe(before.hash);
    expect(approval).toMatchObject({ state: 'pending', hash: letter.hash });
    expect(await store().approvals.list(owner.id, { now: NOW })).toHaveLength(1);
    expect(await store().pending.list(10, application.id)).toMatchObject([
      { event: { type: 'letter_edited', hash: letter.hash } },
    ]);
    for (const approvedHash of [before.hash, letter.hash])
      expect(
        await store().outbox.reserve({ id: letter.id, approvedHash, now: NOW, caps: WIDE }),
      ).toMatchObject({ ok: false });
  });

  test('P1, P3: an approval is taken back or the letter leaves, whichever comes first, never both', async () => {
    const { owner, application, mailbox } = await newWorld(store());
    const takenBack = (stepId: string): ApplicationEvent => ({
      id: crypto.randomUUID(),
      at: NOW,
      type: 'approval_taken_back',
      stepId,
    });
    const outcomes = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const { id, hash } = await approvedLetter(
        store(),
        letterFor(application, mailbox, { stepId: `race:${n}` }),
      );
      const [approval] = (await store().approvals.leaving(owner.id)).filter(
        ({ letter }) => letter.id === id,
      );
      const undo = () =>
        store().approvals.takeBack(owner.id, approval?.approval.id ?? '', takenBack);
      const leave = () => store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps: WIDE });
      const [undone, reserved] = await Promise.all(
        n % 2 === 0
          ? [undo().catch((error: unknown) => error), leave()]
          : [leave(), undo().catch((error: unknown) => error)].toReversed(),
      );
      const letter = await store().outbox.load(id);
      const listed = await store().approvals.list(owner.id, { now: NOW });
      const waits = listed.some((each) => each.letter.id === id);
      if (undone === undefined) {
        expect(reserved).toEqual({ ok: false, refusal: 'not-ready' });
        expect(letter).toMatchObject({ state: 'drafted', approvedHash: null });
        expect(waits).toBe(true);
        await expect(undo()).rejects.toMatchObject({ kind: 'refused' });
        outcomes.add('undone');
      } else {
        expect(undone).toMatchObject({
          kind: 'refused',
          message: 'Too late: the letter is leaving at this very moment.',
        });
        expect(reserved).toMatchObject({ ok: true });
        expect(letter.state).toBe('sending');
        expect(waits).toBe(false);
        outcomes.add('left');
      }
    }
    expect(outcomes.size).toBeGreaterThan(0);
    const told = await store().pending.list(100, application.id);
    const undone = (await store().approvals.list(owner.id, { now: NOW })).map(
      ({ letter }) => letter.stepId,
    );
    expect(
      told
        .flatMap(({ event }) => (event.type === 'approval_taken_back' ? event.stepId : []))
        .sort(),
    ).toEqual(undone.sort());
  });

  test('a letter that is being sent can no longer be edited', async () => {
    const { owner, application, mailbox } = await newWorld(store());
    const { id, hash } = await store().outbox.draft(letterFor(application, mailbox));
    await store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps: WIDE });
    await expect(
      store().outbox.edit(owner.id, id, { subject: 's', text: 't', html: 'h', findings: [] }, NOW),
    ).rejects.toMatchObject({ name: 'StoreFailure', kind: 'refused' });
  });

  test('P1: move is compare-and-set', async () => {
    const { application, mailbox } = await newWorld(store());
    const { id } = await store().outbox.draft(letterFor(application, mailbox));
    const moves = await Promise.all(
      Array.from({ length: 10 }, () => store().outbox.move(id, ['drafted'], 'cancelled')),
    );
    expect(moves.filter(Boolean)).toHaveLength(1);
    expect(await store().outbox.move(id, ['drafted'], 'approved')).toBe(false);
  });

  test('P1: a worker that was overtaken can neither hand over nor settle', async () => {
    const { application, mailbox } = await newWorld(store());
    const { id, hash } = await store().outbox.draft(letterFor(application, mailbox));
    const reserve = () => store().outbox.reserve({ id, approvedHash: hash, now: NOW, caps: WIDE });
    const first = await reserve();
    expect(await store().outbox.recover(id)).toBe('released');
    const second = await reserve();
    if (!first.ok || !second.ok) throw new Error('both had to be reserved');
    expect(await store().outbox.handOver(id, first.attempt, NOW)).toBe(false);
    expect(await store().outbox.move(id, ['sending'], 'drafted', { attempt: first.attempt })).toBe(
      false,
    );
    expect(await store().outbox.handOver(id, second.attempt, NOW)).toBe(true);
    expect(await store().outbox.recover(id)).toBe('uncertain');
    expect(await store().outbox.recover(id)).toBe('not-sending');
    expect(await reserve()).toEqual({ ok: false, refusal: 'already-sending' });
  });

  test('a letter is found by our Message-ID and by the one the provider put in its place', async () => {
    const { application, mailbox } = await newWorld(store());
    const letter = await store().outbox.draft(letterFor(application, mailbox));
    const theirs = `${letter.id}@provider.example`;
    await store().outbox.move(letter.id, ['drafted'], 'sent', {
      sentAt: NOW,
      providerMessageId: theirs,
    });
    expect((await store().outbox.byMessageId(theirs))?.id).toBe(letter.id);
    expect((await store().outbox.byMessageId(letter.messageId))?.id).toBe(letter.id);
    expect(await store().outbox.byMessageId('none@x.example')).toBeNull();
  });

  test('a letter whose hash is not its own is not taken in', async () => {
    const { application, mailbox } = await newWorld(store());
    await expect(
      store().outbox.draft({ ...letterFor(application, mailbox), hash: 'x' }),
    ).rejects.toMatchObject({ kind: 'refused', field: 'hash' });
  });
});

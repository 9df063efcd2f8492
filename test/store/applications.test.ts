import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Application, Interview } from '../../domain/application.ts';
import type { ApplicationRecord, TimelineEntry } from '../../activities/ports/records.ts';
import { next } from '../../domain/next.ts';
import { stageOf } from '../../domain/stage.ts';
import type { Stage } from '../../domain/stage.ts';
import { standard } from '../../domain/playbooks/standard.ts';
import type { ApplicationQuery } from '../../store/openStore.ts';
import { onEachStore } from './eachStore.ts';
import { HOUR, NOW, applicationFile, newOwner, newWorld, someEvent } from './samples.ts';

onEachStore((store) => {
  test('a file becomes rows: keys become ids, people and interviews are linked', async () => {
    const { application } = await newWorld(store(), {
      interviews: [
        {
          id: 'first',
          startsAt: '2026-11-16T10:00:00-08:00',
          with: ['lee'],
          notes: { lee: 'likes maps' },
          decisionBy: '2026-11-30',
        },
      ],
    });
    const lee = application.contacts[0]?.id ?? '';
    expect(application.interviews).toMatchObject([
      {
        key: 'first',
        startsAt: Date.parse('2026-11-16T18:00:00Z'),
        endsAt: Date.parse('2026-11-16T19:00:00Z'),
        with: [lee],
        notes: { [lee]: 'likes maps' },
        decisionBy: '2026-11-30',
      },
    ]);
    expect(await store().applications.load(application.id)).toEqual(application);
  });

  test.each([
    [{ id: 'x', startsAt: '2026-11-16T10:00:00Z', with: ['nobody'] }, 'interviews'],
    [
      { id: 'x', startsAt: '2026-11-16T10:00:00Z', endsAt: '2026-11-16T09:00:00Z', with: ['lee'] },
      'endsAt',
    ],
  ])('an interview that makes no sense is refused by its field', async (interview, field) => {
    const owner = await newOwner(store());
    await expect(
      store().applications.create(owner.id, applicationFile({ interviews: [interview] }), {
        at: NOW,
      }),
    ).rejects.toMatchObject({ kind: 'refused', field });
    expect((await store().applications.list(owner.id)).items).toEqual([]);
  });

  test('a second open application for the same role is refused; after the end it is welcome', async () => {
    const { owner, application } = await newWorld(store(), { role: 'Sales Manager' });
    const again = () =>
      store().applications.create(
        owner.id,
        applicationFile({ role: 'sales  manager', employer: { name: 'ACME' } }),
        { at: NOW },
      );
    await expect(again()).rejects.toMatchObject({ kind: 'duplicate', field: 'role' });
    const both = await Promise.allSettled(
      [1, 2].map(() =>
        store().applications.create(owner.id, applicationFile({ role: 'Clerk' }), { at: NOW }),
      ),
    );
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    await record(application, 1, ended);
    const second = await again();
    expect(second.employer.id).toBe(application.employer.id);
    await record(application, 2, (state) => state);
    expect((await store().applications.get(owner.id, application.id)).snapshotSeq).toBe(2);
  });

  test('employers are shared by domain, else by name, of one owner alone', async () => {
    const owner = await newOwner(store());
    const create = async (employer: { name: string; domain?: string }, ownerId = owner.id) =>
      (await store().applications.create(ownerId, applicationFile({ employer }), { at: NOW }))
        .employer.id;
    const acme = await create({ name: 'Acme' });
    expect(await create({ name: 'acme', domain: 'Acme.example' })).toBe(acme);
    expect(await create({ name: 'Acme Inc.', domain: 'acme.example' })).toBe(acme);
    expect(await create({ name: 'Acme' })).toBe(acme);
    expect(await create({ name: 'Acme', domain: 'acme.test' })).not.toBe(acme);
    expect(await create({ name: 'Acme' }, (await newOwner(store())).id)).not.toBe(acme);
  });

  test('the names of the other applications are the same owner’s, each once, without those of this one', async () => {
    const { owner, application } = await newWorld(store());
    const someoneElse = await newOwner(store());
    const create = async (ownerId: string, name: string, role: string) =>
      store().applications.create(ownerId, applicationFile({ employer: { name }, role }), {
        at: NOW,
      });
    const others = async () => store().applications.otherNames(owner.id, application.id);
    expect(await others()).toEqual({ employers: [], roles: [] });
    await create(owner.id, 'Umbra AG', 'Buyer');
    await create(owner.id, 'Umbra AG', 'Planner');
    await create(owner.id, 'Initech', 'Buyer');
    await create(someoneElse.id, 'Globex', 'Clerk');
    expect(await others()).toEqual({
      employers: ['Initech', 'Umbra AG'],
      roles: ['Buyer', 'Planner'],
    });
  });

  test('a state with a lower number is ignored; timeline lines are written once', async () => {
    const { owner, application } = await newWorld(store());
    await record(application, 5, ended, [line('a')]);
    await record(application, 4, (state) => state, [line('a'), line('b')]);
    const { items } = await store().applications.list(owner.id);
    expect(items).toMatchObject([{ outcome: 'no-response' }]);
    const timeline = await store().applications.timeline(owner.id, application.id);
    expect(timeline.items.map((entry) => entry.key)).toEqual(['b', 'a']);
  });

  test('P8: lists show the stage and the next step that the decision gives', async () => {
    const { owner, application } = await newWorld(store());
    const state = { ...stateOf(application), interviews: [held(application)] };
    await record(application, 1, () => state);
    const { stage, waitingFor, step } = next(state, NOW + HOUR);
    expect(step?.what).toBe('thank-you');
    expect((await store().applications.list(owner.id)).items).toMatchObject([
      { stage, waitingFor, nextWhat: step?.what, nextAt: step?.dueAt, outcome: null },
    ]);
    const staged = await store().applications.list(owner.id, { stage });
    expect(staged.items).toHaveLength(1);
  });

  test('P8: a stage that the clock alone ends is another one in the next list and count', async () => {
    const { owner, application } = await newWorld(store());
    const until = NOW + 5 * HOUR;
    const snooze = { reason: 'snoozed', contactId: null, from: NOW, to: until } as const;
    await record(application, 1, () => ({ ...stateOf(application), holds: [snooze] }));
    const staged = async (stage: Stage, now: number): Promise<number> => {
      await store().applications.renewStages(owner.id, now);
      return (await store().applications.list(owner.id, { stage })).items.length;
    };
    expect(await staged('paused', NOW + 2 * HOUR)).toBe(1);
    expect(await staged('paused', until)).toBe(0);
    expect(await staged(stageOf(stateOf(application), until), until)).toBe(1);
  });

  test('contacts and interviews are changed together with the event that tells of it', async () => {
    const { owner, application } = await newWorld(store());
    const events = () => store().pending.list(10, application.id);
    const kay = await store().applications.addContact(
      owner.id,
      application.id,
      { id: 'kay', name: 'Kay Zorn' },
      (contact) => [{ ...someEvent({ id: contact.id }) }],
    );
    expect((await events()).map(({ event }) => event.id)).toEqual([kay.id]);
    await expect(
      store().applications.addContact(
        owner.id,
        application.id,
        { id: 'kay', name: 'Kay Again' },
        () => [someEvent()],
      ),
    ).rejects.toMatchObject({ kind: 'duplicate' });
    await expect(
      store().applications.addInterview(
        owner.id,
        application.id,
        { id: 'i', startsAt: '2026-11-16T10:00:00Z', with: ['kay'] },
        () => {
          throw new Error('no event could be made');
        },
      ),
    ).rejects.toThrow('no event could be made');
    expect((await store().applications.get(owner.id, application.id)).interviews).toEqual([]);
    expect(await events()).toHaveLength(1);
    const found = await store().applications.list(owner.id, { search: 'zor' });
    expect(found.items.map((item) => item.id)).toEqual([application.id]);
  });

  test('every page together is the whole list, in each order, and filters and search narrow it', async () => {
    const owner = await newOwner(store());
    for (const [index, name] of ['Delta', 'alpha', 'Charlie', 'bravo', 'Écho'].entries()) {
      const made = await store().applications.create(
        owner.id,
        applicationFile({ role: `Role ${index % 2}`, employer: { name }, contacts: [] }),
        { at: NOW + index },
      );
      if (index < 2) await record(made, 1, index === 0 ? ended : (state) => state);
    }
    for (const sort of ['next', 'created', 'activity', 'employer', 'role'] as const)
      for (const descending of [false, true]) {
        const names = await everyPage(owner.id, { sort, descending, limit: 2 });
        expect(new Set(names).size, `${sort} ${descending}`).toBe(5);
        expect(await everyPage(owner.id, { sort, descending, limit: 200 })).toEqual(names);
      }
    expect(await everyPage(owner.id, { sort: 'created' })).toEqual([
      'Delta',
      'alpha',
      'Charlie',
      'bravo',
      'Écho',
    ]);
    expect((await everyPage(owner.id, { sort: 'next' })).at(-1), 'what has ended').toBe('Delta');
    expect(await everyPage(owner.id, { search: 'éch' })).toEqual(['Écho']);
    expect(await everyPage(owner.id, { search: "alp' & :*|" })).toEqual(['alpha']);
    expect(await everyPage(owner.id, { outcome: 'no-response' })).toEqual(['Delta']);
    expect(await everyPage(owner.id, { outcome: 'none' })).toHaveLength(4);
    expect((await store().applications.counts(owner.id)).byOutcome).toEqual({ 'no-response': 1 });
  });

  test('a search finds all there is, in order and page by page, whether few or thousands have the word', async () => {
    const { owner, application } = await newWorld(store(), { role: 'Cartographer' });
    await store().database.write((q) =>
      q.execute(sql`
        insert into applications (id, owner_id, employer_id, role, playbook, language, snapshot_seq, created_at, stage,
          attempts, last_activity_at, sort_next, sort_employer, sort_role, search_text)
        select id || '-' || n, owner_id, employer_id, role, playbook, language, 0, created_at, stage, 0,
          last_activity_at, n * 7919 % 3001, sort_employer, sort_role,
          'surveyor' || case when n % 100 = 0 then ' hundredth' else '' end
        from applications cross join generate_series(1, 3000) n where id = ${application.id}`),
    );
    const pages = async (search: string, descending: boolean): Promise<number[]> => {
      const found: number[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await store().applications.list(owner.id, {
          search,
          descending,
          limit: 200,
          ...(cursor === undefined ? {} : { cursor }),
        });
        found.push(...page.items.map(({ id }) => Number(id.split('-').at(-1))));
        cursor = page.next;
      }
      return found;
    };
    const place = (n: number): number => (n * 7919) % 3001;
    const all = Array.from({ length: 3000 }, (_, n) => n + 1).sort((a, b) => place(a) - place(b));
    expect(await pages('surv', false)).toEqual(all);
    const few = all.filter((n) => n % 100 === 0);
    expect(await pages('hundredth surveyor', false)).toEqual(few);
    expect(await pages('hundredth', true)).toEqual(few.toReversed());
    expect(await pages('thousandth', false)).toEqual([]);
    await store().owners.delete(owner.id);
  });

  test('a cursor that is none of ours is refused', async () => {
    const owner = await newOwner(store());
    await expect(store().applications.list(owner.id, { cursor: 'nonsense' })).rejects.toMatchObject(
      { kind: 'refused', field: 'cursor' },
    );
  });

  test('those whose workflow never wrote a state are found, to start them', async () => {
    const { application } = await newWorld(store());
    expect(await store().applications.ids({ started: false })).toContain(application.id);
    await record(application, 1, (state) => state);
    expect(await store().applications.ids({ started: false })).not.toContain(application.id);
    expect(await store().applications.ids({ started: true })).toContain(application.id);
  });

  test('erasing an application erases all that belongs to it', async () => {
    const { owner, application } = await newWorld(store());
    await record(application, 1, (state) => state, [line('a')]);
    await store().applications.enqueue(owner.id, application.id, [someEvent()]);
    await store().applications.delete(owner.id, application.id);
    await expect(store().applications.load(application.id)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await store().pending.list(10, application.id)).toEqual([]);
    const timeline = await store().applications.timeline(owner.id, application.id);
    expect(timeline.items).toEqual([]);
  });

  async function everyPage(ownerId: string, query: ApplicationQuery): Promise<string[]> {
    const names: string[] = [];
    for (let next: string | null | undefined; next !== null;) {
      const page = await store().applications.list(
        ownerId,
        next === undefined ? query : { ...query, cursor: next },
      );
      names.push(...page.items.map((item) => item.employer.name));
      next = page.next;
    }
    return names;
  }

  function record(
    application: ApplicationRecord,
    seq: number,
    change: (state: Application) => Application,
    entries: TimelineEntry[] = [],
  ): Promise<void> {
    const snapshot = change(stateOf(application));
    return store().applications.record({
      id: application.id,
      seq,
      snapshot,
      entries,
      now: NOW + HOUR,
    });
  }
});

function ended(state: Application): Application {
  return { ...state, outcome: { outcome: 'no-response', at: NOW, by: 'playbook' } };
}

function held({ contacts }: ApplicationRecord): Interview {
  return {
    id: 'first',
    startsAt: NOW - HOUR,
    endsAt: NOW,
    with: contacts.map((contact) => contact.id),
    notesOn: [],
    decisionBy: null,
    decisionBetween: null,
    channel: null,
    mayCall: null,
    missedBy: null,
    cancelled: false,
    wanted: true,
  };
}

function line(key: string): TimelineEntry {
  return { key, at: NOW, type: 'noted', rule: null, reason: null, refs: {}, detail: {} };
}

function stateOf({ id, owner, employer, contacts, createdAt }: ApplicationRecord): Application {
  return {
    version: 1,
    id,
    owner: { id: owner.id, timeZone: owner.timeZone, country: owner.country },
    employer: {
      id: employer.id,
      kind: employer.kind,
      timeZone: employer.timeZone,
      country: employer.country,
      region: employer.region,
    },
    contacts: contacts.map(({ id, role }) => ({
      id,
      role,
      hasEmail: true,
      hasPhone: false,
      permission: true,
      timeZone: null,
      country: null,
      region: null,
      unreachable: false,
    })),
    interviews: [],
    playbook: standard,
    modes: {},
    steps: [],
    answers: [],
    promise: null,
    otherOffer: null,
    holds: [],
    elsewhere: [],
    holidays: [],
    holidaysUntil: null,
    attempts: 0,
    round: 0,
    heardAt: null,
    moved: {},
    seen: [],
    outcome: null,
    createdAt,
  };
}

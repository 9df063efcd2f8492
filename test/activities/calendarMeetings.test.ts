import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventsOf } from '../../activities/eventsOf.ts';
import { meetingsOf } from '../../activities/meetingsOf.ts';
import { parseMessage } from '../../mail/parse.ts';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import type { Store } from '../../store/openStore.ts';
import { onEachStore } from '../store/eachStore.ts';
import { mail, newWorld } from '../store/samples.ts';

type World = Awaited<ReturnType<typeof newWorld>>;
const START = '20261201T090000Z';

/** A calendar mail of the interviewer's, as calendar programs send it; `more` are further lines of the event. */
function calendarMail(
  method: string,
  start: string,
  sequence: number,
  more: string[] = [],
): Uint8Array {
  const end = `${start.slice(0, 9)}${String(Number(start.slice(9, 11)) + 1).padStart(2, '0')}${start.slice(11)}`;
  return new TextEncoder().encode(
    [
      'From: Dana Lee <lee@acme.example>',
      'To: kim@owner.example',
      `Subject: Interview`,
      `Date: Mon, 16 Nov 2026 12:0${String(sequence)}:00 +0000`,
      `Message-ID: <${randomUUID()}@acme.example>`,
      'MIME-Version: 1.0',
      `Content-Type: text/calendar; charset=utf-8; method=${method}`,
      '',
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `METHOD:${method}`,
      'BEGIN:VEVENT',
      'UID:meeting-1@acme.example',
      `SEQUENCE:${String(sequence)}`,
      ...more,
      `DTSTART:${start}`,
      `DTEND:${end}`,
      'SUMMARY:Interview',
      'ORGANIZER:mailto:lee@acme.example',
      'ATTENDEE:mailto:kim@owner.example',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
}

async function receive(store: Store, { mailbox, owner }: World, raw: Uint8Array): Promise<void> {
  const parsed = await parseMessage(raw);
  const { message } = await store.messages.insertOnce(
    mail(mailbox, { messageId: parsed.messageId, from: 'lee@acme.example' }),
    raw,
  );
  const context = {
    addresses: [owner.email],
    timeZone: owner.timeZone,
    folder: 'inbox' as const,
    receivedAt: message.receivedAt,
  };
  const facts = understand(parsed, context);
  const known = await store.applications.known(owner.id);
  const found = match(parsed, facts, known, context);
  const input = { message, parsed, facts, found, known, ownerId: owner.id };
  const ports = { store, log: { info: () => undefined } };
  // Twice, as after a crash: the second changes nothing.
  for (let turn = 0; turn < 2; turn += 1) {
    await store.messages.understood(
      message.id,
      { facts, ...found },
      await eventsOf(ports, input),
      await meetingsOf(ports, input),
    );
  }
}

onEachStore((store) => {
  test('a calendar invitation becomes an interview, moves with its update and goes with its cancellation', async () => {
    const world = await newWorld(store());
    const { application } = world;
    const lee = application.contacts[0]?.id;
    const interviews = async () => (await store().applications.load(application.id)).interviews;
    const events = async () =>
      (await store().pending.list(100, application.id)).map(({ event }) => event.type);

    await receive(store(), world, calendarMail('REQUEST', START, 0));
    expect(await interviews()).toMatchObject([
      {
        startsAt: Date.parse('2026-12-01T09:00:00Z'),
        endsAt: Date.parse('2026-12-01T10:00:00Z'),
        with: [lee],
        cancelled: false,
      },
    ]);
    expect(await events()).toEqual(['answer', 'interview_set']);

    await receive(store(), world, calendarMail('REQUEST', '20261202T140000Z', 1));
    expect(await interviews()).toMatchObject([{ startsAt: Date.parse('2026-12-02T14:00:00Z') }]);

    await receive(store(), world, calendarMail('CANCEL', '20261202T140000Z', 2));
    expect(await interviews()).toMatchObject([{ cancelled: true }]);
    expect((await events()).at(-1)).toBe('interview_cancelled');
  });

  test('an account that is older and comes late does not move it back, nor bring back what was called off', async () => {
    const world = await newWorld(store());
    const interviews = async () =>
      (await store().applications.load(world.application.id)).interviews.map(
        ({ startsAt, cancelled }) => [new Date(startsAt).toISOString().slice(0, 13), cancelled],
      );
    const stamp = (time: string) => [`DTSTAMP:20261116T${time}Z`];
    await receive(store(), world, calendarMail('REQUEST', '20261202T140000Z', 2, stamp('110000')));
    await receive(store(), world, calendarMail('REQUEST', START, 1, stamp('120000')));
    expect(await interviews()).toEqual([['2026-12-02T14', false]]);
    // Of the same sequence the later stamp is the newer.
    await receive(store(), world, calendarMail('REQUEST', START, 2, stamp('100000')));
    expect(await interviews()).toEqual([['2026-12-02T14', false]]);
    await receive(store(), world, calendarMail('REQUEST', '20261203T150000Z', 2, stamp('130000')));
    expect(await interviews()).toEqual([['2026-12-03T15', false]]);
    await receive(store(), world, calendarMail('CANCEL', '20261203T150000Z', 3, stamp('140000')));
    await receive(store(), world, calendarMail('REQUEST', START, 2, stamp('150000')));
    expect(await interviews()).toEqual([['2026-12-03T15', true]]);
    // Put on again by the organiser.
    await receive(store(), world, calendarMail('REQUEST', START, 4, stamp('160000')));
    expect(await interviews()).toEqual([['2026-12-01T09', false]]);
  });

  test('of a series each occurrence that is moved or added is one of its own, and the end of the series ends all', async () => {
    const world = await newWorld(store());
    const interviews = async () =>
      (await store().applications.load(world.application.id)).interviews
        .sort((one, other) => one.startsAt - other.startsAt)
        .map(({ startsAt, cancelled }) => [
          new Date(startsAt).toISOString().slice(0, 13),
          cancelled,
        ]);
    const weekly = ['RRULE:FREQ=WEEKLY;COUNT=3'];
    await receive(store(), world, calendarMail('REQUEST', START, 0, weekly));
    const first = ['RECURRENCE-ID:20261201T090000Z'];
    await receive(store(), world, calendarMail('REQUEST', '20261201T160000Z', 1, first));
    await receive(store(), world, calendarMail('REQUEST', '20261201T170000Z', 2, first));
    expect(await interviews()).toEqual([['2026-12-01T17', false]]);
    const second = ['RECURRENCE-ID:20261208T090000Z'];
    await receive(store(), world, calendarMail('REQUEST', '20261209T090000Z', 1, second));
    await receive(store(), world, calendarMail('CANCEL', '20261201T090000Z', 3, first));
    expect(await interviews()).toEqual([
      ['2026-12-01T17', true],
      ['2026-12-09T09', false],
    ]);
    await receive(store(), world, calendarMail('CANCEL', START, 1));
    expect(await interviews()).toEqual([
      ['2026-12-01T17', true],
      ['2026-12-09T09', true],
    ]);
  });

  test.each(['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER'])(
    'what an attendee says of it (%s) makes no interview and moves none',
    async (method) => {
      const world = await newWorld(store());
      await receive(store(), world, calendarMail(method, START, 0));
      expect((await store().applications.load(world.application.id)).interviews).toEqual([]);
    },
  );

  test('an interview that the owner had noted at that time is the same one', async () => {
    const world = await newWorld(store(), {
      interviews: [{ id: 'first', startsAt: '2026-12-01T09:00:00Z', with: ['lee'] }],
    });
    await receive(store(), world, calendarMail('REQUEST', START, 0));
    const { interviews } = await store().applications.load(world.application.id);
    expect(interviews).toHaveLength(1);
    expect(interviews[0]?.key).toBe('first');
  });

  test('a cancellation of what nobody knew of makes no interview', async () => {
    const world = await newWorld(store());
    await receive(store(), world, calendarMail('CANCEL', START, 1));
    expect((await store().applications.load(world.application.id)).interviews).toEqual([]);
  });
});

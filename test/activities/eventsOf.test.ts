import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rm } from 'node:fs/promises';
import { eventsOf } from '../../activities/eventsOf.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import { parseMessage } from '../../mail/parse.ts';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { approvedLetter, letterFor, mail, newWorld } from '../store/samples.ts';
import { emptyDataFolder } from '../support/dataFolder.ts';

type World = Awaited<ReturnType<typeof newWorld>>;
let store: Store;
let folder: string;
let world: World;
let lee: string;
beforeAll(async () => {
  folder = await emptyDataFolder();
  store = await openStore({ dataFolder: folder, key: await loadEncryptionKeys(folder, {}) });
  world = await newWorld(store);
  lee = world.application.contacts[0]?.id ?? '';
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** What one mail means for the workflows, through the real rules and the real store. */
async function eventsFrom(
  lines: string[],
  where: 'inbox' | 'sent' = 'inbox',
): Promise<ApplicationEvent[]> {
  const raw = new TextEncoder().encode(lines.join('\r\n'));
  const parsed = await parseMessage(raw);
  const { message } = await store.messages.insertOnce(
    mail(world.mailbox, {
      messageId: parsed.messageId,
      folder: where === 'sent' ? 'Sent' : 'INBOX',
      direction: where === 'sent' ? 'out' : 'in',
      from: parsed.from[0]?.address ?? '',
      to: [...parsed.to, ...parsed.cc].map(({ address }) => address),
      subject: parsed.subject,
    }),
    raw,
  );
  const context = {
    addresses: [world.owner.email, world.mailbox.address],
    timeZone: world.owner.timeZone,
    folder: where,
    receivedAt: message.receivedAt,
  };
  const facts = understand(parsed, context);
  const known = await store.applications.known(world.owner.id);
  const found = match(parsed, facts, known, context);
  const input = { message, parsed, facts, found, known, ownerId: world.owner.id };
  const events = await eventsOf({ store, log: { info: () => undefined } }, input);
  return events.map(({ event }) => event);
}

const own = (id: string, subject: string, text: string, more: string[] = []): string[] => [
  `From: Kim <${world.mailbox.address}>`,
  'To: Dana Lee <lee@acme.example>',
  `Subject: ${subject}`,
  `Message-ID: <${id}@owner.example>`,
  ...more,
  'Content-Type: text/plain; charset=utf-8',
  '',
  text,
];

describe("the owner's own letters, written in another program", () => {
  test.each([
    ['status-check', 'My application', 'Dear Dana, I am following up on my application. Any news?'],
    [
      'status-check',
      'Re: Thank you for your time',
      'Thank you for your time last week. I just wanted to check in on where things stand.',
    ],
    ['thank-you', 'Thank you', 'Dear Dana, thank you very much for your time on Monday.'],
    ['thank-you', 'Danke', 'Liebe Frau Lee, vielen Dank für das gestrige Gespräch.'],
    // A thank-you still has to be written after these, and no attempt is spent.
    ['reply', 'Re: Thank you for your time', 'Thanks, Thursday at ten suits me well!'],
    ['reply', 'Re: Documents', 'Here are the certificates that you asked for.'],
  ])('count as the %s they are: %s', async (what, subject, text) => {
    const [event, ...more] = await eventsFrom(own(`o-${subject}-${what}`, subject, text), 'sent');
    expect(event).toMatchObject({ type: 'owner_wrote', what, to: lee });
    expect(more).toEqual([]);
  });

  test('count once, though a copy came back to the inbox', async () => {
    const letter = own('twice', 'My application', 'Any news on my application?');
    const [sent] = await eventsFrom(letter, 'sent');
    const [copy] = await eventsFrom(letter, 'inbox');
    expect(copy?.id).toBe(sent?.id);
    // Ids go into the engine's history; they tell no name (P6).
    expect(JSON.stringify(sent)).not.toContain('owner.example');
  });

  test("what the owner's absence note says counts as nothing", async () => {
    const note = own('ooo', 'Automatic reply: Interview', 'I am away until Monday.', [
      'Auto-Submitted: auto-replied',
    ]);
    expect(await eventsFrom(note, 'sent')).toEqual([]);
  });
});

describe('bounces', () => {
  const report = (to: string, letter: string): string[] => [
    'From: MAILER-DAEMON@mx.acme.example (Mail Delivery System)',
    `To: ${world.mailbox.address}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <report-${to}>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=B',
    '',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.acme.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${letter}>`,
    'To: lee@acme.example',
    '',
    '--B--',
    '',
  ];

  test('the mailbox behind the address failed: the one we wrote to is not reached, and its letter came back', async () => {
    const letter = await approvedLetter(store, letterFor(world.application, world.mailbox));
    expect(await eventsFrom(report('dlee@legacy.example', letter.messageId))).toMatchObject([
      { type: 'bounced', to: lee, permanent: true, stepId: letter.stepId },
    ]);
  });

  test('a warning that a letter is late leaves it sent', async () => {
    const letter = await approvedLetter(store, letterFor(world.application, world.mailbox));
    const warning = report('lee@acme.example', letter.messageId).map((line) =>
      line.replace('Action: failed', 'Action: delayed').replace('5.1.1', '4.4.1'),
    );
    expect(await eventsFrom(warning)).toMatchObject([
      { type: 'bounced', to: lee, permanent: false, stepId: null },
    ]);
  });

  test("a report about somebody else's mail concerns nobody", async () => {
    expect(await eventsFrom(report('stranger@else.example', 'not-ours@else.example'))).toEqual([]);
  });
});

describe('complaints', () => {
  const report = (letter: string): string[] => [
    'From: abuse-reports@provider.example',
    `To: ${world.mailbox.address}`,
    'Subject: Complaint about a message from you',
    `Message-ID: <complaint-about-${letter}>`,
    'Content-Type: multipart/report; report-type=feedback-report; boundary=B',
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'A user of ours reported this message as spam.',
    '',
    '--B',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: Provider/1.0',
    'Version: 1',
    '',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${letter}>`,
    'To: redacted@provider.example',
    '',
    '--B--',
    '',
  ];

  test('who reported a letter as spam is written to no more, though the report hides the name', async () => {
    const letter = await approvedLetter(store, letterFor(world.application, world.mailbox));
    expect(await eventsFrom(report(letter.messageId))).toMatchObject([
      { type: 'complained', to: lee },
    ]);
  });

  test('a complaint about mail that is not ours concerns nobody', async () => {
    expect(await eventsFrom(report('forged@else.example'))).toEqual([]);
  });
});

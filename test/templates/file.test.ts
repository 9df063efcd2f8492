import { describe, expect, test } from 'vitest';
import { applicationFileSchema, type ApplicationFile } from '../../domain/applicationFile.ts';
import type { OutboxLetter } from '../../activities/ports/records.ts';
import { proofreadFile } from '../../proofreading/fromFile.ts';
import { renderFile, type RenderFileInput } from '../../templates/fromFile.ts';

const FILE = applicationFileSchema.parse({
  role: 'Sales Manager',
  owner: {
    name: 'Kim Park',
    email: 'kim@park.test',
    phone: '+1 206 555 0100',
    address: '1 Main Street\nSeattle, WA 98101',
    timeZone: 'Europe/Berlin',
    country: 'DE',
  },
  employer: { name: 'Acme Inc.', country: 'US', timeZone: 'America/Los_Angeles' },
  contacts: [
    {
      id: 'lee',
      name: 'Dana Lee',
      honorific: 'Ms.',
      title: 'Head of Sales',
      email: 'dana@acme.test',
      role: 'hiring-manager',
    },
    { id: 'wang', name: '王小明', email: 'wang@acme.test' },
    { id: 'ali', name: 'محمد علي', honorific: 'Mr.' },
    { id: 'door', name: 'Sofia Marino', honorific: 'Ms.', role: 'gatekeeper' },
  ],
  interviews: [
    {
      id: 'first',
      startsAt: '2026-11-16T22:30:00-08:00',
      with: ['lee', 'wang', 'door'],
      notes: { lee: 'She liked my Tableau dashboards; asked about forklifts' },
      decisionBy: '2026-11-30',
    },
  ],
  now: '2026-11-17T09:00:00-08:00',
});

describe('a letter from a file', () => {
  test('is the text with the notes, the day where the interview was, and the whole signature', async () => {
    const text = await rendered({});
    expect(text).toMatch(/^Dear Ms\. Lee,\n/u);
    expect(text).toContain('you liked my Tableau dashboards');
    expect(text).toContain('forklifts');
    expect(text).toContain('Monday, November 16');
    expect(text).toContain(
      'Kim Park\n+1 206 555 0100\n1 Main Street, Seattle, WA 98101\nkim@park.test\n',
    );
  });

  test('passes the gate of the same file', async () => {
    for (const letter of [
      'thank-you',
      'status-check',
      'last-resort',
      'close-out',
      'keep-in-mind',
      'second-choice',
    ]) {
      const text = await rendered({ letter });
      const { ok, findings } = await proofreadFile({ file: FILE, text, forContact: 'lee' });
      expect({ letter, ok, findings }).toEqual({ letter, ok: true, findings: [] });
    }
  });

  test('follows the events: a promise broken, an offer with its deadline, who answered', async () => {
    const later = (events: ApplicationFile['events']) => ({
      ...FILE,
      now: '2026-12-02T09:00:00-08:00',
      events,
    });
    expect(await rendered({ letter: 'status-check', file: later([]) })).toContain(
      'Monday, November 30',
    );
    const offer = later([
      { at: '2026-12-01T09:00:00Z', type: 'other_offer', deadline: '2026-12-08' },
    ]);
    expect(await rendered({ letter: 'offer-in-hand', file: offer })).toContain(
      'Tuesday, December 8',
    );
    const missed = later([{ at: '2026-11-17T08:00:00Z', type: 'interview_missed', by: 'lee' }]);
    expect(await rendered({ file: missed })).toMatch(
      /missed each other|did not manage to connect|did not take place/u,
    );
  });

  test('the gatekeeper gets a short note', async () => {
    expect((await rendered({ forContact: 'door' })).split(/\s+/u).length).toBeLessThan(80);
  });

  test('formal page: sender, date, recipient with title and organisation, copy note', async () => {
    const page = await rendered({ format: 'page' });
    for (const part of [
      '1 Main Street<br>Seattle, WA 98101',
      'November 17, 2026',
      'Ms. Dana Lee<br>Head of Sales<br>Acme Inc.',
      'Copy by email: dana@acme.test',
    ])
      expect(page).toContain(part);
    expect(page).not.toMatch(/src=|href=|url\(/u);
  });

  test('PDF in Latin and Arabic; a script without a font is refused by name, never left blank', async () => {
    for (const forContact of ['lee', 'ali']) {
      const pdf = await renderFile({ letter: 'thank-you', file: FILE, forContact, format: 'pdf' });
      const bytes = Buffer.from(pdf);
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeLessThan(100_000);
    }
    const [first] = FILE.contacts;
    if (first === undefined) throw new Error('no contact');
    const ethiopian = { ...FILE, contacts: [{ ...first, name: 'ኃይለ ገብረ' }] };
    await expect(
      renderFile({ letter: 'thank-you', file: ethiopian, forContact: 'lee', format: 'pdf' }),
    ).rejects.toMatchObject({ kind: 'missing-font' });
  });

  test('the eml is made by whoever makes mail, of exactly this letter', async () => {
    const given: OutboxLetter[] = [];
    const composeEml = (letter: OutboxLetter) => {
      given.push(letter);
      return Promise.resolve(Buffer.from('eml'));
    };
    await renderFile({
      letter: 'thank-you',
      file: FILE,
      forContact: 'lee',
      format: 'eml',
      composeEml,
    });
    expect(given[0]).toMatchObject({
      to: { name: 'Dana Lee', address: 'dana@acme.test' },
      from: { name: 'Kim Park', address: 'kim@park.test' },
      text: await rendered({}),
    });
    await expect(
      renderFile({ letter: 'thank-you', file: FILE, forContact: 'ali', format: 'eml', composeEml }),
    ).rejects.toMatchObject({
      kind: 'missing-value',
      fields: ['contact.email'],
    });
  });

  test('card and call script; unknown letters and people are refused by name', async () => {
    expect(await rendered({ letter: 'card' })).toMatch(/^Dear Ms\. Lee,[^]+Kim Park\n$/u);
    expect(await rendered({ letter: 'call' })).toContain('+1 206 555 0100');
    await expect(rendered({ letter: 'poem' })).rejects.toMatchObject({ kind: 'no-such-letter' });
    await expect(rendered({ forContact: 'nobody' })).rejects.toMatchObject({
      kind: 'no-such-contact',
    });
  });

  test('is German where owner and employer both live where German is written', async () => {
    const german = { ...FILE, employer: { name: 'Nordwind GmbH', country: 'DE' } };
    expect(await rendered({ file: german })).toMatch(/^(?:Sehr geehrte|Liebe) Frau Lee,/u);
  });
});

async function rendered(change: Partial<RenderFileInput>): Promise<string> {
  const input: RenderFileInput = {
    letter: 'thank-you',
    file: FILE,
    forContact: 'lee',
    format: 'text',
    ...change,
  };
  const made = await renderFile(input);
  return typeof made === 'string' ? made : Buffer.from(made).toString();
}

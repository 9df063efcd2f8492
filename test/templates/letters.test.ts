import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ComposeInput } from '../../activities/ports/lettersPort.ts';
import type { ApplicationRecord } from '../../activities/ports/records.ts';
import type { Application } from '../../domain/application.ts';
import type { PlannedStep } from '../../domain/decision.ts';
import { SIMILARITY_LIMIT, similarity } from '../../proofreading/similarity.ts';
import { callParts } from '../../templates/callScript.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { previewWording } from '../../templates/preview.ts';
import { sampleRequest, SAMPLE_NOW } from '../../templates/sampleLetters.ts';
import { loadWordings } from '../../templates/wordings.ts';

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

describe('a letter for a step', () => {
  test('is the same for the same application and step', async () => {
    const [one, other] = await Promise.all([compose({}), compose({})]);
    expect(one).toEqual(other);
  });

  test('carries what that person said, and the sender under it', async () => {
    const { text, html, findings } = await compose({});
    expect(text).toContain('the move to the new warehouse');
    expect(text.split('\n').slice(-5, -1)).toEqual([
      'Miriam Sanders',
      '206 555 0100',
      '14 Alder Street, Seattle, WA 98101',
      'miriam@sanders.test',
    ]);
    expect(html).toContain('the move to the new warehouse');
    expect(findings).toEqual([]);
  });

  test('without notes stays general and asks, so that auto becomes approve', async () => {
    const { text, findings } = await compose({
      record: { ...record(), interviews: interviews({}) },
    });
    expect(text).not.toMatch(/warehouse/u);
    expect(findings).toMatchObject([{ severity: 'blocking', rule: 'essential' }]);
    expect(findings[0]?.proposal).toMatch(/Nothing is noted of what Ms\. Lee said/u);
  });

  test('never puts a judgement or money from the notes into the letter', async () => {
    for (const note of [
      'she seemed bored',
      'asked about salary expectations',
      'old and unfriendly',
    ]) {
      const { text, findings } = await compose({
        record: { ...record(), interviews: interviews({ lee: note }) },
      });
      expect(text).not.toContain(note.split(' ').at(-1));
      expect(findings.map(({ severity }) => severity)).toContain('blocking');
    }
  });

  test('never is a wording that the person has had', async () => {
    const used: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { wording, findings } = await compose({ what: 'status-check', usedWordings: used });
      expect(used.map(stem)).not.toContain(stem(wording));
      expect(findings).toEqual([]);
      used.push(wording);
    }
    const { findings } = await compose({ what: 'status-check', usedWordings: used });
    expect(findings).toMatchObject([{ severity: 'blocking', rule: 'similarity' }]);
  });

  test('goes on with the thread under its subject', async () => {
    const previous = {
      subject: 'Re: AW: Logistics Planner',
      messageId: 'a@b',
      providerMessageId: null,
    };
    expect((await compose({ what: 'status-check', previous })).subject).toBe(
      'Re: Logistics Planner',
    );
  });

  test('names every value that it needs and nobody knows', async () => {
    const nameless = { ...record(), role: ' ', owner: { ...record().owner, name: '' } };
    await expect(compose({ record: nameless })).rejects.toMatchObject({
      kind: 'missing-value',
      fields: ['owner.name', 'role'],
    });
    await expect(compose({ what: 'offer-in-hand' })).rejects.toMatchObject({
      kind: 'missing-value',
      fields: ['otherOffer.deadline'],
    });
    await expect(compose({ to: 'nobody' })).rejects.toMatchObject({ kind: 'no-such-contact' });
  });

  test('a company that ends in a full stop does not end the sentence twice', async () => {
    const employer = { ...record().employer, name: 'Acme Inc.' };
    const { text, findings } = await compose({
      record: { ...record(), employer },
      what: 'close-out',
    });
    expect(text).not.toContain('..');
    expect(findings).toEqual([]);
  });
});

describe('a panel', () => {
  test('six letters are individual, and a seventh too much alike is refused with both passages', async () => {
    const people = ['lee', 'ann', 'bo', 'cy', 'di', 'ed', 'flo'];
    const panel = panelOf(people);
    const texts: string[] = [];
    for (const to of people.slice(0, 6)) {
      const { text, findings } = await compose({ record: panel, to, siblings: texts });
      expect(findings, to).toEqual([]);
      for (const other of texts)
        expect(similarity(text, other)).toBeLessThanOrEqual(SIMILARITY_LIMIT);
      texts.push(text);
    }
    const { findings } = await compose({ record: panel, to: 'flo', siblings: texts });
    expect(findings).toMatchObject([{ severity: 'blocking', rule: 'similarity' }]);
    expect(findings[0]?.text).toMatch(/^“.+” \/ “.+”$/u);
  });
});

describe('scripts', () => {
  test('a voicemail is under 30 seconds, in both languages and with long values', () => {
    for (const language of ['en', 'de'] as const) {
      const base = sampleRequest(language, 'thank-you.interviewer').record;
      const long = {
        ...base,
        role: 'Senior Regional Warehouse Operations Manager, Night Shift',
        owner: {
          ...base.owner,
          name: 'Anna-Maria von der Leyenburg',
          phone: '+49 (0) 1515 5550 1001',
        },
      };
      for (const one of [base, long]) {
        const parts = callParts(one, { to: 'lee', interviewId: 'first', dueAt: SAMPLE_NOW });
        expect(parts.map(({ result }) => result)).toEqual(['reached', 'gatekeeper', 'voicemail']);
        const voicemail = parts.find(({ result }) => result === 'voicemail');
        expect(voicemail?.seconds).toBeLessThan(30);
        expect(voicemail?.text).toContain(one.owner.phone);
        expect(voicemail?.text).toContain(one.owner.name);
      }
    }
  });
});

describe('wordings of the owner', () => {
  const own =
    '=== 1\nsubject: Hello {{ person }}\n\nThank you for your time, {{ person }}. I am still interested in the {{ role }} position.\n';

  test('stand in front of the built-in ones, changed while running, and fall back when faulty', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wordings-'));
    folders.push(folder);
    await mkdir(join(folder, 'en'));
    const file = join(folder, 'en', 'close-out.liquid');
    const letters = createLetters({ overridesFolder: folder });
    const subject = async () => (await letters.compose(input({ what: 'close-out' }))).subject;
    const builtIn = await subject();
    await writeFile(file, own);
    expect(await subject()).toBe('Hello Ms. Lee');
    await writeFile(file, own.replace('{{ role }}', '{% if %}'));
    expect(await subject()).toBe(builtIn);
  });

  test('words kept with the owner are used, and a faulty one falls back to the built-in', async () => {
    const letters = createLetters();
    const subject = async (text: string) =>
      (
        await letters.compose({
          ...input({ what: 'close-out' }),
          ownWordings: [{ name: 'close-out', language: 'en', text }],
        })
      ).subject;
    const builtIn = (await letters.compose(input({ what: 'close-out' }))).subject;
    expect(await subject(own)).toBe('Hello Ms. Lee');
    expect(await subject(own.replace('{{ role }}', '{% if %}'))).toBe(builtIn);
  });

  test.each([
    ['an unknown value', own.replace('{{ role }}', '{{ salary }}'), 4, /no value called "salary"/u],
    ['an unclosed tag', own.replace('{{ role }}', '{% if warm %}x'), 4, /not closed/u],
    ['a tag that reads files', `${own}{% include "x" %}`, 5, /"include" cannot be used/u],
    ['markup', own.replace('Thank', '<b>Thank</b>'), 4, /plain text/u],
    ['no subject', '=== 1\nHello\n', 2, /subject/u],
    ['nothing', '', 1, /no wording/u],
    [
      'a value that is not always known',
      own.replace('{{ role }}', '{{ promised_day }}'),
      4,
      /"promised_day" is not always known.*\{% if promised_day %\}/u,
    ],
  ])('%s is refused with line and reason', (_name, source, line, reason) => {
    const preview = previewWording('close-out', 'en', source);
    expect(preview).toMatchObject({ ok: false, line });
    expect(preview.ok ? '' : preview.reason).toMatch(reason);
  });

  const script = (voicemail: string) =>
    ['reached', 'gatekeeper', 'voicemail']
      .map(
        (part) =>
          `=== ${part}\nsubject: ${part}\n\n${part === 'voicemail' ? voicemail : 'Hello.'}\n`,
      )
      .join('\n');

  test('a script is shown part by part, a card without a signature', () => {
    const call = previewWording('call', 'en', script('Hello {{ person }}, this is {{ me }}.'));
    expect(call.ok && call.letters.map(({ wording, text }) => [wording, text])).toEqual([
      ['en/call/reached', 'Hello.\n'],
      ['en/call/gatekeeper', 'Hello.\n'],
      ['en/call/voicemail', 'Hello Ms. Lee, this is Miriam Sanders.\n'],
    ]);
    const card = previewWording('card', 'en', '=== 1\nsubject: Card\n\nThank you.\n');
    expect(card.ok && card.letters[0]?.text).toBe(
      'Dear Ms. Lee,\n\nThank you.\n\nWith kind regards,\nMiriam Sanders\n',
    );
  });

  test('a script without one of its parts, or too long for a machine, is refused', () => {
    expect(previewWording('call', 'en', '=== reached\nsubject: x\n\nHello.\n')).toMatchObject({
      ok: false,
      line: 1,
      reason: expect.stringContaining('"gatekeeper" is not there') as string,
    });
    expect(previewWording('call', 'en', script('Please call me back. '.repeat(25)))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('must stay under 30') as string,
    });
  });

  test('a file whose name no letter has is told of, with the names there are', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wordings-'));
    folders.push(folder);
    await mkdir(join(folder, 'en'));
    await writeFile(join(folder, 'en', 'closeout.liquid'), own);
    expect(loadWordings(folder).refused).toMatchObject([
      { line: null, reason: expect.stringContaining('close-out') as string },
    ]);
  });

  test('a sound one is shown with sample data', () => {
    const preview = previewWording('close-out', 'en', own);
    expect(preview.ok && preview.letters.map(({ text }) => text).join('\n')).toContain(
      'the Logistics Planner position',
    );
  });
});

function compose(change: Change) {
  return createLetters({ register: 'formal' }).compose(input(change));
}

interface Change extends Partial<
  Pick<ComposeInput, 'record' | 'usedWordings' | 'siblings' | 'previous'>
> {
  what?: PlannedStep['what'];
  to?: string;
}

function input({ what = 'thank-you', to = 'lee', ...change }: Change): ComposeInput {
  const step: PlannedStep = {
    id: `${what}-${to}`,
    kind: 'letter',
    what,
    to,
    channel: 'email',
    mode: 'auto',
    interviewId: what === 'thank-you' ? 'first' : null,
    attempt: 1,
    prepareAt: SAMPLE_NOW,
    dueAt: SAMPLE_NOW,
    expiresAt: null,
    rule: 'R3',
    reason: { code: 'thank-you-same-day' },
  };
  const application = { promise: null, otherOffer: null, answers: [] } as unknown as Application;
  return {
    record: record(),
    application,
    step,
    usedWordings: [],
    siblings: [],
    previous: null,
    now: SAMPLE_NOW,
    ...change,
  };
}

function record(): ApplicationRecord {
  return sampleRequest('en', 'thank-you.interviewer').record;
}

function interviews(notes: Record<string, string>) {
  return record().interviews.map((one) => ({ ...one, notes }));
}

/** A panel whose members each said something else. */
function panelOf(ids: string[]): ApplicationRecord {
  const base = record();
  const topics = [
    'the move',
    'the night shift',
    'returns',
    'customs papers',
    'the new scanners',
    'apprentices',
    'fuel costs',
  ];
  const names = [
    'Dana Lee',
    'Ann Moss',
    'Bo Hart',
    'Cy Young',
    'Di Frost',
    'Ed Stone',
    'Flo Wells',
  ];
  const [first] = base.contacts;
  if (first === undefined) throw new Error('no contact');
  return {
    ...base,
    contacts: ids.map((id, index) => ({ ...first, id, key: id, name: names[index] ?? id })),
    interviews: base.interviews.map((one) => ({
      ...one,
      with: ids,
      notes: Object.fromEntries(
        ids.map((id, index) => [id, `we talked about ${topics[index] ?? 'work'}`]),
      ),
    })),
  };
}

function stem(wording: string): string {
  return wording.split('/').slice(1, 3).join('/');
}

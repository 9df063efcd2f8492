import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APPLICATION_FILE, fileWith, runCli } from './runCli.ts';

describe('plan', () => {
  it('prints the whole life as JSON alone, in the promised shape', async () => {
    const path = await fileWith('application.json', APPLICATION_FILE);
    const { code, stdout, stderr } = await runCli(['plan', path, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const plan = JSON.parse(stdout) as { steps: Record<string, unknown>[]; ends: unknown };
    expect(Object.keys(plan)).toEqual(['steps', 'ends']);
    for (const step of plan.steps) {
      expect(Object.keys(step).toSorted()).toEqual(
        ['at', 'channel', 'kind', 'mode', 'reason', 'rule', 'to', 'what'].toSorted(),
      );
      expect(step['at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(step['reason']).toMatch(/\.$/);
    }
    expect(plan.steps[0]).toMatchObject({
      kind: 'letter',
      what: 'thank-you',
      to: 'lee',
      rule: 'R3',
    });
    expect(plan.ends).toMatchObject({ outcome: 'no-response' });
  });

  it('reads as a calm timeline with both clocks', async () => {
    const path = await fileWith('application.json', APPLICATION_FILE);
    const { code, stdout } = await runCli(['plan', path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Sales Manager, Northwind Traders/);
    expect(stdout).toMatch(/in Los Angeles \(.*for you\)\n {2}Thank-you to Dana Lee/);
    expect(stdout).not.toContain('\u001B[');
  });

  it('knows the two other endings', async () => {
    const path = await fileWith('application.json', APPLICATION_FILE);
    const [silence, late, answer] = await Promise.all(
      ['silence', 'late', 'answer'].map(
        async (ending) => (await runCli(['plan', path, '--json', '--if', ending])).stdout.length,
      ),
    );
    expect(late).toBeLessThan(silence ?? 0);
    expect(answer).toBeLessThan(late ?? 0);
  });
});

describe('bad input', () => {
  const change = (changes: object): object => ({ ...APPLICATION_FILE, ...changes });
  const contact = APPLICATION_FILE.contacts[0];
  const CASES: { name: string; content: unknown; says: RegExp }[] = [
    { name: 'broken JSON', content: '{\n "role": "x",\n}', says: /line 3, column 1/ },
    { name: 'an empty file', content: '', says: /it is empty/ },
    {
      name: 'a misspelt field',
      content: change({ employr: {} }),
      says: /employr is not a known field; did you mean employer\?/,
    },
    { name: 'a missing field', content: change({ owner: undefined }), says: /owner is missing/ },
    {
      name: 'now without a zone',
      content: change({ now: '2026-11-16T12:00:00' }),
      says: /now is not a date and time with a zone/,
    },
    {
      name: 'a zone that is none',
      content: change({ owner: { ...APPLICATION_FILE.owner, timeZone: 'Mars/Olympus' } }),
      says: /owner\.timeZone is not a time zone/,
    },
    {
      name: 'a bad address',
      content: change({ contacts: [{ ...contact, email: 'dana@' }] }),
      says: /contacts\[0\]\.email is not an email address/,
    },
    {
      name: 'a line break in a name',
      content: change({ contacts: [{ ...contact, name: 'Dana\nLee' }] }),
      says: /contacts\[0\]\.name holds a line break/,
    },
    {
      name: 'an interview with nobody known',
      content: change({
        interviews: [{ ...APPLICATION_FILE.interviews[0], with: ['bob'], notes: {} }],
      }),
      says: /interviews\[0\]\.with\[0\]/,
    },
    {
      name: 'a playbook that is not there',
      content: change({ playbook: 'aggressive' }),
      says: /playbook/,
    },
    {
      name: 'an event after now',
      content: change({ events: [{ at: '2027-01-01T00:00:00Z', type: 'paused' }] }),
      says: /events\[0\]\.at/,
    },
  ];

  it.each(CASES)('says one clear line about $name', async ({ content, says }) => {
    const path = await fileWith('application.json', content);
    const { code, stdout, stderr } = await runCli(['plan', path, '--json']);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*\.ts/);
    expect(code).toBe(1);
  });

  it('reads a file in UTF-16, and refuses an encoding that would garble a name', async () => {
    const text = JSON.stringify(APPLICATION_FILE).replaceAll('Dana Lee', 'Zoë Müller');
    const wide = await fileWith('wide.json', '');
    const narrow = await fileWith('narrow.json', '');
    await writeFile(wide, Buffer.from(`\uFEFF${text}`, 'utf16le'));
    await writeFile(narrow, Buffer.from(text, 'latin1'));
    const [read, refused] = await Promise.all([wide, narrow].map((path) => runCli(['plan', path])));
    expect(read).toMatchObject({ code: 0, stderr: '' });
    expect(read?.stdout).toContain('Thank-you to Zoë Müller');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused?.stderr).toMatch(/narrow\.json is not UTF-8 text\. Save it as UTF-8/);
  });

  it('reads standard input for -, and says which decision day it could not read', async () => {
    const interviews = [{ ...APPLICATION_FILE.interviews[0], decisionBy: 'soon, I hope' }];
    const file = JSON.stringify({ ...APPLICATION_FILE, interviews });
    const { code, stdout } = await runCli(['plan', '-'], {}, file);
    expect(code).toBe(0);
    expect(stdout).toContain('“soon, I hope” names no day that could be waited for');
  });

  it('backs up nothing where there is nothing, and makes no data folder', async () => {
    const home = join(dirname(await fileWith('x', '')), 'never-there');
    const ran = await runCli(['backup', join(home, 'b')], { FOLLOWTHROUGH_HOME: home });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/There is nothing to back up in .*FOLLOWTHROUGH_HOME/);
    expect(existsSync(home)).toBe(false);
  });

  it('restores no folder, and blames no data folder for it', async () => {
    const folder = dirname(await fileWith('x', ''));
    const env = { FOLLOWTHROUGH_HOME: join(folder, 'home') };
    const { code, stderr } = await runCli(['restore', folder], env);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${folder} is a folder, not a file.\n` });
  });

  const WRONG_USE: { name: string; args: string[]; says: RegExp }[] = [
    { name: 'an unknown command', args: ['paln'], says: /unknown command 'paln'.*plan/i },
    { name: 'a missing argument', args: ['plan'], says: /missing required argument/ },
    {
      name: 'an ending that is none',
      args: ['plan', 'x.json', '--if', 'never'],
      says: /silence, answer, late/,
    },
    { name: 'a missing --for', args: ['render', 'thank-you', 'x.json'], says: /--for/ },
    {
      name: 'a letter that is none',
      args: ['render', 'love', 'x.json', '--for', 'lee'],
      says: /no letter love/,
    },
  ];

  it.each(WRONG_USE)('exits 2 for $name', async ({ args, says }) => {
    const { code, stderr } = await runCli(args);
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  it('says that a file is missing, and that nothing runs', async () => {
    const missing = await runCli(['plan', '/nonexistent/application.json']);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toBe('/nonexistent/application.json: there is no such file.\n');
    const idle = await runCli(['applications', '--json']);
    expect(idle).toMatchObject({ code: 1, stdout: '' });
    expect(idle.stderr).toBe('Followthrough is not running. Start it with: npm start\n');
  });
});

describe('render and proofread', () => {
  it('writes a letter that its own gate lets pass, and finds a placeholder', async () => {
    const path = await fileWith('application.json', APPLICATION_FILE);
    const letter = await runCli(['render', 'thank-you', path, '--for', 'lee']);
    expect(letter.stderr).toBe('');
    expect(letter.stdout).toMatch(/^Dear Ms\. Lee,/);
    const good = await fileWith('letter.txt', letter.stdout);
    const read = await runCli(['proofread', path, good, '--for', 'lee', '--json']);
    expect(read.code, read.stdout).toBe(0);
    expect(JSON.parse(read.stdout)).toMatchObject({ ok: true });
    const bad = await fileWith(
      'letter.txt',
      letter.stdout.replace('Kind regards', '[your greeting]'),
    );
    const found = await runCli(['proofread', path, bad, '--for', 'lee', '--json']);
    expect(found.code).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject({ ok: false });
    expect(found.stdout).toContain('placeholder');
  });

  it("writes in the owner's own words, and says on stderr why a faulty file is not used", async () => {
    const path = await fileWith('application.json', APPLICATION_FILE);
    const words = '=== 1\nsubject: Goodbye\n\nThank you for the {{ role }} talk.\n';
    const home = dirname(await fileWith('x', ''));
    await mkdir(join(home, 'letters', 'en'), { recursive: true });
    const own = join(home, 'letters', 'en', 'close-out.liquid');
    const rendered = () =>
      runCli(['render', 'close-out', path, '--for', 'lee'], { FOLLOWTHROUGH_HOME: home });
    await writeFile(own, words);
    expect(await rendered()).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('Thank you for the Sales Manager talk.') as string,
    });
    await writeFile(own, words.replace('role', 'rolle'));
    const faulty = await rendered();
    expect(faulty.stderr).toContain(`${own} is not used`);
    expect(faulty.stderr).toContain('line 4: there is no value called "rolle"');
    expect(faulty).toMatchObject({ code: 0 });
    expect(faulty.stdout).not.toContain('Goodbye');
    const doctor = await runCli(['doctor', '--json'], { FOLLOWTHROUGH_HOME: home });
    expect(JSON.parse(doctor.stdout)).toMatchObject({
      checks: expect.arrayContaining([
        expect.objectContaining({ part: 'letters', ok: false }),
      ]) as unknown,
    });
  });

  it('makes mail and PDF', async () => {
    const path = await fileWith('application.json', APPLICATION_FILE);
    const eml = await runCli(['render', 'thank-you', path, '--for', 'lee', '--format', 'eml']);
    expect(eml.stdout).toMatch(/^To: .*dana\.lee@northwind\.example/m);
    const pdf = await runCli(['render', 'thank-you', path, '--for', 'lee', '--format', 'pdf']);
    expect(pdf.stdout.slice(0, 5)).toBe('%PDF-');
  });
});

describe('classify', () => {
  const mail = (subject: string, text: string): string =>
    [
      'From: Dana Lee <dana.lee@northwind.example>',
      'To: kim@owner.example',
      `Subject: ${subject}`,
      'Date: Mon, 23 Nov 2026 10:00:00 +0000',
      'Message-ID: <one@northwind.example>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ].join('\r\n');

  it('takes nothing for an answer that is no message (P5)', async () => {
    const empty = await fileWith('empty.eml', '');
    const note = await fileWith('note.eml', 'Just some words, no message.');
    const { code, stdout, stderr } = await runCli(['classify', empty, note, '--json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/empty\.eml is not an email: it is empty/);
    expect(stderr).toMatch(/note\.eml is not an email: it does not begin with header fields/);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  it('prints one JSON line a file and goes on past one that is missing', async () => {
    const no = await fileWith(
      'no.eml',
      mail(
        'Your application',
        'Dear Kim,\r\n\r\nUnfortunately we have decided to move forward with another candidate.\r\n\r\nDana',
      ),
    );
    const { code, stdout, stderr } = await runCli([
      'classify',
      no,
      '/nonexistent.eml',
      no,
      '--json',
    ]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(2);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'file',
      'kind',
      'intent',
      'confidence',
      'evidence',
      'dates',
      'bounce',
      'text',
    ]);
    expect(lines[0]).toMatchObject({ file: no, kind: 'answer', bounce: null });
    expect(stderr).toBe('/nonexistent.eml: there is no such file.\n');
    expect(code).toBe(1);
  });
});

import { readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../dashboard/server/serve.ts';
import type { Serving } from '../../dashboard/server/serve.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import { APPLICATION, CLI_TOKEN, startApi } from '../dashboard/server/support/api.ts';
import type { Api } from '../dashboard/server/support/api.ts';
import { letterFor, openApproval } from '../store/samples.ts';
import { fileWith, runCli } from './runCli.ts';
import type { Ran } from './runCli.ts';

let api: Api;
let serving: Serving;
let kim: { id: string; cookie: string };
let applicationId: string;
let mailboxId: string;

beforeAll(async () => {
  api = await startApi();
  serving = await serve(api.app, { host: '127.0.0.1', port: 0 });
  kim = await api.signIn('kim');
  const mailbox = await api.ask('/api/mailboxes', {
    cookie: kim.cookie,
    body: {
      address: 'kim@owner.example',
      imap: { host: 'imap.owner.example' },
      smtp: { host: 'smtp.owner.example' },
      auth: { kind: 'password', user: 'kim', password: 'secret-of-kim' },
    },
  });
  mailboxId = String(mailbox.at('mailbox.id'));
  const made = await api.ask('/api/applications', { cookie: kim.cookie, body: APPLICATION });
  applicationId = String(made.at('application.id'));
});
afterAll(async () => {
  await serving.close();
  await api.stop();
});

/** The command line as its user runs it, against the service of this test. */
const cli = (...args: string[]): Promise<Ran> =>
  runCli(args, { FOLLOWTHROUGH_URL: serving.url, FOLLOWTHROUGH_TOKEN: CLI_TOKEN });

async function waitingLetter(): Promise<string> {
  const application = await api.store.applications.load(applicationId);
  const mailbox = await api.store.mailboxes.load(mailboxId);
  const letter = await api.store.outbox.draft(letterFor(application, mailbox, { mode: 'approve' }));
  return (await openApproval(api.store, letter)).id;
}

describe('commands of a running service', { timeout: 120_000 }, () => {
  it('list applications and say what comes next, and why', async () => {
    const listed = await cli('applications', 'north');
    expect(listed.stdout).toContain(`${applicationId}  Sales Manager, Northwind Traders: `);
    expect(listed.stdout, 'moments as people say them').not.toMatch(/\d{4}-\d\d-\d\dT/);
    const json = await cli('applications', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject([{ id: applicationId, role: 'Sales Manager' }]);
    const next = await cli('status', applicationId);
    expect(next).toMatchObject({ code: 0, stderr: '' });
    expect(next.stdout).toMatch(/Dana Lee/);
    const nowhere = await cli('status', 'no-such-id');
    expect(nowhere).toMatchObject({
      code: 1,
      stderr: 'There is no such thing here, or it is not yours.\n',
    });
  });

  it('show a letter whole and refuse to approve another text than the one shown', async () => {
    const id = await waitingLetter();
    const shown = await cli('approvals');
    expect(shown.stdout).toContain(id);
    expect(shown.stdout).toContain('Dear Ms. Lee');
    const other = await cli('approve', id, '--hash', 'another');
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(/not the one that was shown any more/);
    const soon = await cli('later', id, 'tomorrow');
    expect(soon.code).toBe(2);
    // The stand-in for the engine knows no such step; its sentence comes through as it is.
    const skipped = await cli('skip', id);
    expect(skipped.code).toBe(1);
    expect(skipped.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('import row by row and export all', async () => {
    const csv = await fileWith(
      'jobs.csv',
      'role,employer,contact name,contact email\nBaker,Brod GmbH,Ann Brod,ann@brod.example\n,No Role Ltd,,\n',
    );
    const preview = await cli('import', csv, '--preview');
    expect(preview.stdout).toMatch(/^1 would be imported, 0 are there already, 1 need/);
    const done = await cli('import', csv);
    expect(done.code).toBe(1);
    expect(done.stdout).toMatch(/^1 imported, 0 there already, 1 not imported/);
    expect(done.stderr).toMatch(/^line 3: /);
    const file = join(dirname(csv), 'all.csv');
    expect((await cli('export', file)).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('Brod GmbH');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('look back into a mailbox, and take up what was found', async () => {
    api.oldMail.scan = async ({ onBatch }) => {
      await onBatch({
        headers: [
          {
            messageId: 'old@x',
            references: [],
            subject: 'Interview - Account Executive',
            from: { name: 'Sam Cole', address: 'scole@hollisgroup.com' },
            to: [{ name: '', address: 'kim@owner.example' }],
            date: api.clock.now - 86_400_000,
          },
        ],
        seen: 1,
        total: 1,
      });
    };
    const found = await cli('discover', '--months', '3');
    expect(found.stderr).toBe('');
    expect(found.stdout).toMatch(/Account Executive, hollisgroup\.com \(interview, last heard of/);
    expect(found.stdout).toContain('“Interview - Account Executive”');
    const id = found.stdout.split(' ')[0] ?? '';
    const accepted = await cli('discover', '--accept', id, '--employer', 'Hollis Group');
    expect(accepted.stdout).toMatch(/^Accepted: /);
    expect((await cli('applications')).stdout).toContain('Account Executive, Hollis Group');
    expect((await cli('discover', '--list')).stdout).toBe('Nothing was found.\n');
    expect((await cli('discover', '--months', '99')).code).toBe(2);
  });

  it('bring the engine in line, and examine every part', async () => {
    const rebuilt = await cli('rebuild');
    expect(rebuilt.stdout).toMatch(/^Done: \d+ applications looked at\./);
    api.checks.push({ part: 'smtp-login', ok: false, says: 'The password is not taken.' });
    const doctor = await cli('doctor');
    api.checks.pop();
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(/^good {3}service: It answers at http/m);
    expect(doctor.stdout).toMatch(
      /^FAULT {2}mailbox kim@owner\.example, smtp-login: The password is not taken\.$/m,
    );
  });

  it('back up all of it, which an empty folder takes and nobody else’s does', async () => {
    const file = join(dirname(await fileWith('x', '')), 'backup');
    const saved = await cli('backup', file);
    expect(saved).toMatchObject({ code: 0, stderr: '' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const running = await cli('restore', file);
    expect(running.stderr).toBe('Followthrough is running. Stop it first, then restore.\n');

    const home = join(dirname(file), 'home');
    const restored = await runCli(['restore', file], { FOLLOWTHROUGH_HOME: home });
    expect(restored.stderr).toBe('');
    expect(restored.stdout).toMatch(/^Restored \d+ rows\./);
    const store = await openStore({
      dataFolder: home,
      key: await loadEncryptionKeys(home, {}),
    });
    const { items } = await store.applications.list(kim.id);
    await store.close();
    expect(items.map(({ role }) => role)).toContain('Sales Manager');
    const twice = await runCli(['restore', file], { FOLLOWTHROUGH_HOME: home });
    expect(twice.code).toBe(1);
    expect(twice.stderr.trim().split('\n')).toHaveLength(1);
    await rm(dirname(file), { recursive: true });
  });

  it('say in one line that the token is not valid, and that nothing answers', async () => {
    const stranger = await runCli(['applications'], {
      FOLLOWTHROUGH_URL: serving.url,
      FOLLOWTHROUGH_TOKEN: 'guessed',
    });
    expect(stranger).toMatchObject({ code: 1, stderr: 'That token is not valid here.\n' });
    const nobody = await runCli(['applications'], {
      FOLLOWTHROUGH_URL: 'http://127.0.0.1:9',
      FOLLOWTHROUGH_TOKEN: 'x',
    });
    expect(nobody.stderr).toMatch(/^Followthrough does not answer at http:\/\/127\.0\.0\.1:9/);
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dovecotMissing } from '../support/dovecot.ts';
import { walkEngine } from '../support/engineWalk.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { createApplication, createMailbox } from '../support/population.ts';
import { startSmtpSink, type SmtpSink } from '../support/smtpSink.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { interviewEnded, OWNER } from '../support/stackSettings.ts';
import { APPLICATIONS_QUEUE } from '../../workflows/messages.ts';

const missing = dovecotMissing();

/** Every name, address, subject, note, text and secret of this test, and pieces of what our own letters say. */
const PERSONAL = [
  'Dana',
  'Lee,',
  'dana.lee',
  'Kim Owner',
  OWNER.address,
  'owner.example',
  OWNER.password,
  'not-the-password',
  '30 1234567',
  'Linden Street',
  'Northwind',
  'Sales Manager',
  'Portland',
  '.example',
  'references by',
  'Fogbound',
  'out of the office',
  'Dear ',
  'mailer-daemon',
  'smtp.refusal',
];

describe.skipIf(missing !== null)(`P6: private ${missing ?? ''}`, () => {
  let stack: Stack;
  let refusing: SmtpSink;
  const printed: string[] = [];
  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((chunk: string | Uint8Array) => {
        printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
        return true;
      });
    }
    stack = await startStack();
    refusing = await startSmtpSink();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await stack.stop();
    await refusing.stop();
  });

  const stateOf = async (id: string) => (await stack.store.applications.load(id)).snapshot;
  const apply = async (name: string, file = {}, mailboxId: string | null = stack.mailbox.id) => {
    const id = await createApplication(stack.store, stack.ownerId, mailboxId, name, {
      interviews: [interviewEnded(1)],
      ...file,
    });
    await stack.workflows.start(id);
    return id;
  };
  const firstStep = async (id: string, state: string) =>
    eventually(
      `a step ${state}`,
      async () => (await stateOf(id))?.steps.find((step) => step.state === state),
      60_000,
    );

  it(
    'no name, address, subject, note or text of finished and failed lives is in the engine or the log',
    { timeout: 150_000 },
    async () => {
      const closed = await apply('silent');
      const answered = await apply('answers');
      const away = await apply('away');
      const unreachable = await apply('unreachable', {
        contacts: [{ id: 'lee', name: 'Dana Lee', role: 'hiring-manager' }],
      });
      const homeless = await apply('homeless', {}, null);
      const endpoints = { imap: stack.dovecot.port, smtp: refusing.port };
      const other = await createMailbox(stack.store, stack.ownerId, endpoints, 'b@owner.example');
      refusing.setFault({ phase: 'rcpt', behaviour: '5xx' });
      const refused = await apply('refused', {}, other.id);
      const locked = await createMailbox(stack.store, stack.ownerId, endpoints, 'c@owner.example');
      await stack.store.mailboxes.update(stack.ownerId, locked.id, {
        auth: { kind: 'password', user: OWNER.user, password: 'not-the-password' },
      });
      await stack.workflows.watchMailbox(locked.id);
      const shut = await apply('locked', {}, locked.id);

      const thanks = await firstStep(answered, 'sent');
      const letter = await stack.store.outbox.byStep(answered, thanks.id);
      const reply = (name: string, lines: string[], headers: string[] = []) =>
        stack.dovecot.deliver(
          OWNER.user,
          mailFrom(`Dana Lee <dana.lee@${name}.example>`, 'Fogbound plans', lines, {
            headers,
            ...(name === 'answers' && letter !== null ? { answering: letter.messageId } : {}),
          }),
        );
      await reply('answers', [
        'Hello Kim,',
        '',
        'Please send two references by Friday.',
        '',
        'Dana Lee',
      ]);
      await reply(
        'away',
        ['I am out of the office until further notice.'],
        ['Auto-Submitted: auto-replied'],
      );
      await eventually('the answer', async () => (await stateOf(answered))?.answers.length, 60_000);
      await firstStep(refused, 'failed');
      await firstStep(shut, 'failed');
      expect((await firstStep(homeless, 'failed')).result).toBe('missing-value:mailbox');
      await eventually(
        'the wrong password noticed',
        async () =>
          (await stack.store.mailboxes.load(locked.id)).state.status === 'needs-credentials',
        60_000,
      );
      for (const id of [answered, away, unreachable, homeless, refused, shut]) {
        await stack.workflows.control(id, { type: 'withdraw' }, 'dashboard');
        const illegal = await stack.workflows.control(id, { type: 'resume' }, 'dashboard');
        expect(illegal.ok).toBe(false);
      }
      await eventually('the close', async () => (await stateOf(closed))?.outcome, 60_000);

      const walked = await walkEngine(stack.temporal.client, PERSONAL);
      expect(walked.traces).toEqual([]);
      expect(
        walked.workflows.filter((name) => name.startsWith('applicationWorkflow')),
      ).toHaveLength(7);
      expect(walked.workflows.filter((name) => name.startsWith('mailboxWorkflow'))).toHaveLength(2);
      expect(walked.events).toBeGreaterThan(150);
      expect(walked.payloads).toBeGreaterThan(50);
      const log = [...stack.logged, ...printed].join('\n');
      expect(log).toContain('activity failed');
      expect(PERSONAL.filter((word) => log.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
      vi.restoreAllMocks();
      process.stdout.write(
        `walked ${walked.workflows.length} workflows in ${walked.runs} runs, ${walked.events} events, ${walked.payloads} payloads, ${log.length} characters of log\n`,
      );
    },
  );

  it('the walk would find a name in input, memo, signal and failure', async () => {
    const { client } = stack.temporal;
    const handle = await client.workflow.start('applicationWorkflow', {
      taskQueue: `${APPLICATIONS_QUEUE}-nobody`,
      workflowId: 'told-too-much',
      args: [{ note: 'Meeting with Dana Lee' }],
      memo: { about: 'Northwind' },
    });
    await handle.signal('events', [{ subject: 'Fogbound plans' }]);
    await handle.terminate('kim@owner.example asked for it');
    const { traces } = await walkEngine(client, PERSONAL);
    const found = traces.filter(({ workflow }) => workflow.endsWith('told-too-much'));
    expect(new Set(found.map(({ word }) => word))).toEqual(
      new Set(['dana', 'northwind', 'fogbound', 'kim@owner.example', 'owner.example', '.example']),
    );
    expect(found.some(({ where }) => where.startsWith('description'))).toBe(true);
    expect(found.some(({ where }) => where.startsWith('list'))).toBe(true);
    expect(found.some(({ where }) => where.startsWith('history'))).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxLetter } from '../../activities/ports/records.ts';
import { createMail } from '../../mail/createMail.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { createApplication, createMailbox } from '../support/population.ts';
import { startSmtpSink, type SinkFault, type SmtpSink } from '../support/smtpSink.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { interviewEnded, QUICK_MAIL } from '../support/stackSettings.ts';

const missing = dovecotMissing();

/** Before the data is asked for, nothing can have been delivered: each of these must arrive once the server is well. */
const BEFORE: SinkFault['phase'][] = ['connect', 'ehlo', 'mail', 'rcpt', 'data'];
const BEHAVIOURS: SinkFault['behaviour'][] = ['drop', 'hang', '4xx', '5xx'];

interface Case {
  fault: SinkFault;
  ends: OutboxLetter['state'];
  delivered: 0 | 1;
}

const CASES: Case[] = [
  ...BEFORE.flatMap((phase) =>
    BEHAVIOURS.map((behaviour): Case => {
      const refused = behaviour === '5xx' && phase !== 'connect' && phase !== 'ehlo';
      return {
        fault: { phase, behaviour },
        ends: refused ? 'failed' : 'sent',
        delivered: refused ? 0 : 1,
      };
    }),
  ),
  { fault: { phase: 'content', behaviour: 'drop' }, ends: 'uncertain', delivered: 0 },
  { fault: { phase: 'content', behaviour: 'hang' }, ends: 'uncertain', delivered: 0 },
  { fault: { phase: 'dot', behaviour: 'drop', accepts: true }, ends: 'uncertain', delivered: 1 },
  { fault: { phase: 'dot', behaviour: 'drop', accepts: false }, ends: 'uncertain', delivered: 0 },
  { fault: { phase: 'dot', behaviour: 'hang', accepts: true }, ends: 'uncertain', delivered: 1 },
  { fault: { phase: 'dot', behaviour: '4xx' }, ends: 'sent', delivered: 1 },
  { fault: { phase: 'dot', behaviour: '5xx' }, ends: 'failed', delivered: 0 },
  { fault: { phase: 'after', behaviour: 'drop' }, ends: 'sent', delivered: 1 },
  { fault: { phase: 'after', behaviour: 'hang' }, ends: 'sent', delivered: 1 },
];

const nameOf = ({ fault }: Case) =>
  `${fault.phase}-${fault.behaviour}${fault.accepts === false ? '-lost' : ''}`;

describe.skipIf(missing !== null)(`P1: a fault at every phase of SMTP ${missing ?? ''}`, () => {
  let stack: Stack;
  const sinks = new Map<string, SmtpSink>();
  beforeAll(async () => {
    stack = await startStack({
      watch: false,
      mail: createMail({ settings: { ...QUICK_MAIL, sendMs: 12_000, connectMs: 10_000 } }),
    });
    for (const row of CASES) sinks.set(nameOf(row), await startSmtpSink());
  });
  afterAll(async () => {
    await stack.stop();
    await Promise.all([...sinks.values()].map(async (sink) => sink.stop()));
  });

  it(
    'delivers at most once, later what surely was not, and asks about the rest',
    { timeout: 240_000 },
    async () => {
      const ids = new Map<string, string>();
      for (const row of CASES) {
        const name = nameOf(row);
        const sink = sinks.get(name);
        if (sink === undefined) throw new Error(name);
        sink.setFault(row.fault, 1);
        const ports = { imap: stack.dovecot.port, smtp: sink.port };
        const mailbox = await createMailbox(
          stack.store,
          stack.ownerId,
          ports,
          `${name}@owner.example`,
        );
        const id = await createApplication(stack.store, stack.ownerId, mailbox.id, name, {
          interviews: [interviewEnded(1)],
        });
        ids.set(name, id);
        await stack.workflows.start(id);
      }
      const table: string[] = [];
      for (const row of CASES) {
        const name = nameOf(row);
        const letter = await eventually(
          `${name} ends as ${row.ends}`,
          async () => {
            const [first] = await stack.store.outbox.ofApplication(ids.get(name) ?? '');
            return first?.state === row.ends ? first : null;
          },
          60_000,
        );
        const delivered = sinks.get(name)?.withMessageId(letter.messageId).length;
        table.push(`${name.padEnd(20)} delivered ${String(delivered)}  ${letter.state}`);
        expect(delivered, name).toBe(row.delivered);
      }
      process.stdout.write(`${table.join('\n')}\n`);
      for (const row of CASES.filter(({ ends }) => ends === 'uncertain')) {
        const id = ids.get(nameOf(row)) ?? '';
        const step = await eventually('the question to the owner', async () => {
          const { snapshot } = await stack.store.applications.load(id);
          return snapshot?.steps.find(({ state }) => state === 'uncertain');
        });
        expect(step.what).toBe('thank-you');
      }
    },
  );

  it(
    'sends an uncertain letter again only when the owner says that it may',
    { timeout: 250_000 },
    async () => {
      const sink = await startSmtpSink();
      sinks.set('owner-says', sink);
      sink.setFault({ phase: 'dot', behaviour: 'drop', accepts: false }, 1);
      const ports = { imap: stack.dovecot.port, smtp: sink.port };
      const mailbox = await createMailbox(
        stack.store,
        stack.ownerId,
        ports,
        'owner-says@owner.example',
      );
      const id = await createApplication(stack.store, stack.ownerId, mailbox.id, 'owner-says', {
        interviews: [interviewEnded(1)],
      });
      await stack.workflows.start(id);
      const step = await eventually(
        'the uncertain letter',
        async () => {
          const { snapshot } = await stack.store.applications.load(id);
          return snapshot?.steps.find(({ state }) => state === 'uncertain');
        },
        110_000,
      );
      expect(sink.messages).toHaveLength(0);
      const again = { type: 'resolve-uncertain', stepId: step.id, was: 'not-sent' } as const;
      expect(await stack.workflows.control(id, again, 'dashboard')).toEqual({ ok: true });
      await eventually(
        'the letter at last',
        async () => {
          const letter = await stack.store.outbox.byStep(id, step.id);
          return letter?.state === 'sent';
        },
        110_000,
      );
      expect(sink.messages).toHaveLength(1);
      const more = await stack.workflows.control(id, again, 'dashboard');
      expect(more.ok).toBe(false);
    },
  );
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SendResult } from '../../activities/ports/mailPort.ts';
import { createMail } from '../../mail/createMail.ts';
import { makeCertificate, type TestCertificate } from '../support/certificate.ts';
import {
  startSmtpSink,
  type SinkFault,
  type SinkPhase,
  type SmtpSink,
  type SmtpSinkOptions,
} from '../support/smtpSink.ts';
import { letter, mailbox, ME, PASSWORD, QUICK } from './mailbox.ts';

const mail = createMail({ settings: { ...QUICK, sendMs: 1_200, connectMs: 1_000 } });
const TO = letter().to.address;
let tls: TestCertificate;
const sinks: SmtpSink[] = [];

beforeAll(async () => {
  tls = await makeCertificate();
});
afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

async function sink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const started = await startSmtpSink({ users: { [ME]: PASSWORD }, tls, ...options });
  sinks.push(started);
  return started;
}

async function send(
  to: SmtpSink,
  input: {
    raw?: Uint8Array;
    signal?: AbortSignal;
    beforeContent?: () => Promise<boolean>;
    envelope?: { from: string; to: string[] };
  } = {},
): Promise<SendResult> {
  const box = mailbox({ smtp: to.port }, { smtpEndpoint: { security: 'starttls', ca: tls.cert } });
  const raw = input.raw ?? (await mail.compose(letter(), 1_795_000_000_000, []));
  return mail.send(
    box,
    input.envelope ?? { from: ME, to: [TO] },
    raw,
    input.signal ?? new AbortController().signal,
    input.beforeContent,
  );
}

const PHASES: SinkPhase[] = [
  'connect',
  'ehlo',
  'starttls',
  'auth',
  'mail',
  'rcpt',
  'data',
  'content',
  'dot',
  'after',
];
const FAULTS: SinkFault[] = [
  ...PHASES.flatMap((phase) =>
    (['drop', 'hang', '4xx', '5xx'] as const).map((behaviour) => ({ phase, behaviour })),
  ),
  { phase: 'dot', behaviour: 'drop', accepts: false },
  { phase: 'dot', behaviour: 'hang', accepts: false },
];

/** What is known of a letter, for each fault: everything before the data proves that it did not leave. */
function expected({ phase, behaviour }: SinkFault): SendResult['result'] {
  if (phase === 'after') return 'sent';
  if (phase !== 'content' && phase !== 'dot') return 'not-sent';
  return behaviour === '4xx' || behaviour === '5xx' ? 'not-sent' : 'unclear';
}

describe('P1: what is known after a try of sending', () => {
  test('agrees with what was delivered, for every fault at every phase', async () => {
    const rows = await Promise.all(
      FAULTS.map(async (fault) => {
        const to = await sink({ fault });
        const result = await send(to);
        return { fault, result, delivered: to.messages.length };
      }),
    );
    const table = rows.map(({ fault, result, delivered }) => ({
      case: `${fault.behaviour} at ${fault.phase}${fault.accepts === false ? ' (lost)' : ''}`,
      delivered,
      result: result.result,
      failure: result.result === 'sent' ? '' : result.failure,
      phase: result.result === 'sent' ? '' : result.phase,
    }));
    process.stdout.write(`${asTable(table)}\n`);
    for (const { fault, result, delivered } of rows) {
      const which = `${fault.behaviour} at ${fault.phase}`;
      expect(delivered, which).toBeLessThanOrEqual(1);
      if (result.result === 'not-sent') expect(delivered, which).toBe(0);
      if (result.result === 'sent') expect(delivered, which).toBe(1);
      expect(result.result, which).toBe(expected(fault));
      const named = !['connect', 'content'].includes(fault.phase) && result.result !== 'sent';
      if (named) expect(result.phase, which).toBe(fault.phase);
    }
  });

  test('a large letter that breaks off in the middle is never taken for sent', async () => {
    const to = await sink({ fault: { phase: 'content', behaviour: 'drop' } });
    const raw = await mail.compose(letter({ text: 'x'.repeat(3_000_000) }), 0, []);
    expect((await send(to, { raw })).result).not.toBe('sent');
    expect(to.messages).toHaveLength(0);
  });

  test('a letter called back after the 354 leaves no byte', async () => {
    const to = await sink();
    const result = await send(to, { beforeContent: async () => false });
    expect(result).toMatchObject({ result: 'not-sent', failure: 'overtaken', permanent: false });
    expect(to.messages).toHaveLength(0);
  });

  test('the question before the first byte is asked exactly once, and a failing one calls back', async () => {
    const to = await sink();
    let asked = 0;
    const count = async (): Promise<boolean> => (asked += 1) > 0;
    expect((await send(to, { beforeContent: count })).result).toBe('sent');
    expect(asked).toBe(1);
    const fail = (): Promise<boolean> => Promise.reject(new Error('the store is away'));
    expect((await send(to, { beforeContent: fail })).result).toBe('not-sent');
    expect(to.messages).toHaveLength(1);
  });

  test('an abort before the data is not-sent, after it unclear', async () => {
    const early = await sink({ fault: { phase: 'mail', behaviour: 'hang' } });
    const late = await sink({ fault: { phase: 'dot', behaviour: 'hang' } });
    const soon = (): AbortSignal => AbortSignal.timeout(300);
    const [first, second, third] = await Promise.all([
      send(early, { signal: soon() }),
      send(late, { signal: soon() }),
      send(early, { signal: AbortSignal.abort() }),
    ]);
    expect(first).toMatchObject({ result: 'not-sent', failure: 'stopped', permanent: false });
    expect(second).toMatchObject({ result: 'unclear', failure: 'stopped' });
    expect(third.result).toBe('not-sent');
  });
});

describe('what the server says', () => {
  test('a refused sender, a refused recipient and a size limit are told apart and final', async () => {
    const to = await sink({
      refuseSenders: ['other@example.org'],
      refuseRecipients: ['gone@employer.example'],
      maxSize: 10_000,
    });
    const raw = await mail.compose(letter({ text: 'x'.repeat(20_000) }), 0, []);
    expect(await send(to, { envelope: { from: 'other@example.org', to: [TO] } })).toMatchObject({
      result: 'not-sent',
      permanent: true,
      failure: 'sender-refused',
    });
    expect(await send(to, { envelope: { from: ME, to: ['gone@employer.example'] } })).toMatchObject(
      { result: 'not-sent', permanent: true, failure: 'recipient-refused' },
    );
    expect(await send(to, { raw })).toMatchObject({
      result: 'not-sent',
      permanent: true,
      failure: 'too-large',
    });
    expect(to.messages).toHaveLength(0);
  });

  test('one refused recipient among two is told', async () => {
    const to = await sink({ refuseRecipients: ['gone@employer.example'] });
    const result = await send(to, { envelope: { from: ME, to: [TO, 'gone@employer.example'] } });
    expect(result).toMatchObject({ result: 'sent', rejected: ['gone@employer.example'] });
  });

  test('an address that could break out of its command is refused before anything is said', async () => {
    const to = await sink();
    for (const bad of ['a@b.example>\r\nRCPT TO:<c@d.example', 'a b@c.example', 'nobody', '']) {
      const result = await send(to, { envelope: { from: ME, to: [bad] } });
      expect(result).toMatchObject({ result: 'not-sent', failure: 'bad-address', permanent: true });
    }
    expect(to.connections()).toBe(0);
  });

  test('a letter arrives byte for byte, lines that begin with a dot included', async () => {
    const to = await sink();
    const raw = await mail.compose(letter({ text: '.hidden\n..\n.\nend\n' }), 0, []);
    expect((await send(to, { raw })).result).toBe('sent');
    expect(to.messages[0]?.raw.toString()).toBe(Buffer.from(raw).toString());
    expect(to.messages[0]).toMatchObject({ secure: true, user: ME, from: ME, to: [TO] });
  });
});

function asTable(rows: Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const width = columns.map((key) =>
    Math.max(key.length, ...rows.map((row) => String(row[key]).length)),
  );
  const line = (cells: string[]): string =>
    cells.map((cell, i) => cell.padEnd(width[i] ?? 0)).join('  ');
  return [line(columns), ...rows.map((row) => line(columns.map((key) => String(row[key]))))].join(
    '\n',
  );
}

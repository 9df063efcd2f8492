import { ImapFlow } from 'imapflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDovecot } from '../../test/support/dovecot.ts';
import { startSmtpSink } from '../../test/support/smtpSink.ts';
import { mailFrom } from '../../test/support/mailFrom.ts';
import { eventually } from '../../test/support/eventually.ts';
import { judged, rounded, type Row } from '../part.ts';
import { median, quantile } from '../statistics.ts';
import { startEngine } from '../world/engine.ts';
import { createBenchApplication, createBenchOwner, PASSWORD, userOf } from '../world/owners.ts';
import { startService } from '../world/service.ts';

const DELIVERIES = 30;
/** Between two deliveries, so that none is measured in the wake of the one before. */
const APART_MS = 400;

/**
 * From a reply's delivery into the mailbox until the workflow has taken it and the store shows its new state, against
 * imapflow's own `exists` event on a bare connection to the same mailbox for the same deliveries. Goal (issue 3): at most
 * 1.5 times as long.
 */
export async function measureDelay(): Promise<Row[]> {
  const engine = await startEngine();
  const sink = await startSmtpSink();
  const dovecot = await startDovecot({ users: { [userOf(0)]: PASSWORD } });
  const taken = new Map<string, number>();
  const service = await startService({
    engine,
    wrapStore: (store) => ({
      ...store,
      applications: {
        ...store.applications,
        async record(change) {
          await store.applications.record(change);
          if (change.entries.some(({ type }) => type === 'answer'))
            taken.set(change.id, performance.now());
        },
      },
    }),
  });
  const bare = new ImapFlow({
    host: dovecot.host,
    port: dovecot.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: userOf(0), pass: PASSWORD },
    logger: false,
  });
  try {
    const owner = await createBenchOwner(service.store, service.mail, 0, {
      imap: dovecot.port,
      smtp: sink.port,
    });
    const ids: string[] = [];
    for (let i = 0; i <= DELIVERIES; i += 1) {
      const id = await createBenchApplication(service.store, owner, `employer${i}`);
      ids.push(id);
      await service.workflows.start(id);
    }
    await eventually('the letters', () => sink.messages.length > DELIVERIES, 60_000);
    await service.workflows.watchMailbox(owner.mailbox.id);
    let seen = 0;
    bare.on('exists', () => (seen = performance.now()));
    await bare.connect();
    await bare.mailboxOpen('INBOX', { readOnly: true });
    void bare.idle();
    await eventually('the watch', async () => {
      const { state } = await service.store.mailboxes.load(owner.mailbox.id);
      return state.status === 'watching';
    });
    await sleep(1_000);

    const raw: number[] = [];
    const ours: number[] = [];
    for (const [number, id] of ids.entries()) {
      seen = 0;
      const reply = mailFrom(`Dana Lee <dana.lee@employer${number}.example>`, 'Sales Manager', [
        'Dear Kim,',
        'thank you for your patience. We will let you know by the end of next week.',
        'Dana Lee',
      ]);
      const delivered = performance.now();
      await dovecot.deliver(userOf(0), reply);
      await eventually('the change', () => seen > 0 && taken.has(id), 30_000);
      // The first one finds code that never ran.
      if (number > 0) {
        raw.push(seen - delivered);
        ours.push((taken.get(id) ?? Number.NaN) - delivered);
      }
      await sleep(APART_MS);
    }
    return rows(raw, ours);
  } finally {
    bare.close();
    await service.workflows.stopMailbox((await service.store.mailboxes.ids())[0] ?? '');
    await service.stop();
    await Promise.all([dovecot.stop(), sink.stop()]);
    await engine.stop();
  }
}

function rows(raw: number[], ours: number[]): Row[] {
  const ratios = ours.map((ms, i) => ms / (raw[i] ?? Number.NaN));
  const p95 = (values: number[]) => `p95 ${rounded(quantile(values, 0.95))}`;
  return [
    { what: 'imapflow’s exists', value: rounded(median(raw)), unit: 'ms', note: p95(raw) },
    {
      what: 'changed state in the store',
      value: rounded(median(ours)),
      unit: 'ms',
      note: p95(ours),
    },
    judged(
      {
        what: 'ratio',
        value: median(ratios),
        unit: '× raw',
        note: `${p95(ratios)}; ${ratios.length} deliveries`,
      },
      { atMost: 1.5 },
    ),
  ];
}

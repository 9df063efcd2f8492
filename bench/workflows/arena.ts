import { startDovecot } from '../../test/support/dovecot.ts';
import { startSmtpSink } from '../../test/support/smtpSink.ts';
import { startEngine } from '../world/engine.ts';
import {
  createBenchApplication,
  createBenchOwner,
  PASSWORD,
  userOf,
  type BenchOwner,
} from '../world/owners.ts';
import { processorTime } from '../world/processorTime.ts';
import { startService, type BenchService } from '../world/service.ts';
import { createCounter } from './counter.ts';
import { inParallel } from './inParallel.ts';
import { startMinimal, type MinimalLetter } from './minimal.ts';

/** In the order of each round. */
export const KINDS = ['minimal', 'no-imap', 'real'] as const;
export type Kind = (typeof KINDS)[number];

export interface Round {
  perSecond: number;
  /** Milliseconds of processor time a letter: our process (worker, store, sink, nodemailer alike) and the engine. */
  worker: number;
  engine: number;
}

export interface Arena {
  round(kind: Kind, letters: number): Promise<Round>;
  close(): Promise<void>;
}

const OWNERS = 12;
/** Starts under way at a time. */
const AT_A_TIME = 20;

/** One engine, one SMTP sink, one Dovecot, our worker and the minimal one side by side; both warmed up. */
export async function openArena(): Promise<Arena> {
  const engine = await startEngine();
  const sink = await startSmtpSink();
  const users: Record<string, string> = {};
  for (let i = 0; i < OWNERS; i += 1) users[userOf(i)] = PASSWORD;
  const dovecot = await startDovecot({ users });
  const waiting = createCounter();
  let imap = true;
  const service = await startService({
    engine,
    wrapMail: (mail) => ({
      ...mail,
      catchUp: async (mailbox, checkpoint, ...rest) =>
        imap ? mail.catchUp(mailbox, checkpoint, ...rest) : checkpoint,
      keepSentCopy: async (...args) =>
        imap ? mail.keepSentCopy(...args) : { kept: 'appended', providerMessageId: null },
    }),
    wrapStore: (store) => ({
      ...store,
      applications: {
        ...store.applications,
        async record(change) {
          await store.applications.record(change);
          if (change.entries.some(({ type }) => type === 'letter_sent')) waiting.add();
        },
      },
    }),
  });
  let letter: MinimalLetter = { subject: '', text: '', html: '' };
  const minimal = await startMinimal(engine, sink.port, () => letter, waiting.add);
  const owners: BenchOwner[] = [];
  for (let i = 0; i < OWNERS; i += 1) {
    const ports = { imap: dovecot.port, smtp: sink.port };
    owners.push(await createBenchOwner(service.store, service.mail, i, ports));
  }

  let made = 0;
  const recipientOrApplication = async (kind: Kind): Promise<string> => {
    made += 1;
    const owner = owners[made % OWNERS];
    if (kind === 'minimal' || owner === undefined) return `dana.lee@employer${made}.example`;
    return createBenchApplication(service.store, owner, `employer${made}`);
  };
  const round = async (kind: Kind, letters: number): Promise<Round> => {
    imap = kind === 'real';
    const ids: string[] = [];
    while (ids.length < letters) ids.push(await recipientOrApplication(kind));
    const sent = sink.messages.length + letters;
    const waited = waiting.count() + letters;
    const before = processorTime(engine.serverPid());
    const started = performance.now();
    await inParallel(letters, AT_A_TIME, async (number) => {
      const id = ids[number] ?? '';
      await (kind === 'minimal' ? minimal.start(id) : service.workflows.start(id));
    });
    await waiting.reaches(waited);
    const seconds = (performance.now() - started) / 1000;
    const after = processorTime(engine.serverPid());
    if (sink.messages.length !== sent) throw new Error('not every letter went out exactly once');
    return {
      perSecond: letters / seconds,
      worker: (after.ours - before.ours) / letters,
      engine: (after.engine - before.engine) / letters,
    };
  };

  await round('real', OWNERS * 2);
  letter = await sentLetter(service, owners);
  await round('minimal', OWNERS * 2);
  return {
    round,
    async close() {
      await minimal.stop();
      await service.stop();
      await Promise.all([dovecot.stop(), sink.stop()]);
      await engine.stop();
    },
  };
}

/** A letter of ours as it went out, for the other side to send. */
async function sentLetter({ store }: BenchService, [owner]: BenchOwner[]): Promise<MinimalLetter> {
  const { items } = await store.applications.list(owner?.id ?? '');
  const letters = await store.outbox.ofApplication(items[0]?.id ?? '');
  if (letters[0] === undefined) throw new Error('no letter went out');
  return letters[0];
}

import { corpus, parsed } from '../../test/replies/corpus.ts';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import { rounded, type Row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { measureHostile } from './hostile.ts';
import type { KnownApplication } from '../../replies/facts.ts';

const ROUNDS = 3;
/** Of the tune half so many are taken, spread over all its files; it has thousands. */
const TUNE = 400;
const APPLICATIONS = 200;

const known: KnownApplication[] = Array.from({ length: APPLICATIONS }, (_, i) => ({
  id: `a${i}`,
  role: i % 2 === 0 ? 'Sales Manager' : 'Data Engineer',
  employerName: `Employer ${i}`,
  employerDomain: `employer${i}.example`,
  contacts: [{ id: `c${i}`, name: `Pat Number${i}`, email: `pat@employer${i}.example` }],
  messageIds: [`a${i}@owner.example`],
  ended: false,
  lastActivityAt: i,
}));

/** Messages through all of replies/ (understand and match, MIME apart), with 200 known applications. */
export async function measureReplies(): Promise<Row[]> {
  const tune = corpus('tune');
  const every = Math.ceil(tune.length / TUNE);
  const sample = tune.filter((_, i) => i % every === 0);
  const messages = await Promise.all([...sample, ...corpus('held-back')].map(parsed));
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { message, owner } of messages) {
      const started = performance.now();
      match(message, understand(message, owner), known, owner);
      // The first round warms the code up.
      if (round > 0) times.push(performance.now() - started);
    }
  }
  const seconds = times.reduce((sum, ms) => sum + ms, 0) / 1000;
  return [
    {
      what: 'messages understood and matched',
      value: rounded(times.length / seconds),
      unit: 'messages/s',
    },
    { what: 'one message, p50', value: rounded(quantile(times, 0.5)), unit: 'ms' },
    { what: 'one message, p99', value: rounded(quantile(times, 0.99)), unit: 'ms' },
    ...(await measureHostile(known)),
  ];
}

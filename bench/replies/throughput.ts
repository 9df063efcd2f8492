import { corpus, parsed } from '../../test/replies/corpus.ts';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import type { KnownApplication } from '../../replies/facts.ts';

/** Messages a second through all of replies/ (understand and match, MIME apart), with 200 known applications. */

const ROUNDS = 10;
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

const messages = await Promise.all([...corpus('tune'), ...corpus('held-back')].map(parsed));
const times: number[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const { message, owner } of messages) {
    const started = performance.now();
    match(message, understand(message, owner), known, owner);
    // The first round warms the engine up.
    if (round > 0) times.push(performance.now() - started);
  }
}
times.sort((a, b) => a - b);
const at = (share: number): number =>
  Math.round((times[Math.floor(times.length * share)] ?? 0) * 1000) / 1000;
const total = times.reduce((sum, time) => sum + time, 0);
const result = {
  bench: 'replies',
  messages: times.length,
  applications: APPLICATIONS,
  perSecond: Math.round(times.length / (total / 1000)),
  p50Ms: at(0.5),
  p99Ms: at(0.99),
  maxMs: at(0.99999),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else console.table(result);

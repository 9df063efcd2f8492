import { parseMessage } from '../../mail/parse.ts';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import { HOSTILE_MAILS } from '../../test/replies/hostileMails.ts';
import type { KnownApplication, OwnerContext } from '../../replies/facts.ts';
import { judged, type Row } from '../part.ts';

const ROUNDS = 3;
const MB = 1024 * 1024;

/** Each mail made to hurt, parsed, understood and matched: the median of its times, and the memory it took at most. */
export async function measureHostile(known: KnownApplication[]): Promise<Row[]> {
  const owner: OwnerContext = {
    addresses: ['me@owner.example'],
    timeZone: 'America/New_York',
    folder: 'inbox',
    receivedAt: Date.now(),
  };
  const rows: Row[] = [];
  for (const [what, make] of HOSTILE_MAILS) {
    const raw = make();
    const times: number[] = [];
    let memory = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      global.gc?.();
      const before = process.memoryUsage();
      const started = process.cpuUsage();
      const message = await parseMessage(raw);
      match(message, understand(message, owner), known, owner);
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
      const { heapUsed, external } = process.memoryUsage();
      memory = Math.max(memory, heapUsed + external - before.heapUsed - before.external);
    }
    const median = times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
    const note = `${(raw.length / MB).toFixed(1)} MB of mail; ${(memory / MB).toFixed(0)} MB of memory`;
    rows.push(judged({ what, value: median, unit: 'ms, processor', note }, { atMost: 1000 }));
  }
  return rows;
}

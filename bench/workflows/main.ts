import { judged, rounded, type Row } from '../part.ts';
import { median } from '../statistics.ts';
import { KINDS, openArena, type Kind, type Round } from './arena.ts';

const LETTERS = Number(process.env['BENCH_LETTERS'] ?? 40);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);

/**
 * Letters a second, from the start of a workflow until its letter is at the SMTP server and the workflow waits: ours
 * with everything real, ours without its IMAP calls, and the minimal one; in turn, on one engine, through one sink.
 * Goal (issue 3): at least 0.8 of the minimal workflow's.
 */
export async function measureWorkflows(): Promise<Row[]> {
  const arena = await openArena();
  try {
    const rounds: Record<Kind, Round[]> = { minimal: [], 'no-imap': [], real: [] };
    for (let i = 0; i < ROUNDS; i += 1) {
      for (const kind of KINDS) rounds[kind].push(await arena.round(kind, LETTERS));
    }
    return KINDS.flatMap((kind) => rate(kind, rounds[kind])).concat(
      ratio('no-imap', rounds),
      ratio('real', rounds),
    );
  } finally {
    await arena.close();
  }
}

const NAMES: Record<Kind, string> = {
  minimal: 'minimal workflow',
  'no-imap': 'ours, IMAP left out',
  real: 'ours, everything real',
};

function rate(kind: Kind, rounds: Round[]): Row[] {
  const perSecond = rounds.map((round) => round.perSecond);
  const of = (which: 'worker' | 'engine') => rounded(median(rounds.map((round) => round[which])));
  const processor = `processor time a letter: ${of('worker')} ms worker, ${of('engine')} ms engine`;
  return [
    {
      what: NAMES[kind],
      value: rounded(median(perSecond)),
      unit: 'letters/s',
      note: `${spread(perSecond)}; ${processor}`,
    },
  ];
}

/** Each round against the minimal one right before it, which met the same load. */
function ratio(kind: Kind, rounds: Record<Kind, Round[]>): Row {
  const ratios = rounds[kind].map(
    ({ perSecond }, i) => perSecond / (rounds.minimal[i]?.perSecond ?? Number.NaN),
  );
  const what = `ratio: ${NAMES[kind]}`;
  return judged(
    { what, value: median(ratios), unit: '× minimal', note: spread(ratios) },
    { atLeast: 0.8 },
  );
}

function spread(values: number[]): string {
  return values.map((value) => rounded(value)).join(' ');
}

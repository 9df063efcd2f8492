/** One measured line of a part. */
export interface Row {
  what: string;
  /** The figure itself, in `unit`. */
  value: number;
  unit: string;
  /** Such as `≥ 0.8`; absent: there is nothing to reach, the figure stands beside another. */
  goal?: string;
  met?: boolean;
  /** How the figure came about: rounds, spread, what it is compared with. */
  note?: string;
}

/** What a part of the benchmark gives; `npm run bench -- --json FILE` writes a list of these. */
export interface PartResult {
  part: string;
  rows: Row[];
  seconds: number;
  /** Load of the machine over a minute, before and after, and how many processors share it. */
  load: { before: number; after: number; processors: number };
}

/** A row with a goal; `atLeast` or `atMost` is the limit. */
export function judged(
  row: Omit<Row, 'goal' | 'met'>,
  limit: { atLeast: number } | { atMost: number },
): Row {
  const value = rounded(row.value);
  return 'atLeast' in limit
    ? { ...row, value, goal: `≥ ${limit.atLeast}`, met: value >= limit.atLeast }
    : { ...row, value, goal: `≤ ${limit.atMost}`, met: value <= limit.atMost };
}

/** Three significant digits; more would be noise. */
export function rounded(value: number): number {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

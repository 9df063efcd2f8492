/** The middle of some figures; of an even number the upper middle. NaN of none. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The figure that `share` of all lie below. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

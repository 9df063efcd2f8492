import type { EpochMs, LocalDate } from '../../domain/time.ts';

/** The first moment of a local day, `offsetMinutes` east of UTC. */
export function offsetlessDay(day: LocalDate, offsetMinutes: number): EpochMs {
  return Date.parse(`${day}T00:00:00Z`) - offsetMinutes * 60_000;
}

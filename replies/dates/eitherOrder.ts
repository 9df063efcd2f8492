import { localDay } from './reference.ts';
import type { Reference } from './reference.ts';

const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(20\d{2})(?!\d|[./-]\d)/g;
/** The other order is believed where it names a day of the coming year. */
const AHEAD_MS = 366 * 86_400_000;

/**
 * "12/1/2026" is one of two days, and the writer's zone does not always tell which: where the usual order names a day
 * that is over and the other one a day to come, the other one is meant. The text keeps its length.
 */
export function aheadInEitherOrder(text: string, reference: Reference): string {
  const today = Math.floor(localDay(reference).getTime() / 86_400_000) * 86_400_000;
  return text.replace(
    NUMBERS,
    (whole, first: string, mark: string, second: string, year: string) => {
      const dayFirst = Date.UTC(Number(year), Number(second) - 1, Number(first));
      const monthFirst = Date.UTC(Number(year), Number(first) - 1, Number(second));
      const either = Number(first) <= 12 && Number(second) <= 12;
      const [usual, other] = reference.dayFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
      const turned = either && usual < today && other >= today && other < today + AHEAD_MS;
      return turned ? `${second}${mark}${first}${mark}${year}` : whole;
    },
  );
}

/**
 * "Thu 17 Dec 2026, 09:40 in Los Angeles (18:40 for you)": on the clock `there` and, where it shows another time, on the
 * reader's. Both are IANA time zones, `at` is UTC milliseconds.
 */
export function sayMoment(at: number, { there, here }: { there: string; here: string }): string {
  const day = format(there, at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const clock = format(there, at, { hour: '2-digit', minute: '2-digit' });
  if (there === here) return `${day}, ${clock}`;
  const sameDay =
    format(here, at, { dateStyle: 'short' }) === format(there, at, { dateStyle: 'short' });
  const hereDay = sameDay ? '' : `${format(here, at, { weekday: 'short' })} `;
  const place = there.split('/').at(-1)?.replaceAll('_', ' ') ?? there;
  const yours = format(here, at, { hour: '2-digit', minute: '2-digit' });
  return `${day}, ${clock} in ${place} (${hereDay}${yours} for you)`;
}

function format(timeZone: string, at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options }).format(at);
}

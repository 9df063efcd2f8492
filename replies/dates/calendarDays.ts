/** Days of the calendar as people count them; every Date here holds a local day in its UTC fields. */

const DAY = 86_400_000;
const MONTHS: Record<string, number> = {
  jan: 0,
  feb: 1,
  fév: 1,
  mar: 2,
  mär: 2,
  apr: 3,
  avr: 3,
  abr: 3,
  may: 4,
  mai: 4,
  jun: 5,
  jul: 6,
  aug: 7,
  aoû: 7,
  ago: 7,
  sep: 8,
  oct: 9,
  okt: 9,
  nov: 10,
  dec: 11,
  dez: 11,
  déc: 11,
  dic: 11,
  ene: 0,
};
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  couple: 2,
  'a couple of': 2,
  ein: 1,
  eine: 1,
  einer: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  zehn: 10,
  vierzehn: 14,
  une: 1,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  quinze: 15,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  diez: 10,
  quince: 15,
};

export function count(word: string | undefined): number {
  const number = Number(word);
  return Number.isFinite(number) ? number : (NUMBERS[word ?? ''] ?? 1);
}

export function ahead(
  today: Date,
  many: number,
  unit: string | undefined,
  business: boolean,
): Date {
  const first = (unit ?? 'day').toLowerCase();
  if (/^(?:week|woche|semaine|semana)/.test(first)) return plus(today, many * 7);
  if (/^(?:month|monat|mois|mes)/.test(first))
    return utc(today.getUTCFullYear(), today.getUTCMonth() + many, today.getUTCDate());
  if (!business) return plus(today, many);
  let day = today;
  for (let left = many; left > 0;) {
    day = plus(day, 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day;
}

export function shorthand(word: string, today: Date): Date {
  if (word === 'eow') return endOfWeek(today, 0);
  if (word === 'eom') return endOfMonth(today, 0);
  if (word === 'eoy') return utc(today.getUTCFullYear(), 11, 31);
  return plus(today, 0);
}

/** The day as a Date whose UTC fields hold it; months and days may run over. */
export function utc(year: number, monthIndex: number, day: number): Date {
  return new Date(Date.UTC(year, monthIndex, day));
}

export function plus(day: Date, days: number): Date {
  return utc(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days);
}

/** Monday of this week (0), the next (1), …; a Sunday belongs to the week that ends with it. */
export function mondayOf(today: Date, weeks: number): Date {
  return plus(today, weeks * 7 - ((today.getUTCDay() + 6) % 7));
}

export function endOfWeek(today: Date, weeks: number): Date {
  return plus(mondayOf(today, weeks), 4);
}

export function endOfMonth(today: Date, months: number): Date {
  return utc(today.getUTCFullYear(), today.getUTCMonth() + months + 1, 0);
}

export function endOfQuarter(today: Date, quarters: number): Date {
  const quarter = Math.floor(today.getUTCMonth() / 3) + quarters;
  return utc(today.getUTCFullYear(), quarter * 3 + 3, 0);
}

/** Friday of a numbered week (ISO 8601: week 1 holds 4 January); one that is over means next year's. */
export function fridayOfWeek(today: Date, week: number): Date | null {
  if (week < 1 || week > 53) return null;
  const inYear = (year: number): Date => plus(mondayOf(utc(year, 0, 4), week - 1), 4);
  const thisYear = inYear(today.getUTCFullYear());
  return thisYear.getTime() < today.getTime() - 14 * DAY
    ? inYear(today.getUTCFullYear() + 1)
    : thisYear;
}

export function month(name: string | undefined): number {
  const lower = (name ?? '').toLowerCase();
  if (lower.startsWith('juin')) return 5;
  if (lower.startsWith('juil')) return 6;
  return MONTHS[lower.slice(0, 3)] ?? 0;
}

/** The next time that month and day come; a month that is just over means next year's. */
export function dayIn(today: Date, monthIndex: number, day: number): Date {
  const thisYear = utc(today.getUTCFullYear(), monthIndex, day);
  return thisYear.getTime() < today.getTime() - 40 * DAY
    ? utc(today.getUTCFullYear() + 1, monthIndex, day)
    : thisYear;
}

export function lastOf(today: Date, monthIndex: number): Date {
  const first = dayIn(today, monthIndex, 28);
  return utc(first.getUTCFullYear(), monthIndex + 1, 0);
}

export function weekOfMonth(today: Date, which: string, monthIndex: number): Date {
  if (which === 'last') return lastOf(today, monthIndex);
  const nth =
    { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4 }[which] ??
    1;
  return dayIn(today, monthIndex, nth * 7);
}

export function weekday(name: string | undefined): number {
  return Math.max(0, ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].indexOf(name ?? ''));
}

export function weekdayAfter(today: Date, name: string): Date {
  if (name === 'today') return today;
  if (name === 'tomorrow') return plus(today, 1);
  const days = (weekday(name) + 1 - today.getUTCDay() + 7) % 7;
  return plus(today, days === 0 ? 7 : days);
}

export function dayOfMonth(today: Date, day: number): Date | null {
  if (day < 1 || day > 31) return null;
  const date = utc(
    today.getUTCFullYear(),
    today.getUTCMonth() + (day >= today.getUTCDate() ? 0 : 1),
    day,
  );
  return date.getUTCDate() === day ? date : null;
}

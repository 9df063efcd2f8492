import type { Reason } from './reason.ts';
import { sayDate, sayDay, sayMoment } from './sentences/clock.ts';
import type { Language } from './sentences/clock.ts';
import { english } from './sentences/english.ts';
import { german } from './sentences/german.ts';
import type { TimeZone } from './time.ts';

/** For whom a sentence is made: names by contact id, the language, the recipient's clock and the reader's own. */
export interface Reader {
  /** Null for somebody unknown or forgotten. */
  nameOf: (contactId: string) => string | null;
  language: Language;
  zone: TimeZone;
  readerZone: TimeZone;
}

/** The sentence behind a reason (P8): "Nothing to do until Tuesday 1 December: Dana Lee promised news by Monday 30 November." */
export function explain(reason: Reason, reader: Reader): string {
  const wording = reader.language === 'de' ? german : english;
  const { at, date, contactId, count } = reason;
  const day = at === undefined ? null : sayDay(at, reader.readerZone, reader.language);
  const sentence = wording[reason.code]({
    who: (contactId === undefined ? null : reader.nameOf(contactId)) ?? wording.somebody,
    date: date === undefined ? '' : sayDate(date, reader.language),
    when: at === undefined ? '' : sayMoment(at, reader.zone, reader.readerZone, reader.language),
    day,
    since: day ?? '',
    count: wording.attempts(count ?? 0),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

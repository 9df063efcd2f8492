import type { AgendaItem } from '../../api/types.ts';
import { localDate } from '../../time/say.ts';
import { calendarWords } from '../../words/calendar.ts';
import { useReader, useWords } from '../../words/language.ts';
import { AgendaLine } from './AgendaLine.tsx';
import type { Day } from './days.ts';

const MOST_IN_A_MONTH = 4;

/** Weeks as rows, Monday first; what does not fit a day is counted. */
export function DayGrid({
  days,
  items,
  today,
  month,
}: {
  days: Day[];
  items: AgendaItem[];
  today: Day;
  /** `2026-11`: other months' days are paler, and long days are cut; null for a week. */
  month: string | null;
}) {
  const say = useWords(calendarWords);
  const { zone, language } = useReader();
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const weeks = Array.from({ length: days.length / 7 }, (_, row) =>
    days.slice(row * 7, row * 7 + 7),
  );
  const most = month === null ? items.length : MOST_IN_A_MONTH;
  return (
    <table className="days">
      <thead>
        <tr>
          {days.slice(0, 7).map((day) => (
            <th key={day} scope="col">
              {new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
                Date.parse(`${day}T12:00:00Z`),
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const here = items.filter(({ at }) => localDate(Date.parse(at), zone) === day);
              return (
                <td
                  key={day}
                  data-other={month !== null && !day.startsWith(month) ? true : undefined}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <span className="day-number">{Number(day.slice(8))}</span>
                  <ul>
                    {here.slice(0, most).map((item, index) => (
                      <AgendaLine key={index} item={item} />
                    ))}
                  </ul>
                  {here.length > most && (
                    <span className="dim small">{say.more(here.length - most)}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { AgendaItem } from '../../api/types.ts';
import { localDate, sayDay } from '../../time/say.ts';
import { useNow } from '../../time/useNow.ts';
import { calendarWords } from '../../words/calendar.ts';
import { useReader, useWords } from '../../words/language.ts';
import { AgendaLine } from './AgendaLine.tsx';

/** Day after day, the empty ones left out. */
export function Agenda({ items }: { items: AgendaItem[] }) {
  const say = useWords(calendarWords);
  const reader = useReader();
  const now = useNow(60_000);
  const days = Map.groupBy(items, ({ at }) => localDate(Date.parse(at), reader.zone));
  if (items.length === 0) return <p className="dim">{say.none}</p>;
  return (
    <div className="agenda">
      {[...days].map(([day, here]) => (
        <section key={day}>
          <h3>{sayDay(Date.parse(here[0]?.at ?? day), { ...reader, now })}</h3>
          <ul>
            {here.map((item, index) => (
              <AgendaLine key={index} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

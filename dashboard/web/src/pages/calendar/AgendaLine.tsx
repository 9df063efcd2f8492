import { Link } from '@tanstack/react-router';
import type { AgendaItem } from '../../api/types.ts';
import { sayExactly, sayTime } from '../../time/say.ts';
import { calendarWords } from '../../words/calendar.ts';
import { useReader, useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

/** One thing on one day; the whole of it, with why, on hover. */
export function AgendaLine({ item }: { item: AgendaItem }) {
  const say = useWords(calendarWords);
  const names = useWords(vocabulary);
  const reader = useReader();
  const at = Date.parse(item.at);
  const what = item.kind === 'interview' ? say.interview : (names.what[item.what] ?? item.what);
  return (
    <li data-kind={item.kind}>
      <Link
        to="/applications/$id"
        params={{ id: item.applicationId }}
        title={`${sayExactly(at, reader)} · ${say.with(what, item.with.join(', '))} · ${item.employer}, ${item.role}${item.why === null ? '' : ` · ${item.why}`}`}
      >
        <span className="dim">{sayTime(at, reader)}</span> {item.employer}, {what}
      </Link>
    </li>
  );
}

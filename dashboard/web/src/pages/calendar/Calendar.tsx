import { Button, SegmentedControl, Title } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.ts';
import { request } from '../../api/request.ts';
import type { AgendaItem } from '../../api/types.ts';
import { instantOf } from '../../time/local.ts';
import { localDate } from '../../time/say.ts';
import { useNow } from '../../time/useNow.ts';
import { calendarWords } from '../../words/calendar.ts';
import { useReader, useWords } from '../../words/language.ts';
import { Agenda } from './Agenda.tsx';
import { addDays, addMonths, daysFrom, monthDays, weekStart } from './days.ts';
import { DayGrid } from './DayGrid.tsx';

type View = 'month' | 'week' | 'agenda';
const AGENDA_DAYS = 60;

/** Interviews, planned letters and tasks on their days, on the reader's clock. */
export function Calendar() {
  const say = useWords(calendarWords);
  const { zone, language } = useReader();
  const { mayChange } = useDesk();
  const today = localDate(useNow(60_000), zone);
  const narrow = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const [chosen, setView] = useLocalStorage<View>({
    key: 'followthrough-calendar',
    defaultValue: 'month',
    getInitialValueInEffect: false,
  });
  const view = narrow ? 'agenda' : chosen;
  const [day, setDay] = useState(today);
  const days =
    view === 'month'
      ? monthDays(day)
      : view === 'week'
        ? daysFrom(weekStart(day), 7)
        : daysFrom(day, AGENDA_DAYS);
  const from = instantOf(`${days[0] ?? day}T00:00`, zone) ?? '';
  const to = instantOf(`${addDays(days.at(-1) ?? day, 1)}T00:00`, zone) ?? '';
  const { data } = useQuery({
    queryKey: ['applications', 'agenda', from, to],
    queryFn: async () =>
      (
        await request<{ items: AgendaItem[] }>(
          'GET',
          `agenda?${new URLSearchParams({ from, to }).toString()}`,
        )
      ).items,
    placeholderData: (before) => before,
  });
  const items = data ?? [];
  const move = (by: number): void =>
    setDay(
      view === 'month'
        ? addMonths(day, by)
        : addDays(day, by * (view === 'week' ? 7 : AGENDA_DAYS)),
    );
  const heading = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T12:00:00Z`));
  return (
    <>
      <div className="page-head">
        <Title order={1}>{say.title}</Title>
        <h2 className="grow dim month">{heading}</h2>
        <Button size="xs" variant="default" onClick={() => move(-1)}>
          {say.before}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDay(today)}>
          {say.today}
        </Button>
        <Button size="xs" variant="default" onClick={() => move(1)}>
          {say.after}
        </Button>
        {!narrow && (
          <SegmentedControl
            size="xs"
            aria-label={say.view}
            value={view}
            onChange={(to) => setView(to as View)}
            data={Object.entries(say.views).map(([value, label]) => ({ value, label }))}
          />
        )}
      </div>
      {view === 'agenda' ? (
        <Agenda items={items} />
      ) : (
        <DayGrid
          days={days}
          items={items}
          today={today}
          month={view === 'month' ? day.slice(0, 7) : null}
        />
      )}
      {mayChange && (
        <p className="small dim calendar-link">
          <a href="/api/calendar.ics">{say.file} (.ics)</a>
        </p>
      )}
    </>
  );
}

import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.ts';

/** Letters of one kind and how many were answered; `range` is null where they are too few to say more. */
export interface Group {
  key: string;
  sent: number;
  answered: number;
  range: { low: number; high: number } | null;
}

interface Answers {
  all: Group;
  byLetter: Group[];
  byWording: Group[];
  byEmployer: Group[];
  byWeekday: Group[];
  byHour: Group[];
  wait: {
    answers: number;
    medianDays: number | null;
    steps: { upToDays: number | null; answers: number }[];
  };
  funnel: { applied: number; interviewed: number; answered: number; offered: number };
}

export function answers(days: string) {
  return queryOptions({
    queryKey: ['statistics', 'answers', days],
    queryFn: () => request<Answers>('GET', `statistics/answers?days=${days}`),
    placeholderData: (before) => before,
  });
}

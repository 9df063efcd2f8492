import type { ReactNode } from 'react';
import { inBoth, useWords } from '../words/language.ts';
import { When } from './When.tsx';

const words = inBoth({ now: 'Now' }, { now: 'Jetzt' });

export interface TimelineItem {
  id: string;
  at: string;
  what: ReactNode;
  why: string | null;
  /** Channel and mode, for what is planned. */
  how?: string | null;
  kind: 'letter' | 'task' | 'other';
  /** True for what the owner has to decide. */
  waits?: boolean;
  /** The recipient's zone. */
  zone?: string | null;
}

/** Past, now and future in one line: what was, a clear mark for now, then what is planned, lighter. Oldest first. */
export function Timeline({
  past,
  ahead,
  now,
}: {
  past: TimelineItem[];
  ahead: TimelineItem[];
  now?: ReactNode;
}) {
  const say = useWords(words);
  return (
    <ol className="timeline">
      {past.map((item) => (
        <Line key={item.id} item={item} part="past" />
      ))}
      <li data-part="now" aria-current="time">
        <span className="timeline-when">{say.now}</span>
        <div className="timeline-what">{now}</div>
      </li>
      {ahead.map((item) => (
        <Line key={item.id} item={item} part="ahead" />
      ))}
    </ol>
  );
}

function Line({ item, part }: { item: TimelineItem; part: 'past' | 'ahead' }) {
  return (
    <li data-part={part} data-kind={item.kind} data-waits={item.waits === true ? true : undefined}>
      <span className="timeline-when">
        <When at={item.at} zone={item.zone} />
      </span>
      <div className="timeline-what">
        <strong>{item.what}</strong>
        {typeof item.how === 'string' && <span className="dim">, {item.how}</span>}
        {item.why !== null && <span className="timeline-why">{item.why}</span>}
      </div>
    </li>
  );
}

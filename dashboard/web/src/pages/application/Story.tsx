import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { plan, timeline } from '../../api/queries.ts';
import type { Ending } from '../../api/queries.ts';
import type { Application, PlanStep, TimelineLine } from '../../api/types.ts';
import { OpenMessage } from '../../components/OpenMessage.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import type { TimelineItem } from '../../components/Timeline.tsx';
import { WhenWhy } from '../../components/WhenWhy.tsx';
import { applicationWords } from '../../words/application.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { OpenLetter } from './OpenLetter.tsx';

/** Bookkeeping that tells a person nothing. */
const QUIET = new Set(['holidays_loaded', 'elsewhere_seen']);

/** So many lines of the past are shown until asked, so that now is in sight. */
const RECENT = 5;

type Opened = { letter: string } | { message: string } | null;

/** The spine: what was sent and heard, now, and what is planned for silence or an answer. */
export function Story({ application }: { application: Application }) {
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const [ending, setEnding] = useState<Ending>('silence');
  const [opened, setOpened] = useState<Opened>(null);
  const past = useQuery(timeline(application.id)).data?.items ?? [];
  const [whole, setWhole] = useState(false);
  const lines = past.filter(({ type }) => !QUIET.has(type)).toReversed();
  const ahead = useQuery(plan(application.id, ending)).data;
  const nameOf = (key: string | null): string =>
    application.contacts.find(({ id }) => id === key)?.name ?? key ?? '';

  const letterOf = (line: TimelineLine): string | null =>
    line.letterId ?? application.steps.find(({ id }) => id === line.stepId)?.letterId ?? null;
  const told = (line: TimelineLine): TimelineItem => ({
    id: line.id,
    at: line.at,
    kind: line.taskId === null ? 'letter' : 'task',
    why: line.reason,
    what: <Opens line={line} letterId={letterOf(line)} open={setOpened} />,
  });
  const planned = (step: PlanStep, index: number): TimelineItem => ({
    id: `${index}-${step.what}-${step.to}`,
    at: step.at,
    kind: step.kind,
    zone:
      application.contacts.find(({ id }) => id === step.to)?.timeZone ??
      application.employer.timeZone,
    what: say.to(names.what[step.what] ?? step.what, nameOf(step.to)),
    how:
      step.kind === 'letter'
        ? `${names.channel[step.channel]}, ${names.mode[step.mode]}`
        : step.what === 'call'
          ? null
          : (names.channel[step.channel] ?? null),
    why: step.reason,
    waits: application.steps.some(
      ({ state, what, to, mode }) =>
        state === 'drafted' && mode === 'approve' && what === step.what && to === step.to,
    ),
  });
  const end = application.outcome === null ? (ahead?.ends ?? null) : null;
  const steps = (ahead?.steps ?? []).map(planned);
  return (
    <section>
      {!whole && lines.length > RECENT && (
        <Button size="xs" variant="subtle" mb="sm" onClick={() => setWhole(true)}>
          {say.earlier(lines.length - RECENT)}
        </Button>
      )}
      <Timeline
        past={lines.slice(whole ? 0 : -RECENT).map(told)}
        now={<NowMark application={application} />}
        ahead={[
          ...steps,
          ...(end === null
            ? []
            : [
                {
                  id: 'end',
                  at: end.at,
                  kind: 'other' as const,
                  what: say.ends(names.outcome[end.outcome] ?? end.outcome),
                  why: null,
                },
              ]),
        ]}
      />
      {application.outcome === null && application.interviews.length > 0 && (
        <div className="row no-print">
          <span className="dim">{say.if}</span>
          <SegmentedControl
            size="xs"
            aria-label={say.if}
            value={ending}
            onChange={(to) => setEnding(to as Ending)}
            data={Object.entries(say.endings).map(([value, label]) => ({ value, label }))}
          />
        </div>
      )}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        size="xl"
        title={opened !== null && 'letter' in opened ? say.letter : say.message}
        closeButtonProps={{ 'aria-label': say.close2 }}
      >
        {opened !== null && 'letter' in opened && <OpenLetter id={opened.letter} />}
        {opened !== null && 'message' in opened && <OpenMessage id={opened.message} />}
      </Modal>
    </section>
  );
}

function NowMark({ application }: { application: Application }) {
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const { outcome, next } = application;
  if (outcome !== null)
    return (
      <p className="note">
        <strong>{say.ended(names.outcome[outcome.outcome] ?? outcome.outcome)}</strong>{' '}
        {outcome.outcome === 'offer'
          ? say.offer
          : outcome.outcome === 'rejected'
            ? say.rejectedSays
            : ''}
      </p>
    );
  return (
    <>
      <WhenWhy next={next} contacts={application.contacts} zone={application.employer.timeZone} />
      {next.waitingFor === 'approval' && (
        <Link className="no-print" to="/approvals">
          {say.toApprovals}
        </Link>
      )}
    </>
  );
}

function Opens({
  line,
  letterId,
  open,
}: {
  line: TimelineLine;
  letterId: string | null;
  open: (what: Opened) => void;
}) {
  const { messageId } = line;
  const target: Opened =
    messageId !== null ? { message: messageId } : letterId !== null ? { letter: letterId } : null;
  if (target === null) return line.says;
  return (
    <button type="button" className="opens" onClick={() => open(target)}>
      {line.says}
    </button>
  );
}

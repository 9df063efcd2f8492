import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../../api/desk.ts';
import { approvals } from '../../api/queries.ts';
import type { Approval } from '../../api/types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Listed, ListBeside } from '../../components/ListBeside.tsx';
import { When } from '../../components/When.tsx';
import { approvalWords } from '../../words/approvals.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { EditLetter } from './EditLetter.tsx';
import { Leaving } from './Leaving.tsx';
import { OneApproval } from './OneApproval.tsx';
import { useDecisions } from './useDecisions.ts';

/** What flits by after another was decided on is not read yet. */
const READ_AFTER_MS = 1_000;

/** Every letter that waits, one at a time, as its recipient will see it. a e s l, j k. */
export function Approvals() {
  const say = useWords(approvalWords);
  const names = useWords(vocabulary);
  const { data } = useQuery(approvals);
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const decisions = useDecisions();
  const waiting = (data ?? []).filter(({ id }) => !decisions.approving.has(id));
  const at = Math.max(
    0,
    waiting.findIndex(({ id }) => id === chosen),
  );
  const current = waiting[at];
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (current === undefined) return undefined;
    const read = setTimeout(
      () => setSeen((before) => new Set(before).add(current.hash)),
      READ_AFTER_MS,
    );
    return () => clearTimeout(read);
  }, [current?.hash]);

  const approve = (approval: Approval): void => {
    setChosen(waiting[at + 1]?.id ?? waiting[at - 1]?.id ?? null);
    decisions.approve(approval);
  };
  const byId = (act: (approval: Approval) => void) => (id: string) => {
    const found = waiting.find((approval) => approval.id === id);
    if (found !== undefined) act(found);
  };
  const { mayApprove } = useDesk();
  const keys = mayApprove
    ? {
        a: byId(approve),
        e: () => setEditing(true),
        s: byId((approval) => decisions.skip.mutate(approval)),
        l: byId((approval) => decisions.later.mutate({ approval, days: 1 })),
      }
    : {};
  // The keys work as soon as the page is open, and the next letter is at hand after each decision.
  useEffect(() => {
    if (!editing)
      list.current
        ?.querySelector<HTMLElement>('[aria-current="true"]')
        ?.focus({ preventScroll: true });
  }, [current?.id, editing]);

  if (data === undefined) return null;
  const read = waiting.filter(({ hash }) => seen.has(hash));
  return (
    <>
      <div className="page-head">
        <Title order={1} className="grow">
          {say.title}
        </Title>
        {mayApprove && read.length > 1 && (
          <Button variant="default" onClick={() => read.forEach(approve)}>
            {say.approveSeen(read.length)}
          </Button>
        )}
      </div>
      {current === undefined ? (
        <EmptyState title={say.emptyTitle} says={say.emptySays} />
      ) : editing ? (
        <EditLetter
          approval={current}
          decisions={decisions}
          close={(now) => {
            setEditing(false);
            if (now !== undefined) setChosen(now.id);
          }}
        />
      ) : (
        <div className="split">
          <ListBeside label={say.list} keys={keys} ref={list}>
            {waiting.map((approval) => (
              <Listed
                key={approval.id}
                id={approval.id}
                current={approval.id === current.id}
                choose={setChosen}
              >
                <strong>
                  {say.to(
                    names.what[approval.letter.what] ?? approval.letter.what,
                    approval.contact,
                  )}
                </strong>
                <span className="dim">
                  {approval.employer}, {approval.role}
                </span>
                {approval.dueAt !== null && (
                  <span className="waits">
                    <When at={approval.dueAt} />
                  </span>
                )}
              </Listed>
            ))}
          </ListBeside>
          <OneApproval
            key={current.id}
            approval={current}
            edit={() => setEditing(true)}
            approve={() => approve(current)}
            decisions={decisions}
          />
        </div>
      )}
      {!editing && <Leaving />}
    </>
  );
}

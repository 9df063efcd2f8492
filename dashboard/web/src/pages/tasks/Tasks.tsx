import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tasks } from '../../api/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Listed, ListBeside } from '../../components/ListBeside.tsx';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { taskWords } from '../../words/tasks.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { OneTask } from './OneTask.tsx';

/** What is done by hand, soonest first, with words to say. */
export function Tasks() {
  const say = useWords(taskWords);
  const names = useWords(vocabulary);
  const { data } = useQuery(tasks());
  const [chosen, setChosen] = useState<string | null>(null);
  if (data === undefined) return null;
  const ordered = data.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const current = ordered.find(({ id }) => id === chosen) ?? ordered[0];
  return (
    <>
      <div className="page-head">
        <Title order={1}>{say.title}</Title>
      </div>
      {current === undefined ? (
        <EmptyState title={say.emptyTitle} says={say.emptySays} />
      ) : (
        <div className="split">
          <ListBeside label={say.list}>
            {ordered.map((task) => (
              <Listed
                key={task.id}
                id={task.id}
                current={task.id === current.id}
                choose={setChosen}
              >
                <strong>{say.to(names.what[task.what] ?? task.what, task.contact)}</strong>
                <span className="dim">
                  {task.employer}, {task.role}
                </span>
                <span className={task.late ? 'waits' : 'dim'}>
                  <When at={task.dueAt} />
                </span>
              </Listed>
            ))}
          </ListBeside>
          <OneTask key={current.id} task={current} />
        </div>
      )}
    </>
  );
}

import { Button, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../../api/desk.ts';
import { request } from '../../api/request.ts';
import type { Task } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { taskWords } from '../../words/tasks.ts';
import { vocabulary } from '../../words/vocabulary.ts';

const RESULTS = ['reached', 'voicemail', 'gatekeeper', 'no-answer'] as const;

/** One task with its script; each result of a call says what it leads to (R13). */
export function OneTask({ task }: { task: Task }) {
  const say = useWords(taskWords);
  const names = useWords(vocabulary);
  const { mayChange } = useDesk();
  const client = useQueryClient();
  const [date, setDate] = useState('');
  const settled = (): void => {
    notifications.show({ message: say.settled });
    void client.invalidateQueries({ queryKey: ['tasks'] });
  };
  const done = useAct(
    (result: string | null) =>
      request('POST', `tasks/${task.id}/done`, {
        ...(result === null ? {} : { result }),
        ...(date === '' ? {} : { date }),
      }),
    { done: settled },
  );
  const skip = useAct(() => request('POST', `tasks/${task.id}/skip`), { done: settled });
  return (
    <div className="stack">
      <p>
        {say.due} <When at={task.dueAt} /> ·{' '}
        <Link to="/applications/$id" params={{ id: task.applicationId }}>
          {say.open}
        </Link>
      </p>
      {task.phone !== null && (
        <p>
          {say.call} <a href={`tel:${task.phone}`}>{task.phone}</a>
        </p>
      )}
      {task.script !== null && (
        <article className="letter">
          <Title order={2} mb="sm">
            {task.contact}
          </Title>
          <div className="letter-text">{task.script}</div>
        </article>
      )}
      {!mayChange ? null : task.what === 'call' ? (
        <fieldset className="panel stack no-print">
          <Title order={2}>{say.how}</Title>
          {RESULTS.map((result) => (
            <div key={result} className="row">
              <Button
                variant={result === 'reached' ? 'filled' : 'default'}
                disabled={done.isPending}
                onClick={() => done.mutate(result)}
              >
                {names.result[result]}
              </Button>
              <span className="dim">{say.result[result]}</span>
            </div>
          ))}
          <TextInput
            type="date"
            label={say.said}
            maw={220}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
        </fieldset>
      ) : (
        <div>
          <Button loading={done.isPending} onClick={() => done.mutate(null)}>
            {say.done}
          </Button>
        </div>
      )}
      <div className="row no-print">
        {mayChange && (
          <Button variant="default" loading={skip.isPending} onClick={() => skip.mutate(undefined)}>
            {say.skip}
          </Button>
        )}
        <Button variant="subtle" onClick={() => globalThis.print()}>
          {say.print}
        </Button>
      </div>
    </div>
  );
}

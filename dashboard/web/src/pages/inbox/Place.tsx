import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { application, applications } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Message } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/language.ts';

/** Says which application a message belongs to, best guess first, or that it belongs nowhere. */
export function Place({ message }: { message: Message }) {
  const say = useWords(inboxWords);
  const guess = message.guesses[0];
  const [chosen, setChosen] = useState<string | null>(guess?.applicationId ?? null);
  const [contact, setContact] = useState<string>('');
  const [search, setSearch] = useState('');
  const found =
    useInfiniteQuery(applications({ search })).data?.pages.flatMap(({ items }) => items) ?? [];
  const whole = useQuery({ ...application(chosen ?? ''), enabled: chosen !== null }).data;
  const assign = useAct(
    () =>
      request('POST', `messages/${message.id}/assign`, {
        application: chosen,
        ...(contact === '' ? {} : { contact }),
      }),
    { done: () => notifications.show({ message: say.placed }) },
  );
  const dismiss = useAct(() => request('POST', `messages/${message.id}/dismiss`), {
    done: () => notifications.show({ message: say.away }),
  });
  const options = found.map(({ id, role, employer }) => ({
    value: id,
    label: `${employer.name}, ${role}`,
  }));
  if (whole !== undefined && !options.some(({ value }) => value === whole.id))
    options.unshift({ value: whole.id, label: `${whole.employer.name}, ${whole.role}` });
  return (
    <section className="note waits stack">
      {guess !== undefined && (
        <p>
          {say.guess}: {guess.why}
        </p>
      )}
      <div className="pair">
        <Select
          label={say.belongs}
          placeholder={say.choose}
          searchable
          data={options}
          value={chosen}
          onChange={setChosen}
          onSearchChange={(text) =>
            setSearch(options.some(({ label }) => label === text) ? '' : text)
          }
        />
        <Select
          label={say.who}
          allowDeselect={false}
          data={[
            { value: '', label: say.nobody },
            ...(whole?.contacts ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={contact}
          onChange={(value) => setContact(value ?? '')}
        />
      </div>
      <div className="row">
        <Button
          disabled={chosen === null}
          loading={assign.isPending}
          onClick={() => assign.mutate(undefined)}
        >
          {say.place}
        </Button>
        <Button
          variant="default"
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate(undefined)}
        >
          {say.notOurs}
        </Button>
      </div>
    </section>
  );
}

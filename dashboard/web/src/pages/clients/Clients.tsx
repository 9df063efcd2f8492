import { Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { clients } from '../../api/desk.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useListKeys } from '../../components/useListKeys.ts';
import { useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';
import { OneClient } from './OneClient.tsx';

/** A coach's view: those who invited them, each with their applications, what waits first; one search over all. */
export function Clients() {
  const say = useWords(sharingWords);
  const { data, error, refetch } = useQuery(clients);
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useListKeys(list);
  const [settled] = useDebouncedValue(search, 150);
  if (error !== null && data === undefined)
    return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.length === 0)
    return (
      <>
        <Title order={1}>{say.coaching}</Title>
        <EmptyState title={say.nobodyInvited} says={say.nobodyInvitedSays} />
      </>
    );
  return (
    <>
      <div className="page-head">
        <Title order={1}>{say.coaching}</Title>
        <SearchBox label={say.search} value={search} onChange={setSearch} />
      </div>
      <div className="stack wide-gap" ref={list} onKeyDown={onKeyDown}>
        {data.map((client) => (
          <OneClient key={client.id} client={client} search={settled.trim()} />
        ))}
      </div>
    </>
  );
}

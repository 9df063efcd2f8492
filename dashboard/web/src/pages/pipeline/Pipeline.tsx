import { Button, SegmentedControl, Select, Title } from '@mantine/core';
import { useDebouncedValue, useLocalStorage } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../../api/desk.ts';
import { applications } from '../../api/queries.ts';
import type { ListQuery } from '../../api/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { Board } from './Board.tsx';
import { BulkActions } from './BulkActions.tsx';
import { SavedViews } from './SavedViews.tsx';
import { PipelineTable } from './PipelineTable.tsx';

export const FIRST_VIEW: ListQuery = {
  search: '',
  stage: '',
  outcome: '',
  sort: 'next',
  descending: false,
};

/** Everything that is under way, what waits first. */
export function Pipeline() {
  const say = useWords(pipelineWords);
  const names = useWords(vocabulary);
  const { mayChange } = useDesk();
  const [query, setQuery] = useState(FIRST_VIEW);
  const [shape, setShape] = useLocalStorage<'table' | 'board'>({
    key: 'followthrough-pipeline',
    defaultValue: 'table',
    getInitialValueInEffect: false,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [settled] = useDebouncedValue(query, 120);
  const found = useInfiniteQuery(applications(settled));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = query.search !== '' || query.stage !== '' || query.outcome !== '';

  if (found.isError) return <Trouble error={found.error} again={() => void found.refetch()} />;
  return (
    <>
      <div className="page-head">
        <Title order={1}>{say.title}</Title>
        <SearchBox
          label={say.search}
          value={query.search}
          onChange={(search) => setQuery({ ...query, search })}
        />
        <Select
          aria-label={say.stage}
          w={150}
          data={[
            { value: '', label: say.all },
            ...Object.entries(names.stage).map(([value, label]) => ({ value, label })),
          ]}
          value={query.stage}
          allowDeselect={false}
          onChange={(stage) => setQuery({ ...query, stage: stage ?? '' })}
        />
        <SavedViews query={query} apply={setQuery} />
        <SegmentedControl
          aria-label={say.view}
          size="xs"
          data={[
            { value: 'table', label: say.table },
            { value: 'board', label: say.board },
          ]}
          value={shape}
          onChange={(value) => setShape(value)}
        />
        {mayChange && (
          <>
            <Button renderRoot={(props) => <Link to="/import" {...props} />} variant="default">
              {say.importCsv}
            </Button>
            <Button
              className="foremost"
              renderRoot={(props) => <Link to="/applications/new" {...props} />}
            >
              {say.add}
            </Button>
          </>
        )}
      </div>
      {mayChange && chosen.size > 0 && (
        <BulkActions chosen={chosen} clear={() => setChosen(new Set())} />
      )}
      {found.data !== undefined && items.length === 0 && !filtered && (
        <EmptyState title={say.emptyTitle} says={say.emptySays}>
          {mayChange && (
            <Button renderRoot={(props) => <Link to="/applications/new" {...props} />}>
              {say.add}
            </Button>
          )}
        </EmptyState>
      )}
      {found.data !== undefined && items.length === 0 && filtered && (
        <EmptyState title={say.noneTitle} says={say.noneSays}>
          <Button variant="default" onClick={() => setQuery(FIRST_VIEW)}>
            {say.clear}
          </Button>
        </EmptyState>
      )}
      {items.length > 0 && !filtered && items.every(({ stage }) => stage === 'ended') && (
        <p className="note apart">{say.dry}</p>
      )}
      {items.length > 0 &&
        (shape === 'table' ? (
          <PipelineTable
            items={items}
            query={query}
            sortBy={setQuery}
            chosen={chosen}
            choose={setChosen}
          />
        ) : (
          <Board items={items} />
        ))}
      {found.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {say.more}
        </Button>
      )}
    </>
  );
}

import { Button, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { ListQuery } from '../../api/queries.ts';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';

interface SavedView {
  name: string;
  query: ListQuery;
}

/** Searches and filters under a name, kept in this browser. */
export function SavedViews({
  query,
  apply,
}: {
  query: ListQuery;
  apply: (query: ListQuery) => void;
}) {
  const say = useWords(pipelineWords);
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: 'followthrough-views',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const keep = (): void => {
    const name = globalThis.prompt(say.nameOfView, query.search)?.trim();
    if (name !== undefined && name !== '')
      setViews([...views.filter((view) => view.name !== name), { name, query }]);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{say.saved}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.map((view) => (
          <Menu.Item key={view.name} onClick={() => apply(view.query)}>
            {view.name}
          </Menu.Item>
        ))}
        {views.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={keep}>{say.save}</Menu.Item>
        {views
          .filter((view) => JSON.stringify(view.query) === JSON.stringify(query))
          .map((view) => (
            <Menu.Item
              key={view.name}
              onClick={() => setViews(views.filter(({ name }) => name !== view.name))}
            >
              {say.forget(view.name)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

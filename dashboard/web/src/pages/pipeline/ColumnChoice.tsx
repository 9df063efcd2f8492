import { ActionIcon, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';

export interface Columns {
  role: boolean;
  stage: boolean;
  last: boolean;
}

export function useColumns(): [Columns, (columns: Columns) => void] {
  const [columns, setColumns] = useLocalStorage<Columns>({
    key: 'followthrough-columns',
    defaultValue: { role: true, stage: true, last: false },
    getInitialValueInEffect: false,
  });
  return [columns, setColumns];
}

/** Which columns the table shows. */
export function ColumnChoice({
  columns,
  setColumns,
}: {
  columns: Columns;
  setColumns: (to: Columns) => void;
}) {
  const say = useWords(pipelineWords);
  return (
    <Menu position="bottom-start" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="xs" aria-label={say.choose} title={say.choose}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden fill="currentColor">
            <path d="M1 2h4v12H1zM6.500 2h3v12h-3zM11 2h4v12h-4z" opacity=".7" />
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['role', 'stage', 'last'] as const).map((name) => (
          <Menu.Item
            key={name}
            role="menuitemcheckbox"
            aria-checked={columns[name]}
            onClick={() => setColumns({ ...columns, [name]: !columns[name] })}
          >
            {columns[name] ? '✓ ' : '\u2003'}
            {say.columns[name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

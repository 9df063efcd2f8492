import { Kbd, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../words/language.ts';
import { shellWords } from '../words/shell.ts';

/** The keys that work everywhere, and `?`, which shows them all. */
export function KeyHelp() {
  const say = useWords(shellWords);
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  useHotkeys([
    ['shift+?', () => setOpen(true)],
    ['?', () => setOpen(true)],
    ['/', () => document.querySelector<HTMLInputElement>('[data-search]')?.focus()],
    ['1', () => void navigate({ to: '/' })],
    ['2', () => void navigate({ to: '/approvals' })],
    ['3', () => void navigate({ to: '/inbox' })],
    ['4', () => void navigate({ to: '/tasks' })],
    ['5', () => void navigate({ to: '/calendar' })],
  ]);
  const keys: [string[], string][] = [
    [['j', '↓'], say.keys.next],
    [['k', '↑'], say.keys.previous],
    [['Enter'], say.keys.open],
    [['a'], say.keys.approve],
    [['e'], say.keys.edit],
    [['s'], say.keys.skip],
    [['l'], say.keys.later],
    [['u'], say.keys.undo],
    [['/'], say.keys.search],
    [['1', '…', '5'], say.keys.go],
    [['?'], say.keys.help],
  ];
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={say.keys.title}
      closeButtonProps={{ 'aria-label': say.keys.close }}
    >
      <dl className="keys">
        {keys.map(([names, means]) => (
          <div key={means}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

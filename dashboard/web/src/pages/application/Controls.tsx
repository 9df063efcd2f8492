import { Button, Menu, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import type { Application } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { FormModal } from '../../components/FormModal.tsx';
import { instantOf } from '../../time/local.ts';
import { localDate } from '../../time/say.ts';
import { applicationWords } from '../../words/application.ts';
import { useReader, useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

const ACTIONS = [
  'pause',
  'resume',
  'snooze',
  'promise',
  'other-offer',
  'withdraw',
  'close',
  'reopen',
  'erase',
] as const;
type Action = (typeof ACTIONS)[number];
const WEEK_MS = 7 * 86_400_000;

/** The controls of the cadence; each says what it will do before it does it. What is not possible is refused with why. */
export function Controls({ application }: { application: Application }) {
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const { zone } = useReader();
  const navigate = useNavigate();
  const [action, setAction] = useState<Action | null>(null);
  const [until, setUntil] = useState(() => localDate(Date.now() + WEEK_MS, zone));
  const [outcome, setOutcome] = useState('rejected');
  const act = useAct(
    (chosen: Action) =>
      chosen === 'erase'
        ? request('DELETE', `applications/${application.id}`)
        : request('POST', `applications/${application.id}/actions/${chosen}`, {
            ...(chosen === 'snooze' ? { until: instantOf(`${until}T08:00`, zone) } : {}),
            ...(chosen === 'promise' ? { date: until } : {}),
            ...(chosen === 'other-offer' ? { deadline: instantOf(`${until}T17:00`, zone) } : {}),
            ...(chosen === 'close' ? { outcome } : {}),
          }),
    {
      quiet: true,
      done: (_, chosen) => {
        setAction(null);
        if (chosen === 'erase') void navigate({ to: '/' });
      },
    },
  );
  const paused = application.holds.some(
    ({ reason, to }) =>
      (reason === 'paused' || reason === 'snoozed') && (to === null || Date.parse(to) > Date.now()),
  );
  const offered = ACTIONS.filter((name) => {
    if (application.outcome !== null) return name === 'reopen' || name === 'erase';
    if (name === 'reopen') return false;
    return paused ? name !== 'pause' && name !== 'snooze' : name !== 'resume';
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{say.controls}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((name) => (
            <Menu.Item key={name} onClick={() => setAction(name)}>
              {say.actions[name]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <FormModal
        asked={action}
        title={action === null ? '' : say.actions[action]}
        act={act}
        does={say.doIt}
        close={() => setAction(null)}
        beside={
          <Button
            variant="default"
            onClick={() => {
              setAction(null);
              act.reset();
            }}
          >
            {say.cancel}
          </Button>
        }
      >
        {action !== null && (
          <>
            <p>{say.effects[action]}</p>
            {(action === 'snooze' || action === 'promise' || action === 'other-offer') && (
              <TextInput
                type="date"
                label={
                  action === 'snooze'
                    ? say.until
                    : action === 'promise'
                      ? say.decideOn
                      : say.deadline
                }
                required
                value={until}
                onChange={(event) => setUntil(event.currentTarget.value)}
              />
            )}
            {action === 'close' && (
              <Select
                label={say.outcome}
                allowDeselect={false}
                data={Object.entries(names.outcome).map(([value, label]) => ({ value, label }))}
                value={outcome}
                onChange={(value) => setOutcome(value ?? 'rejected')}
              />
            )}
          </>
        )}
      </FormModal>
    </>
  );
}

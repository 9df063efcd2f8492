import { Button, Checkbox, Select, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Playbook } from '../../../../../domain/playbook.ts';
import { MODED_LETTERS } from '../../api/playbooks.ts';
import { request } from '../../api/request.ts';
import type { Plan } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { useWords } from '../../words/language.ts';
import { playbookWords } from '../../words/playbooks.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { DurationField } from './DurationField.tsx';

const MOST_ROUNDS = 6;

/** One cadence with the plan that it makes, drawn anew as one types. */
export function PlaybookEditor({
  playbook,
  readOnly,
  discard,
  saved,
}: {
  playbook: Playbook;
  readOnly: boolean;
  /** Leaves a copy that was not saved yet; null for one that was. */
  discard: (() => void) | null;
  saved: (name: string) => void;
}) {
  const say = useWords(playbookWords);
  const names = useWords(vocabulary);
  const client = useQueryClient();
  const [draft, setDraft] = useState(playbook);
  const [settled] = useDebouncedValue(draft, 200);
  const preview = useQuery({
    queryKey: ['playbooks', 'preview', settled],
    queryFn: () => request<Plan>('POST', 'playbooks/preview', { playbook: settled }),
    placeholderData: (before) => before,
  });
  const save = useAct(() => request('PUT', `playbooks/${encodeURIComponent(draft.name)}`, draft), {
    quiet: true,
    done: () => {
      void client.invalidateQueries({ queryKey: ['playbooks'] });
      notifications.show({ message: say.saved });
      saved(draft.name);
    },
  });
  const remove = useAct(() => request('DELETE', `playbooks/${encodeURIComponent(draft.name)}`), {
    done: () => {
      void client.invalidateQueries({ queryKey: ['playbooks'] });
      saved('standard');
    },
  });
  const check = draft.statusCheck;
  const { rounds } = check;
  const slots = Array.from(
    { length: Math.min(rounds.length + 1, MOST_ROUNDS) },
    (_, index) => index,
  );
  return (
    <div className="edit-letter">
      <fieldset className="panel stack" disabled={readOnly}>
        {!readOnly && (
          <TextInput
            label={say.name}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
        )}
        <DurationField
          label={say.fields['approvalTime'] ?? ''}
          value={draft.approvalTime}
          onChange={(approvalTime) => setDraft({ ...draft, approvalTime })}
        />
        {draft.call !== null && (
          <DurationField
            label={say.fields['call.after'] ?? ''}
            value={draft.call.after}
            onChange={(after) =>
              draft.call !== null && setDraft({ ...draft, call: { ...draft.call, after } })
            }
          />
        )}
        {(['afterPromise', 'first', 'every'] as const).map((name) => (
          <DurationField
            key={name}
            label={say.fields[`statusCheck.${name}`] ?? ''}
            value={check[name]}
            onChange={(value) => setDraft({ ...draft, statusCheck: { ...check, [name]: value } })}
          />
        ))}
        <div className="pair">
          {slots.map((index) => (
            <Select
              key={index}
              size="xs"
              label={say.round(index + 1)}
              disabled={readOnly}
              allowDeselect={false}
              data={[
                { value: 'email', label: names.preferred['email'] ?? '' },
                { value: 'phone', label: names.preferred['phone'] ?? '' },
                { value: '', label: say.noRound },
              ]}
              value={rounds[index] ?? ''}
              onChange={(value) =>
                setDraft({
                  ...draft,
                  statusCheck: {
                    ...check,
                    rounds:
                      value === 'email' || value === 'phone'
                        ? [...rounds.slice(0, index), value, ...rounds.slice(index + 1)]
                        : rounds.slice(0, index),
                  },
                })
              }
            />
          ))}
        </div>
        {draft.lastResort !== null && (
          <DurationField
            label={say.fields['lastResort.after'] ?? ''}
            value={draft.lastResort.after}
            onChange={(after) => setDraft({ ...draft, lastResort: { after } })}
          />
        )}
        <DurationField
          label={say.fields['ending.after'] ?? ''}
          value={draft.ending.after}
          onChange={(after) => setDraft({ ...draft, ending: { ...draft.ending, after } })}
        />
        <Checkbox
          label={say.closeLetter}
          checked={draft.ending.letter}
          onChange={() =>
            setDraft({ ...draft, ending: { ...draft.ending, letter: !draft.ending.letter } })
          }
        />
        <details>
          <summary>{say.modes}</summary>
          {MODED_LETTERS.map((letter) => (
            <Select
              key={letter}
              size="xs"
              label={names.what[letter]}
              disabled={readOnly}
              allowDeselect={false}
              data={Object.entries(names.mode).map(([value, label]) => ({ value, label }))}
              value={draft.modes[letter] ?? 'approve'}
              onChange={(mode) =>
                (mode === 'auto' || mode === 'approve' || mode === 'draft') &&
                setDraft({ ...draft, modes: { ...draft.modes, [letter]: mode } })
              }
            />
          ))}
        </details>
        <ProblemNote error={save.error ?? preview.error} />
        {!readOnly && (
          <div className="row">
            <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>
              {say.save}
            </Button>
            {discard === null ? (
              <Button
                variant="default"
                loading={remove.isPending}
                onClick={() => remove.mutate(undefined)}
              >
                {say.remove}
              </Button>
            ) : (
              <Button variant="default" onClick={discard}>
                {say.discard}
              </Button>
            )}
          </div>
        )}
      </fieldset>
      <section className="stack narrow-times">
        <Title order={2}>{say.plan}</Title>
        <Timeline
          past={[]}
          ahead={(preview.data?.steps ?? []).map((step, index) => ({
            id: `${index}`,
            at: step.at,
            kind: step.kind,
            what: names.what[step.what] ?? step.what,
            how: step.kind === 'letter' ? (names.mode[step.mode] ?? null) : null,
            why: step.reason,
          }))}
        />
      </section>
    </div>
  );
}

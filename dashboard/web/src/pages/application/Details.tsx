import { Select, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { application as applicationQuery, mailboxes } from '../../api/queries.ts';
import { MODED_LETTERS, playbooks } from '../../api/playbooks.ts';
import { request } from '../../api/request.ts';
import type { Application } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { applicationWords } from '../../words/application.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { ChangePlaybook } from './ChangePlaybook.tsx';

/** Playbook, mailbox and how each kind of letter leaves. */
export function Details({ application }: { application: Application }) {
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const boxes = useQuery(mailboxes).data ?? [];
  const offered = useQuery(playbooks).data ?? [];
  const client = useQueryClient();
  const [playbook, setPlaybook] = useState<string | null>(null);
  const [assets, setAssets] = useState(application.assets ?? '');
  const read = (): void =>
    void client.invalidateQueries({ queryKey: applicationQuery(application.id).queryKey });
  const change = useAct(
    (changes: object) => request('PATCH', `applications/${application.id}`, changes),
    { done: read },
  );
  const mode = useAct(
    (input: { letter: string; mode: string }) =>
      request('POST', `applications/${application.id}/actions/mode`, input),
    { done: read },
  );
  return (
    <section className="panel stack no-print">
      <Title order={2}>{say.details}</Title>
      <Select
        label={say.playbook}
        allowDeselect={false}
        data={[...new Set([...offered.map(({ name }) => name), application.playbook])].map(
          (name) => ({ value: name, label: names.playbook[name] ?? name }),
        )}
        value={application.playbook}
        onChange={(playbook) => playbook !== application.playbook && setPlaybook(playbook)}
      />
      <Select
        label={say.mailbox}
        placeholder={say.noMailbox}
        allowDeselect={false}
        data={boxes.map(({ id, address }) => ({ value: id, label: address }))}
        value={application.mailboxId}
        onChange={(mailboxId) => mailboxId !== null && change.mutate({ mailboxId })}
      />
      <Textarea
        label={say.assets}
        description={say.assetsHelp}
        autosize
        minRows={1}
        value={assets}
        onChange={(event) => setAssets(event.currentTarget.value)}
        onBlur={() =>
          assets !== (application.assets ?? '') &&
          change.mutate({ assets: assets.trim() === '' ? null : assets.trim() })
        }
      />
      <ChangePlaybook
        application={application}
        playbook={playbook}
        change={(to) => {
          setPlaybook(null);
          change.mutate({ playbook: to });
        }}
        close={() => setPlaybook(null)}
      />
      {application.outcome === null && (
        <details>
          <summary>{say.modes}</summary>
          <div className="stack">
            {MODED_LETTERS.map((letter) => (
              <Select
                key={letter}
                size="xs"
                label={names.what[letter]}
                allowDeselect={false}
                data={Object.entries(names.mode).map(([value, label]) => ({ value, label }))}
                value={application.modes[letter] ?? 'approve'}
                onChange={(to) => to !== null && mode.mutate({ letter, mode: to })}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

import { Button, Title } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { When } from '../../components/When.tsx';
import { delegationWords } from '../../words/delegations.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

interface Given {
  letter: string;
  since: string;
}

const delegations = queryOptions({
  queryKey: ['settings', 'delegations'],
  queryFn: async () => (await request<{ delegations: Given[] }>('GET', 'delegations')).delegations,
});

/** Letters that a person may be content to let go without reading each. */
const OFFERED = ['thank-you', 'status-check', 'close-out', 'reference-heads-up', 'keep-in-mind'];

/** Approval in advance, a kind of letter at a time: since when, what it means, and its end. */
export function Delegations() {
  const say = useWords(delegationWords);
  const names = useWords(vocabulary);
  const client = useQueryClient();
  const { data } = useQuery(delegations);
  const [asked, setAsked] = useState<string | null>(null);
  const change = useAct(
    ({ letter, given }: { letter: string; given: boolean }) =>
      request<{ delegations: Given[] }>('PUT', 'delegations', { letter, given }),
    {
      quiet: true,
      done: ({ delegations: now }) => {
        setAsked(null);
        client.setQueryData(delegations.queryKey, now);
      },
    },
  );
  if (data === undefined) return null;
  const kinds = [...new Set([...OFFERED, ...data.map(({ letter }) => letter)])];
  return (
    <section className="panel stack">
      <Title order={2}>{say.title}</Title>
      <p>{say.says}</p>
      <ul className="list stack tight">
        {kinds.map((letter) => {
          const given = data.find((one) => one.letter === letter);
          const name = names.what[letter] ?? letter;
          return (
            <li key={letter} className="stack tight">
              <div className="row person">
                <span className="grow">
                  <strong>{name}</strong>{' '}
                  <span className="dim">
                    {given === undefined ? (
                      say.asked
                    ) : (
                      <>
                        {say.byItself} <When at={given.since} />
                      </>
                    )}
                  </span>
                </span>
                {given === undefined ? (
                  asked !== letter && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={say.giveFor(name)}
                      onClick={() => setAsked(letter)}
                    >
                      {say.give}
                    </Button>
                  )
                ) : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={say.takeBackFor(name)}
                    loading={change.isPending}
                    onClick={() => change.mutate({ letter, given: false })}
                  >
                    {say.takeBack}
                  </Button>
                )}
              </div>
              {asked === letter && (
                <div className="note stack tight">
                  <p>{say.effect(name)}</p>
                  <div className="row">
                    <Button
                      size="xs"
                      loading={change.isPending}
                      onClick={() => change.mutate({ letter, given: true })}
                    >
                      {say.confirm}
                    </Button>
                    <Button size="xs" variant="default" onClick={() => setAsked(null)}>
                      {say.cancel}
                    </Button>
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNote error={change.error} />
    </section>
  );
}

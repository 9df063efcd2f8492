import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { messages } from '../../api/queries.ts';
import { useProposed } from '../../api/useProposed.ts';
import type { Message } from '../../api/types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { OpenMessage } from '../../components/OpenMessage.tsx';
import { ProposedAnswer } from '../../components/ProposedAnswer.tsx';
import { Listed, ListBeside } from '../../components/ListBeside.tsx';
import { When } from '../../components/When.tsx';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { Proposals } from './Proposals.tsx';
import { Place } from './Place.tsx';

/** What waits for the owner's word on mail: answers with a proposed meaning, and messages without a place. */
export function Inbox() {
  const say = useWords(inboxWords);
  const names = useWords(vocabulary);
  const unmatched = useQuery(messages({ unmatched: true })).data;
  const proposed = useProposed();
  const [chosen, setChosen] = useState<string | null>(null);
  const reads = ({ facts }: Message): string | null =>
    facts === null || facts.intent === null
      ? null
      : say.readsAs(names.intent[facts.intent] ?? facts.intent);
  if (unmatched === undefined) return null;
  const all = [...proposed.map(({ message }) => message), ...unmatched];
  const current = all.find(({ id }) => id === chosen) ?? all[0];
  const answer = proposed.find(({ message }) => message.id === current?.id);
  return (
    <>
      <div className="page-head">
        <Title order={1}>{say.title}</Title>
      </div>
      <Proposals />
      {current === undefined ? (
        <EmptyState title={say.emptyTitle} says={say.emptySays} />
      ) : (
        <div className="split">
          <ListBeside label={say.list}>
            {all.map((message) => (
              <Listed
                key={message.id}
                id={message.id}
                current={message.id === current.id}
                choose={setChosen}
              >
                <strong>{message.from.name || message.from.address}</strong>
                <span>{message.subject}</span>
                <span className="dim small">
                  <When at={message.receivedAt} />
                  {reads(message) !== null && ` · ${reads(message)}`}
                </span>
              </Listed>
            ))}
          </ListBeside>
          {answer === undefined ? (
            <div className="stack" key={current.id}>
              <Place message={current} />
              <OpenMessage id={current.id} />
            </div>
          ) : (
            <ProposedAnswer key={current.id} messageId={current.id} intent={answer.intent} />
          )}
        </div>
      )}
    </>
  );
}

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Summary } from '../../api/types.ts';
import { ApplicationLink } from '../../components/ApplicationLink.tsx';
import { useListKeys } from '../../components/useListKeys.ts';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { NextOf } from '../../components/NextOf.tsx';
import { useMoves } from './useMoves.ts';

const STAGES = ['answered', 'waiting', 'interview-ahead', 'applied', 'paused', 'ended'];

/** So many cards of a stage are drawn until more are asked for: whoever has hundreds searches. */
const SHOWN = 40;

/** One column a stage; a card glides to its new place when an answer comes. */
export function Board({ items }: { items: Summary[] }) {
  const say = useWords(pipelineWords);
  const names = useWords(vocabulary);
  const board = useRef<HTMLDivElement>(null);
  const onKeyDown = useListKeys(board);
  useMoves(board, items);
  const [shown, setShown] = useState(SHOWN);
  return (
    <div className="board" ref={board} onKeyDown={onKeyDown} tabIndex={-1}>
      {STAGES.map((stage) => {
        const here = items.filter((item) => item.stage === stage);
        return (
          <section
            key={stage}
            aria-label={names.stage[stage]}
            data-empty={here.length === 0 ? true : undefined}
          >
            <h2>
              {names.stage[stage]} <span className="dim">{here.length}</span>
            </h2>
            {here.length === 0 ? (
              <p className="dim small">{say.none}</p>
            ) : (
              <ul>
                {here.slice(0, shown).map((item) => (
                  <li key={item.id}>
                    <ApplicationLink
                      className="card"
                      id={item.id}
                      title={item.next.reason ?? undefined}
                    >
                      <strong>{item.employer.name}</strong>
                      <span>{item.role}</span>
                      <br />
                      <span className="small">
                        <NextOf item={item} />
                        {item.outcome === null && item.next.at !== null && (
                          <span className="dim">
                            {' · '}
                            <When at={item.next.at} />
                          </span>
                        )}
                      </span>
                      {item.outcome === null && item.next.reason !== null && (
                        <span className="why dim small">{item.next.reason}</span>
                      )}
                    </ApplicationLink>
                  </li>
                ))}
              </ul>
            )}
            {here.length > shown && (
              <Button size="xs" variant="subtle" mt="xs" onClick={() => setShown(shown + SHOWN)}>
                {say.further(here.length - shown)}
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
}

import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useDesk } from '../../api/desk.ts';
import { request } from '../../api/request.ts';
import type { Letter } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { LetterSheet } from '../../components/LetterSheet.tsx';
import { When } from '../../components/When.tsx';
import { applicationWords } from '../../words/application.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

function letter(id: string) {
  return queryOptions({
    queryKey: ['application', 'letter', id],
    queryFn: async () => (await request<{ letter: Letter }>('GET', `letters/${id}`)).letter,
  });
}

/** A letter as it was written, with what became of it. */
export function OpenLetter({ id }: { id: string }) {
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const { mayChange } = useDesk();
  const { data } = useQuery(letter(id));
  const resolve = useAct((was: 'sent' | 'not-sent') =>
    request('POST', `letters/${id}/resolve`, { was }),
  );
  const now = useAct((found: Letter) =>
    request('POST', `applications/${found.applicationId}/actions/send-now`, { step: found.stepId }),
  );
  if (data === undefined) return <p className="dim">{say.loading}</p>;
  return (
    <div className="stack">
      <p className="dim">
        {names.letterState[data.state]}
        {data.sentAt !== null && (
          <>
            {' '}
            <When at={data.sentAt} />
          </>
        )}
        {data.failure !== null && ` · ${names.sendFault[data.failure] ?? data.failure}`}
      </p>
      {mayChange && data.state === 'uncertain' && (
        <div className="note waits stack">
          <p>{say.uncertain}</p>
          <div className="row">
            <Button onClick={() => resolve.mutate('sent')}>{say.wasSent}</Button>
            <Button variant="default" onClick={() => resolve.mutate('not-sent')}>
              {say.wasNot}
            </Button>
          </div>
        </div>
      )}
      <LetterSheet letter={data} />
      <div className="row no-print">
        <Button size="xs" variant="default" onClick={() => globalThis.print()}>
          {say.copy}
        </Button>
        {mayChange && data.state === 'approved' && (
          <Button
            size="xs"
            variant="default"
            title={say.sendNowSays}
            onClick={() => now.mutate(data)}
          >
            {say.sendNow}
          </Button>
        )}
      </div>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { message } from '../api/queries.ts';
import { applicationWords } from '../words/application.ts';
import { useWords } from '../words/language.ts';
import { MailFrame } from './MailFrame.tsx';
import { Trouble } from './Trouble.tsx';
import { When } from './When.tsx';

/** A stored message: what is new in it first, the whole on demand. */
export function OpenMessage({ id }: { id: string }) {
  const say = useWords(applicationWords);
  const { data, error, refetch } = useQuery(message(id));
  const [whole, setWhole] = useState(false);
  if (error !== null) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <p className="dim">{say.loading}</p>;
  const fresh = data.facts?.text.trim() ?? '';
  return (
    <div className="stack">
      <div>
        <strong>{data.from.name === '' ? data.from.address : data.from.name}</strong>{' '}
        <span className="dim small">
          {data.from.address} · <When at={data.receivedAt} />
        </span>
        <br />
        {data.subject}
      </div>
      {whole && data.html !== null ? (
        <MailFrame id={data.id} html={data.html} />
      ) : (
        <p className="letter-text">{whole || fresh === '' ? data.text : fresh}</p>
      )}
      {!whole && (data.html !== null || data.text.trim() !== fresh) && (
        <div>
          <Button size="xs" variant="default" onClick={() => setWhole(true)}>
            {say.wholeMessage}
          </Button>
        </div>
      )}
    </div>
  );
}

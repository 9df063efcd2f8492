import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inBoth, useWords } from '../words/language.ts';

const words = inBoth(
  {
    title: 'The message as it came, without anything that runs or is fetched',
    show: 'Load them all the same',
    pictures:
      'Pictures from elsewhere are not loaded: they would tell the sender that you read it.',
  },
  {
    title: 'Die Nachricht, wie sie kam, ohne etwas, das läuft oder nachgeladen wird',
    show: 'Trotzdem laden',
    pictures:
      'Bilder von anderswo werden nicht geladen: sie verrieten dem Absender, dass Sie lesen.',
  },
);

/** Somebody else's HTML: sanitised, in a frame that may run nothing, fetch nothing and see nothing of ours. */
export function MailFrame({ id, html }: { id: string; html: string }) {
  const say = useWords(words);
  const { data } = useQuery({
    queryKey: ['sanitised', html],
    queryFn: async () => (await import('./sanitiseMail.ts')).sanitiseMail(html),
    gcTime: 0,
  });
  const [pictures, setPictures] = useState(false);
  if (data === undefined) return null;
  if (pictures)
    return (
      <iframe
        className="mail-frame"
        title={say.title}
        sandbox="allow-popups"
        referrerPolicy="no-referrer"
        src={`/api/messages/${id}/html`}
      />
    );
  const fetches = /<img[^>]+src\s*=\s*["']?https?:/i.test(html);
  return (
    <>
      <iframe
        className="mail-frame"
        title={say.title}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={data}
      />
      {fetches && (
        <p className="dim small">
          {say.pictures}{' '}
          <Button size="compact-xs" variant="default" onClick={() => setPictures(true)}>
            {say.show}
          </Button>
        </p>
      )}
    </>
  );
}

import { useCallback } from 'react';
import { ApiProblem } from '../api/request.ts';
import { fieldWords } from '../words/fields.ts';
import { inBoth, useWords } from '../words/language.ts';

const words = inBoth(
  {
    offline:
      'Followthrough cannot be reached from this page. Nothing you typed is lost; try again when the connection is back.',
    other:
      'Something went wrong on this page. Nothing was sent because of it. Load it again, please.',
  },
  {
    offline:
      'Followthrough ist von dieser Seite aus nicht zu erreichen. Was Sie geschrieben haben, bleibt erhalten; versuchen Sie es wieder, sobald die Verbindung steht.',
    other:
      'Auf dieser Seite ging etwas schief. Deswegen wurde nichts verschickt. Bitte laden Sie sie neu.',
  },
);

/** The sentence of a failure. */
export function useSays(): (error: unknown) => string {
  const say = useWords(words);
  const fields = useWords(fieldWords);
  return useCallback(
    (error) => {
      if (!(error instanceof ApiProblem)) return say.other;
      if (error.kind === 'offline') return say.offline;
      const path = error.errors[0]?.field ?? '';
      const name = fields[path.split('.').at(-1) ?? ''];
      // "owner.email is not …" → "Email is not …"
      return name !== undefined && error.message.startsWith(`${path} `)
        ? name + error.message.slice(path.length)
        : error.message || error.title;
    },
    [say, fields],
  );
}

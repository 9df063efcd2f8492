import { Button, Textarea, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import type { Letter } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { LetterSheet } from '../../components/LetterSheet.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useKept } from '../../components/useKept.ts';
import { useWords } from '../../words/language.ts';
import { useLetterKinds } from '../../words/letterKinds.ts';
import { lettersWords } from '../../words/letters.ts';

interface Wording {
  own: boolean;
  source: string;
  values: string[];
}

interface Preview {
  line: number | null;
  reason: string | null;
  letters: { wording: string; subject: string; text: string }[];
}

/** The owner's own words for one kind of letter, with the letters they make beside them as one types. */
export function WordingEditor({
  kind,
  language,
  close,
}: {
  kind: string;
  language: Letter['language'];
  close: () => void;
}) {
  const title = useLetterKinds();
  const path = `wordings/${language}/${encodeURIComponent(kind)}`;
  const { data } = useQuery({
    queryKey: ['templates', language, kind],
    queryFn: async () => (await request<{ wording: Wording }>('GET', path)).wording,
  });
  if (data === undefined) return null;
  return (
    <Editor path={path} title={title(kind)} wording={data} language={language} close={close} />
  );
}

function Editor({
  path,
  title,
  wording,
  language,
  close,
}: {
  path: string;
  title: string;
  wording: Wording;
  language: Letter['language'];
  close: () => void;
}) {
  const say = useWords(lettersWords);
  const client = useQueryClient();
  const [source, keep, drop] = useKept(path, () => wording.source);
  const [settled] = useDebouncedValue(source, 250);
  const preview = useQuery({
    queryKey: ['templates', 'preview', path, settled],
    queryFn: () => request<Preview>('POST', `${path}/preview`, { source: settled }),
    placeholderData: (before) => before,
  });
  const done = (): void => {
    drop();
    void client.invalidateQueries({ queryKey: ['templates'] });
    void client.invalidateQueries({ queryKey: ['wordings'] });
    close();
  };
  const save = useAct(() => request('PUT', path, { source }), {
    quiet: true,
    done: () => {
      notifications.show({ message: say.saved });
      done();
    },
  });
  const remove = useAct(() => request('DELETE', path), { done });
  const { line, reason, letters } = preview.data ?? { line: null, reason: null, letters: [] };
  return (
    <div className="edit-letter">
      <div className="stack">
        <Title order={2}>{title}</Title>
        {wording.own && <p className="note">{say.own}</p>}
        <Textarea
          label={say.source}
          description={`${say.values}: ${wording.values.join(', ')}`}
          autosize
          minRows={14}
          spellCheck
          value={source}
          onChange={(event) => keep(event.currentTarget.value)}
        />
        {reason !== null && (
          <p className="problem" role="alert">
            {line !== null && `${say.line(line)}: `}
            {reason}
          </p>
        )}
        <ProblemNote error={save.error} />
        <div className="row">
          <Button
            loading={save.isPending}
            disabled={reason !== null}
            onClick={() => save.mutate(undefined)}
          >
            {say.save}
          </Button>
          <Button variant="default" onClick={close}>
            {say.back}
          </Button>
          {wording.own && (
            <Button variant="default" onClick={() => remove.mutate(undefined)}>
              {say.builtIn}
            </Button>
          )}
        </div>
      </div>
      <div className="stack">
        {letters.map(({ wording: name, subject, text }, index) => (
          <LetterSheet
            key={`${name}-${index}`}
            letter={{ to: NOBODY, subject, text, language, findings: [], attachments: [] }}
          />
        ))}
      </div>
    </div>
  );
}

/** Sample letters are to an invented person, whose name stands in the text. */
const NOBODY = { name: 'Dana Lee', address: 'dana.lee@northwind.example' };

import { Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useDeferredValue, useState } from 'react';
import type { Approval } from '../../api/types.ts';
import { LetterSheet } from '../../components/LetterSheet.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useKept } from '../../components/useKept.ts';
import { approvalWords } from '../../words/approvals.ts';
import { useWords } from '../../words/language.ts';
import { difference } from './difference.ts';
import type { Decisions } from './useDecisions.ts';

/** The text to edit beside the letter as it will be seen; the difference to the draft on demand. */
export function EditLetter({
  approval,
  decisions,
  close,
}: {
  approval: Approval;
  decisions: Decisions;
  close: () => void;
}) {
  const say = useWords(approvalWords);
  const { letter } = approval;
  const [draft, keep, drop] = useKept(`letter-${approval.id}`, () => ({
    subject: letter.subject,
    text: letter.text,
  }));
  const [shown, setShown] = useState<'letter' | 'changes'>('letter');
  const later = useDeferredValue(draft);
  const { edit } = decisions;
  const leave = (): void => {
    drop();
    edit.reset();
    close();
  };
  const save = (): void => edit.mutate({ approval, ...draft }, { onSuccess: leave });
  useHotkeys(
    [
      ['mod+Enter', save],
      ['Escape', leave],
    ],
    [],
  );
  return (
    <div className="edit-letter">
      <div className="stack">
        <LetterSheet letter={letter}>
          <div className="stack">
            <input
              aria-label={say.subject}
              className="letter-subject"
              value={draft.subject}
              onChange={(event) => keep({ ...draft, subject: event.currentTarget.value })}
            />
            <textarea
              aria-label={say.text}
              // The person pressed "edit": the text is what comes next.
              autoFocus
              value={draft.text}
              onChange={(event) => keep({ ...draft, text: event.currentTarget.value })}
            />
          </div>
        </LetterSheet>
        <ProblemNote error={edit.error} />
        <div className="row">
          <Button loading={edit.isPending} onClick={save}>
            {say.save}
          </Button>
          <Button variant="default" onClick={leave}>
            {say.cancel}
          </Button>
        </div>
      </div>
      <div className="stack">
        <SegmentedControl
          size="xs"
          value={shown}
          onChange={(to) => setShown(to === 'changes' ? 'changes' : 'letter')}
          data={[
            { value: 'letter', label: say.asSeen },
            { value: 'changes', label: say.changes },
          ]}
        />
        {shown === 'letter' ? (
          <LetterSheet letter={{ ...letter, ...later, findings: [] }} />
        ) : (
          <LetterSheet letter={letter}>
            <div className="letter-text">
              {difference(letter.text, later.text).map(({ kind, text }, index) =>
                kind === 'same' ? (
                  text
                ) : kind === 'gone' ? (
                  <del key={index}>{text}</del>
                ) : (
                  <ins key={index}>{text}</ins>
                ),
              )}
            </div>
          </LetterSheet>
        )}
      </div>
    </div>
  );
}

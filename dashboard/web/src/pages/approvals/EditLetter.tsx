import { Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useDeferredValue, useState } from 'react';
import { useDesk } from '../../api/desk.ts';
import type { Approval } from '../../api/types.ts';
import { LetterSheet } from '../../components/LetterSheet.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useKept } from '../../components/useKept.ts';
import { approvalWords } from '../../words/approvals.ts';
import { useWords } from '../../words/language.ts';
import { Changes } from './Changes.tsx';
import { Enclosures } from './Enclosures.tsx';
import type { Decisions } from './useDecisions.ts';

/** The text to edit beside the letter as it will be seen; the difference to the draft on demand. */
export function EditLetter({
  approval,
  decisions,
  close,
}: {
  approval: Approval;
  decisions: Decisions;
  /** With the approval that the edit made, if there was one. */
  close: (now?: Approval) => void;
}) {
  const say = useWords(approvalWords);
  const { mayChange } = useDesk();
  const { letter } = approval;
  const [draft, keep, drop] = useKept(`edit-${approval.id}`, () => ({
    subject: letter.subject,
    text: letter.text,
    attachments: letter.attachments,
  }));
  const [shown, setShown] = useState<'letter' | 'changes'>('letter');
  const later = useDeferredValue(draft);
  const { edit } = decisions;
  const leave = (now?: Approval): void => {
    drop();
    edit.reset();
    close(now);
  };
  const save = (): void =>
    edit.mutate(
      { approval, ...draft, attachments: draft.attachments.map(({ id }) => id) },
      { onSuccess: ({ approval: now }) => leave(now) },
    );
  useHotkeys(
    [
      ['mod+Enter', save],
      ['Escape', () => leave()],
    ],
    [],
  );
  return (
    <div className="edit-letter">
      <div className="stack">
        <LetterSheet letter={{ ...letter, attachments: [] }}>
          <div className="stack">
            <textarea
              aria-label={say.subject}
              className="letter-subject"
              rows={1}
              value={draft.subject}
              // One line that wraps where the sheet is narrow; a subject holds no line break.
              onChange={(event) =>
                keep({ ...draft, subject: event.currentTarget.value.replaceAll(/[\r\n]+/g, ' ') })
              }
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
        {mayChange && (
          <Enclosures
            application={approval.applicationId}
            value={draft.attachments}
            onChange={(attachments) => keep({ ...draft, attachments })}
          />
        )}
        <ProblemNote error={edit.error} />
        <div className="row">
          <Button loading={edit.isPending} onClick={save}>
            {say.save}
          </Button>
          <Button variant="default" onClick={() => leave()}>
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
          <LetterSheet letter={{ ...letter, attachments: later.attachments }}>
            <p className="letter-subject">
              <Changes before={letter.subject} after={later.subject} />
            </p>
            <div className="letter-text">
              <Changes before={letter.text} after={later.text} />
            </div>
          </LetterSheet>
        )}
      </div>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { leaving } from '../api/queries.ts';
import type { Approval } from '../api/types.ts';
import { useUndo } from '../api/useUndo.ts';
import { sayMoment } from '../time/say.ts';
import { useNow } from '../time/useNow.ts';
import { approvalWords } from '../words/approvals.ts';
import { useReader, useWords } from '../words/language.ts';
import { vocabulary } from '../words/vocabulary.ts';

/** Approved letters that are held for half a minute, on every page and in every tab: the server holds them, not the page. */
export function LeavingSoon() {
  const { data, dataUpdatedAt } = useQuery(leaving);
  const held = data?.filter(({ undoSeconds }) => undoSeconds > 0) ?? [];
  return held.length === 0 ? null : <Leaving held={held} since={dataUpdatedAt} />;
}

function Leaving({ held, since }: { held: Approval[]; since: number }) {
  const now = useNow(1000);
  const say = useWords(approvalWords);
  const names = useWords(vocabulary);
  const reader = useReader();
  const undo = useUndo();
  // Counted from when the server said so: its clock need not be this machine's.
  const left = (approval: Approval): number =>
    approval.undoSeconds - Math.max(0, Math.floor((now - since) / 1000));
  // It may be taken back for half a minute, and may leave much later.
  const momentOf = (approval: Approval): string => {
    const due = approval.dueAt === null ? 0 : Date.parse(approval.dueAt);
    const seconds = left(approval);
    return due > now + seconds * 1000 ? sayMoment(due, { ...reader, now }) : say.inSeconds(seconds);
  };
  const shown = held.filter((approval) => left(approval) > 0);
  const [latest] = shown.toSorted((a, b) => left(b) - left(a));
  useHotkeys([['u', () => latest !== undefined && !undo.isPending && undo.mutate(latest)]]);
  if (shown.length === 0) return null;
  return (
    <div className="leaving" role="status" aria-live="polite">
      {shown.map((approval) => (
        <div key={approval.id} className="row">
          <span>
            {say.leaving(
              names.what[approval.letter.what] ?? approval.letter.what,
              approval.contact,
              momentOf(approval),
            )}
          </span>
          <Button size="xs" loading={undo.isPending} onClick={() => undo.mutate(approval)}>
            {say.undo}
          </Button>
        </div>
      ))}
    </div>
  );
}

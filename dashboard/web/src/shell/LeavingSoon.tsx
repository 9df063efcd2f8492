import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { letGo, takeBack, useHeld } from '../api/heldApprovals.ts';
import { useSays } from '../components/useSays.ts';
import { useNow } from '../time/useNow.ts';
import { approvalWords } from '../words/approvals.ts';
import { useWords } from '../words/language.ts';
import { vocabulary } from '../words/vocabulary.ts';

/** Approved letters that can still be taken back, on every page. */
export function LeavingSoon() {
  const held = useHeld();
  if (held.length === 0) return null;
  return <Leaving />;
}

function Leaving() {
  const held = useHeld();
  const now = useNow(1000);
  const say = useWords(approvalWords);
  const names = useWords(vocabulary);
  const says = useSays();
  const refused = (_: unknown, error: unknown): void =>
    void notifications.show({ message: says(error), autoClose: 15_000, role: 'alert' });
  return (
    <aside className="leaving" role="status" aria-live="polite">
      {held.map(({ approval, until }) => (
        <div key={approval.id} className="row">
          <span>
            {say.leaving(
              names.what[approval.letter.what] ?? approval.letter.what,
              approval.contact,
              Math.max(0, Math.ceil((until - now) / 1000)),
            )}
          </span>
          <Button size="xs" onClick={() => takeBack(approval.id)}>
            {say.undo}
          </Button>
          <Button size="xs" variant="default" onClick={() => void letGo(approval, refused)}>
            {say.goNow}
          </Button>
        </div>
      ))}
    </aside>
  );
}

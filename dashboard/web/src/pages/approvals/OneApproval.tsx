import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../../api/desk.ts';
import type { Approval } from '../../api/types.ts';
import { LetterSheet } from '../../components/LetterSheet.tsx';
import { When } from '../../components/When.tsx';
import { approvalWords } from '../../words/approvals.ts';
import { useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';
import { Findings } from './Findings.tsx';
import type { Decisions } from './useDecisions.ts';

/** One letter, why and when it leaves, and what can be done with it. */
export function OneApproval({
  approval,
  edit,
  approve,
  decisions,
}: {
  approval: Approval;
  edit: () => void;
  approve: () => void;
  decisions: Decisions;
}) {
  const say = useWords(approvalWords);
  const sharing = useWords(sharingWords);
  const { mayApprove } = useDesk();
  const due = approval.dueAt === null ? null : Date.parse(approval.dueAt);
  return (
    <div className="stack">
      <p className="no-print">
        {approval.reason}{' '}
        <span className="dim">
          {say.leaves} {due === null || due <= Date.now() ? say.atOnce : <When at={due} />}
          {approval.expiresAt !== null && (
            <>
              , {say.expires} <When at={approval.expiresAt} />
            </>
          )}
          .{' '}
          <Link to="/applications/$id" params={{ id: approval.applicationId }}>
            {say.open}
          </Link>
        </span>
      </p>
      {!mayApprove && <p className="note no-print">{sharing.lookOnly}</p>}
      <Findings findings={approval.letter.findings} />
      <LetterSheet letter={approval.letter} />
      <div className={mayApprove ? 'row actions no-print' : 'row no-print'}>
        {mayApprove && (
          <>
            <Button color="var(--desk-waiting)" onClick={approve}>
              {say.approve}
            </Button>
            <Button variant="default" onClick={edit}>
              {say.edit}
            </Button>
            <Button variant="default" onClick={() => decisions.skip.mutate(approval)}>
              {say.skip}
            </Button>
            <Menu>
              <Menu.Target>
                <Button variant="default">{say.later}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(
                  [
                    [say.laterHour, 1 / 8],
                    [say.laterDay, 1],
                    [say.laterWeek, 7],
                  ] as const
                ).map(([label, days]) => (
                  <Menu.Item key={label} onClick={() => decisions.later.mutate({ approval, days })}>
                    {label}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
        <Button className="narrow-hidden" variant="subtle" onClick={() => globalThis.print()}>
          {say.print}
        </Button>
      </div>
    </div>
  );
}

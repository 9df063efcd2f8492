import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { leaving } from '../../api/queries.ts';
import { useUndo } from '../../api/useUndo.ts';
import { When } from '../../components/When.tsx';
import { approvalWords } from '../../words/approvals.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

/** What was approved and waits for its moment: each can be taken back until it leaves. */
export function Leaving() {
  const say = useWords(approvalWords);
  const names = useWords(vocabulary);
  const { data } = useQuery(leaving);
  const undo = useUndo();
  if (data === undefined || data.length === 0) return null;
  return (
    <section className="stack no-print leaving-list" aria-labelledby="leaving-title">
      <Title order={2} size="h3" id="leaving-title">
        {say.leavingTitle}
      </Title>
      <ul className="plain-list">
        {data.map((approval) => {
          const due = approval.dueAt === null ? 0 : Date.parse(approval.dueAt);
          return (
            <li key={approval.id} className="row">
              <span className="grow">
                <strong>
                  {say.to(
                    names.what[approval.letter.what] ?? approval.letter.what,
                    approval.contact,
                  )}
                </strong>{' '}
                <span className="dim">
                  {approval.employer}, {approval.role}
                  {due > Date.now() && (
                    <>
                      . {say.leaves} <When at={due} />
                    </>
                  )}
                </span>
              </span>
              <Button
                size="xs"
                variant="default"
                loading={undo.isPending && undo.variables.id === approval.id}
                onClick={() => undo.mutate(approval)}
              >
                {say.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

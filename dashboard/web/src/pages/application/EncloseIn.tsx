import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Document } from '../../api/documents.ts';
import { approvals } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Approval } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { useEnclosing } from '../../components/useEnclosing.ts';
import { documentWords } from '../../words/documents.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

/** Puts a document into a letter of this application that waits for approval; the letter is proofread again. */
export function EncloseIn({ application, document }: { application: string; document: Document }) {
  const say = useWords(documentWords);
  const names = useWords(vocabulary);
  const client = useQueryClient();
  const { whyNotEnclosed } = useEnclosing();
  const waiting = (useQuery(approvals).data ?? []).filter(
    ({ applicationId, letter }) =>
      applicationId === application && !letter.attachments.some(({ id }) => id === document.id),
  );
  const enclose = useAct(
    ({ id, letter }: Approval) =>
      request('PUT', `approvals/${id}/letter`, {
        subject: letter.subject,
        text: letter.text,
        attachments: [...letter.attachments.map((one) => one.id), document.id],
      }),
    {
      done: () => {
        notifications.show({ message: say.enclosed(document.filename) });
        void client.invalidateQueries({ queryKey: approvals.queryKey });
      },
    },
  );
  const choose = (approval: Approval): void => {
    const why = whyNotEnclosed(document, approval.letter.attachments);
    if (why === null) enclose.mutate(approval);
    else notifications.show({ message: why, role: 'alert', autoClose: 10_000 });
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-xs" variant="default" loading={enclose.isPending}>
          {say.encloseIn}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {waiting.length === 0 && <Menu.Label maw={240}>{say.noLetter}</Menu.Label>}
        {waiting.map((approval) => (
          <Menu.Item key={approval.id} onClick={() => choose(approval)}>
            {say.encloseInThis(
              names.what[approval.letter.what] ?? approval.letter.what,
              approval.contact,
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

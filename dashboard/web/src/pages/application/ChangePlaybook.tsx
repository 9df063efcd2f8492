import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import type { Application, PlanStep } from '../../api/types.ts';
import { When } from '../../components/When.tsx';
import { applicationWords } from '../../words/application.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';

interface Change {
  added: PlanStep[];
  removed: PlanStep[];
  changed: { before: PlanStep; after: PlanStep }[];
}

/** What another playbook would do to what is ahead, before it does. */
export function ChangePlaybook({
  application,
  playbook,
  change,
  close,
}: {
  application: Application;
  playbook: string | null;
  change: (playbook: string) => void;
  close: () => void;
}) {
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const { data } = useQuery({
    queryKey: ['application', application.id, 'plan', 'change', playbook],
    queryFn: () =>
      request<Change>(
        'GET',
        `applications/${application.id}/plan/change?playbook=${encodeURIComponent(playbook ?? '')}`,
      ),
    enabled: playbook !== null,
  });
  const line = (step: PlanStep) => (
    <>
      {names.what[step.what] ?? step.what}, <When at={step.at} />
    </>
  );
  const empty =
    data !== undefined && data.added.length + data.removed.length + data.changed.length === 0;
  return (
    <Modal
      opened={playbook !== null}
      onClose={close}
      title={say.changePlaybook(names.playbook[playbook ?? ''] ?? playbook ?? '')}
      closeButtonProps={{ 'aria-label': say.close2 }}
    >
      <div className="stack">
        {empty && <p>{say.noChange}</p>}
        <ul>
          {data?.removed.map((step, index) => (
            <li key={`removed${index}`}>
              {say.changes.removed}: {line(step)}
            </li>
          ))}
          {data?.changed.map(({ before, after }, index) => (
            <li key={`changed${index}`}>
              {say.changes.changed}: {line(before)} → <When at={after.at} />
            </li>
          ))}
          {data?.added.map((step, index) => (
            <li key={`added${index}`}>
              {say.changes.added}: {line(step)}
            </li>
          ))}
        </ul>
        <div className="row">
          <Button disabled={data === undefined} onClick={() => change(playbook ?? '')}>
            {say.change}
          </Button>
          <Button variant="default" onClick={close}>
            {say.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

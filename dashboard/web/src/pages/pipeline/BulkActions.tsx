import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useAct } from '../../api/useAct.tsx';
import { request } from '../../api/request.ts';
import { useSays } from '../../components/useSays.ts';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';

const WEEK_MS = 7 * 86_400_000;

/** The same control for several applications; what is refused for some is said, the others go through. */
export function BulkActions({ chosen, clear }: { chosen: ReadonlySet<string>; clear: () => void }) {
  const say = useWords(pipelineWords);
  const says = useSays();
  const act = useAct(
    async ({ action, body }: { action: string; body: object }) => {
      const results = [];
      for (const id of chosen)
        results.push(
          await request('POST', `applications/${id}/actions/${action}`, body).then(
            () => null,
            (error: unknown) => error,
          ),
        );
      return results;
    },
    {
      done: (results) => {
        const refused = results.filter((result) => result !== null);
        const done = results.length - refused.length;
        if (done > 0) notifications.show({ message: say.done(done) });
        if (refused.length > 0)
          notifications.show({
            message: say.refused(refused.length, says(refused[0])),
            role: 'alert',
          });
        clear();
      },
    },
  );
  const button = (label: string, action: string, body: object = {}) => (
    <Button
      size="xs"
      variant="default"
      disabled={act.isPending}
      onClick={() =>
        act.mutate({
          action,
          body:
            action === 'snooze' ? { until: new Date(Date.now() + WEEK_MS).toISOString() } : body,
        })
      }
    >
      {label}
    </Button>
  );
  return (
    <div className="row" role="toolbar" aria-label={say.chosen(chosen.size)}>
      <span>{say.chosen(chosen.size)}</span>
      {button(say.pause, 'pause')}
      {button(say.resume, 'resume')}
      {button(say.snooze, 'snooze')}
      {button(say.withdraw, 'withdraw')}
    </div>
  );
}

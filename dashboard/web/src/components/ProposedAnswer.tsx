import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { message } from '../api/queries.ts';
import { request } from '../api/request.ts';
import { useAct } from '../api/useAct.tsx';
import { applicationWords } from '../words/application.ts';
import { useWords } from '../words/language.ts';
import { vocabulary } from '../words/vocabulary.ts';
import { OpenMessage } from './OpenMessage.tsx';

const MEANINGS = [
  'rejection',
  'position-closed',
  'offer',
  'invitation',
  'delay',
  'request',
  'acknowledgement',
  'referral',
  'do-not-contact',
  'other',
];

/** A human answer that waits for the owner's word: what it seems to say, the sentence that gave it away, and the choice. */
export function ProposedAnswer({ messageId, intent }: { messageId: string; intent: string }) {
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const { data } = useQuery(message(messageId));
  const confirm = useAct((means: string) =>
    request('POST', `messages/${messageId}/confirm`, { intent: means }),
  );
  const dismiss = useAct(() => request('POST', `messages/${messageId}/dismiss`));
  const name = (means: string): string => names.intent[means] ?? means;
  const busy = confirm.isPending || dismiss.isPending;
  return (
    <section className="note waits stack">
      <p>
        <strong>{say.readsAs(name(intent))}</strong> {say.held}
      </p>
      {(data?.facts?.evidence ?? []).map((sentence) => (
        <blockquote key={sentence}>{sentence}</blockquote>
      ))}
      <div className="row">
        <Button disabled={busy} onClick={() => confirm.mutate(intent)}>
          {say.confirm(name(intent))}
        </Button>
        <Menu>
          <Menu.Target>
            <Button variant="default" disabled={busy}>
              {say.otherMeaning}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {MEANINGS.filter((means) => means !== intent).map((means) => (
              <Menu.Item key={means} onClick={() => confirm.mutate(means)}>
                {name(means)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="default" disabled={busy} onClick={() => dismiss.mutate(undefined)}>
          {say.noAnswer}
        </Button>
      </div>
      <OpenMessage id={messageId} />
    </section>
  );
}

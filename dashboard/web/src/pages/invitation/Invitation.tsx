import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouteContext } from '@tanstack/react-router';
import { invitation, tokenOfLink } from '../../api/invitation.ts';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { visit } from '../../api/visitedDesk.ts';
import { InvitationSays } from '../../components/InvitationSays.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';

/** An invitation opened by somebody who has a desk here. */
export function Invitation() {
  const say = useWords(sharingWords);
  const { owner } = useRouteContext({ from: '__root__' });
  const token = tokenOfLink();
  const { data, error } = useQuery(invitation(token));
  const accept = useAct(() => request('POST', 'invitations/accept', { token }), {
    quiet: true,
    done: () => visit(null, '/clients'),
  });
  return (
    <div className="stack" style={{ maxWidth: '42rem' }}>
      <Title order={1}>{say.invitation}</Title>
      {token === '' && <p className="problem">{say.noToken}</p>}
      <ProblemNote error={error} />
      {data !== undefined && <InvitationSays invited={data} />}
      {data?.as === 'owner' && <p className="note">{say.alreadyHere}</p>}
      {data?.as === 'coach' && (
        <>
          <p className="dim">{say.asYourself(owner.name)}</p>
          <ProblemNote error={accept.error} />
          <div>
            <Button loading={accept.isPending} onClick={() => accept.mutate(undefined)}>
              {say.accept}
            </Button>
          </div>
        </>
      )}
      <p>
        <Link to="/">{say.toDesk}</Link>
      </p>
    </div>
  );
}

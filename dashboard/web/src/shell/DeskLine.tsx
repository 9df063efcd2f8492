import { useQuery } from '@tanstack/react-query';
import { clients, useDesk } from '../api/desk.ts';
import { visit } from '../api/visitedDesk.ts';
import { useWords } from '../words/language.ts';
import { sharingWords } from '../words/sharing.ts';

/** At somebody else's desk: whose it is, what may be done there, and the way back. */
export function DeskLine() {
  const say = useWords(sharingWords);
  const { visiting, client, mayApprove } = useDesk();
  const known = useQuery(clients).data !== undefined;
  if (!visiting || !known) return null;
  return (
    <p className="whereabouts">
      {client === null ? (
        say.deskOver
      ) : (
        <>
          <strong>{say.desk(client.name)}</strong> {mayApprove ? say.deskApproves : say.deskLooks}
        </>
      )}{' '}
      <button type="button" className="opens" onClick={() => visit(null, '/clients')}>
        {say.home}
      </button>
    </p>
  );
}

import { Button } from '@mantine/core';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { mailboxWords } from '../../words/mailboxes.ts';
import type { EndpointDraft } from './EndpointFields.tsx';

interface Endpoint {
  host: string;
  port: number;
  security: EndpointDraft['security'];
}

/** What was found out about an address; `preset` names a provider of our list. */
export interface FoundServers {
  imap: EndpointDraft;
  smtp: EndpointDraft;
  user: string;
  preset: string | null;
}

/** Asks the address's own domain for its servers, so that nobody has to know what IMAP is. */
export function FindServers({
  address,
  found,
}: {
  address: string;
  found: (servers: FoundServers) => void;
}) {
  const say = useWords(mailboxWords);
  const find = useAct(
    async () => {
      const query = new URLSearchParams({ address: address.trim() });
      return request<{
        servers: { imap: Endpoint; smtp: Endpoint; user: string; preset: string | null } | null;
      }>('GET', `mailboxes/servers?${query.toString()}`);
    },
    {
      quiet: true,
      done: ({ servers }) => {
        if (servers !== null)
          found({ ...servers, imap: draftOf(servers.imap), smtp: draftOf(servers.smtp) });
      },
    },
  );
  return (
    <div className="row">
      <Button
        size="xs"
        variant="default"
        loading={find.isPending}
        onClick={() => find.mutate(undefined)}
      >
        {say.findServers}
      </Button>
      <span className="dim small" role="status">
        {find.isPending
          ? say.finding
          : find.data === undefined
            ? say.findSays
            : find.data.servers === null
              ? say.nothingFound
              : say.found}
      </span>
      <ProblemNote error={find.error} />
    </div>
  );
}

function draftOf({ host, port, security }: Endpoint): EndpointDraft {
  return { host, port: String(port), security };
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mailboxes } from '../api/queries.ts';
import type { Mailbox } from '../api/types.ts';
import { sayMoment } from '../time/say.ts';
import { useNow } from '../time/useNow.ts';
import { useReader, useWords } from '../words/language.ts';
import { shellWords } from '../words/shell.ts';

/** The mailbox's state and when it was last looked into, always in sight. Several: the one in most trouble. */
export function MailboxStatus() {
  const { data } = useQuery(mailboxes);
  const say = useWords(shellWords);
  if (data === undefined) return null;
  const mailbox = data.toSorted((a, b) => trouble(b) - trouble(a))[0];
  return (
    <Link
      to="/mailboxes"
      className="mailbox-status"
      data-trouble={mailbox === undefined || trouble(mailbox) > 0 || undefined}
    >
      <span className="mailbox-mark" aria-hidden />
      {mailbox === undefined ? say.noMailbox : <State mailbox={mailbox} />}
    </Link>
  );
}

function State({ mailbox }: { mailbox: Mailbox }) {
  const say = useWords(shellWords);
  const { language, zone } = useReader();
  const now = useNow(5000);
  const { status, lastCheckedAt } = mailbox.state;
  const checked =
    lastCheckedAt === null
      ? say.never
      : say.checked(sayMoment(Math.min(Date.parse(lastCheckedAt), now), { language, zone, now }));
  return (
    <span>
      {say.status[status]} <span className="mailbox-checked">{checked}</span>
    </span>
  );
}

function trouble({ state }: Mailbox): number {
  switch (state.status) {
    case 'needs-credentials':
    case 'failed':
      return 3;
    case 'retrying':
      return 2;
    case 'stopped':
      return 1;
    case 'new':
    case 'connecting':
    case 'watching':
    case 'polling':
      return 0;
  }
}

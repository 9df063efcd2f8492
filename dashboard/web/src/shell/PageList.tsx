import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clients, useDesk } from '../api/desk.ts';
import { approvals, messages, tasks } from '../api/queries.ts';
import { useProposed } from '../api/useProposed.ts';
import { useWords } from '../words/language.ts';
import { shellWords } from '../words/shell.ts';

const GROUPS = [
  ['pipeline', 'approvals', 'inbox', 'tasks', 'calendar'],
  ['playbooks', 'letters', 'statistics'],
  ['clients'],
  ['mailboxes', 'settings'],
] as const;
type Name = (typeof GROUPS)[number][number];
/** What a coach may see of somebody else's desk (dashboard/server/coachRights.ts). */
const SHARED: ReadonlySet<Name> = new Set([
  'pipeline',
  'approvals',
  'tasks',
  'calendar',
  'statistics',
]);

const ADDRESSES = {
  pipeline: '/',
  approvals: '/approvals',
  inbox: '/inbox',
  tasks: '/tasks',
  calendar: '/calendar',
  playbooks: '/playbooks',
  letters: '/letters',
  statistics: '/statistics',
  clients: '/clients',
  mailboxes: '/mailboxes',
  settings: '/settings',
} as const satisfies Record<Name, string>;

/** Links to the pages, with how much waits for the owner on each. */
export function PageList() {
  const say = useWords(shellWords);
  const waiting = useWaiting();
  const { visiting } = useDesk();
  const coaches = (useQuery(clients).data?.length ?? 0) > 0;
  const shown = (name: Name): boolean =>
    visiting ? SHARED.has(name) : name !== 'clients' || coaches;
  const groups = GROUPS.map((group) => (group as readonly Name[]).filter(shown));
  return groups
    .filter(({ length }) => length > 0)
    .map((group) => (
      <ul key={group[0]}>
        {group.map((name) => (
          <li key={name}>
            <Link to={ADDRESSES[name]} activeOptions={{ exact: name === 'pipeline' }}>
              <span>{say[name]}</span>
              {waiting[name] !== undefined && waiting[name] > 0 && (
                <span className="count" title={say.waiting(waiting[name])}>
                  {waiting[name]}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    ));
}

function useWaiting(): Partial<Record<Name, number>> {
  const letters = useQuery(approvals).data?.length ?? 0;
  const open =
    useQuery(tasks()).data?.filter((task) => Date.parse(task.dueAt) <= Date.now()).length ?? 0;
  const proposed = useProposed().length;
  const { visiting } = useDesk();
  const mail = useQuery({ ...messages({ unmatched: true }), enabled: !visiting }).data?.length ?? 0;
  return { approvals: letters, tasks: open, inbox: mail + proposed };
}

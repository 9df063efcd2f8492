import type { ApplicationRecord } from '../activities/ports/records.ts';
import { csvOf, instant } from './csv.ts';
import { exportOwner, type OwnerExport } from './exportAll.ts';
import type { Store } from './openStore.ts';

const HEADER = [
  'kind',
  'application',
  'employer',
  'role',
  'at',
  'state',
  'who',
  'address',
  'what',
  'text',
];

type Entry = OwnerExport['applications'][number];

/** Everything of an owner as one CSV, a line a thing: application, contact, interview, note, letter, message, task, … */
export async function exportRecords(store: Store, ownerId: string): Promise<string> {
  const all = await exportOwner(store, ownerId);
  const approvals = await store.approvals.history(ownerId);
  const lines = all.applications.flatMap((entry) => [
    ...linesOf(entry),
    ...approvals
      .filter(({ applicationId }) => applicationId === entry.application.id)
      .map(({ createdAt, decidedAt, state, decidedBy }) =>
        line(entry, 'approval', decidedAt ?? createdAt, { state, what: decidedBy ?? '' }),
      ),
    ...all.tasks
      .filter(({ task }) => task.applicationId === entry.application.id)
      .map(({ task }) =>
        line(entry, 'task', task.dueAt, {
          state: task.state,
          ...person(entry.application, task.contactId),
          what: task.what,
          text: task.script ?? '',
        }),
      ),
  ]);
  const apart = [
    ...all.people.map(({ address, unreachable, held }) =>
      loose('person', null, {
        state: unreachable ? 'unreachable' : held ? 'held' : '',
        address,
      }),
    ),
    ...all.playbooks.map(({ name, playbook, updatedAt }) =>
      loose('playbook', updatedAt, { what: name, text: JSON.stringify(playbook) }),
    ),
    ...all.wordings.map(({ name, language, text }) =>
      loose('wording', null, { state: language, what: name, text }),
    ),
    ...all.documents.map(({ filename, contentType, createdAt }) =>
      loose('document', createdAt, { state: contentType, what: filename }),
    ),
    ...Object.entries(all.settings).map(([key, value]) =>
      loose('setting', null, { what: key, text: JSON.stringify(value) }),
    ),
  ];
  return csvOf(HEADER, [...lines, ...apart]);
}

function linesOf(entry: Entry): string[][] {
  const { application, letters, messages, timeline } = entry;
  const ended = application.snapshot?.outcome?.outcome;
  return [
    line(entry, 'application', application.createdAt, {
      state: ended ?? 'open',
      what: application.playbook,
    }),
    ...application.contacts.map(({ name, email, role, title, phone }) =>
      line(entry, 'contact', null, {
        who: name,
        address: email ?? '',
        what: role,
        text: [title, phone].filter((part) => part !== null).join(', '),
      }),
    ),
    ...application.interviews.flatMap((interview) => [
      line(entry, 'interview', interview.startsAt, {
        state: interview.cancelled ? 'cancelled' : '',
        who: interview.with.map((id) => person(application, id).who).join(', '),
        what: interview.decisionBy ?? '',
      }),
      ...Object.entries(interview.notes).map(([id, text]) =>
        line(entry, 'note', interview.startsAt, { ...person(application, id), text }),
      ),
    ]),
    ...letters.map(({ sentAt, createdAt, state, to, subject, text }) =>
      line(entry, 'letter', sentAt ?? createdAt, {
        state,
        who: to.name,
        address: to.address,
        what: subject,
        text,
      }),
    ),
    ...messages.map(({ receivedAt, direction, fromName, from, subject, text }) =>
      line(entry, 'message', receivedAt, {
        state: direction,
        who: fromName,
        address: from,
        what: subject,
        text,
      }),
    ),
    ...timeline.map(({ at, type, rule }) =>
      line(entry, 'timeline', at, { state: rule ?? '', what: type }),
    ),
  ];
}

interface Told {
  state?: string;
  who?: string;
  address?: string;
  what?: string;
  text?: string;
}

function line({ application }: Entry, kind: string, at: number | null, told: Told): string[] {
  const { id, employer, role } = application;
  return cells(kind, [id, employer.name, role], at, told);
}

/** A line of no application in particular. */
function loose(kind: string, at: number | null, told: Told): string[] {
  return cells(kind, ['', '', ''], at, told);
}

function cells(kind: string, of: string[], at: number | null, told: Told): string[] {
  const { state = '', who = '', address = '', what = '', text = '' } = told;
  return [kind, ...of, instant(at), state, who, address, what, text];
}

function person(
  { contacts }: Pick<ApplicationRecord, 'contacts'>,
  id: string,
): { who: string; address: string } {
  const found = contacts.find((contact) => contact.id === id);
  return { who: found?.name ?? '', address: found?.email ?? '' };
}

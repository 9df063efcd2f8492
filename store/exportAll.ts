import type {
  ApplicationRecord,
  MailboxRecord,
  OutboxLetter,
  OwnerRecord,
  StoredMessage,
  TimelineEntry,
} from '../activities/ports/records.ts';
import { csvOf, instant } from './csv.ts';
import type { Store } from './openStore.ts';
import type { Page } from './repositories/paging.ts';
import type { PersonState } from './repositories/people.ts';
import type { StoredPlaybook } from './repositories/playbooks.ts';
import type { TaskWithNames } from './repositories/tasks.ts';
import type { TemplateOverride } from './repositories/templates.ts';
import type { DocumentInfo } from './repositories/documents.ts';

/** Everything that is known of one owner, as JSON; passwords and tokens are left out. */
export interface OwnerExport {
  format: 'followthrough-export-1';
  owner: OwnerRecord;
  settings: Record<string, unknown>;
  mailboxes: Omit<MailboxRecord, 'auth'>[];
  applications: {
    application: Omit<ApplicationRecord, 'owner'>;
    letters: OutboxLetter[];
    messages: StoredMessage[];
    timeline: TimelineEntry[];
  }[];
  tasks: TaskWithNames[];
  playbooks: StoredPlaybook[];
  wordings: TemplateOverride[];
  people: PersonState[];
  documents: DocumentInfo[];
}

/** Reads it all; for an owner with thousands of applications this takes seconds and some memory. */
export async function exportOwner(store: Store, ownerId: string): Promise<OwnerExport> {
  const summaries = await all((cursor) =>
    store.applications.list(ownerId, { sort: 'created', limit: 200, ...cursor }),
  );
  const applications: OwnerExport['applications'] = [];
  for (const { id } of summaries) {
    const { owner: _owner, ...application } = await store.applications.get(ownerId, id);
    applications.push({
      application,
      letters: await store.outbox.list(ownerId, id),
      messages: await all((cursor) =>
        store.messages.list(ownerId, { applicationId: id, limit: 200, ...cursor }),
      ),
      timeline: await all(({ cursor }) =>
        store.applications.timeline(ownerId, id, {
          limit: 200,
          ...(cursor === undefined ? {} : { before: cursor }),
        }),
      ),
    });
  }
  return {
    format: 'followthrough-export-1',
    owner: await store.owners.get(ownerId),
    settings: await store.settings.all(ownerId),
    mailboxes: (await store.mailboxes.list(ownerId)).map(({ auth: _auth, ...mailbox }) => mailbox),
    applications,
    tasks: await store.tasks.list(ownerId),
    playbooks: await store.playbooks.list(ownerId),
    wordings: await store.templates.list(ownerId),
    people: await store.people.list(ownerId),
    documents: await store.documents.list(ownerId),
  };
}

/** One line an application (RFC 4180), for a spreadsheet. */
export async function exportCsv(store: Store, ownerId: string): Promise<string> {
  const rows = await all((cursor) =>
    store.applications.list(ownerId, { sort: 'created', limit: 200, ...cursor }),
  );
  const lines = rows.map((row) => [
    row.id,
    row.role,
    row.employer.name,
    row.employer.domain ?? '',
    row.stage,
    row.outcome ?? '',
    row.nextWhat ?? '',
    instant(row.nextAt),
    instant(row.createdAt),
    instant(row.lastActivityAt),
  ]);
  const header = [
    'id',
    'role',
    'employer',
    'domain',
    'stage',
    'outcome',
    'next',
    'next_at',
    'created_at',
    'last_activity_at',
  ];
  return csvOf(header, lines);
}

async function all<T>(read: (page: { cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await read(cursor === undefined ? {} : { cursor });
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

import { sql } from 'drizzle-orm';
import type { StorePort } from '../activities/ports/storePort.ts';
import type { Change } from './changes.ts';
import type { Database } from './database.ts';
import type { EncryptionKeys } from './encryptionKey.ts';
import { openDataFolder } from './openDataFolder.ts';
import { openPostgres } from './postgresDatabase.ts';
import { applicationsRepository } from './repositories/applications.ts';
import { archivesRepository } from './repositories/archives.ts';
import { approvalsRepository } from './repositories/approvals.ts';
import { discoveriesRepository } from './repositories/discoveries.ts';
import { documentsRepository } from './repositories/documents.ts';
import { mailboxesRepository } from './repositories/mailboxes.ts';
import { linksRepository } from './repositories/links.ts';
import { messagesRepository } from './repositories/messages.ts';
import { noticesRepository } from './repositories/notices.ts';
import { outboxRepository } from './repositories/outbox.ts';
import { ownersRepository } from './repositories/owners.ts';
import { pendingRepository } from './repositories/pendingEvents.ts';
import { peopleRepository } from './repositories/people.ts';
import { playbooksRepository } from './repositories/playbooks.ts';
import { proposalsRepository } from './repositories/proposals.ts';
import { sessionsRepository } from './repositories/sessions.ts';
import { settingsRepository } from './repositories/settings.ts';
import { setupRepository } from './repositories/setup.ts';
import { sharingRepository } from './repositories/sharing.ts';
import { statisticsRepository } from './repositories/statistics.ts';
import { tasksRepository } from './repositories/tasks.ts';
import { templatesRepository } from './repositories/templates.ts';

export type { ApplicationQuery } from './repositories/applicationList.ts';
/** Where the data is, and the keys for its secrets. */
export type StoreOptions = ({ dataFolder: string } | { databaseUrl: string }) & {
  key: EncryptionKeys;
};

/** All data of the product. Methods with `ownerId` first see and change that owner's rows alone. */
export type Store = ReturnType<typeof repositories> & {
  kind: Database['kind'];
  /** For readiness; throws StoreFailure `unavailable`. */
  ping(): Promise<void>;
  /** Tells of changes after their commit, on Postgres also those of other processes; returns what ends the listening. */
  onChange(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
  /** For backup and restore, which copy rows and not records. */
  database: Database;
};

/**
 * Opens PGlite in a data folder (which is this process's alone until `close`) or Postgres by its URL, with all
 * migrations applied. Throws StoreFailure: `in-use`, `corrupt`, `disk-full`, `unavailable`, `newer-schema`.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database =
    'databaseUrl' in options
      ? await openPostgres(options.databaseUrl)
      : await openDataFolder(options.dataFolder);
  return {
    ...repositories(database, options.key),
    kind: database.kind,
    database,
    ping: async () => {
      await database.read((q) => q.execute(sql`select 1`));
    },
    onChange: (listener) => database.onChange(listener),
    close: () => database.close(),
  };
}

function repositories(database: Database, key: EncryptionKeys) {
  return {
    owners: ownersRepository(database),
    sessions: sessionsRepository(database),
    setup: setupRepository(database),
    settings: settingsRepository(database),
    mailboxes: mailboxesRepository(database, key),
    applications: applicationsRepository(database),
    archives: archivesRepository(database, key),
    outbox: outboxRepository(database),
    approvals: approvalsRepository(database),
    notices: noticesRepository(database),
    links: linksRepository(database, key),
    tasks: tasksRepository(database),
    messages: messagesRepository(database),
    pending: pendingRepository(database),
    people: peopleRepository(database),
    playbooks: playbooksRepository(database),
    templates: templatesRepository(database),
    documents: documentsRepository(database),
    discoveries: discoveriesRepository(database),
    proposals: proposalsRepository(database),
    sharing: sharingRepository(database),
    statistics: statisticsRepository(database),
  } satisfies StorePort & Record<string, unknown>;
}

import { eq, getTableColumns, getTableName, inArray, and, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { OUTBOX_STATES } from '../../activities/ports/records.ts';
import { BACKUP_TABLES, nameOf, writtenColumns, type BackupTable } from '../backupFormat.ts';
import * as schema from '../schema/index.ts';

export const ARCHIVE_FORMAT = 'followthrough-archive-1';
/** Of the file, and of what it unfolds to. Whatever is written keeps to them, so it can be restored. */
export const MAX_ARCHIVE_BYTES = 100 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;

/**
 * What of an owner's goes into an archive, in an order in which it can be inserted. Not: sessions, invitations and
 * coaches, standing permissions to send, mails to the owner with their links, and what a look back proposed.
 */
const ARCHIVED = {
  mailboxes: {},
  employers: {},
  applications: { employerId: 'employers' },
  contacts: { applicationId: 'applications' },
  interviews: { applicationId: 'applications' },
  people: {},
  messages: { mailboxId: 'mailboxes' },
  message_sources: { messageId: 'messages' },
  outbox: { applicationId: 'applications' },
  approvals: { applicationId: 'applications', outboxId: 'outbox' },
  tasks: { applicationId: 'applications' },
  timeline: { applicationId: 'applications' },
  pending_events: { applicationId: 'applications' },
  playbooks: {},
  template_overrides: {},
  documents: {},
  settings: {},
} as const satisfies Record<string, Record<string, string>>;

export type ArchivedName = keyof typeof ARCHIVED;
export const ARCHIVED_NAMES = Object.keys(ARCHIVED) as ArchivedName[];

/** Settings worth taking along. Permissions to send without asking are given anew (P3). */
const SETTINGS = ['dashboard', 'digest', 'defaultPlaybook'];

/** What the rows of a table must name and find in the same archive: property and table. */
export function referencesOf(name: ArchivedName): [property: string, to: ArchivedName][] {
  return Object.entries(ARCHIVED[name]);
}

export function tableNamed(name: ArchivedName): BackupTable {
  const found = BACKUP_TABLES.find((each) => nameOf(each) === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** The condition under which a row of this table is the owner's and belongs into the archive. */
export function belongsTo(name: ArchivedName, ownerId: string): SQL | undefined {
  if (name === 'message_sources')
    return inArray(
      schema.messageSources.messageId,
      sql`(select ${schema.messages.id} from ${schema.messages} where ${schema.messages.ownerId} = ${ownerId})`,
    );
  const { ownerId: owner } = getTableColumns(tableNamed(name).table);
  if (owner === undefined) throw new Error(`${getTableName(tableNamed(name).table)} has no owner`);
  return and(
    eq(owner, ownerId),
    name === 'settings' ? inArray(schema.settings.key, SETTINGS) : undefined,
  );
}

/** What is never written: secrets, and whose it is, which is always who restores it. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['ownerId', 'auth']);

/** A row as the archive has it, by the columns of its table. */
export function rowSchema(name: ArchivedName): z.ZodType<Record<string, unknown>> {
  const { table, numbered = false } = tableNamed(name);
  return z.strictObject(
    Object.fromEntries(
      Object.entries(writtenColumns(table))
        .filter(([property]) => !LEFT_OUT.has(property) && !(numbered && property === 'id'))
        .map(([property, column]) => {
          const value = VALUES[`${name}.${property}`] ?? KINDS[column.dataType] ?? z.unknown();
          return [property, column.notNull ? value : value.nullable().optional()];
        }),
    ),
  );
}

const text = z.string().regex(/^[^\0]*$/);
const KINDS: Record<string, z.ZodType> = {
  string: text,
  number: z.int(),
  boolean: z.boolean(),
  json: z.json(),
  custom: z.instanceof(Uint8Array),
};
/** Where the kind of the column alone would let something through that acts. */
const VALUES: Record<string, z.ZodType> = {
  'outbox.state': z.enum(OUTBOX_STATES),
  'approvals.state': z.enum(['pending', 'approved', 'skipped', 'expired', 'replaced']),
  'settings.key': z.enum(SETTINGS),
};

export const headSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  schema: z.int(),
  madeAt: z.int(),
  owner: z.strictObject({ name: z.string().max(500), email: z.string().max(500) }),
});
export const lineSchema = z.union([
  z.strictObject({ t: z.enum(ARCHIVED_NAMES), r: z.record(z.string(), z.unknown()) }),
  z.strictObject({ end: z.literal(true), rows: z.int() }),
]);

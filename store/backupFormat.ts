import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import * as schema from './schema/index.ts';

/** What a backup holds, in an order in which the rows can be inserted. Sessions are not worth keeping. */
export const BACKUP_TABLES: BackupTable[] = [
  { table: schema.owners, key: schema.owners.id },
  { table: schema.settings, key: null },
  { table: schema.mailboxes, key: schema.mailboxes.id },
  { table: schema.employers, key: schema.employers.id },
  { table: schema.applications, key: schema.applications.id },
  { table: schema.contacts, key: schema.contacts.id },
  { table: schema.interviews, key: schema.interviews.id },
  { table: schema.people, key: null },
  { table: schema.messages, key: schema.messages.id },
  { table: schema.messageSources, key: schema.messageSources.messageId, batch: 20 },
  { table: schema.outbox, key: schema.outbox.id },
  { table: schema.approvals, key: schema.approvals.id },
  { table: schema.tasks, key: schema.tasks.id },
  { table: schema.timeline, key: schema.timeline.id, numbered: true },
  { table: schema.pendingEvents, key: schema.pendingEvents.id, numbered: true },
  { table: schema.playbooks, key: null },
  { table: schema.templateOverrides, key: null },
  { table: schema.documents, key: schema.documents.id, batch: 5 },
  { table: schema.notices, key: schema.notices.id },
  { table: schema.noticeReplies, key: schema.noticeReplies.messageId },
  { table: schema.linkUses, key: schema.linkUses.tokenHash },
  { table: schema.invitations, key: null },
  { table: schema.coaches, key: null },
  { table: schema.discoveries, key: null },
  { table: schema.proposals, key: schema.proposals.id },
];

export interface BackupTable {
  table: PgTable;
  /** Rows are read in batches in the order of this column; null: a small table, read at once. */
  key: PgColumn | null;
  batch?: number;
  /** The key is given out by the database; a restored row gets a new one, in the same order. */
  numbered?: boolean;
}

/** The first line, a line a row, and a last line without which the file is cut off. */
export const lineSchema = z.union([
  z.strictObject({ format: z.literal('followthrough-backup-1'), schema: z.number() }),
  z.strictObject({ t: z.string(), r: z.record(z.string(), z.unknown()) }),
  z.strictObject({ end: z.literal(true), rows: z.number() }),
]);

/** The name that a table's rows carry in the file. */
export function nameOf({ table }: BackupTable): string {
  return getTableName(table);
}

/** All but what the database makes by itself. */
export function writtenColumns(table: PgTable): Record<string, PgColumn> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).filter(([, column]) => column.generated === undefined),
  );
}

/** The property under which drizzle gives a row's key. */
export function keyProperty({ table, key }: BackupTable): string | null {
  return (
    Object.entries(getTableColumns(table)).find(([, column]) => column.name === key?.name)?.[0] ??
    null
  );
}

/** Bytes are written as `{"$bytes": "<base64>"}`. */
export function encodeRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value,
    ]),
  );
}

export function decodeRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const bytes = bytesSchema.safeParse(value);
      return [name, bytes.success ? Buffer.from(bytes.data.$bytes, 'base64') : value];
    }),
  );
}

const bytesSchema = z.strictObject({ $bytes: z.string() });

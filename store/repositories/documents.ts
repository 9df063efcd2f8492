import { randomUUID } from 'node:crypto';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database, Queries } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { applications } from '../schema/applications.ts';
import { documents } from '../schema/documents.ts';
import { outbox } from '../schema/letters.ts';
import { ownedApplication } from './applicationRows.ts';
import { firstRow } from './firstRow.ts';

export interface DocumentInfo {
  id: string;
  /** Null: of the owner, for any application. */
  applicationId: string | null;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
  createdAt: EpochMs;
}

export type StoredDocument = DocumentInfo & { content: Uint8Array };

/** Mail servers refuse more than about 25 MB after base64. */
const MAX_BYTES = 18 * 1024 * 1024;

/** Attachments: a CV, a certificate, what was asked for. */
export function documentsRepository(db: Database) {
  const port: StorePort['documents'] = {
    content: (applicationId, documentId) =>
      db.read(async (q) => {
        const { ownerId } = firstRow(
          await q
            .select({ ownerId: applications.ownerId })
            .from(applications)
            .where(eq(applications.id, applicationId)),
          'application',
        );
        const rows = await q
          .select({ content: documents.content })
          .from(documents)
          .where(
            and(
              eq(documents.id, documentId),
              eq(documents.ownerId, ownerId),
              or(eq(documents.applicationId, applicationId), isNull(documents.applicationId)),
            ),
          );
        return firstRow(rows, 'document').content;
      }),
  };
  return {
    ...port,

    /** Throws StoreFailure `too-large` above 18 MB. */
    add: (
      ownerId: string,
      input: Pick<StoredDocument, 'applicationId' | 'filename' | 'contentType' | 'content'>,
      at: EpochMs,
    ): Promise<DocumentInfo> =>
      db.write(async (q) => {
        const size = input.content.byteLength;
        if (size > MAX_BYTES)
          throw new StoreFailure(
            'too-large',
            'The file is larger than 18 MB, more than mail servers take.',
            'content',
          );
        await checkApplication(q, ownerId, input.applicationId);
        const rows = await q
          .insert(documents)
          .values({ ...input, id: randomUUID(), ownerId, size, createdAt: at })
          .returning(infoColumns);
        return firstRow(rows, 'document');
      }),

    /** Of one application with those for any, or all. */
    list: (ownerId: string, applicationId?: string): Promise<DocumentInfo[]> =>
      db.read((q) =>
        q
          .select(infoColumns)
          .from(documents)
          .where(
            and(
              eq(documents.ownerId, ownerId),
              applicationId === undefined
                ? undefined
                : or(eq(documents.applicationId, applicationId), isNull(documents.applicationId)),
            ),
          )
          .orderBy(asc(documents.createdAt), asc(documents.id)),
      ),

    get: (ownerId: string, id: string): Promise<StoredDocument> =>
      db.read(async (q) =>
        firstRow(
          await q
            .select({ ...infoColumns, content: documents.content })
            .from(documents)
            .where(and(eq(documents.id, id), eq(documents.ownerId, ownerId))),
          'document',
        ),
      ),

    /** Throws StoreFailure `refused` while a letter that has not left carries it: what was approved must be what leaves (P3). */
    delete: (ownerId: string, id: string): Promise<void> =>
      db.write(async (q) => {
        const carried = await q
          .select({ id: outbox.id })
          .from(outbox)
          .where(
            and(
              eq(outbox.ownerId, ownerId),
              inArray(outbox.state, ['drafted', 'approved', 'sending', 'uncertain']),
              sql`${outbox.attachments} @> ${JSON.stringify([{ documentId: id }])}::jsonb`,
            ),
          )
          .limit(1);
        if (carried.length > 0)
          throw new StoreFailure(
            'refused',
            'A letter that has not left yet carries this document. Take it off the letter first.',
          );
        const rows = await q
          .delete(documents)
          .where(and(eq(documents.id, id), eq(documents.ownerId, ownerId)))
          .returning({ id: documents.id });
        firstRow(rows, 'document');
      }),
  };
}

const infoColumns = {
  id: documents.id,
  applicationId: documents.applicationId,
  filename: documents.filename,
  contentType: documents.contentType,
  size: documents.size,
  createdAt: documents.createdAt,
};

async function checkApplication(q: Queries, ownerId: string, applicationId: string | null) {
  if (applicationId === null) return;
  firstRow(
    await q
      .select({ id: applications.id })
      .from(applications)
      .where(ownedApplication(applicationId, ownerId)),
    'application',
  );
}

import { and, eq } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { settings } from '../schema/owners.ts';

/** Stands in the place of an owner's id for what belongs to the whole installation. */
export const INSTALLATION = '';

/** Key and value; values are plain JSON. */
export function settingsRepository(db: Database) {
  return {
    /** Undefined when it is not set. */
    get: (ownerId: string, key: string): Promise<unknown> =>
      db.read(
        async (q) =>
          (
            await q
              .select({ value: settings.value })
              .from(settings)
              .where(and(eq(settings.ownerId, ownerId), eq(settings.key, key)))
          )[0]?.value,
      ),

    all: (ownerId: string): Promise<Record<string, unknown>> =>
      db.read(async (q) =>
        Object.fromEntries(
          (await q.select().from(settings).where(eq(settings.ownerId, ownerId))).map((row) => [
            row.key,
            row.value,
          ]),
        ),
      ),

    /** Null or undefined removes it. */
    async set(ownerId: string, key: string, value: unknown): Promise<void> {
      await db.write(async (q, changed) => {
        if (value === null || value === undefined)
          await q.delete(settings).where(and(eq(settings.ownerId, ownerId), eq(settings.key, key)));
        else
          await q
            .insert(settings)
            .values({ ownerId, key, value })
            .onConflictDoUpdate({ target: [settings.ownerId, settings.key], set: { value } });
        changed({ ownerId, kind: 'settings', id: key });
      });
    },
  };
}

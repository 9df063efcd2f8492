import { and, asc, eq } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import { templateOverrides } from '../schema/templates.ts';
import { firstRow } from './firstRow.ts';

/** A wording that an owner changed; `name` is the wording's id. */
export interface TemplateOverride {
  name: string;
  language: 'en' | 'de';
  text: string;
}

/** Wordings of an owner's own, in place of the built-in ones of the same name. */
export function templatesRepository(db: Database) {
  return {
    list: (ownerId: string): Promise<TemplateOverride[]> =>
      db.read((q) =>
        q
          .select({
            name: templateOverrides.name,
            language: templateOverrides.language,
            text: templateOverrides.text,
          })
          .from(templateOverrides)
          .where(eq(templateOverrides.ownerId, ownerId))
          .orderBy(asc(templateOverrides.name), asc(templateOverrides.language)),
      ),

    put: (ownerId: string, override: TemplateOverride, at: EpochMs): Promise<void> =>
      db.write(async (q, changed) => {
        const { name, language, text } = override;
        await q
          .insert(templateOverrides)
          .values({ ownerId, name, language, text, updatedAt: at })
          .onConflictDoUpdate({
            target: [templateOverrides.ownerId, templateOverrides.name, templateOverrides.language],
            set: { text, updatedAt: at },
          });
        changed({ ownerId, kind: 'settings', id: name });
      }),

    delete: (ownerId: string, name: string, language: 'en' | 'de'): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .delete(templateOverrides)
          .where(
            and(
              eq(templateOverrides.ownerId, ownerId),
              eq(templateOverrides.name, name),
              eq(templateOverrides.language, language),
            ),
          )
          .returning({ name: templateOverrides.name });
        firstRow(rows, 'wording');
        changed({ ownerId, kind: 'settings', id: name });
      }),
  };
}

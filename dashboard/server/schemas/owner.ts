import { z } from '@hono/zod-openapi';
import { applicationFileSchema } from '../../../domain/applicationFile.ts';
import type { OwnerRecord } from '../../../activities/ports/records.ts';

/** The owner as it comes in at setup: the file's shape and a language. */
export const ownerInput = z
  .strictObject({
    ...applicationFileSchema.shape.owner.shape,
    language: z.enum(['en', 'de']).optional(),
  })
  .transform(withoutUndefined);

/** Changes of the owner's own details; `null` empties a field that may be empty. */
export const ownerChanges = z
  .strictObject({
    name: applicationFileSchema.shape.owner.shape.name.optional(),
    phone: applicationFileSchema.shape.owner.shape.phone.nullable(),
    address: applicationFileSchema.shape.owner.shape.address.nullable(),
    timeZone: applicationFileSchema.shape.owner.shape.timeZone.optional(),
    country: applicationFileSchema.shape.owner.shape.country.nullable(),
    language: z.enum(['en', 'de']).optional(),
  })
  .transform(withoutUndefined);

/** Long beats clever (NIST SP 800-63B §5.1.1): any characters, at least ten. */
export const passwordSchema = z.string().min(10, 'needs at least 10 characters').max(1000);

/** The owner on the wire. */
export const ownerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    timeZone: z.string(),
    country: z.string().nullable(),
    language: z.enum(['en', 'de']),
  })
  .openapi('Owner');

export function ownerView(owner: OwnerRecord): z.infer<typeof ownerSchema> {
  const { id, name, email, phone, address, timeZone, country, language } = owner;
  return { id, name, email, phone, address, timeZone, country, language };
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Drops keys whose value is undefined, so that "absent" has one form (exactOptionalPropertyTypes). */
export function withoutUndefined<T extends object>(input: T): Present<T> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}

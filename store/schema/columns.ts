import { bigint, customType, text } from 'drizzle-orm/pg-core';

/** An instant in milliseconds since 1970 UTC: no zone of a server can change what it means. */
export const instant = (name: string) => bigint(name, { mode: 'number' });

/** An id made by us; text, because workflows mint some of them. */
export const id = (name = 'id') => text(name);

/** Raw bytes (bytea). */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
});

/** The words of a text, as the full-text search has them. Made by the database alone. */
export const words = customType<{ data: string }>({ dataType: () => 'tsvector' });

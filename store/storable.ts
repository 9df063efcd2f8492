/**
 * Text as PostgreSQL can store it: without NUL (neither text nor jsonb takes it) and without lone surrogates (jsonb
 * refuses them). Mail may hold both, and a message that cannot be stored would be met again and again (P4).
 */
export function storable<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [clean(key), clean(each)]),
    );
  return value;
}

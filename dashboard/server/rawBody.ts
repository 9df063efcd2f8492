import type { Context } from 'hono';
import { Problem } from './problems.ts';

/** The body of a route that takes a file as it is. Throws Problem `bad-request` for none. */
export async function rawBody(c: Context): Promise<Uint8Array> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.byteLength === 0) throw new Problem('bad-request', 'The body is empty.');
  return bytes;
}

/** The body of such a route, for the OpenAPI document; it is not checked there. */
export const FILE_BODY = {
  content: {
    'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } },
  },
  required: true,
};

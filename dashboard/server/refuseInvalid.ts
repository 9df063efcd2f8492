import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import type { App } from './deps.ts';
import { invalid } from './problems.ts';

type Checked = { success: true } | { success: false; error: z.core.$ZodError };

/**
 * The hook behind every route's checks: a failed one becomes problem `invalid`, with each field's path and, for unknown
 * fields, the nearest name that the route's schema knows.
 */
export async function refuseInvalid(
  app: App,
  result: Checked & { target: string },
  c: Context,
): Promise<void> {
  if (result.success) return;
  const input: unknown =
    result.target === 'json'
      ? await c.req.json()
      : result.target === 'query'
        ? c.req.query()
        : c.req.param();
  throw invalid(result.error, input, schemaOf(app, c, result.target));
}

function schemaOf(app: App, c: Context, target: string): z.core.$ZodType | null {
  const path = c.req.routePath.replaceAll(/:(\w+)/g, '{$1}');
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { route } = definition;
    if (route.path !== path || route.method !== c.req.method.toLowerCase()) continue;
    const body = route.request?.body?.content['application/json'];
    const schema =
      target === 'json'
        ? body !== undefined && 'schema' in body
          ? body.schema
          : undefined
        : target === 'query'
          ? route.request?.query
          : route.request?.params;
    return schema !== undefined && '_zod' in schema ? (schema as z.core.$ZodType) : null;
  }
  return null;
}

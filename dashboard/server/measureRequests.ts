import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

/** Times every request by method, route pattern and status: patterns, never addresses with ids (P6). */
export function measureRequests(registry: Registry): MiddlewareHandler {
  const seconds = new Histogram({
    name: 'followthrough_http_request_seconds',
    help: 'Time of HTTP requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  return async (c, next) => {
    const end = seconds.startTimer({ method: c.req.method });
    await next();
    end({ route: patternOf(c), status: String(c.res.status) });
  };
}

/** The route that answers. Guards and the pages' own catch-all match too, before and behind it; both end in a star. */
function patternOf(c: Context): string {
  const paths = matchedRoutes(c).map(({ path }) => path);
  return paths.findLast((path) => !path.endsWith('*')) ?? paths.at(-1) ?? '*';
}

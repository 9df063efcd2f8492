import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Change } from '../../../store/changes.ts';
import type { App, AppDeps } from '../deps.ts';
import { problems } from '../openapi.ts';

/** How many changes are kept for a browser that comes back; beyond that it reads everything again. */
const KEPT = 1000;
/** Proxies drop silent connections after a minute. */
const BEAT_MS = 25_000;

const route = createRoute({
  method: 'get',
  path: '/api/events',
  tags: ['events'],
  description:
    'Live changes as server-sent events: `change` with {kind, id}, and `resync` when something may have been missed. Last-Event-ID resumes.',
  responses: {
    200: { description: 'An event stream.', content: { 'text/event-stream': {} } },
    ...problems('not-signed-in'),
  },
});

interface Kept {
  number: number;
  change: Change;
}

/** Server-sent events of the owner's own changes, resumable after sleep (WHATWG HTML §9.2). */
export function eventRoutes(app: App, deps: AppDeps): void {
  // The ids of this process's stream: after a restart the old ones mean nothing and the browser reads again.
  const life = randomUUID().slice(0, 8);
  const kept: Kept[] = [];
  const wakers = new Set<() => void>();
  let last = 0;
  deps.store.onChange((change) => {
    if (change.kind === 'pending') return;
    last += 1;
    kept.push({ number: last, change });
    if (kept.length > KEPT) kept.shift();
    for (const wake of wakers) wake();
  });

  const clientsOf = async (ownerId: string, coached: boolean): Promise<ReadonlySet<string>> =>
    new Set(coached ? [] : (await deps.store.sharing.clientsOf(ownerId)).map(({ id }) => id));

  app.openapi(route, (c) => {
    const ownerId = c.var.owner.id;
    const since = resumePoint(c.req.header('last-event-id'), life);
    const oldest = kept[0]?.number ?? last + 1;
    const missed = since !== null && since < oldest - 1;
    let sent = since === null || missed ? last : since;
    const foreign = c.req.header('last-event-id') !== undefined && since === null;
    const coached = c.var.coached;
    return streamSSE(c, async (stream) => {
      let clients = await clientsOf(ownerId, coached);
      let wake = (): void => undefined;
      const waker = (): void => wake();
      wakers.add(waker);
      stream.onAbort(() => wake());
      try {
        await stream.writeSSE({
          event: missed || foreign ? 'resync' : 'hello',
          id: `${life}-${sent}`,
          data: '{}',
          retry: 2000,
        });
        while (!stream.aborted) {
          const due = kept.filter(({ number }) => number > sent);
          for (const { number, change } of due) {
            const own = change.ownerId === ownerId;
            if (own && change.kind === 'settings') clients = await clientsOf(ownerId, coached);
            // A coach hears that something changed at a client's desk, and reads it there.
            const told = own
              ? { kind: change.kind, id: change.id }
              : clients.has(change.ownerId)
                ? { kind: 'client', id: change.ownerId }
                : null;
            if (told !== null)
              await stream.writeSSE({
                event: 'change',
                id: `${life}-${number}`,
                data: JSON.stringify(told),
              });
            sent = number;
          }
          if (due.length > 0) continue;
          const beat = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), BEAT_MS);
            wake = () => {
              clearTimeout(timer);
              resolve(false);
            };
          });
          if (beat) await stream.writeSSE({ event: 'beat', data: '{}' });
        }
      } finally {
        wakers.delete(waker);
      }
    });
  });
}

/** The number in `<life>-<number>`; null for none or another life's. */
function resumePoint(id: string | undefined, life: string): number | null {
  const match = /^([0-9a-f]{8})-(\d{1,15})$/.exec(id ?? '');
  return match?.[1] === life ? Number(match[2]) : null;
}

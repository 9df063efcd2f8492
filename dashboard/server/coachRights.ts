import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { AppDeps } from './deps.ts';
import { Problem } from './problems.ts';

/** Names the owner whom a coach looks at, by id; a browser sends it beside the coach's own session. */
export const CLIENT_HEADER = 'followthrough-client';

/** What a coach may see of an owner: applications and what belongs to them. Never settings, passwords, other mail or exports. */
const SEES =
  /^\/api\/(applications|approvals|tasks|letters|agenda|statistics|playbooks|events|messages|calendar\.ics)(\/|$)/;
/** One's own matters: these routes always mean the person who is signed in. */
const OWN_MATTERS = /^\/api\/(session|sessions|owner|invitations|coaches|clients)(\/|$)/;

/**
 * The owner whose data a request means: the one who is signed in, or, for a coach who names one, somebody who invited
 * them. Throws Problem `not-found` for anybody else's, `forbidden` for what a coach may not do.
 */
export async function ownerMeant(
  deps: AppDeps,
  self: OwnerRecord,
  request: { method: string; path: string; client: string | undefined },
): Promise<OwnerRecord> {
  const { method, path, client } = request;
  if (client === undefined || client === self.id || OWN_MATTERS.test(path)) return self;
  const permission = await deps.store.sharing.permission(client, self.id);
  if (permission === null)
    throw new Problem('not-found', 'Nobody of that name has invited you as a coach.');
  if (!mayDo(method, path, permission.mayApprove))
    throw new Problem(
      'forbidden',
      method === 'GET'
        ? 'A coach sees applications and what belongs to them, not this.'
        : permission.mayApprove
          ? 'A coach may approve letters, and change nothing else.'
          : 'A coach may look, and change nothing. The owner can allow you to approve letters.',
    );
  return deps.store.owners.get(client);
}

function mayDo(method: string, path: string, mayApprove: boolean): boolean {
  if (!SEES.test(path)) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  return mayApprove && /^\/api\/approvals\/[^/]+\/(approve|undo|skip|later|letter)$/.test(path);
}

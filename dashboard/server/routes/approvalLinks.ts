import type { Context, MiddlewareHandler } from 'hono';
import { decidedWords } from '../../../approvals/decided.ts';
import type { ApprovalRecord, OwnerRecord } from '../../../activities/ports/records.ts';
import type { Control } from '../../../domain/control.ts';
import { DAY } from '../../../domain/duration.ts';
import { sayMoment } from '../../../domain/sentences/clock.ts';
import { EngineFailure } from '../../../engine/failures.ts';
import type { KnownLink } from '../../../store/repositories/links.ts';
import { decisionPage, messagePage, pageWords } from '../decisionPage.ts';
import type { App, AppDeps, AppEnv } from '../deps.ts';
import { createRateLimit } from '../rateLimit.ts';
import { remoteAddress } from '../remoteAddress.ts';

/** Where links of digests lead; the token follows. */
export const LINK_PATH = '/decide';

/** The token is in the address, so no page may leak it, keep it, or be framed; the one form posts to itself. */
const HEADERS: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // With no-referrer a browser would send "Origin: null" with the form, which nobody can tell from another site's.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

/**
 * Stands outside the general guards, so that it has the last word on the headers of these pages and sees what the
 * guards refused (a form that another site sent).
 */
export function linkPageGuard(deps: AppDeps): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status === 403 && c.req.method === 'POST') {
      await noteRefused(deps, c.req.path.slice(LINK_PATH.length + 1), 'cross-site');
    }
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  };
}

/**
 * The second door: a link in the owner's mail. The token is the authority, so no session is needed; opening the page
 * changes nothing, whoever opens it (mail scanners, previews, browsers that fetch ahead), and one form posted from that
 * page acts once.
 */
export function approvalLinkRoutes(app: App, deps: AppDeps): void {
  const guesses = createRateLimit(deps.clock, { tries: 30, windowMs: 60_000 });

  const known = async (c: Context<AppEnv>, token: string): Promise<KnownLink | null> => {
    const link = await deps.store.links.find(token);
    // Counted for wrong tokens alone: an owner with many letters opens many right ones.
    if (link === null) {
      guesses.attempt(remoteAddress(c) ?? 'unknown');
      await noteRefused(deps, token, 'forged');
    }
    return link;
  };

  app.get(`${LINK_PATH}/:token`, async (c) => {
    const token = c.req.param('token');
    const link = await known(c, token);
    if (link === null) return c.html(messagePage('en', pageWords.en.invalid), 404);
    const owner = await deps.store.owners.get(link.approval.ownerId);
    const over = overAlready(deps, owner, link);
    if (over !== null) return c.html(messagePage(owner.language, over), 410);
    await noteOpened(deps, link.approval);
    const { letter } = await deps.store.approvals.get(owner.id, link.approval.id);
    return c.html(decisionPage(owner.language, link.claims.action, letter), 200);
  });

  app.post(`${LINK_PATH}/:token`, async (c) => {
    const token = c.req.param('token');
    const link = await known(c, token);
    if (link === null) return c.html(messagePage('en', pageWords.en.invalid), 404);
    const { approval, claims } = link;
    const owner = await deps.store.owners.get(approval.ownerId);
    const words = pageWords[owner.language];
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    // What the page's own button says; a bare POST to the address is no click.
    if (form['decision'] !== claims.action) {
      await noteRefused(deps, token, 'no-click');
      return c.html(messagePage(owner.language, words.noClick), 400);
    }
    const over = overAlready(deps, owner, link);
    if (over !== null) {
      await noteRefused(deps, token, approval.state === 'replaced' ? 'other-text' : 'late');
      return c.html(messagePage(owner.language, over), 410);
    }
    if (!(await deps.store.links.use(token, link, deps.clock()))) {
      const again = (await deps.store.links.find(token)) ?? link;
      const said = overAlready(deps, owner, again) ?? words.noClick;
      return c.html(messagePage(owner.language, said), 410);
    }
    try {
      const { says, status } = await carryOut(deps, owner, link);
      await deps.store.links.used(token, owner.id, says);
      return c.html(messagePage(owner.language, says), status);
    } catch (error) {
      await deps.store.links.used(token, owner.id, null);
      if (error instanceof EngineFailure)
        return c.html(messagePage(owner.language, words.away), 503);
      throw error;
    }
  });
}

/** One line an approval and reason, however often it is tried. */
async function noteRefused(
  deps: AppDeps,
  token: string,
  why: 'forged' | 'cross-site' | 'no-click' | 'other-text' | 'late',
): Promise<void> {
  const approval = await deps.store.links.named(token);
  if (approval !== null) await note(deps, approval, 'link_refused', { why });
}

/** The first time alone, so that no scanner fills the timeline; the approval and its links stay as they are. */
async function noteOpened(deps: AppDeps, approval: ApprovalRecord): Promise<void> {
  await note(deps, approval, 'link_opened', {});
}

async function note(
  deps: AppDeps,
  { id, applicationId, stepId, outboxId }: ApprovalRecord,
  type: 'link_opened' | 'link_refused',
  detail: { why?: string },
): Promise<void> {
  await deps.store.applications.note(applicationId, [
    {
      key: `link:${detail.why ?? 'opened'}:${id}`,
      at: deps.clock(),
      type,
      rule: 'P3',
      reason: null,
      refs: { stepId, outboxId },
      detail,
    },
  ]);
}

async function carryOut(
  deps: AppDeps,
  owner: OwnerRecord,
  { approval, claims }: KnownLink,
): Promise<{ says: string; status: 200 | 409 }> {
  const words = decidedWords[owner.language];
  const until = deps.clock() + DAY;
  const request = `link:${approval.id}:${claims.action}`;
  const result = await deps.workflows.control(
    approval.applicationId,
    controlOf(claims.action, approval, until),
    'email-link',
    request,
  );
  if (result.ok)
    switch (claims.action) {
      case 'approve':
        return { says: words.approvedNow, status: 200 };
      case 'skip':
        return { says: words.skippedNow, status: 200 };
      case 'later':
        return { says: words.laterNow(moment(owner, until)), status: 200 };
    }
  const { approval: now } = await deps.store.approvals.get(owner.id, approval.id);
  // The workflow's own sentence is English.
  const refusal = owner.language === 'en' ? result.refusal : words.nothing;
  return { says: settled(owner, now) ?? refusal, status: 409 };
}

function controlOf(
  action: KnownLink['claims']['action'],
  { stepId, hash }: ApprovalRecord,
  until: number,
): Control {
  return action === 'later'
    ? { type: 'later', stepId, hash, until }
    : { type: action, stepId, hash };
}

/** Why this link does nothing any more, and since when; null while it may still be used. */
function overAlready(
  deps: AppDeps,
  owner: OwnerRecord,
  { approval, claims, use }: KnownLink,
): string | null {
  const words = pageWords[owner.language];
  const decided = settled(owner, approval);
  if (use !== null) {
    return words.used(moment(owner, use.at), use.outcome ?? decided ?? words.unknownOutcome);
  }
  if (decided !== null) return decided;
  if (claims.expiresAt <= deps.clock()) return words.ended(moment(owner, claims.expiresAt));
  return null;
}

function settled(
  owner: OwnerRecord,
  { state, decidedBy, decidedAt }: ApprovalRecord,
): string | null {
  if (state === 'pending') return null;
  return decidedWords[owner.language].settled(
    state,
    decidedBy,
    decidedAt === null ? null : moment(owner, decidedAt),
  );
}

function moment({ timeZone, language }: OwnerRecord, at: number): string {
  return sayMoment(at, timeZone, timeZone, language);
}

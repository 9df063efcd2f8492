import type { Context, MiddlewareHandler } from 'hono';
import type { OwnerRecord } from '../../../activities/ports/records.ts';
import { EngineFailure } from '../../../engine/failures.ts';
import type { KnownLink, LinkSubject } from '../../../store/repositories/links.ts';
import { messagePage, pageWords } from '../decisionPage.ts';
import type { App, AppDeps, AppEnv } from '../deps.ts';
import { linkedAnswer } from '../linkedAnswer.ts';
import { linkedLetter } from '../linkedLetter.ts';
import { ownersMoment, placeOf, type LinkedMatter } from '../linkedMatter.ts';
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
    const owner = await deps.store.owners.get(link.subject.ownerId);
    const matter = await matterOf(deps, owner, link);
    const over = overAlready(deps, owner, link, matter);
    if (over !== null) return c.html(messagePage(owner.language, over), 410);
    await note(deps, link.subject, 'link_opened', {});
    return c.html(matter.page(), 200);
  });

  app.post(`${LINK_PATH}/:token`, async (c) => {
    const token = c.req.param('token');
    const link = await known(c, token);
    if (link === null) return c.html(messagePage('en', pageWords.en.invalid), 404);
    const { subject, claims } = link;
    const owner = await deps.store.owners.get(subject.ownerId);
    const words = pageWords[owner.language];
    const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    // What the page's own button says; a bare POST to the address is no click.
    if (form['decision'] !== claims.action) {
      await noteRefused(deps, token, 'no-click');
      return c.html(messagePage(owner.language, words.noClick), 400);
    }
    const matter = await matterOf(deps, owner, link);
    const over = overAlready(deps, owner, link, matter);
    if (over !== null) {
      await noteRefused(deps, token, matter.changed ? 'other-text' : 'late');
      return c.html(messagePage(owner.language, over), 410);
    }
    if (!(await deps.store.links.use(token, link, deps.clock()))) {
      const again = (await deps.store.links.find(token)) ?? link;
      const said = overAlready(deps, owner, again, await matterOf(deps, owner, again));
      return c.html(messagePage(owner.language, said ?? words.noClick), 410);
    }
    try {
      const { says, status } = await matter.carryOut(`link:${link.name}`);
      await deps.store.links.used(token, owner.id, says);
      return c.html(messagePage(owner.language, `${matter.named}: ${says}`), status);
    } catch (error) {
      await deps.store.links.used(token, owner.id, null);
      if (error instanceof EngineFailure)
        return c.html(messagePage(owner.language, words.away), 503);
      throw error;
    }
  });
}

/** One line a matter and reason, however often it is tried. */
async function noteRefused(
  deps: AppDeps,
  token: string,
  why: 'forged' | 'cross-site' | 'no-click' | 'other-text' | 'late',
): Promise<void> {
  const subject = await deps.store.links.named(token);
  if (subject !== null) await note(deps, subject, 'link_refused', { why });
}

/** The first time alone, so that no scanner fills the timeline; the matter and its links stay as they are. */
async function note(
  deps: AppDeps,
  subject: LinkSubject,
  type: 'link_opened' | 'link_refused',
  detail: { why?: string },
): Promise<void> {
  const { applicationId, refs } = placeOf(subject);
  await deps.store.applications.note(applicationId, [
    {
      key: `link:${detail.why ?? 'opened'}:${subject.id}`,
      at: deps.clock(),
      type,
      rule: 'P3',
      reason: null,
      refs,
      detail,
    },
  ]);
}

/** What a link speaks of, as it stands at this moment. */
async function matterOf(
  deps: AppDeps,
  owner: OwnerRecord,
  { claims, subject }: KnownLink,
): Promise<LinkedMatter> {
  const { action } = claims;
  if (subject.kind === 'letter' && action !== 'confirm' && action !== 'dismiss')
    return linkedLetter(deps, owner, subject.approval, action);
  if (subject.kind === 'answer' && (action === 'confirm' || action === 'dismiss'))
    return linkedAnswer(deps, owner, subject.proposal, action);
  throw new TypeError(`a link to ${action} a ${subject.kind}`);
}

/** Why this link does nothing any more, and since when; null while it may still be used. */
function overAlready(
  deps: AppDeps,
  owner: OwnerRecord,
  { claims, use }: KnownLink,
  { named, settled }: LinkedMatter,
): string | null {
  const words = pageWords[owner.language];
  if (use !== null) {
    const came = use.outcome ?? settled ?? words.unknownOutcome;
    return words.used(ownersMoment(owner, use.at), named, came);
  }
  if (settled !== null) return `${named}: ${settled}`;
  if (claims.expiresAt <= deps.clock()) return words.ended(ownersMoment(owner, claims.expiresAt));
  return null;
}

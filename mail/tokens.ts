import { z } from 'zod';
import type { EpochMs } from '../domain/time.ts';
import type { MailboxAuth, MailboxRecord } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { httpRequest } from './httpRequest.ts';

export type OAuth = Extract<MailboxAuth, { kind: 'xoauth2' }>;

/** What a login needs at this moment. */
export type Login =
  | { user: string; password: string; accessToken: null }
  | { user: string; password: null; accessToken: string };

export interface Tokens {
  /**
   * The password, or an access token that is fresh for at least a minute. `anew`: the last one was refused, so get
   * another one however fresh it looks.
   *
   * @throws MailFailure `credentials` (refresh token refused) | `token-server` | `refused-host` | `unknown-host`
   */
  login(mailbox: MailboxRecord, anew?: boolean): Promise<Login>;
}

const answerSchema = z.object({
  access_token: z.string().min(1).max(16_384),
  expires_in: z.coerce.number().positive().max(31_536_000).optional(),
  refresh_token: z.string().min(1).max(16_384).optional(),
});

/** Keeps access tokens until they run out (RFC 6749 §6); `onRefreshed` may store the new ones. */
export function createTokens(
  connectMs: number,
  onRefreshed: (mailboxId: string, auth: OAuth) => Promise<void>,
): Tokens {
  const latest = new Map<string, OAuth>();
  const underWay = new Map<string, Promise<OAuth>>();

  async function refreshed(mailbox: MailboxRecord, auth: OAuth): Promise<OAuth> {
    const running = underWay.get(mailbox.id);
    if (running) return running;
    const work = refresh(mailbox, auth, connectMs).finally(() => underWay.delete(mailbox.id));
    underWay.set(mailbox.id, work);
    const fresh = await work;
    latest.set(mailbox.id, fresh);
    await onRefreshed(mailbox.id, fresh);
    return fresh;
  }

  return {
    async login(mailbox, anew = false) {
      const { auth } = mailbox;
      if (auth.kind === 'password') {
        return { user: auth.user, password: auth.password, accessToken: null };
      }
      const kept = latest.get(mailbox.id);
      // The owner's new sign-in wins over what is remembered of the old one.
      const current = kept?.clientId === auth.clientId && kept.user === auth.user ? kept : auth;
      const usable = !anew && isFresh(current) ? current : await refreshed(mailbox, current);
      if (usable.accessToken === null) throw new MailFailure('token-server', auth.tokenUrl);
      return { user: auth.user, password: null, accessToken: usable.accessToken };
    },
  };
}

function isFresh(auth: OAuth): boolean {
  if (auth.accessToken === null) return false;
  return auth.accessTokenExpiresAt === null || auth.accessTokenExpiresAt > Date.now() + 60_000;
}

async function refresh(mailbox: MailboxRecord, auth: OAuth, ms: number): Promise<OAuth> {
  const url = tokenUrl(auth.tokenUrl);
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: auth.refreshToken,
    client_id: auth.clientId,
    ...(auth.clientSecret === null ? {} : { client_secret: auth.clientSecret }),
  });
  const { status, body } = await httpRequest(url, {
    form,
    allowPrivate: mailbox.allowPrivateHosts,
    ms,
  });
  // 400 invalid_grant, 401 invalid_client (RFC 6749 §5.2): only a new sign-in helps.
  if (status === 400 || status === 401 || status === 403) {
    throw new MailFailure('credentials', url.host);
  }
  const parsed = answerSchema.safeParse(status === 200 ? json(body) : null);
  if (!parsed.success) throw new MailFailure('token-server', url.host);
  const seconds = parsed.data.expires_in;
  const expiresAt: EpochMs | null = seconds === undefined ? null : Date.now() + seconds * 1000;
  return {
    ...auth,
    accessToken: parsed.data.access_token,
    accessTokenExpiresAt: expiresAt,
    refreshToken: parsed.data.refresh_token ?? auth.refreshToken,
  };
}

function tokenUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new MailFailure('token-server', 'with no valid address');
  }
  return url;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { LinkUse, NoticeProposal } from '../activities/ports/records.ts';
import type { EpochMs } from '../domain/time.ts';
import type { EncryptionKey, EncryptionKeys } from './encryptionKey.ts';

/** What a token is for: an approval, or one numbered proposal of a notice. The hash stands for what the owner was shown. */
export interface TokenSubject {
  id: string;
  ownerId: string;
  hash: string;
}

/** What a token says of itself; only `verify` tells whether it may be believed. */
export interface TokenClaims {
  /** The approval; for a word on an answer, the notice and the number under which it stands there. */
  subject: { approvalId: string } | { noticeId: string; number: number };
  action: LinkUse['action'];
  expiresAt: EpochMs;
}

const ACTIONS: Record<string, LinkUse['action']> = {
  a: 'approve',
  s: 'skip',
  l: 'later',
  c: 'confirm',
  d: 'dismiss',
};
const LETTERS: Record<LinkUse['action'], string> = {
  approve: 'a',
  skip: 's',
  later: 'l',
  confirm: 'c',
  dismiss: 'd',
};
const SHAPE =
  /^([0-9a-f]{12})\.([aslcd])([0-9a-z]{1,10})\.([A-Za-z0-9-]{1,64}(?:~\d{1,4})?)\.([A-Za-z0-9_-]{11})\.([A-Za-z0-9_-]{43})$/;

/**
 * A token for one action on one exact text, or one exact proposal, of one owner:
 * `<key id>.<action><expiry>.<subject id>.<nonce>.<HMAC-SHA-256>`. Hash and owner are signed, not carried: they are the
 * subject's own and are put in again when it is verified, so an edited text (a new approval) fits no old token.
 */
export function createToken(
  keys: EncryptionKeys,
  subject: TokenSubject,
  action: LinkUse['action'],
  expiresAt: EpochMs,
): string {
  const expiry = Math.floor(expiresAt / 1000).toString(36);
  const head = `${keys.current.id}.${LETTERS[action]}${expiry}.${subject.id}.${randomBytes(8).toString('base64url')}`;
  return `${head}.${macOf(keys.current, head, subject).toString('base64url')}`;
}

/** One proposal of one notice, as a token names it. */
export function proposalSubject(
  notice: { id: string; ownerId: string },
  { number, messageId, applicationId, intent }: NoticeProposal,
): TokenSubject {
  const shown = JSON.stringify([messageId, applicationId, intent]);
  return {
    id: `${notice.id}~${number}`,
    ownerId: notice.ownerId,
    hash: createHash('sha256').update(shown).digest('hex'),
  };
}

/** The claims of a token of the right shape; null for anything else. Nothing is proven by it. */
export function readToken(token: string): TokenClaims | null {
  const found = SHAPE.exec(token);
  const action = ACTIONS[found?.[2] ?? ''];
  if (found === null || action === undefined) return null;
  const [id = '', number] = (found[4] ?? '').split('~');
  const ofAnswer = action === 'confirm' || action === 'dismiss';
  if (ofAnswer !== (number !== undefined)) return null;
  return {
    subject: number === undefined ? { approvalId: id } : { noticeId: id, number: Number(number) },
    action,
    expiresAt: Number.parseInt(found[3] ?? '', 36) * 1000,
  };
}

/** Whether we signed this very token for this very subject, under the current key or a former one (rotation). */
export function verifyToken(keys: EncryptionKeys, token: string, subject: TokenSubject): boolean {
  const key = [keys.current, ...keys.former].find(({ id }) => token.startsWith(`${id}.`));
  const end = token.lastIndexOf('.');
  if (key === undefined || SHAPE.exec(token)?.[4] !== subject.id) return false;
  const given = Buffer.from(token.slice(end + 1), 'base64url');
  const right = macOf(key, token.slice(0, end), subject);
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The name under which a used token is remembered; the token itself is never kept. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function macOf(key: EncryptionKey, head: string, { ownerId, hash }: TokenSubject): Buffer {
  // A key of its own, so that no other use of the stored key can ever yield a token.
  const own = hkdfSync('sha256', key.key, '', 'followthrough approval link v1', 32);
  return createHmac('sha256', Buffer.from(own))
    .update(JSON.stringify([head, ownerId, hash]))
    .digest();
}

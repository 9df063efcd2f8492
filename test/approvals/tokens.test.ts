import { describe, expect, it } from 'vitest';
import type { ApprovalRecord } from '../../activities/ports/records.ts';
import { createToken, readToken, verifyToken } from '../../store/approvalTokens.ts';
import { parseKeys } from '../../store/encryptionKey.ts';

const [first, second] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
const approval: ApprovalRecord = {
  id: crypto.randomUUID(),
  ownerId: 'owner-1',
  applicationId: 'application-1',
  outboxId: 'outbox-1',
  stepId: 'step-1',
  hash: 'a'.repeat(64),
  state: 'pending',
  notBefore: null,
  expiresAt: null,
  decidedAt: null,
  decidedBy: null,
  createdAt: 0,
};
const old = parseKeys(first ?? '', 'test');
const token = createToken(old, approval, 'approve', 1_800_000_000_000);

describe('tokens of links', () => {
  it('name their approval, action and end, and no owner, address or text', () => {
    expect(readToken(token)).toEqual({
      approvalId: approval.id,
      action: 'approve',
      expiresAt: 1_800_000_000_000,
    });
    expect(token).not.toContain('owner-1');
    expect(token).not.toContain(approval.hash.slice(0, 16));
  });

  it('are believed under the current key and a former one, and under no other (rotation)', () => {
    const rotated = parseKeys(`${second ?? ''}\n${first ?? ''}`, 'test');
    expect(verifyToken(old, token, approval)).toBe(true);
    expect(verifyToken(rotated, token, approval)).toBe(true);
    expect(verifyToken(parseKeys(second ?? '', 'test'), token, approval)).toBe(false);
  });

  it('are worth nothing for another text, owner, approval, action or end', () => {
    const [keyId = '', what = '', id = '', nonce = '', mac = ''] = token.split('.');
    const changed = [
      [token, { ...approval, hash: 'b'.repeat(64) }],
      [token, { ...approval, ownerId: 'owner-2' }],
      [token, { ...approval, id: crypto.randomUUID() }],
      [[keyId, `s${what.slice(1)}`, id, nonce, mac].join('.'), approval],
      [[keyId, `${what}0`, id, nonce, mac].join('.'), approval],
      [[keyId, what, id, nonce, `${mac.slice(0, -2)}AA`].join('.'), approval],
    ] as const;
    for (const [each, of] of changed) expect(verifyToken(old, each, of)).toBe(false);
  });

  it.each(['', 'x', '....', token.slice(1), `${token}.x`])('%j is no token', (text) => {
    expect(readToken(text)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { ApprovalRecord } from '../../activities/ports/records.ts';
import { createToken, proposalSubject, readToken, verifyToken } from '../../store/linkTokens.ts';
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
      subject: { approvalId: approval.id },
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

  it('of an answer name the notice and number, and are worth nothing for another proposal or the other word', () => {
    const notice = { id: crypto.randomUUID(), ownerId: 'owner-1' };
    const proposal = {
      number: 2,
      messageId: 'message-1',
      applicationId: 'application-1',
      intent: 'offer',
    } as const;
    const subject = proposalSubject(notice, proposal);
    const word = createToken(old, subject, 'confirm', 1_800_000_000_000);
    expect(readToken(word)).toMatchObject({
      subject: { noticeId: notice.id, number: 2 },
      action: 'confirm',
    });
    expect(verifyToken(old, word, subject)).toBe(true);
    const others = [
      proposalSubject(notice, { ...proposal, intent: 'rejection' }),
      proposalSubject(notice, { ...proposal, messageId: 'message-2' }),
      proposalSubject(notice, { ...proposal, applicationId: 'application-2' }),
      proposalSubject(notice, { ...proposal, number: 3 }),
      proposalSubject({ ...notice, ownerId: 'owner-2' }, proposal),
    ];
    for (const other of others) expect(verifyToken(old, word, other)).toBe(false);
    expect(verifyToken(old, word.replace('.c', '.d'), subject)).toBe(false);
    expect(readToken(word.replace('.c', '.a'))).toBeNull();
    expect(readToken(token.replace('.a', '.c'))).toBeNull();
  });

  it.each(['', 'x', '....', token.slice(1), `${token}.x`])('%j is no token', (text) => {
    expect(readToken(text)).toBeNull();
  });
});

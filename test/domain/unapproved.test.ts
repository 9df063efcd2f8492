import { describe, expect, test } from 'vitest';
import { judgeControl } from '../../domain/controls.ts';
import { explain } from '../../domain/explain.ts';
import { next } from '../../domain/next.ts';
import { standard } from '../../domain/playbooks/standard.ts';
import { parsePlaybook } from '../../domain/playbookSchema.ts';
import { application, contact, INTERVIEW, live } from './lives.ts';

/** What becomes of a letter that nobody approves: the playbook says it, letter by letter, and it is never sent (P3). */
describe('a letter that nobody approves in time', () => {
  const kept = { ...standard, name: 'kept', unapproved: { 'thank-you': 'draft' } as const };
  const life = (playbook = standard) =>
    live(application({ playbook }), INTERVIEW, { approvesAfter: null });
  const kindsOf = (played: ReturnType<typeof life>) =>
    played.turns.map(({ decision }) => decision.kind);

  test('is skipped where the playbook says nothing', () => {
    const played = life();
    expect(kindsOf(played)).not.toContain('send');
    expect(kindsOf(played)).not.toContain('lay-in-drafts');
    expect(
      played.state.steps.filter(({ kind }) => kind === 'letter').map(({ state }) => state),
    ).toEqual(expect.not.arrayContaining(['sent', 'in-drafts']));
  });

  test('is laid in Drafts where the playbook wants it, with the reason; the others still end', () => {
    const played = life(kept);
    expect(kindsOf(played)).not.toContain('send');
    const laid = played.turns.filter(({ decision }) => decision.kind === 'lay-in-drafts');
    expect(laid.map(({ decision }) => 'reason' in decision && decision.reason.code)).toEqual([
      'kept-as-draft',
    ]);
    const letters = played.state.steps.filter(({ kind }) => kind === 'letter');
    expect(letters.find(({ what }) => what === 'thank-you')?.state).toBe('in-drafts');
    expect(
      letters.filter(({ what }) => what === 'status-check').map(({ state }) => state),
    ).toContain('expired');
  });

  test('is not laid in Drafts for an address that went dead', () => {
    const drafted = life(kept).turns.find(({ decision }) => decision.kind === 'lay-in-drafts');
    if (drafted === undefined) throw new Error('nothing laid in Drafts');
    const dead = { ...drafted.before, contacts: [contact('lee', { unreachable: true })] };
    expect(next(dead, drafted.at).reason.code).toBe('approval-too-late');
  });

  test('is not said of a letter that was approved and yet never got out', () => {
    const drafted = life().turns.find(({ decision }) => decision.kind === 'expire');
    const step = drafted?.before.steps.find(({ state }) => state === 'drafted');
    if (drafted === undefined || step === undefined) throw new Error('nothing expired');
    const approved = {
      ...drafted.before,
      steps: drafted.before.steps.map((one) =>
        one.id === step.id ? { ...one, state: 'approved' as const, approvedHash: one.hash } : one,
      ),
    };
    const { reason } = next(approved, drafted.at);
    expect(reason.code).toBe('never-left');
    const reader = { nameOf: () => 'Dana Lee', zone: 'UTC', readerZone: 'UTC' };
    expect(explain(reason, { ...reader, language: 'en' })).toBe(
      'The letter to Dana Lee could not leave before its time was over, and is not sent any more.',
    );
    expect(explain(reason, { ...reader, language: 'de' })).toBe(
      'Der Brief an Dana Lee konnte nicht hinausgehen, ehe seine Zeit vorbei war, und wird nicht mehr gesendet.',
    );
    expect(next(drafted.before, drafted.at).reason.code).toBe('approval-too-late');
  });

  test('says beforehand what will become of it', () => {
    const waiting = life(kept).turns.find(
      ({ decision }) => decision.kind === 'wait' && decision.waitingFor === 'approval',
    );
    if (waiting?.decision.kind !== 'wait') throw new Error('it never waits');
    const says = explain(waiting.decision.reason, {
      nameOf: () => 'Dana Lee',
      language: 'en',
      zone: 'UTC',
      readerZone: 'UTC',
    });
    expect(says).toContain('laid in your Drafts');
  });

  test('cannot be approved once its time is over, though nothing has been done about it yet', () => {
    const drafted = life(kept).turns.find(({ decision }) => decision.kind === 'lay-in-drafts');
    const step = drafted?.before.steps.find(({ state }) => state === 'drafted');
    if (drafted === undefined || step === undefined) throw new Error('nothing laid in Drafts');
    const approve = { type: 'approve', stepId: step.id, hash: step.hash ?? '' } as const;
    expect(judgeControl(drafted.before, approve, drafted.at - 1).ok).toBe(true);
    expect(judgeControl(drafted.before, approve, drafted.at)).toMatchObject({
      ok: false,
      refusal: { code: 'step-ended' },
    });
  });

  test('is a field of a playbook like any other', () => {
    expect(parsePlaybook(kept).ok).toBe(true);
    expect(parsePlaybook(standard)).toEqual({ ok: true, playbook: standard });
    expect(parsePlaybook({ ...kept, unapproved: { 'thank-you': 'send' } }).ok).toBe(false);
  });
});

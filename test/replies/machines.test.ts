import { describe, expect, test } from 'vitest';
import { effectOf } from '../../replies/effects.ts';
import { understand } from '../../replies/understand.ts';
import { factsOf, message, owner } from './given.ts';

const REFUSAL =
  'We have decided not to move forward with your application. Another candidate was selected.';

/** P5: nothing that no person of the employer's wrote passes for an answer. */
describe('machines do not count', () => {
  test('own mail is never an answer, from whichever program and address', () => {
    const from = [{ name: 'Alex', address: 'Alexmorgan+work@googlemail.com' }];
    expect(factsOf(REFUSAL, { from }).kind).toBe('own');
    expect(understand(message({ text: REFUSAL }), { ...owner, folder: 'sent' }).kind).toBe('own');
  });

  test.each([
    ['RFC 3834', [{ name: 'auto-submitted', value: 'auto-replied' }]],
    ['Exchange', [{ name: 'x-ms-exchange-inbox-rules-loop', value: 'a@b.c' }]],
    ['older programs', [{ name: 'precedence', value: 'auto_reply' }]],
    ['autoresponders', [{ name: 'x-autoreply', value: 'yes' }]],
  ])('an automatic reply by the header of %s', (_whose, headers) => {
    const facts = factsOf('I am away. We are still deciding.', { headers });
    expect(facts.kind).toBe('auto_reply');
    expect(
      effectOf(facts, { messageId: 'm', subject: 's', contactId: 'lee', stepId: null }, 'a1')
        .effects,
    ).toEqual([{ kind: 'event', event: { type: 'auto_reply', from: 'lee', until: null } }]);
  });

  test.each([
    'Automatische Antwort: Stelle',
    'Réponse automatique : poste',
    'Respuesta automática: puesto',
    'Out of Office: role',
    'Automatic reply: role',
  ])('an automatic reply by its subject: %s', (subject) => {
    expect(factsOf('…', { subject }).kind).toBe('auto_reply');
  });

  test('X-Auto-Response-Suppress alone proves nothing', () => {
    const headers = [{ name: 'x-auto-response-suppress', value: 'All' }];
    expect(factsOf('We have not decided yet.', { headers })).toMatchObject({
      kind: 'answer',
      intent: 'delay',
    });
  });

  test('a refusal that a tracking system sends is an answer all the same', () => {
    const from = [{ name: 'Brightleaf', address: 'no-reply@us.greenhouse-mail.io' }];
    const headers = [{ name: 'auto-submitted', value: 'auto-generated' }];
    expect(factsOf(REFUSAL, { from, headers })).toMatchObject({
      kind: 'answer',
      intent: 'rejection',
    });
  });

  test('neither politeness nor negation nor what is quoted makes a refusal', () => {
    for (const text of [
      'Unfortunately I am in meetings until four. Could we schedule the interview for Thursday?',
      'If you are not selected we will let you know by email.',
      'You have not been rejected, do not worry!',
      'Thanks!\n\nOn Mon, Nov 16, 2026 at 9:02 AM Alex <me@owner.example> wrote:\n> you decided not to move forward with my application',
    ]) {
      expect(factsOf(text).intent, text).not.toBe('rejection');
    }
  });

  test('a refusal to offer is no offer', () => {
    for (const text of [
      'We will not be offering you the role.',
      'We are unable to offer you the position.',
      'We would like to offer you an interview.',
      'The offer went to another candidate.',
    ]) {
      expect(factsOf(text).intent, text).not.toBe('offer');
    }
  });
});

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

  test.each([
    ['Notes', 'AUTO: Karin Wolf is out of the office (returning 11/24/2026)'],
    ['Finnish', 'Automaattinen vastaus: hakemus'],
    ['Hungarian', 'Automatikus válasz: jelentkezés'],
    ['Norwegian', 'Fraværsmelding: søknad'],
    ['Polish', 'Odpowiedź automatyczna: CV'],
    ['Romanian', 'Răspuns automat: CV'],
    ['Swedish', 'Frånvarande: tjänst'],
    ['a desk for tickets', '[Request received] Sales Manager'],
  ])('an automatic reply by its subject, %s: %s', (_whose, subject) => {
    expect(factsOf('…', { subject }).kind).toBe('auto_reply');
  });

  test.each([
    ['On leave cover role: next steps', 'We would like to invite you to an interview on Monday.'],
    ['Re: Absence of references', 'Could you please send two references by Friday?'],
    ['Re: Out-of-office team lead position', 'We would like to meet you on 24 November at 10:00.'],
    ['Abwesend-Vertretung: Einladung', 'Wir möchten Sie gerne zum Gespräch einladen.'],
    ['AUTO: Verkäufer', 'Sehr geehrter Herr Morgan, wir laden Sie zum Gespräch ein.'],
    ['Ticket received', 'Thanks for sending the train ticket. We will decide by Friday.'],
    ['Absence', 'I missed your call. Are you free for an interview tomorrow at 3pm?'],
    ['Eingangsbestätigung', 'Leider haben wir uns für einen anderen Bewerber entschieden.'],
    ['Acuse de recibo', 'Hemos decidido no continuar con tu candidatura.'],
    // In answer to the owner's own absence note.
    ['Re: Automatic reply: Sales Manager', 'Enjoy your days off! We will decide by Friday.'],
  ])('a job or an answer whose subject looks like an absence is none: %s', (subject, text) => {
    expect(factsOf(text, { subject }).kind).toBe('answer');
  });

  test.each([
    ['I am on vacation until 12/1/2026.', '2026-12-01'],
    ['Sono in ferie e rientrerò lunedì 23/11/2026.', '2026-11-23'],
    ['Ik ben afwezig tot en met 27 november.', '2026-11-27'],
    ['Estou de férias até 27 de novembro.', '2026-11-27'],
    ['Jestem na urlopie do 27.11.2026.', '2026-11-27'],
    ['Jag är på semester och är tillbaka måndag 30 november.', '2026-11-30'],
    ['Jag är ledig t.o.m. 2026-11-27.', '2026-11-27'],
    ['Jeg er på ferie frem til 30. november.', '2026-11-30'],
    ['Olen lomalla 27.11. asti.', '2026-11-27'],
    ['Olen lomalla 27. marraskuuta asti.', '2026-11-27'],
    ['November 27-ig szabadságon vagyok.', '2026-11-27'],
    ['11月24日まで不在にしております。', '2026-11-24'],
  ])('the day of return in many languages: %s', (text, date) => {
    const headers = [{ name: 'auto-submitted', value: 'auto-replied' }];
    const subject = 'Absence: Sales Manager';
    expect(factsOf(text, { headers, subject }).dates).toMatchObject([{ date, means: 'return' }]);
  });

  test.each([
    'I am no longer with Acme Freight. Please direct your mail to sam@acme.example.',
    'Sono fuori ufficio. Per urgenze contattare Sam Neri (sam@acme.example).',
    'Jag är på semester. Vid brådskande ärenden: sam@acme.example',
    'Jestem na urlopie. W pilnych sprawach proszę o kontakt: sam@acme.example',
  ])('the stand-in in many languages: %s', (text) => {
    const headers = [{ name: 'auto-submitted', value: 'auto-replied' }];
    expect(factsOf(text, { headers }).outOfOffice).toMatchObject({ standIn: 'sam@acme.example' });
  });

  test('a receipt without a notification is known by what it says', () => {
    const subject = 'Gelesen: Bewerbung';
    const text = 'Ihre Nachricht\n\n   An: Dana Lee\n\nwurde am 17.11.2026 um 10:02 gelesen.';
    expect(factsOf(text, { subject }).kind).toBe('auto_reply');
  });

  test('X-Auto-Response-Suppress proves nothing of somebody who is on the way', () => {
    const headers = [{ name: 'x-auto-response-suppress', value: 'All' }];
    for (const text of [
      'I am travelling this week, but we would like to meet you next Tuesday at 10.',
      'Danke für Ihre Nachricht! Ich bin diese Woche auf Dienstreise, melde mich aber bis Freitag.',
      'Merci pour votre message. Je suis en déplacement, je reviens vers vous lundi.',
    ])
      expect(factsOf(text, { headers }).kind, text).toBe('answer');
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

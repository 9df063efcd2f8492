import { describe, expect, test } from 'vitest';
import { createDiscovery } from '../../replies/discovery.ts';
import type { OldHeader } from '../../replies/discovery.ts';
import { subjectTells } from '../../replies/subjectTells.ts';
import { NOW } from './given.ts';

let next = 0;
function header(subject: string, from: string, given: Partial<OldHeader> = {}): OldHeader {
  next += 1;
  return {
    messageId: `h${next}@x`,
    references: [],
    subject,
    from: { name: '', address: from },
    to: [{ name: '', address: 'me@owner.example' }],
    date: NOW - 1e6 + next,
    ...given,
  };
}

describe('applications under way, from headers alone', () => {
  test('a confirmation, an invitation and a thread become proposals; alerts and receipts do not', () => {
    const discovery = createDiscovery(['me@owner.example']);
    const sent = header('Application for Baker', 'me@owner.example', {
      to: [{ name: 'Ann Brod', address: 'ann@brod.example' }],
    });
    discovery.add(sent);
    discovery.add(
      header('Re: Application for Baker', 'ann@brod.example', {
        references: [sent.messageId ?? ''],
      }),
    );
    discovery.add(header('Thank you for applying to Brightleaf', 'no-reply@us.greenhouse-mail.io'));
    discovery.add(header('Interview - Account Executive', 'scole@hollisgroup.com'));
    discovery.add(header('14 new jobs for you', 'alert@indeed.com'));
    discovery.add(header('Your credit card application', 'bank@bank.example'));
    discovery.add(header('Lunch?', 'friend@mail.example'));
    const found = discovery.proposals();
    expect(
      found.map((proposal) => [
        proposal.employerName ?? proposal.employerDomain,
        proposal.role,
        proposal.stage,
      ]),
    ).toEqual([
      ['hollisgroup.com', 'Account Executive', 'interview'],
      ['Brightleaf', null, 'applied'],
      ['brod.example', 'Baker', 'in-touch'],
    ]);
    expect(found[2]?.contacts).toEqual([{ name: 'Ann Brod', address: 'ann@brod.example' }]);
    expect(discovery.seen()).toBe(7);
  });

  test.each([
    ['Thank you for your application - Product Manager', 'confirmation', null, 'Product Manager'],
    ['Lumeno: Application received', 'confirmation', 'Lumeno', null],
    ['Indeed Application: Product Manager', 'application', null, 'Product Manager'],
    ['Interview invitation - Sales Manager', 'interview', null, 'Sales Manager'],
    ['Invitation: Interview with Kim @ Fri Nov 20', 'interview', null, null],
    ['Ihre Bewerbung bei der Klarwerk GmbH', 'application', 'Klarwerk GmbH', null],
    ['Einladung zum Kennenlerngespräch bei Klarwerk', 'interview', 'Klarwerk', null],
    ['Votre candidature au poste de Comptable', 'confirmation', null, 'Comptable'],
    ['Entrevista para el puesto de Contable', 'interview', null, 'Contable'],
    ['Update on your application', 'application', null, null],
    ['Your application for Credit Analyst', 'confirmation', null, 'Credit Analyst'],
    ['Interview - Insurance Broker', 'interview', null, 'Insurance Broker'],
    ['Application for School Teacher at Hollis', 'application', 'Hollis', 'School Teacher'],
  ])('what a subject tells: %s', (subject, sign, employer, role) => {
    expect(subjectTells(subject)).toEqual({ sign, employer, role });
  });

  test.each([
    'Your mortgage application has been received',
    'Your application for planning permission',
    'Volunteer application received',
    'Your iOS application crashed',
    'Entretien de votre chaudière',
    'Entrevista exclusiva con Messi',
    'Inscripción al gimnasio',
  ])('no application of the kind: %s', (subject) => {
    expect(subjectTells(subject).sign).toBeNull();
  });

  test('50,000 headers take under two seconds', () => {
    const discovery = createDiscovery(['me@owner.example']);
    const started = performance.now();
    for (let i = 0; i < 50_000; i += 1)
      discovery.add(
        header(
          i % 50 === 0 ? `Your application to Firm ${i % 40}` : `Re: weekly report ${i}`,
          `p${i % 900}@firm${i % 300}.example`,
        ),
      );
    expect(discovery.proposals().length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

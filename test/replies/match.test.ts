import { describe, expect, test } from 'vitest';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import type { KnownApplication, Match, ParsedMessage } from '../../replies/facts.ts';
import { application, message, owner } from './given.ts';

function matched(given: Partial<ParsedMessage>, known: KnownApplication[]): Match {
  const parsed = message(given);
  return match(parsed, understand(parsed, owner), known, owner);
}

const sales = application();
const driver = application({
  id: 'a2',
  role: 'Fleet Driver',
  contacts: [{ id: 'oh', name: 'Sam Oh', email: 'sam@acmefreight.com' }],
  messageIds: ['ours-2@owner.example'],
});
const other = application({
  id: 'a3',
  role: 'Baker',
  employerName: 'Brod & Co',
  employerDomain: 'brod.example',
  contacts: [],
  messageIds: [],
});

describe('whose message it is', () => {
  test('the thread wins, whoever writes from wherever', () => {
    const found = matched(
      { inReplyTo: 'ours-2@owner.example', from: [{ name: 'X', address: 'x@elsewhere.example' }] },
      [sales, driver, other],
    );
    expect(found).toMatchObject({ applicationId: 'a2', by: 'thread' });
  });

  test('else the address of a contact, told with the contact', () => {
    expect(matched({}, [sales, driver, other])).toMatchObject({
      applicationId: 'a1',
      contactId: 'lee',
      by: 'address',
    });
  });

  test('several jobs at one employer are told apart by the role', () => {
    const found = matched(
      {
        from: [{ name: 'HR', address: 'hr@acmefreight.com' }],
        subject: 'Fleet Driver: next steps',
      },
      [sales, driver],
    );
    expect(found).toMatchObject({ applicationId: 'a2', by: 'domain' });
  });

  test('without the role it waits for the owner, with both as guesses', () => {
    const found = matched(
      { from: [{ name: 'HR', address: 'hr@acmefreight.com' }], subject: 'Update' },
      [sales, driver],
    );
    expect(found.applicationId).toBeNull();
    expect(found.guesses.map((guess) => guess.applicationId).sort()).toEqual(['a1', 'a2']);
  });

  test('of an open and an ended one the open one wins', () => {
    const ended = application({ id: 'old', ended: true, contacts: [] });
    const open = application({ id: 'new', contacts: [] });
    expect(
      matched({ from: [{ name: 'HR', address: 'hr@acmefreight.com' }], subject: 'Sales Manager' }, [
        ended,
        open,
      ]).applicationId,
    ).toBe('new');
  });

  test('a tracking system is read by what it names, not by its domain', () => {
    const found = matched(
      {
        from: [{ name: 'Brod & Co Hiring', address: 'no-reply@us.greenhouse-mail.io' }],
        subject: 'Your application for Baker',
        text: 'Thank you.',
      },
      [sales, other],
    );
    expect(found).toMatchObject({ applicationId: 'a3', by: 'tracking-system' });
  });

  test('a shared provider says nothing of the employer', () => {
    const gmail = application({
      id: 'g',
      employerName: 'Zed',
      employerDomain: 'gmail.com',
      contacts: [{ id: 'z', name: 'Zoe Zed', email: 'zoe@gmail.com' }],
    });
    expect(
      matched({ from: [{ name: 'Somebody', address: 'somebody@gmail.com' }], text: 'Hello' }, [
        gmail,
      ]).applicationId,
    ).toBeNull();
  });

  test('own mail goes to whom it was written to, a stranger goes to nobody', () => {
    const own = {
      from: [{ name: 'Alex', address: 'Alex.Morgan+jobs@gmail.com' }],
      to: [{ name: '', address: 'sam@acmefreight.com' }],
      subject: 'Hello',
    };
    expect(matched(own, [sales, driver])).toMatchObject({ applicationId: 'a2', contactId: 'oh' });
    expect(
      matched({ from: [{ name: 'A', address: 'a@nowhere.example' }], subject: 'x', text: 'y' }, [
        sales,
      ]),
    ).toMatchObject({ applicationId: null, guesses: [] });
  });

  test.each([
    ['Greenhouse', 'Acme Freight Hiring Team via Greenhouse', 'no-reply@us.greenhouse-mail.io', ''],
    ['Workday', 'Workday', 'acmefreight@myworkday.com', ''],
    ['Workday, its other form', '', 'acme-freight@otp.workday.com', ''],
    ['Teamtailor', 'Recruitment', 'noreply@acme-freight.teamtailor-mail.com', ''],
    ['Workable', 'Acme Freight', 'noreply@candidates.workablemail.com', ''],
    ['Ashby', 'Acme Freight Hiring', 'no-reply@ashbyhq.com', ''],
    ['SmartRecruiters', 'Acme Freight', 'notifications@smartrecruiters.com', ''],
    ['Personio', 'Acme Freight', 'jobs-4711@m.personio.de', ''],
    ['iCIMS', 'Acme Freight', 'acmefreight+autoreply@talent.icims.com', ''],
    ['Taleo', '', 'noreply@invalid.taleo.net', 'Acme Freight thanks you.'],
    ['SuccessFactors', '', 'system@successfactors.eu', 'Your profile at Acme Freight, Inc.'],
    ['Lever', 'Acme Freight', 'no-reply@hire.lever.co', ''],
    ['Jobvite', 'Acme Freight', 'notification@jobvite.com', ''],
    ['onlyfy', 'Acme Freight', 'no-reply@prescreenapp.io', ''],
    ['softgarden', 'Acme Freight', 'noreply@softgarden.io', ''],
    ['JOIN', 'Acme Freight', 'no-reply@join.com', ''],
    ['rexx', 'Acme Freight', 'noreply@rexx-recruitment.com', ''],
    ['Breezy', 'Acme Freight', 'acme@breezy-mail.com', ''],
    ['JazzHR', 'Acme Freight', 'no-reply@applytojob.com', ''],
    ['BambooHR', 'Acme Freight', 'notifications@app.bamboohr.com', ''],
    ['Pinpoint', 'Acme Freight', 'no-reply@pinpoint.email', ''],
    ['Recruitee', 'Acme Freight', 'noreply@recruitee-mail.com', ''],
  ])(
    '%s is known by its form, and the employer by its name there',
    (_system, name, address, text) => {
      const mail = {
        from: [{ name, address }],
        subject: 'Your application',
        text: text || 'News.',
      };
      const jobs = [sales, other];
      expect(matched(mail, jobs)).toMatchObject({ applicationId: 'a1', by: 'tracking-system' });
      // Two jobs there: the role decides, and without it the owner.
      const withRole = { ...mail, subject: 'Your application for Fleet Driver' };
      expect(matched(withRole, [sales, driver, other]).applicationId).toBe('a2');
      expect(matched(mail, [sales, driver, other]).applicationId).toBeNull();
    },
  );

  test("an employer's name that is a word of the language is no name where it is that word", () => {
    const target = application({ id: 't', employerName: 'Target', contacts: [], messageIds: [] });
    const from = [{ name: 'Careers', address: 'no-reply@us.greenhouse-mail.io' }];
    const says = (text: string) => matched({ from, subject: 'News', text }, [target]);
    expect(
      says('We regret that you do not fit our target group. Kind regards, Brod & Co').applicationId,
    ).toBeNull();
    expect(says('We regret that Target has chosen somebody else.').applicationId).toBe('t');
  });

  test.each([
    ['co.uk', 'hr@anybody.co.uk'],
    ['com.au', 'hr@anybody.com.au'],
    ['wordpress.com', 'news@wordpress.com'],
    ['yahoo.co.uk', 'anybody@yahoo.co.uk'],
    ['posteo.de', 'anybody@posteo.de'],
    ['greenhouse.io', 'anybody@greenhouse.io'],
  ])('%s is the domain of no employer', (employerDomain, address) => {
    const shop = application({
      id: 's',
      employerName: 'Corner Shop',
      employerDomain,
      contacts: [],
    });
    const found = matched({ from: [{ name: 'X', address }], subject: 'x', text: 'y' }, [shop]);
    expect(found).toMatchObject({ applicationId: null, guesses: [] });
  });

  test('the page of the jobs is the domain of the employer too', () => {
    const shop = application({ employerDomain: 'careers.brightleaf.example', contacts: [] });
    const from = [{ name: 'Ann', address: 'ann@brightleaf.example' }];
    expect(matched({ from, subject: 'x', text: 'y' }, [shop]).applicationId).toBe('a1');
  });
});

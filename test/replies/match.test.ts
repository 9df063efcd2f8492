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
});

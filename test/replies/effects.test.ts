import { describe, expect, test } from 'vitest';
import { effectOf } from '../../replies/effects.ts';
import type { EffectContext, Effects } from '../../replies/effects.ts';
import type { ParsedMessage } from '../../replies/facts.ts';
import { understand } from '../../replies/understand.ts';
import { message, owner } from './given.ts';

const context: EffectContext = {
  messageId: 'store-1',
  subject: 'Re: Sales Manager',
  contactId: 'lee',
  stepId: 's1',
};

function effects(
  text: string,
  given: Partial<ParsedMessage> = {},
  known: Partial<EffectContext> = {},
): Effects {
  return effectOf(
    understand(message({ text, ...given }), owner),
    { ...context, subject: given.subject ?? context.subject, ...known },
    'a1',
  );
}

describe('what a message causes', () => {
  test('a plain refusal may take effect at once and can be undone', () => {
    const found = effects(
      'Dear Alex, we have decided not to move forward with your application. We have selected another candidate. Best of luck in your search.',
    );
    expect(found.effects[0]).toMatchObject({
      kind: 'event',
      event: { type: 'answer', intent: 'rejection', sure: true, from: 'lee' },
    });
    expect(found).toMatchObject({ needsOwner: false, undoable: true });
  });

  test('a refusal with a doubt is only proposed', () => {
    const found = effects(
      'We have selected another candidate for this role, but could we schedule an interview for a different one on Thursday?',
    );
    expect(found.effects[0]).toMatchObject({ event: { type: 'answer', sure: false } });
    expect(found.needsOwner).toBe(true);
  });

  test('a delay with its day is proposed with the day', () => {
    const found = effects(
      'We have not made a decision yet. You will hear from us by Friday, December 4.',
    );
    expect(found.effects[0]).toMatchObject({
      event: { type: 'answer', intent: 'delay', date: '2026-12-04' },
    });
    expect(found).toMatchObject({ needsOwner: true, undoable: false });
  });

  test('an absence holds the person and is no answer', () => {
    const found = effects(
      'I am out of the office until November 30. Please contact Kim at kim@acmefreight.com.',
      {
        subject: 'Automatic reply: Sales Manager',
        headers: [{ name: 'auto-submitted', value: 'auto-replied' }],
      },
    );
    expect(
      found.effects.map((effect) => (effect.kind === 'event' ? effect.event.type : effect.kind)),
    ).toEqual(['auto_reply', 'hold-person']);
    expect(found.effects[1]).toMatchObject({
      until: Date.UTC(2026, 10, 30),
      standIn: 'kim@acmefreight.com',
    });
    expect(found.needsOwner).toBe(false);
  });

  test('a permanent bounce wants another contact, a passing one waits', () => {
    const report = (status: string, action: string): Partial<ParsedMessage> => ({
      from: [{ name: 'Mail Delivery System', address: 'mailer-daemon@owner.example' }],
      subject: 'Undelivered Mail Returned to Sender',
      attachments: [
        {
          filename: null,
          contentType: 'message/delivery-status',
          size: 1,
          content: `Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; dana.lee@acmefreight.com\nAction: ${action}\nStatus: ${status}\n`,
        },
      ],
    });
    expect(effects('Sorry', report('5.1.1', 'failed'))).toMatchObject({
      effects: [{ event: { type: 'bounced', permanent: true, to: 'lee', stepId: 's1' } }],
      needsOwner: true,
    });
    expect(effects('Wait', report('4.4.1', 'delayed'))).toMatchObject({
      // Only late: the letter may arrive yet.
      effects: [{ event: { type: 'bounced', permanent: false, stepId: null } }],
      needsOwner: false,
    });
    expect(effects('Given up', report('4.4.7', 'failed'))).toMatchObject({
      effects: [{ event: { type: 'bounced', permanent: false, stepId: 's1' } }],
    });
  });

  test("the owner's own letters count as what they are; newsletters cause nothing", () => {
    const from = [{ name: 'Alex', address: 'me@owner.example' }];
    expect(effects('Thank you for your time on Monday.', { from }).effects[0]).toMatchObject({
      event: { type: 'owner_wrote', what: 'thank-you', to: 'lee' },
    });
    expect(effects('I am following up on my application.', { from }).effects[0]).toMatchObject({
      event: { type: 'owner_wrote', what: 'status-check' },
    });
    expect(
      effects('New jobs for you', { headers: [{ name: 'list-unsubscribe', value: '<x>' }] }),
    ).toEqual({ effects: [], needsOwner: false, undoable: false });
  });

  test('a calendar request makes an interview, its cancellation takes it away', () => {
    const calendar = (method: string): Partial<ParsedMessage> => ({
      attachments: [
        {
          filename: null,
          contentType: 'text/calendar',
          size: 1,
          content: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:u1\r\nSEQUENCE:2\r\nDTSTART;TZID=America/Los_Angeles:20261124T100000\r\nDTEND;TZID=America/Los_Angeles:20261124T110000\r\nSUMMARY:Interview\r\nORGANIZER:mailto:dana.lee@acmefreight.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
        },
      ],
    });
    expect(effects('', calendar('REQUEST')).effects).toMatchObject([
      { event: { type: 'answer', intent: 'invitation' } },
      {
        kind: 'interview',
        change: 'set',
        invitation: {
          uid: 'u1',
          sequence: 2,
          startsAt: Date.UTC(2026, 10, 24, 18),
          endsAt: Date.UTC(2026, 10, 24, 19),
        },
      },
    ]);
    expect(effects('', calendar('CANCEL')).effects[1]).toMatchObject({
      kind: 'interview',
      change: 'cancelled',
    });
    expect(
      effects('', calendar('REPLY')).effects.some((effect) => effect.kind === 'interview'),
    ).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { newText } from '../../replies/text/newText.ts';
import { plainText } from '../../replies/text/plainText.ts';

const CASES: readonly (readonly [program: string, body: string, words: string])[] = [
  [
    'Gmail',
    'Sounds good.\n\nOn Mon, Nov 16, 2026 at 9:02 AM Alex Morgan <me@owner.example> wrote:\n\n> Dear Ms. Lee,\n> any news?',
    'Sounds good.',
  ],
  [
    'Gmail, wrapped attribution',
    'Sounds good.\n\nOn Mon, Nov 16, 2026 at 9:02 AM Alexander Morgan-Featherstone\n<me@owner.example> wrote:\n\n> any news?',
    'Sounds good.',
  ],
  [
    'Outlook',
    'Thursday works.\n\nFrom: Alex Morgan <me@owner.example>\nSent: Monday, November 16, 2026 9:02 AM\nTo: Dana Lee\nSubject: Re: Sales Manager\n\nUnfortunately I am busy.',
    'Thursday works.',
  ],
  [
    'Outlook, German',
    'Passt.\n\nVon: Alex Morgan <me@owner.example>\nGesendet: Montag, 16. November 2026 09:02\nAn: Dana Lee\nBetreff: AW: Stelle\n\nAlter Text.',
    'Passt.',
  ],
  [
    'Outlook mobile',
    'Thanks!\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Alex Morgan\nSent: Monday, November 16, 2026 9:02:11 AM\nTo: Dana Lee\nSubject: Hello\n\nOld.',
    'Thanks!',
  ],
  [
    'Apple Mail, German',
    'Gern.\n\n> Am 16.11.2026 um 09:02 schrieb Alex Morgan <me@owner.example>:\n> \n> Alt.',
    'Gern.',
  ],
  [
    'Apple Mail, German, not quoted line by line',
    'Gern.\n\nAm 16.11.2026 um 09:02 schrieb Alex Morgan <me@owner.example>:\n\nAlt.\nNoch älter.',
    'Gern.',
  ],
  [
    'Thunderbird, French',
    'Parfait.\n\nLe 16/11/2026 à 09:02, Alex Morgan a écrit :\n> Ancien.',
    'Parfait.',
  ],
  [
    'Gmail, Spanish',
    'De acuerdo.\n\nEl lun, 16 nov 2026 a las 9:02, Alex Morgan (<me@owner.example>) escribió:\n\n> Viejo.',
    'De acuerdo.',
  ],
  [
    'GMX',
    'In Ordnung.\n\nGesendet: Montag, 16. November 2026 um 09:02 Uhr\nVon: "Alex Morgan" <me@owner.example>\nAn: lee@x.de\nBetreff: Test\n\nAlt.',
    'In Ordnung.',
  ],
  [
    'Yahoo',
    'Ok.\n\n  On Monday, November 16, 2026 at 09:02:11 AM PST, Alex Morgan <me@owner.example> wrote:  \n \n Old text.',
    'Ok.',
  ],
  [
    'iPhone',
    'On my way\n\nSent from my iPhone\n\n> On Nov 16, 2026, at 9:02 AM, Alex Morgan <me@owner.example> wrote:\n> \n> Old',
    'On my way',
  ],
  ['Lotus Notes', 'Fine with me.\n\n-----Original Message-----\nOld', 'Fine with me.'],
  ['any program, signature dashes', 'See you then.\n\n-- \nDana Lee\nVP Sales', 'See you then.'],
  [
    'any program, contact block',
    'See you then.\n\nBest regards,\nDana Lee\nVP Sales | Acme Freight\nT: +1 206 555 0100',
    'See you then.\n\nBest regards,\nDana Lee',
  ],
  [
    'any program, disclaimer',
    'We have no news.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. Unfortunately mail is unsafe.',
    'We have no news.',
  ],
  [
    'any program, banner',
    '[EXTERNAL] CAUTION: This email originated from outside of the organization. Do not click links.\n\nYes.',
    'Yes.',
  ],
  [
    'Notes, header in columns',
    'Agreed.\n\nFrom:   Alex Morgan <me@owner.example>\nTo:     lee@x.example\nDate:   16/11/2026 09:02\nSubject:        Role\n\nOld.',
    'Agreed.',
  ],
  [
    'BlackBerry',
    'Ok\n\nSent from my BlackBerry 10 smartphone on the Bell network.\n  Original Message  \nFrom: Alex\nSent: Monday, November 16, 2026 9:02 AM\nTo: Dana\nSubject: x\n\nOld',
    'Ok',
  ],
  [
    'Samsung, German',
    'Bis dann.\n\nVon meinem/meiner Galaxy gesendet\n\n-------- Ursprüngliche Nachricht --------\nVon: Alex\n\nAlt',
    'Bis dann.',
  ],
  [
    'Yahoo on phones',
    'Ok.\n\nSent from Yahoo Mail on Android\n\n  On Mon, Nov 16, 2026 at 9:02, Alex Morgan<me@owner.example> wrote:   old',
    'Ok.',
  ],
  [
    'Zoho',
    'Ok.\n\n---- On Mon, 16 Nov 2026 09:02:11 +0100 Alex Morgan <me@owner.example> wrote ---\n\nOld',
    'Ok.',
  ],
  [
    'Outlook, sender seldom seen',
    "You don't often get email from lee@x.example. Learn why this is important<https://aka.ms/x>\n\nYes.",
    'Yes.',
  ],
];

const ENDS: readonly (readonly [whose: string, end: string])[] = [
  ['iPhone, Portuguese', 'Enviado do meu iPhone'],
  ['iPhone, Japanese', 'iPhoneから送信'],
  ['iPhone, Finnish', 'Lähetetty iPhonesta'],
  ['iPhone, Czech', 'Odesláno z iPhonu'],
  ['iPhone, Polish', "Wysłane z iPhone'a"],
  ['small print, Spanish', 'AVISO LEGAL: Este correo electrónico contiene información reservada.'],
  [
    'small print, Spanish, addressed',
    'Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario, pudiendo contener información confidencial.',
  ],
  [
    'data protection, Spanish',
    'En cumplimiento de la normativa de protección de datos, sus datos serán tratados por Solaria S.L.',
  ],
  ['data protection, German', 'Informationen zum Datenschutz finden Sie unter https://x.example/d'],
  [
    'small print, Italian',
    'Le informazioni contenute in questo messaggio sono riservate e confidenziali.',
  ],
  [
    'small print, Dutch',
    'Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde.',
  ],
  ['small print, Portuguese', 'Esta mensagem pode conter informação confidencial.'],
];

describe('the new text alone', () => {
  test.each(CASES)('%s', (_program, body, words) => {
    expect(newText(plainText({ text: body, html: null }))).toBe(words);
  });

  test.each(ENDS)('%s is no word of the sender', (_whose, end) => {
    expect(newText(`Ok.\n\n${end}`)).toBe('Ok.');
  });

  test('words that only begin like a header or an end are kept', () => {
    for (const body of [
      'Hi,\n\nFrom: our side all is fine.\n\nDana',
      'Please bring:\nTo: sign the form\nDate: any day next week\n\nDana',
      'I found your\nOriginal message\nvery good.',
    ])
      expect(newText(body)).toBe(body);
  });

  test('rows of a table are lines, its cells are apart, and what is hidden is not read', () => {
    const rows = (html: string): string => newText(plainText({ text: null, html }));
    expect(rows('<table><tr><td>Dear Alex,</td></tr><tr><td>We chose you.</td></tr></table>')).toBe(
      'Dear Alex,\nWe chose you.',
    );
    expect(rows('<table><tr><th>When</th><td>Tuesday</td></tr></table>')).toBe('When Tuesday');
    expect(rows('<div style="display:none">Not selected</div><p>See you.</p>')).toBe('See you.');
  });

  test('answers between quoted lines are kept, in their order', () => {
    const body =
      'Hi, see below.\n\nOn Mon, Nov 16, 2026 at 9:02 AM Alex wrote:\n> When will you decide?\nBy Friday.\n\n> May I call?\nPlease do.\n\n-- \nDana';
    expect(newText(body)).toBe('Hi, see below.\n\nBy Friday.\n\nPlease do.');
  });

  test('an answer below the quote is kept', () => {
    expect(newText('On 11/16/2026 09:02 AM, Alex wrote:\n> Any news?\n\nNot yet.')).toBe(
      'Not yet.',
    );
  });

  test('mail that is HTML alone reads like text, its quote left out', () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><p>We chose you.</p><blockquote>On Monday: unfortunately not</blockquote></body></html>';
    expect(newText(plainText({ text: null, html }))).toBe('We chose you.');
  });

  test('a colon and a date do not make a sentence a quotation', () => {
    const body = 'Here is the plan for 2026-11-20:\n\nwe meet at nine.';
    expect(newText(body)).toBe(body);
  });
});

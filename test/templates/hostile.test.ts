import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ApplicationRecord } from '../../activities/ports/records.ts';
import { compileLayout } from '../../templates/layout/compile.ts';
import { htmlLetter, htmlOfText, plainLetter } from '../../templates/layout.ts';
import { LETTER_KINDS } from '../../templates/letterKind.ts';
import { contactOf } from '../../proofreading/people.ts';
import { type LetterRequest } from '../../templates/letterRequest.ts';
import { sampleLetters, sampleRequest } from '../../templates/sampleLetters.ts';
import { writeLetter } from '../../templates/writeLetter.ts';
import { loadWordings } from '../../templates/wordings.ts';

const HOSTILE: Record<string, string> = {
  html: '<img src=x onerror=alert(1)><script>alert(1)</script></td></table>',
  entity: '&lt;b&gt; &amp; "quoted" \'single\'',
  liquid: '{{ me }}{% if true %}x{% endif %}{{ "a" | upcase }}',
  mjml: '</mj-text><mj-raw><h1>x</h1></mj-raw><mj-image src="http://evil.test/x.png" />',
  lines: 'Lee\r\nBcc: everybody@evil.test\r\n\r\nBody',
  bidi: 'Lee\u202Egnp.exe\u2066 \u200Fx\u2069',
  long: 'a'.repeat(10_000),
  emoji: 'Dana 👩🏽‍🚀 Lee',
  han: '王小明',
  arabic: 'محمد علي',
  suffix: "Sam O'Neill-Smith, Jr.",
  template: '${process.exit(1)} #{x} <%= x %>',
};

describe('hostile values come out as text', () => {
  test.each(Object.entries(HOSTILE))('%s in every field', (_name, value) => {
    for (const language of ['en', 'de'] as const) {
      for (const kind of LETTER_KINDS) {
        const { parts } = writeLetter(
          poisoned(sampleRequest(language, kind), value),
          loadWordings(),
        );
        const text = plainLetter(parts);
        const html = htmlLetter(parts);
        const all = `${parts.subject}\n${text}`;
        expect(parts.subject).not.toMatch(/\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(parts.subject.length).toBeLessThanOrEqual(200);
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
        expect(all.length).toBeLessThan(8_000);
        expect(text.split('\n').filter((line) => line.startsWith('Bcc:'))).toEqual([]);
        expect(html).not.toMatch(/<(?:script|img|h1|mj-)/iu);
        expect(tagsOf(html)).toEqual(
          tagsOf(htmlLetter({ ...parts, ...plainParts(parts.paragraphs.length) })),
        );
        expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      }
    }
  });

  test('names and marks of every script stay as written', () => {
    for (const name of ['han', 'arabic', 'emoji', 'suffix', 'liquid']) {
      const value = HOSTILE[name] ?? '';
      const { parts } = writeLetter(
        poisoned(sampleRequest('en', 'close-out'), value),
        loadWordings(),
      );
      expect(plainLetter(parts)).toContain(value);
    }
  });

  test('an edited text is laid out as text', () => {
    const text = 'Dear Ms. Lee,\n\n<b>Hello</b> {{ me }}\nsecond line\n\nKim';
    const html = htmlOfText('A <word> & {{ more }}', text, 'en');
    expect(html).toContain('<title>A &lt;word&gt; &amp; {{ more }}</title>');
    expect(html).toContain('&lt;b&gt;Hello&lt;/b&gt; {{ me }}<br>second line');
  });
});

describe('the rendered mail', () => {
  test('needs nothing from outside, is small, says its language and can be read in both schemes', () => {
    for (const language of ['en', 'de'] as const) {
      for (const { parts } of sampleLetters(language)) {
        const html = htmlLetter(parts);
        expect(html).not.toMatch(
          /(?:src|href|background)\s*=|url\(|@import|<link|<img|<iframe|<form/iu,
        );
        expect(Buffer.byteLength(html)).toBeLessThan(60_000);
        expect(html).toContain(`lang="${language}"`);
        expect(html).toMatch(/<title>[^<]+<\/title>/u);
        expect(html).toContain('color-scheme');
        expect(html).toContain('width=device-width');
        expect(html).not.toMatch(/\{\{|\{%/u);
      }
    }
    const layout = readFileSync(
      new URL('../../templates/layout/letter.mjml', import.meta.url),
      'utf8',
    );
    const [ink = '', paper = '', darkPaper = '', darkInk = ''] = [
      / color="(#\w{6})"/u,
      /background-color="(#\w{6})"/u,
      /background-color: (#\w{6})/u,
      /\{ color: (#\w{6})/u,
    ].map((form) => form.exec(layout)?.[1] ?? '');
    // Whatever is painted light by MJML is painted dark again, or light ink would stand on white.
    const compiled = readFileSync(
      new URL('../../templates/layout/letter.html', import.meta.url),
      'utf8',
    );
    expect(compiled).toMatch(
      /<body class="sheet"[^>]*background-color:#ffffff;">\s*<div[^>]*background-color:#ffffff/u,
    );
    expect(compiled.match(/background-color:#ffffff/gu)?.length).toBe(2);
    expect(compiled).toContain(
      'body, .sheet, .sheet > div { background-color: #1c1c1e !important; }',
    );
    expect(contrast(ink, paper)).toBeGreaterThan(7);
    expect(contrast(darkInk, darkPaper)).toBeGreaterThan(7);
  });

  test('the compiled layout is the MJML that stands beside it', async () => {
    const kept = readFileSync(
      new URL('../../templates/layout/letter.html', import.meta.url),
      'utf8',
    );
    expect(
      await compileLayout(),
      'run: node templates/layout/compile.ts > templates/layout/letter.html',
    ).toBe(kept);
  });
});

/** The value in every field that reaches a letter. */
function poisoned(request: LetterRequest, value: string): LetterRequest {
  const { record } = request;
  const poisonedRecord: ApplicationRecord = {
    ...record,
    role: value,
    assets: value,
    owner: { ...record.owner, name: value, phone: value, address: value, email: value },
    employer: { ...record.employer, name: value },
    contacts: record.contacts.map((one) => ({
      ...one,
      name: value,
      honorific: null,
      title: value,
    })),
    interviews: record.interviews.map((one) => ({
      ...one,
      notes: { lee: `we talked about ${value}` },
      toAdd: value,
    })),
  };
  return {
    ...request,
    record: poisonedRecord,
    contact: contactOf(poisonedRecord, request.contact.id),
    interview: poisonedRecord.interviews[0] ?? null,
    previous: { subject: value },
  };
}

function plainParts(paragraphs: number) {
  const signature = ['Kim', 'x', 'x', 'x'];
  return {
    subject: 'x',
    salutation: 'x',
    paragraphs: Array.from({ length: paragraphs }, () => 'x'),
    signature,
  };
}

/** The markup alone: element names in order. */
function tagsOf(html: string): string[] {
  return Array.from(html.matchAll(/<(\/?[a-z][a-z0-9]*)/giu), (match) => match[1] ?? '');
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const light = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

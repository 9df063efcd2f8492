import { readFileSync } from 'node:fs';
import type { Language } from '../proofreading/salutation.ts';

/** What a letter consists of when it is laid out; every part is plain text. */
export interface LetterParts {
  language: Language;
  subject: string;
  /** With its comma. */
  salutation: string;
  paragraphs: string[];
  /** With its comma where the language wants one. */
  signOff: string;
  /** Name first, then phone, address, email (R8). */
  signature: string[];
}

/** The compiled layout, cut at its places: text, name of a place, text, and so on. */
const layout = readFileSync(new URL('layout/letter.html', import.meta.url), 'utf8').split(
  /\{\{ (\w+)(?: \| raw)? \}\}/u,
);

/**
 * The HTML part of a letter. The layout is MJML, compiled beforehand (templates/layout/compile.ts), so nothing of MJML is
 * loaded where letters are sent; every value is escaped here and none is ever read as markup or as Liquid.
 */
export function htmlLetter(parts: LetterParts): string {
  const paragraphs = [parts.salutation, ...parts.paragraphs, parts.signOff];
  return laidOut(parts.language, parts.subject, paragraphs, parts.signature);
}

/** The written text part: the same parts, set as a letter in plain text. */
export function plainLetter(parts: LetterParts): string {
  return `${[parts.salutation, ...parts.paragraphs, parts.signOff].join('\n\n')}\n${parts.signature.join('\n')}\n`;
}

/** The HTML part of a text that the owner has edited: its paragraphs and line breaks as they stand, its subject for a title. */
export function htmlOfText(subject: string, text: string, language: Language): string {
  const blocks = text.replace(/\r\n?/gu, '\n').split(/\n[ \t]*\n+/u);
  const paragraphs = blocks.map((block) => block.trim()).filter((block) => block !== '');
  return laidOut(language, subject, paragraphs, []);
}

function laidOut(
  language: Language,
  subject: string,
  paragraphs: string[],
  signature: string[],
): string {
  const blocks = paragraphs.map(
    (one) => `<p dir="auto" style="margin:0 0 1em 0">${markup(one)}</p>`,
  );
  if (signature.length > 0) {
    blocks.push(`<p dir="auto" style="margin:0">${signature.map(markup).join('<br>')}</p>`);
  }
  const filled: Record<string, string> = {
    language,
    subject: markup(subject),
    letter: blocks.join('\n'),
  };
  return layout.map((part, index) => (index % 2 === 0 ? part : (filled[part] ?? ''))).join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML: escaped, line breaks kept. */
function markup(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark).replace(/\n/gu, '<br>');
}

import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import type { Language } from './salutation.ts';

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

const filler = new Liquid({ strictVariables: true, outputEscape: 'escape', ownPropertyOnly: true });
const letter = filler.parse(readFileSync(new URL('layout/letter.html', import.meta.url), 'utf8'));

/**
 * The HTML part of a letter. The layout is MJML, compiled beforehand (templates/layout/compile.ts), so nothing of MJML is
 * loaded where letters are sent; every value is escaped here and none is ever read as markup or as Liquid.
 */
export function htmlLetter(parts: LetterParts): string {
  const paragraphs = [parts.salutation, ...parts.paragraphs, parts.signOff].map(lines);
  const { language, subject, signature } = parts;
  return filler.renderSync(letter, { language, subject, paragraphs, signature }) as string;
}

/** The written text part: the same parts, set as a letter in plain text. */
export function plainLetter(parts: LetterParts): string {
  return `${[parts.salutation, ...parts.paragraphs, parts.signOff].join('\n\n')}\n${parts.signature.join('\n')}\n`;
}

/** The HTML part of a text that the owner has edited: its paragraphs and line breaks as they stand. */
export function htmlOfText(text: string, language: Language): string {
  const blocks = text.replace(/\r\n?/gu, '\n').split(/\n[ \t]*\n+/u);
  const paragraphs = blocks.map((block) => block.trim()).filter((block) => block !== '');
  return filler.renderSync(letter, {
    language,
    subject: '',
    paragraphs: paragraphs.map(lines),
    signature: [],
  }) as string;
}

function lines(paragraph: string): string[] {
  return paragraph.split('\n');
}

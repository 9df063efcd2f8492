import type { Language } from '../domain/sentences/clock.ts';
import { MARKER } from './marker.ts';

/** A mail to the owner, both parts with the same words. */
export interface NoticeMail {
  subject: string;
  text: string;
  html: string;
}

export type Block =
  | { kind: 'text' | 'heading'; text: string }
  | { kind: 'facts'; facts: [label: string, value: string][] }
  /** A text in full, as its recipient will read it. */
  | { kind: 'letter'; text: string }
  | { kind: 'links'; links: { label: string; url: string }[] };

/** Lays the blocks out twice. The HTML has no picture, no class, no link but the ones told, and holds all text escaped. */
export function mailOf(language: Language, subject: string, blocks: Block[]): NoticeMail {
  const marker = MARKER[language];
  return {
    subject: oneLine(subject),
    text: `${[marker, ...blocks.map(asText)].join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>`,
      '<body style="font:16px/1.5 sans-serif;max-width:40em">',
      `<p style="opacity:.75">${markup(marker)}</p>`,
      ...blocks.map(asHtml),
      '</body></html>\n',
    ].join('\n'),
  };
}

/** No control character may reach a header (RFC 5322 §2.2). */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 300);
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return wrapped(block.text, '', '');
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, block.text.length))}`;
    case 'facts':
      return block.facts
        .map(([label, value]) => wrapped(`${label}: ${oneParagraph(value)}`, '', '  '))
        .join('\n');
    case 'letter':
      return wrapped(block.text.trim(), '    ', '    ');
    case 'links':
      return block.links.map(({ label, url }) => `${label}:\n${url}`).join('\n');
  }
}

/** What a terminal of 80 columns shows without breaking a line itself. */
const COLUMNS = 76;

/** Each line broken between words; a word that is longer (an address) stays whole. */
function wrapped(text: string, first: string, next: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines = [first];
      for (const word of line.trimEnd().split(' ')) {
        const current = lines.at(-1) ?? '';
        const begins = lines.length === 1 ? current === first : current === next;
        if (!begins && current.length + 1 + word.length > COLUMNS) lines.push(next + word);
        else lines[lines.length - 1] = begins ? current + word : `${current} ${word}`;
      }
      return lines.map((each) => each.trimEnd());
    })
    .join('\n');
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${markup(block.text)}</p>`;
    case 'heading':
      return `<h2 style="font-size:17px;margin:2em 0 .5em">${markup(block.text)}</h2>`;
    case 'facts':
      return `<p>${block.facts.map(([label, value]) => `<span style="opacity:.75">${markup(label)}:</span> ${markup(oneParagraph(value))}`).join('<br>')}</p>`;
    case 'letter':
      return `<div style="font:17px/1.55 Georgia,serif;border:1px solid #999;padding:1.5em;margin:1em 0">${markup(block.text.trim())}</div>`;
    case 'links':
      // One below the other, each as high as a finger: next to "approve" stands "skip".
      return block.links
        .map(
          ({ label, url }) =>
            `<p style="margin:.3em 0"><a style="display:inline-block;padding:.6em 0" href="${markup(url)}">${markup(label)}</a></p>`,
        )
        .join('\n');
  }
}

function oneParagraph(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML: escaped, line breaks kept. */
export function markup(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark).replace(/\n/gu, '<br>');
}

import { convert } from 'html-to-text';
import type { ParsedMessage } from '../facts.ts';
import { tidy } from './tidy.ts';

/** More than this of a body is never read: what somebody wrote by hand is far shorter, and every rule is bounded by it. */
const MAX_BODY = 200_000;
/** HTML carries its layout with it; a rejection of three sentences can be 100 KB long. */
const MAX_HTML = 600_000;

/**
 * The whole readable body, quotes included: the text part, or the HTML part as text where the text part is missing,
 * empty, or only says that the mail is HTML. Quoted HTML (`blockquote`) gets the `> ` of plain text, so that one set of
 * rules cuts both.
 */
export function plainText(message: Pick<ParsedMessage, 'text' | 'html'>): string {
  const text = tidy((message.text ?? '').slice(0, MAX_BODY));
  if (message.html === null || !isStub(text)) return text;
  const html = tidy(fromHtml(message.html.slice(0, MAX_HTML)).slice(0, MAX_BODY));
  return html.trim() === '' ? text : html;
}

/** A text part that holds nothing but "your mail program does not show HTML". */
function isStub(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed === '' ||
    (trimmed.length < 300 &&
      /\b(?:html|view (?:it|this|the) (?:e-?mail|message) in|browser)\b/i.test(trimmed) &&
      !/[.!?]\s+[A-Z].{20,200}[.!?]\s+[A-Z]/.test(trimmed)) ||
    /^<(?:!doctype|html|body|div|table|p)\b/i.test(trimmed)
  );
}

const ROW = { leadingLineBreaks: 1, trailingLineBreaks: 1 };

function fromHtml(html: string): string {
  const visible = withoutInvisible(html);
  try {
    return convert(visible, {
      wordwrap: false,
      limits: { maxInputLength: MAX_HTML, maxDepth: 120, maxChildNodes: 20_000, ellipsis: '' },
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        { selector: 'img', format: 'skip' },
        { selector: 'hr', options: { length: 30 } },
        { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
        // Outlook makes a paragraph of every line, and shows them without a gap.
        { selector: 'p.MsoNormal', format: 'block', options: ROW },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
          selector,
          options: { uppercase: false },
        })),
        { selector: 'table', format: 'block' },
        // Most tables are layout: a line for each row, and the cells of a row apart.
        { selector: 'tr', format: 'block', options: ROW },
        { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
        { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
        // What inboxes show as a preview and nobody sees in the letter.
        ...['display:none', 'display: none'].map((style) => ({
          selector: `[style*="${style}"]`,
          format: 'skip',
        })),
      ],
    });
  } catch {
    return tagsAway(visible);
  }
}

/**
 * Head, styles, scripts and comments hold no words of the sender. A quoted mail may bring its own `body` along, and the
 * converter would read the inner one alone.
 */
function withoutInvisible(html: string): string {
  return withoutHidden(html).replace(/<\/?(?:html|body)\b[^<>]{0,2000}>/gi, ' ');
}

function withoutHidden(html: string): string {
  let out = '';
  let from = 0;
  const opening = /<(?:style|script|head|title|!--)/gi;
  for (;;) {
    opening.lastIndex = from;
    const found = opening.exec(html);
    if (found === null) return out + html.slice(from);
    out += html.slice(from, found.index);
    const name = found[0].slice(1).toLowerCase();
    const closing = name === '!--' ? '-->' : `</${name}`;
    const end = indexOfAnyCase(html, closing, found.index);
    if (end === -1) return out;
    const after = html.indexOf('>', end);
    if (after === -1) return out;
    from = after + 1;
  }
}

function indexOfAnyCase(html: string, what: string, from: number): number {
  const lower = html.indexOf(what, from);
  const upper = html.indexOf(what.toUpperCase(), from);
  if (lower === -1) return upper;
  return upper === -1 ? lower : Math.min(lower, upper);
}

/** The last resort for HTML that no parser takes: good enough to understand, never shown. */
function tagsAway(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}

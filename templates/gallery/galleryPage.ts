import { callParts } from '../callScript.ts';
import { cardText } from '../card.ts';
import type { Language } from '../../proofreading/salutation.ts';
import { sampleLetters, sampleRequest, type SampleLetter } from '../sampleLetters.ts';

const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1f1f1f; --desk: #f1efea; --quiet: #5c5850; }
@media (prefers-color-scheme: dark) { :root { --paper: #1c1c1e; --ink: #ececec; --desk: #121213; --quiet: #a8a39a; } }
body { margin: 0; background: var(--desk); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 1240px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-weight: 600; } h2 { font-weight: 600; margin: 48px 0 12px; }
nav a { color: inherit; margin-right: 12px; }
.sheets { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 380px), 1fr)); align-items: start; }
figure { margin: 0; } figcaption { color: var(--quiet); font-size: 14px; margin: 0 0 6px; }
.sheet { background: var(--paper); padding: 28px 26px; font: 17px/1.55 Georgia, 'Times New Roman', serif; white-space: pre-line; overflow-wrap: anywhere; }
.subject { font: 600 15px/1.4 system-ui, sans-serif; margin-bottom: 14px; }
img { max-width: 100%; height: auto; }
`;

/** All letters, cards and scripts on one page, in both languages, as their readers see them. */
export function galleryPage(pictures: string[]): string {
  const sections = (['en', 'de'] as const).map((language) => languageSection(language)).join('\n');
  const shown = pictures.map(
    (name) =>
      `<figure><figcaption>${name}</figcaption><img src="${name}" alt="Contact sheet of all letters: ${name}"></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Letters</title><style>${STYLE}</style></head>
<body><main>
<h1>Letters</h1>
<p>Every wording of every letter, filled with invented people. Made by <code>npm run gallery</code>.</p>
<nav><a href="#en">English</a><a href="#de">Deutsch</a><a href="#pictures">Pictures</a></nav>
${sections}
<h2 id="pictures">As mail, in two widths and two schemes</h2>
<div class="sheets">${shown.join('\n')}</div>
</main></body></html>
`;
}

function languageSection(language: Language): string {
  const letters = sampleLetters(language);
  const kinds = Array.from(new Set(letters.map(({ kind }) => kind)));
  const request = sampleRequest(language, 'thank-you.interviewer');
  const others = [
    sheet('card', '', cardText(request)),
    ...callParts(request.record, { to: 'lee', interviewId: 'first', dueAt: request.dueAt }).map(
      (part) => sheet(`call, ${part.result}, ${String(part.seconds)} s`, part.heading, part.text),
    ),
  ];
  const blocks = kinds.map(
    (kind) =>
      `<h2>${kind}</h2>\n<div class="sheets">${letters
        .filter((one) => one.kind === kind)
        .map(letterSheet)
        .join('\n')}</div>`,
  );
  return `<section id="${language}" lang="${language}">\n${blocks.join('\n')}\n<h2>card and call</h2>\n<div class="sheets">${others.join('\n')}</div>\n</section>`;
}

function letterSheet({ wording, parts, text }: SampleLetter): string {
  return sheet(wording, parts.subject, text);
}

function sheet(caption: string, subject: string, text: string): string {
  return `<figure><figcaption>${escaped(caption)}</figcaption><div class="sheet"><div class="subject">${escaped(subject)}</div>${escaped(text.trim())}</div></figure>`;
}

/** Text as HTML text. */
export function escaped(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

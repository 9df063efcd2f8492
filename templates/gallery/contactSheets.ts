import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type { Language } from '../../proofreading/salutation.ts';
import { htmlLetter } from '../layout.ts';
import { sampleLetters, type SampleLetter } from '../sampleLetters.ts';
import { escaped } from './galleryPage.ts';

/** Width of the reader's window and columns of the sheet, by name. */
const WIDTHS = { wide: { letter: 640, columns: 5 }, phone: { letter: 360, columns: 8 } };
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'de'] as const;
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * One picture for each language, width and scheme, with every letter in it as a mail program shows its HTML part. Returns the file
 * names; none where no Chromium is installed (`CHROMIUM` names another).
 */
export async function contactSheets(folder: string): Promise<string[]> {
  const executablePath = [process.env['CHROMIUM'] ?? '', ...BROWSERS].find(
    (path) => path !== '' && existsSync(path),
  );
  if (executablePath === undefined) return [];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const names: string[] = [];
    for (const language of LANGUAGES) {
      const letters = oneOfEach(language);
      for (const [width, shape] of Object.entries(WIDTHS)) {
        for (const scheme of SCHEMES) {
          const name = `${language}-${width}-${scheme}.jpg`;
          await picture(browser, join(folder, name), letters, shape, scheme);
          names.push(name);
        }
      }
    }
    return names;
  } finally {
    await browser.close();
  }
}

async function picture(
  browser: Browser,
  path: string,
  letters: SampleLetter[],
  { letter, columns }: { letter: number; columns: number },
  scheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: columns * (letter + 24), height: 800 },
    deviceScaleFactor: 0.5,
    colorScheme: scheme,
  });
  await page.setContent(sheetPage(letters, letter, scheme));
  // Frames grow to their letters, so that nothing is cut off.
  await page.evaluate(`Promise.all(Array.from(document.querySelectorAll('iframe'), (frame) => new Promise((done) => {
    const fit = () => { frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px'; done(); };
    if (frame.contentDocument.readyState === 'complete' && frame.contentDocument.body.innerText !== '') fit();
    else frame.addEventListener('load', fit, { once: true });
  })))`);
  await page.screenshot({ path, type: 'jpeg', quality: 60, fullPage: true });
  await page.close();
}

/** One wording of each letter, formal and warm in turn. */
function oneOfEach(language: Language): SampleLetter[] {
  const letters = sampleLetters(language);
  const kinds = Array.from(new Set(letters.map(({ kind }) => kind)));
  return kinds.flatMap((kind, index) => {
    const own = letters.filter((letter) => letter.kind === kind);
    const one = own[index % own.length];
    return one === undefined ? [] : [one];
  });
}

function sheetPage(letters: SampleLetter[], width: number, scheme: 'light' | 'dark'): string {
  const frames = letters.map(
    ({ wording, parts }) =>
      `<figure style="width:${String(width)}px"><figcaption>${escaped(wording)}</figcaption><iframe srcdoc="${escaped(htmlLetter(parts))}"></iframe></figure>`,
  );
  const desk = scheme === 'dark' ? '#000' : '#ddd8cf';
  const ink = scheme === 'dark' ? '#bbb' : '#333';
  const paper = scheme === 'dark' ? '#1c1c1e' : '#fff';
  return `<style>body{margin:12px;background:${desk};color:${ink};font:22px system-ui;display:flex;flex-wrap:wrap;gap:20px;align-items:flex-start}figure{margin:0}figcaption{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}iframe{border:0;display:block;width:100%;background:${paper}}</style>${frames.join('')}`;
}

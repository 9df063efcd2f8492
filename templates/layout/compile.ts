import { readFile } from 'node:fs/promises';
import mjml2html from 'mjml';

/**
 * Compiles letter.mjml to the HTML that stands beside it, still holding its Liquid. Run by
 * `node templates/layout/compile.ts > templates/layout/letter.html` whenever the layout changes; a test fails while the
 * two differ. Throws what MJML says about a faulty layout, with the line.
 */
export async function compileLayout(): Promise<string> {
  const mjml = await readFile(new URL('letter.mjml', import.meta.url), 'utf8');
  const { html } = await mjml2html(mjml, { validationLevel: 'strict', keepComments: false });
  return `${html
    .replace(/[ \t]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim()}\n`;
}

if (import.meta.main) process.stdout.write(await compileLayout());

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contactSheets } from './gallery/contactSheets.ts';
import { galleryPage } from './gallery/galleryPage.ts';

/** Makes docs/gallery: a page with all letters, and contact sheets where a Chromium is installed. */
const folder = fileURLToPath(new URL('../docs/gallery', import.meta.url));
await mkdir(folder, { recursive: true });
const pictures = await contactSheets(folder);
await writeFile(join(folder, 'index.html'), galleryPage(pictures));
process.stdout.write(
  `docs/gallery/index.html, ${pictures.length === 0 ? 'without pictures: no Chromium found (set CHROMIUM)' : pictures.join(', ')}\n`,
);

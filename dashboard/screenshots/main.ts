import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPictureDesk } from './pictureDesk.ts';
import type { PictureDesk } from './pictureDesk.ts';
import { PICTURE_TIME, SAMPLE_OWNER } from './fillDesk.ts';
import { PICTURES } from './pictures.ts';
import type { Picture } from './pictures.ts';

/**
 * `npm run screenshots -- [folder] [look …]`: every page in light, dark and on a phone, from the sample desk, into
 * docs/screens or the folder given. The looks `german` and `whole` (all of each page) are only for looking at.
 */

const FOLDER = process.argv[2] ?? fileURLToPath(new URL('../../docs/screens', import.meta.url));
const USUAL = ['light', 'dark', 'phone'];
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const LAPTOP: BrowserContextOptions = {
  viewport: { width: 1280, height: 860 },
  colorScheme: 'light',
};
const LOOKS: Record<string, BrowserContextOptions> = {
  light: LAPTOP,
  dark: { ...LAPTOP, colorScheme: 'dark' },
  whole: LAPTOP,
  german: { ...LAPTOP, locale: 'de-DE' },
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    isMobile: true,
    hasTouch: true,
  },
};

process.exitCode = await main();

async function main(): Promise<number> {
  if (!existsSync(CHROMIUM)) {
    say(`There is no Chromium at ${CHROMIUM}. Install it, or set CHROMIUM to where it is.`);
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-screens-'));
  const desk = await openPictureDesk(folder);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  try {
    await mkdir(FOLDER, { recursive: true });
    const asked = process.argv.slice(3);
    for (const [look, options] of Object.entries(LOOKS))
      if ((asked.length === 0 ? USUAL : asked).includes(look))
        await shootAll(browser, desk, look, options);
  } finally {
    await browser.close();
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return 0;
}

async function shootAll(
  browser: Browser,
  desk: PictureDesk,
  look: string,
  options: BrowserContextOptions,
): Promise<void> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: SAMPLE_OWNER.timeZone,
    reducedMotion: 'reduce',
    ...options,
  });
  await desk.store.owners.update(desk.filled.ownerId, {
    language: look === 'german' ? 'de' : 'en',
  });
  const painter = await context.newPage();
  const shoot = async ({ name, path, first, before }: Picture): Promise<void> => {
    const page = await context.newPage();
    await page.clock.setFixedTime(PICTURE_TIME);
    await first?.(page, desk.filled);
    await page.goto(desk.url + path(desk.filled));
    await page.locator('h1').first().waitFor();
    await before?.(page);
    await page.evaluate('document.fonts.ready');
    await page.waitForTimeout(300);
    const file = `${name}-${look}.webp`;
    const shot = await page.screenshot({ fullPage: look === 'whole' });
    await writeFile(join(FOLDER, file), await webpOf(painter, shot));
    await page.close();
    say(file);
  };
  const wanted = PICTURES.filter(({ detail }) => detail !== true || look !== 'dark');
  for (const picture of wanted.filter(({ signedOut }) => signedOut === true)) await shoot(picture);
  await context.request.post(`${desk.url}/api/session`, {
    data: { email: SAMPLE_OWNER.email, password: SAMPLE_OWNER.password },
    headers: { origin: desk.url },
  });
  for (const picture of wanted.filter(({ signedOut }) => signedOut !== true)) await shoot(picture);
  await context.close();
}

/** A picture at a third of its size: the browser that took it can write WebP too. */
async function webpOf(painter: Page, png: Buffer): Promise<Buffer> {
  const url: string = await painter.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.8);
  })()`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_TIME, SAMPLE_OWNER } from '../../../dashboard/screenshots/fillDesk.ts';
import { openPictureDesk, type PictureDesk } from '../../../dashboard/screenshots/pictureDesk.ts';
import { PICTURES } from '../../../dashboard/screenshots/pictures.ts';
import { browserMissing, startBrowser, watchConsole, type TestBrowser } from './support/browser.ts';
import { signInAs } from './support/desk.ts';

const missing = browserMissing();
const LIMIT_BYTES = 250 * 1024;

describe.skipIf(missing !== null)(`every page ${missing ?? ''}`, () => {
  let folder: string;
  let desk: PictureDesk;
  let browser: TestBrowser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-pages-'));
    desk = await openPictureDesk(folder);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (
    options: Parameters<TestBrowser['context']>[0],
  ): Promise<{ context: BrowserContext; page: Page; said: string[] }> => {
    const context = await browser.context(options);
    await signInAs(context, desk.url, SAMPLE_OWNER);
    const page = await context.newPage();
    await page.clock.setFixedTime(PICTURE_TIME);
    return { context, page, said: watchConsole(page) };
  };

  /** What axe-core finds: the rule and the first place. */
  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    const found: {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
  };

  for (const colorScheme of ['light', 'dark'] as const)
    it(
      `has no accessibility violation in ${colorScheme}, and a quiet console`,
      { timeout: 60_000 },
      async () => {
        const { context, page, said } = await open({
          viewport: { width: 1280, height: 860 },
          colorScheme,
        });
        for (const { name, path, before, signedOut } of PICTURES) {
          if (signedOut === true) continue;
          await page.goto(desk.url + path(desk.filled));
          await page.locator('h1').first().waitFor();
          await before?.(page);
          expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] });
        }
        expect(said).toEqual([]);
        expect(desk.logged).toEqual([]);
        await context.close();
      },
    );

  it('fits a phone without sideways scrolling', { timeout: 60_000 }, async () => {
    const { context, page, said } = await open({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    for (const { name, path, signedOut } of PICTURES) {
      if (signedOut === true) continue;
      await page.goto(desk.url + path(desk.filled));
      await page.locator('h1').first().waitFor();
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect({ name, width }).toEqual({ name, width: 390 });
    }
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('link', { name: 'Approvals' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
    expect(said).toEqual([]);
    await context.close();
  });

  it('first loads under 250 KB of compressed script, all from the same origin', async () => {
    const { context, page } = await open({ viewport: { width: 1280, height: 860 } });
    const scripts = new Map<string, number>();
    const foreign: string[] = [];
    page.on('response', (response) => {
      if (!response.url().startsWith(desk.url)) foreign.push(response.url());
      if (response.request().resourceType() !== 'script') return;
      scripts.set(response.url(), Number(response.headers()['content-length'] ?? Number.NaN));
      expect(response.headers()['content-encoding']).toMatch(/^(br|gzip|zstd)$/);
    });
    await page.goto(desk.url);
    await page.getByRole('link', { name: 'Harbour & Finch' }).waitFor();
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(total).toBeGreaterThan(50 * 1024);
    expect(total).toBeLessThan(LIMIT_BYTES);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('speaks German to who reads German', async () => {
    await desk.store.owners.update(desk.filled.ownerId, { language: 'de' });
    const { context, page, said } = await open({ viewport: { width: 1280, height: 860 } });
    await page.goto(desk.url);
    await page.getByRole('heading', { level: 1, name: 'Bewerbungen' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    await page.goto(`${desk.url}/approvals`);
    await page.getByRole('button', { name: 'Freigeben' }).waitFor();
    expect(said).toEqual([]);
    await context.close();
    await desk.store.owners.update(desk.filled.ownerId, { language: 'en' });
  });
});

import { readFile, rm } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_TIME, SAMPLE_OWNER } from '../../../dashboard/screenshots/fillDesk.ts';
import { openPictureDesk, type PictureDesk } from '../../../dashboard/screenshots/pictureDesk.ts';
import { PICTURES, type Picture } from '../../../dashboard/screenshots/pictures.ts';
import { emptyDataFolder } from '../../support/dataFolder.ts';
import { browserMissing, startBrowser, watchConsole, type TestBrowser } from './support/browser.ts';
import { signInAs } from './support/desk.ts';

const missing = browserMissing();
const LIMIT_BYTES = 250 * 1024;
const LAPTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const SCHEMES = ['light', 'dark'] as const;

describe.skipIf(missing !== null)(`every page ${missing ?? ''}`, () => {
  let folder: string;
  let desk: PictureDesk;
  let browser: TestBrowser;

  beforeAll(async () => {
    folder = await emptyDataFolder();
    desk = await openPictureDesk(folder);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(() => desk.store.owners.update(desk.filled.ownerId, { language: 'en' }));

  const open = async (
    options: Parameters<TestBrowser['context']>[0],
  ): Promise<{ context: BrowserContext; page: Page; said: string[] }> => {
    const context = await browser.context(options);
    await signInAs(context, desk.url, SAMPLE_OWNER);
    const page = await context.newPage();
    await page.clock.setFixedTime(PICTURE_TIME);
    return { context, page, said: watchConsole(page) };
  };

  /** What axe-core finds: the rule and the first place. In the dark only the colours are others. */
  const violations = async (page: Page, scheme: 'light' | 'dark'): Promise<string[]> => {
    const found: {
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    } = await page.evaluate(
      `axe.run(document, ${JSON.stringify({
        resultTypes: ['violations'],
        // Whether style sheets lock the orientation is the one thing that needs them fetched once more.
        preload: false,
        ...(scheme === 'dark' ? { runOnly: ['color-contrast'] } : {}),
      })})`,
    );
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
  };

  /** A tab with the time of the pictures, and what its console says. */
  const tabOf = async (context: BrowserContext): Promise<{ page: Page; said: string[] }> => {
    const page = await context.newPage();
    await page.clock.setFixedTime(PICTURE_TIME);
    return { page, said: watchConsole(page) };
  };

  /**
   * Opens every page of the picture book in turn, all in one tab, for a tab's first page costs as much as five more. What
   * a picture prepares stays with its tab, so that one is its own.
   */
  const walk = async (
    pictures: Picture[],
    locale: string,
    look: (page: Page, picture: Picture) => Promise<void>,
  ): Promise<void> => {
    const viewport = LAPTOP;
    const inside = await browser.context({ locale, viewport });
    await signInAs(inside, desk.url, SAMPLE_OWNER);
    const outside = await browser.context({ locale, viewport });
    const shared = await tabOf(inside);
    for (const picture of pictures) {
      const { name, path, first, before, signedOut, fails } = picture;
      const own = signedOut === true || first !== undefined;
      const { page, said } = own ? await tabOf(signedOut === true ? outside : inside) : shared;
      await first?.(page, desk.filled);
      await page.setViewportSize(viewport);
      await page.goto(desk.url + path(desk.filled));
      await page.locator('h1').first().waitFor();
      await before?.(page);
      await look(page, picture);
      // Asking who is signed in, before anybody is, is answered with 401.
      const expected = signedOut === true ? '401' : fails;
      const unexpected = said
        .splice(0)
        .filter((line) => expected === undefined || !line.includes(expected));
      expect({ name, said: unexpected }).toEqual({ name, said: [] });
      if (own) await page.close();
    }
    expect(desk.logged).toEqual([]);
    await inside.close();
    await outside.close();
  };
  const widthOf = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth');

  it('has a picture, and with it these checks, for every route and every door', async () => {
    const read = (file: string): Promise<string> =>
      readFile(new URL(`../../../dashboard/web/src/${file}`, import.meta.url), 'utf8');
    const paths = PICTURES.map(({ path }) => path(desk.filled).replace(/[?#].*/, ''));
    const routes = [...(await read('router.tsx')).matchAll(/path: '([^']+)'/g)];
    expect(routes.length).toBeGreaterThan(10);
    for (const [, route = ''] of routes) {
      const pattern = new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`);
      expect(
        paths.some((path) => pattern.test(path)),
        `${route} has no picture in dashboard/screenshots/pictures.ts`,
      ).toBe(true);
    }
    const doors = [...(await read('App.tsx')).matchAll(/\.\/pages\/entry\/(\w+)\.tsx/g)];
    expect(doors.length).toBe(PICTURES.filter(({ signedOut }) => signedOut === true).length);
  });

  /** Turns the open page into German, as it does by itself when the owner changes the language elsewhere. */
  const turnGerman = async (page: Page): Promise<void> => {
    await desk.store.owners.update(desk.filled.ownerId, { language: 'de' });
    // The tab of a coach hears of the client alone.
    if (await page.evaluate("sessionStorage.getItem('followthrough-client') !== null")) {
      await page.reload();
      await page.locator('h1').first().waitFor();
    }
    await page.locator('html[lang=de]').waitFor();
  };

  it(
    'has no accessibility violation on a laptop and a phone, light and dark, fits both, also in German, and keeps the console quiet',
    { timeout: 300_000 },
    async () => {
      const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
      // Another place of a page has nothing in it that the page has not.
      const states = PICTURES.filter(({ place }) => place !== true);
      await walk(states, 'en-GB', async (page, { name, signedOut }) => {
        await page.evaluate(axe);
        for (const size of [LAPTOP, PHONE]) {
          await page.setViewportSize(size);
          const { width } = size;
          expect({ name, width: await widthOf(page) }).toEqual({ name, width });
          for (const scheme of SCHEMES) {
            await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
            const found = await violations(page, scheme);
            expect({ name, width, scheme, found }).toEqual({ name, width, scheme, found: [] });
          }
        }
        if (signedOut === true) return;
        await turnGerman(page);
        for (const { width, height } of [PHONE, LAPTOP]) {
          await page.setViewportSize({ width, height });
          expect({ name, german: await widthOf(page) }).toEqual({ name, german: width });
        }
        await desk.store.owners.update(desk.filled.ownerId, { language: 'en' });
      });
    },
  );

  it('is walked by thumb on a phone', { timeout: 60_000 }, async () => {
    const { context, page, said } = await open({
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
    });
    await page.goto(desk.url);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('link', { name: 'Approvals' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
    expect(await widthOf(page)).toBe(390);
    expect(said).toEqual([]);
    await context.close();
  });

  it('proposes the patient playbook for a school, until another is chosen, and the sample never', async () => {
    const { context, page, said } = await open({ viewport: LAPTOP });
    const playbook = page.getByRole('combobox', { name: 'How to follow up' });
    const reads = async (name: RegExp): Promise<void> =>
      expect.poll(() => playbook.inputValue(), { timeout: 10_000 }).toMatch(name);
    const choose = async (field: string, option: RegExp): Promise<void> => {
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await page.goto(`${desk.url}/applications/new`);
    await reads(/^Standard/);
    await choose('What kind of employer', /^School/);
    await reads(/^Public sector/);
    await playbook.click();
    await page.getByRole('option', { name: /^Persistent/ }).waitFor();
    expect(await page.getByRole('option', { name: /Sample/ }).count()).toBe(0);
    await page.getByRole('option', { name: /^Persistent/ }).click();
    await choose('What kind of employer', /^Company/);
    await reads(/^Persistent/);
    expect(said).toEqual([]);
    await context.close();
  });

  it('shows every stage of the board on a laptop without scrolling sideways', async () => {
    const { context, page, said } = await open({ viewport: LAPTOP });
    await page.goto(desk.url);
    await page.getByText('Board', { exact: true }).click();
    const stages = page.locator('.board section');
    await stages.last().waitFor();
    const boxes = await Promise.all((await stages.all()).map((stage) => stage.boundingBox()));
    const edges = boxes.map((box) => (box === null ? Infinity : box.x + box.width));
    expect(edges.length).toBe(6);
    expect(Math.max(...edges)).toBeLessThanOrEqual(LAPTOP.width);
    expect(said).toEqual([]);
    await context.close();
  });

  it('prints an application in ink without anything to press, and an opened letter alone', async () => {
    const { context, page, said } = await open({ viewport: LAPTOP, colorScheme: 'dark' });
    const id = desk.filled.applications['Northwind Traders'] ?? '';
    const pressed = page.locator(
      '.mantine-Button-root:visible, input:visible, select:visible, textarea:visible, nav:visible',
    );
    const colourOf = (selector: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).color`);
    await page.goto(`${desk.url}/applications/${id}`);
    const sent = page.getByRole('button', { name: 'The letter was sent.' }).first();
    await sent.waitFor();
    expect(await pressed.count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await pressed.count()).toBe(0);
    for (const line of ['The letter was sent.', 'They decide', 'Marcus Chen', 'References.pdf'])
      expect(await page.getByText(line).first().isVisible(), line).toBe(true);
    expect(await colourOf('h1')).toBe('rgb(0, 0, 0)');

    await page.emulateMedia({ media: 'screen' });
    await sent.click();
    await page.getByRole('article').getByText('Dear Ms. Lee').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await pressed.count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
    expect(await page.getByText('Dear Ms. Lee').isVisible()).toBe(true);
    expect(await colourOf('article.letter')).toBe('rgb(0, 0, 0)');

    await page.goto(`${desk.url}/approvals`);
    await page.getByText(/^Dear M/).waitFor();
    expect(await page.getByRole('list', { name: 'Letters that wait for you' }).count()).toBe(0);
    expect(await pressed.count()).toBe(0);
    expect(said).toEqual([]);
    await context.close();
  });

  it('keeps a filtered view under a name and brings it back', async () => {
    const { context, page, said } = await open({ viewport: LAPTOP });
    page.on('dialog', (dialog) => void dialog.accept('Over and done'));
    const rows = page.locator('table.pipeline tbody tr:not(.gap)');
    await page.goto(desk.url);
    await rows.first().waitFor();
    const all = await rows.count();
    await page.getByRole('combobox', { name: 'Stage' }).click();
    await page.getByRole('option', { name: 'Ended' }).click();
    await expect.poll(() => rows.count()).toBeLessThan(all);
    const ended = await rows.allInnerTexts();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem').last().click();
    await page.reload();
    await expect.poll(() => rows.count()).toBe(all);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Over and done' }).click();
    await expect.poll(() => rows.allInnerTexts()).toEqual(ended);
    expect(said).toEqual([]);
    await context.close();
  });

  it('draws the plan of a playbook anew as one types, and says what would push', async () => {
    const { context, page } = await open({ viewport: LAPTOP });
    await page.goto(`${desk.url}/playbooks`);
    await page.getByRole('button', { name: 'Copy and change' }).click();
    const plan = page.locator('.timeline');
    await plan.getByText('Status check').first().waitFor();
    const before = await plan.innerText();
    const first = page.getByRole('textbox', { name: /^The first question/ });
    await first.fill('12');
    await expect.poll(() => plan.innerText()).not.toBe(before);
    await first.fill('1');
    await page.getByRole('alert').getByText('that is too soon to ask').waitFor();
    await context.close();
  });

  it('first loads under 250 KB of compressed script, all from the same origin', async () => {
    const { context, page } = await open({ viewport: LAPTOP });
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

  it('speaks German to who reads German, at the door and at the desk, also of what went wrong', async () => {
    const doors = PICTURES.filter(({ signedOut }) => signedOut === true);
    await walk(doors, 'de-DE', async (page, { name }) => {
      const language = await page.evaluate(
        '(document.querySelector("main[lang]") ?? document.documentElement).lang',
      );
      expect({ name, language }).toEqual({ name, language: 'de' });
      for (const { width, height } of [LAPTOP, PHONE]) {
        await page.setViewportSize({ width, height });
        expect({ name, width: await widthOf(page) }).toEqual({ name, width });
      }
    });
    await desk.store.owners.update(desk.filled.ownerId, { language: 'de' });
    const { context, page } = await open({ viewport: LAPTOP, locale: 'de-DE' });
    await page.goto(`${desk.url}/import`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'stellen.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Stelle;Firma;Kontakt;E-Mail\nBäckerin;;Ann Roe;ann@\n'),
    });
    await page
      .getByRole('cell', { name: 'Ausgelassen: Firma fehlt. E-Mail ist keine E-Mail-Adresse.' })
      .waitFor();
    await page.goto(`${desk.url}/applications/new`);
    await page.getByRole('textbox', { name: 'Arbeitgeber', exact: true }).fill('Wolke');
    await page.getByRole('textbox', { name: 'Stelle', exact: true }).fill('Leitung');
    await page.getByRole('textbox', { name: 'Internetadresse' }).fill('bei Wolke');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Lina Berg');
    await page.getByRole('checkbox').first().uncheck();
    await page.getByRole('button', { name: /Plan/ }).click();
    await page.getByText('Ist keine Domain wie example.com.', { exact: true }).waitFor();
    await page
      .getByRole('alert')
      .getByText('Internetadresse ist keine Domain wie example.com.')
      .waitFor();
    await context.close();
  });

  it('tells in German at the door what went wrong', async () => {
    const context = await browser.context({ viewport: LAPTOP, locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(desk.url);
    await page.getByLabel('E-Mail').fill(SAMPLE_OWNER.email);
    await page.getByLabel('Passwort').fill('nicht das richtige');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page
      .getByRole('alert')
      .getByText('Adresse und Passwort gehören nicht zusammen.')
      .waitFor();
    await context.close();
  });
});

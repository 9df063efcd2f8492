import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildWeb } from '../../dashboard/server/buildWeb.ts';
import { serve } from '../../dashboard/server/serve.ts';
import { PASSWORD, startApi } from '../../test/dashboard/server/support/api.ts';
import { browserMissing, startBrowser } from '../../test/dashboard/web/support/browser.ts';
import { signInAs } from '../../test/dashboard/web/support/desk.ts';
import { judged, type Row } from '../part.ts';
import { populate } from '../world/manyApplications.ts';

const APPLICATIONS = 2_000;
const PER_PAGE = 200;

/** What a person does in the table, with every row of it loaded. */
const ACTIONS: Record<string, (page: Page) => Promise<void>> = {
  'typing in the search, a letter every 120 ms': async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('northwind23', { delay: 120 });
    await page.getByRole('link', { name: 'Northwind23' }).first().waitFor();
    await page.getByRole('searchbox').fill('');
    await page.waitForTimeout(1_000);
  },
  'scrolling from top to end': async (page) => {
    for (let n = 0; n < 20; n += 1) {
      await page.mouse.wheel(0, 4_000);
      await page.waitForTimeout(50);
    }
  },
  'selecting ten rows': async (page) => {
    const boxes = page.locator('table.pipeline tbody input[type=checkbox]');
    for (let n = 0; n < 10; n += 1) await boxes.nth(n).check();
    for (let n = 0; n < 10; n += 1) await boxes.nth(n).uncheck();
  },
  'going down with j, twenty a second': async (page) => {
    await page.locator('[data-item]').first().focus();
    for (let n = 0; n < 80; n += 1) {
      await page.keyboard.press('j');
      await page.waitForTimeout(50);
    }
  },
  'the board and back': async (page) => {
    await page.getByText('Board', { exact: true }).click();
    await page.locator('.board .card').first().waitFor();
    await page.getByText('Table', { exact: true }).click();
    await page.locator('table.pipeline').waitFor();
  },
  'sorting by employer and back': async (page) => {
    const sort = page.getByRole('button', { name: 'Employer' });
    await sort.click();
    await page.waitForTimeout(1_000);
    await sort.click();
    await page.waitForTimeout(1_000);
  },
};

/**
 * The script that the first page needs, and long tasks (over 50 ms without an answer to the person) while somebody works in
 * a table of 2,000 applications, in Debian's Chromium. Goals (issue 8): under 250 KB gzip; no visible wait.
 */
export async function measureWeb(): Promise<Row[]> {
  const missing = browserMissing();
  if (missing !== null) throw new Error(missing);
  const webFolder = await buildWeb((line) => void process.stderr.write(`${line}\n`));
  if (webFolder === null) throw new Error('The pages could not be built.');
  const api = await startApi({ webFolder });
  const serving = await serve(api.app, { host: '127.0.0.1', port: 0 });
  const browser = await startBrowser();
  try {
    const { cookie, email } = await api.signIn('coach');
    await populate(api, cookie, APPLICATIONS);
    const context = await browser.context({ viewport: { width: 1280, height: 800 } });
    await signInAs(context, serving.url, { email, password: PASSWORD });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.addInitScript(OBSERVE);
    const scripts: string[] = [];
    page.on('response', (answer) => {
      if (answer.request().resourceType() === 'script')
        scripts.push(new URL(answer.url()).pathname);
    });
    await page.goto(serving.url);
    await page.locator('table.pipeline tbody tr').first().waitFor();
    const bytes = await Promise.all(
      scripts.filter((path) => path.startsWith('/assets/')).map((path) => packed(webFolder, path)),
    );
    const rows: Row[] = [
      judged(
        {
          what: 'script of the first page',
          value: bytes.reduce((sum, size) => sum + size, 0) / 1024,
          unit: 'KB gzip',
          note: `${bytes.length} files`,
        },
        { atMost: 250 },
      ),
    ];
    for (let shown = PER_PAGE; shown < APPLICATIONS; shown += PER_PAGE) {
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.locator(`table[aria-rowcount="${shown + PER_PAGE + 1}"]`).waitFor();
    }
    for (const [what, act] of Object.entries(ACTIONS)) rows.push(await longTasks(page, what, act));
    return rows;
  } finally {
    await browser.stop();
    await serving.close();
    await api.stop();
  }
}

async function packed(folder: string, path: string): Promise<number> {
  return (await readFile(join(folder, `${path}.gz`))).length;
}

async function longTasks(
  page: Page,
  what: string,
  act: (page: Page) => Promise<void>,
): Promise<Row> {
  await page.evaluate('globalThis.longTasks = []');
  await act(page);
  const tasks = await page.evaluate<number[]>('globalThis.longTasks');
  const all = tasks
    .toSorted((a, b) => b - a)
    .slice(0, 8)
    .map((ms) => Math.round(ms));
  return judged(
    {
      what,
      value: Math.max(0, ...tasks),
      unit: 'ms longest task',
      note: all.length === 0 ? 'no long task' : `${tasks.length} long tasks: ${all.join(', ')} ms`,
    },
    { atMost: 200 },
  );
}

const OBSERVE = `globalThis.longTasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
}).observe({ type: 'longtask' });`;

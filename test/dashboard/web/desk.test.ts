import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { letterHash } from '../../../activities/ports/letterHash.ts';
import { dovecotMissing } from '../../support/dovecot.ts';
import { eventually } from '../../support/eventually.ts';
import { mailFrom } from '../../support/mailFrom.ts';
import { startStack, type Stack } from '../../support/stack.ts';
import { OWNER } from '../../support/stackSettings.ts';
import { browserMissing, startBrowser, watchConsole, type TestBrowser } from './support/browser.ts';
import { openDesk, PASSWORD, signIn, type Desk } from './support/desk.ts';
import { waitingLetter } from './support/waitingLetter.ts';

const missing = dovecotMissing() ?? browserMissing();

describe.skipIf(missing !== null)(`at the desk ${missing ?? ''}`, () => {
  let stack: Stack;
  let desk: Desk;
  let browser: TestBrowser;
  let context: BrowserContext;
  let page: Page;
  let said: string[];
  let number = 0;

  beforeAll(async () => {
    stack = await startStack();
    await stack.store.owners.setPassword(stack.ownerId, PASSWORD);
    desk = await openDesk(stack);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
    await stack.stop();
  });
  beforeEach(async () => {
    context = await browser.context({ viewport: { width: 1280, height: 800 } });
    await signIn(context, desk, OWNER.address);
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    said = watchConsole(page);
  });
  afterEach(async () => {
    await context.close();
    expect(said).toEqual([]);
    expect(desk.logged).toEqual([]);
  });

  const waiting = () => waitingLetter(stack);
  const letterOf = async (id: string) => (await stack.store.outbox.ofApplication(id))[0];

  it('moves the card in two tabs when a reply arrives, without a reload', async () => {
    const { employer, address } = await waiting();
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(desk.url);
      await tab.getByText('Board').click();
      await tab
        .getByRole('region', { name: 'Waiting for them' })
        .getByText(employer)
        .waitFor({ timeout: 10_000 });
    }
    await stack.dovecot.deliver(
      OWNER.user,
      mailFrom(`Pat Moor <${address}>`, 'Your interview', [
        'Dear Kim,',
        '',
        'thank you for coming in. We would like to invite you to a second interview next week.',
        '',
        'Pat Moor',
      ]),
    );
    for (const tab of [page, other])
      await tab
        .getByRole('region', { name: 'Your move' })
        .getByText(employer)
        .waitFor({ timeout: 20_000 });
    expect(await page.evaluate('performance.getEntriesByType("navigation").length')).toBe(1);
  });

  it('approves exactly the text that was edited, by keys alone', async () => {
    const { id, employer } = await waiting();
    await page.goto(`${desk.url}/approvals`);
    const item = page.getByRole('button', { name: employer });
    await item.focus();
    await page.keyboard.press('e');
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.fill(`${await text.inputValue()}\n\nP.S. The view from your roof was splendid.`);
    await page.getByText('What you changed').click();
    await page.locator('ins', { hasText: 'splendid' }).waitFor();
    await page.getByRole('button', { name: 'Use this text' }).click();
    await page.getByText('splendid').first().waitFor();
    await page.getByRole('button', { name: employer }).focus();
    await page.keyboard.press('a');
    const letter = await eventually('the approval', async () => {
      const found = await letterOf(id);
      return found?.state === 'approved' ? found : null;
    });
    expect(letter.text).toContain('splendid');
    const approved = await eventually('the approval in the life', async () => {
      const { snapshot } = await stack.store.applications.load(id);
      return snapshot?.steps.find(({ outboxId }) => outboxId === letter.id)?.approvedHash;
    });
    expect(approved).toBe(letterHash(letter));
  });

  it('takes an approval back within half a minute, also in another tab after this one was closed', async () => {
    const { id, employer } = await waiting();
    await page.goto(`${desk.url}/approvals`);
    await page.getByRole('button', { name: employer }).focus();
    await page.keyboard.press('a');
    const held = page.getByRole('status').filter({ hasText: 'approved, goes out in' });
    await held.getByRole('button', { name: 'Undo' }).waitFor();
    await page.close();
    const other = await context.newPage();
    await other.goto(desk.url);
    await other.getByRole('button', { name: 'Undo' }).click();
    await other.getByText('Taken back. It waits for you again.').waitFor();
    expect((await letterOf(id))?.state).toBe('drafted');
    await other.goto(`${desk.url}/approvals`);
    await other.getByRole('button', { name: employer }).waitFor();
    await eventually('the workflow heeds it', async () => {
      const { snapshot } = await stack.store.applications.load(id);
      return snapshot?.steps[0]?.state === 'drafted' && snapshot.steps[0].approvedHash === null;
    });
  });

  it('keeps what was typed over a reload, and says when the connection is lost', async () => {
    const { employer } = await waiting();
    await page.goto(`${desk.url}/approvals`);
    await page.getByRole('button', { name: employer }).focus();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Text' }).fill('A text that took me an hour.');
    await page.reload();
    await page.getByRole('button', { name: employer }).focus();
    await page.keyboard.press('e');
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe(
      'A text that took me an hour.',
    );
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Use this text' }).click();
    await page.getByText('Nothing you typed is lost').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe(
      'A text that took me an hour.',
    );
    // Refused connections are what being offline is; the browser prints each.
    said.length = 0;
    await context.setOffline(false);
  });

  it('is walked through by keys: list, search, open, help', async () => {
    const { employer } = await waiting();
    await page.goto(desk.url);
    await page.getByRole('link', { name: employer }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(employer);
    await expect
      .poll(() => page.locator('table.pipeline tbody tr').count(), { timeout: 5_000 })
      .toBe(1);
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: employer }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: employer }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
  });

  it('shows nothing of it to another owner', async () => {
    const { id, employer } = await waiting();
    const stranger = `stranger${number}@owner.example`;
    await stack.store.owners.create({
      name: 'A Stranger',
      email: stranger,
      timeZone: 'Europe/Paris',
      password: PASSWORD,
    });
    const theirs = await browser.context();
    await signIn(theirs, desk, stranger);
    const tab = await theirs.newPage();
    await tab.goto(`${desk.url}/applications/${id}`);
    await tab.getByText('There is nothing at this address').waitFor();
    await tab.goto(desk.url);
    await tab.getByText('Nothing here yet').waitFor();
    expect(await tab.getByText(employer).count()).toBe(0);
    await theirs.close();
  });

  it('imports the good rows of a broken file and says what is wrong with the others', async () => {
    number += 1;
    const employer = `Imported ${number}`;
    await page.goto(`${desk.url}/import`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'jobs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Company,Job title,Contact,Email\n${employer},Analyst,Ada Byrne,ada@imported.example\n${employer} B,,Bo Chen,bo@imported.example\n${employer} C,Clerk,Cy Diaz,not an address\n`,
      ),
    });
    await page.getByRole('button', { name: 'Add 1' }).waitFor();
    expect(await page.getByRole('cell', { name: /^Left out: / }).count()).toBe(2);
    await page.getByRole('button', { name: 'Add 1' }).click();
    await page.getByText('1 added.').waitFor();
    await page.getByRole('link', { name: 'To the pipeline' }).click();
    await page.getByRole('link', { name: employer, exact: true }).waitFor();
  });
});

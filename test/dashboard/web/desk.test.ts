import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { letterHash } from '../../../activities/ports/letterHash.ts';
import type { Playbook } from '../../../domain/playbook.ts';
import { dovecotMissing } from '../../support/dovecot.ts';
import { eventually } from '../../support/eventually.ts';
import { mailFrom } from '../../support/mailFrom.ts';
import { startStack, type Stack } from '../../support/stack.ts';
import { OWNER, QUICK_PLAYBOOK } from '../../support/stackSettings.ts';
import { browserMissing, startBrowser, watchConsole, type TestBrowser } from './support/browser.ts';
import { openDesk, PASSWORD, signIn, type Desk } from './support/desk.ts';
import { waitingLetter } from './support/waitingLetter.ts';

/** Letters that wait for approval, and leave at any hour once they have it. */
const AT_ANY_HOUR: Playbook = {
  ...QUICK_PLAYBOOK,
  name: 'at any hour',
  modes: {},
  approvalExpires: 'PT10M',
  thankYou: { after: 'PT1S', within: 'PT10M', late: 'PT20M' },
  statusCheck: { ...QUICK_PLAYBOOK.statusCheck, first: 'P7D' },
};
const focused = async (page: Page): Promise<string> =>
  String(await page.evaluate('document.activeElement?.closest("tr, li")?.textContent ?? ""'));

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

  const waiting = (options?: Parameters<typeof waitingLetter>[1]) => waitingLetter(stack, options);
  const letterOf = async (id: string) => (await stack.store.outbox.ofApplication(id))[0];

  it('moves the card in two tabs when a reply arrives, without a reload', async () => {
    const { employer, contact, address } = await waiting();
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
      mailFrom(`${contact} <${address}>`, 'Your interview', [
        'Dear Kim,',
        '',
        'thank you for coming in. We would like to invite you to a second interview next week.',
        '',
        contact,
      ]),
    );
    for (const tab of [page, other])
      await tab
        .getByRole('region', { name: 'Your move' })
        .getByText(employer)
        .waitFor({ timeout: 20_000 });
    expect(await page.evaluate('performance.getEntriesByType("navigation").length')).toBe(1);
  });

  it('goes by keys alone from the pipeline to the letter, edits, approves and takes back', async () => {
    const { id, employer, contact } = await waiting();
    const keys = page.keyboard;
    await page.goto(desk.url);
    await page.getByRole('link', { name: employer, exact: true }).waitFor();
    await keys.press('/');
    await keys.type(employer);
    await expect.poll(() => page.locator('table.pipeline tbody tr').count()).toBe(1);
    await keys.press('Enter');
    await expect.poll(() => focused(page)).toContain(employer);
    await keys.press('j');
    await keys.press('k');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: employer }).waitFor();
    await keys.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await keys.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });

    await keys.press('2');
    await page.getByRole('heading', { level: 1, name: 'Approvals' }).waitFor();
    await expect.poll(() => focused(page)).toContain('Thank-you');
    await eventually('the letter is reached', async () => {
      if ((await focused(page)).includes(employer)) return true;
      await keys.press('j');
      return false;
    });
    const sheet = page.getByRole('article');
    await sheet.getByText(contact, { exact: true }).waitFor();
    await keys.press('e');
    await page.getByRole('textbox', { name: 'Text' }).waitFor();
    await keys.press('Control+End');
    await keys.type('\n\nP.S. The view from your roof was splendid.');
    await eventually('the view is reached', async () => {
      await keys.press('Tab');
      return (await page.locator('input[type=radio]:focus').count()) > 0;
    });
    await keys.press('ArrowRight');
    await page.locator('ins', { hasText: 'splendid' }).waitFor();
    await keys.press('Control+Enter');
    await page.getByRole('textbox', { name: 'Text' }).waitFor({ state: 'detached' });
    await sheet.getByText('splendid').waitFor();
    await expect.poll(() => focused(page)).toContain(employer);
    await keys.press('a');
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
    await page.getByText(`to ${contact}: approved, goes out`).waitFor();
    await keys.press('u');
    await page.getByText('Taken back. It waits for you again.').waitFor();
    expect((await letterOf(id))?.state).toBe('drafted');
    await page.getByRole('button', { name: employer }).waitFor();
  });

  it('takes an approval back within half a minute, also in another tab after this one was closed', async () => {
    const { id, employer, contact } = await waiting();
    await page.goto(`${desk.url}/approvals`);
    await page.getByRole('button', { name: employer }).focus();
    await page.keyboard.press('a');
    const held = (tab: Page) =>
      tab.getByRole('status').locator('.row', { hasText: `${contact}: approved, goes out` });
    await held(page).getByRole('button', { name: 'Undo' }).waitFor();
    await page.close();
    const other = await context.newPage();
    await other.goto(desk.url);
    await held(other).getByRole('button', { name: 'Undo' }).click();
    await other.getByText('Taken back. It waits for you again.').waitFor();
    expect((await letterOf(id))?.state).toBe('drafted');
    await other.goto(`${desk.url}/approvals`);
    await other.getByRole('button', { name: employer }).waitFor();
    await eventually('the workflow heeds it', async () => {
      const { snapshot } = await stack.store.applications.load(id);
      return snapshot?.steps[0]?.state === 'drafted' && snapshot.steps[0].approvedHash === null;
    });
  });

  it(
    'sends what was approved although the tab is closed, when the time to take it back is over',
    { timeout: 60_000 },
    async () => {
      await stack.store.playbooks.put(stack.ownerId, AT_ANY_HOUR, Date.now());
      const { id, employer, contact, address } = await waiting({ playbook: AT_ANY_HOUR.name });
      // The page asks for half a minute; a test does not wait that long.
      await page.route('**/approve', async (route) => {
        const given = route.request().postDataJSON() as { undoSeconds: number };
        expect(given.undoSeconds).toBe(30);
        await route.continue({ postData: JSON.stringify({ ...given, undoSeconds: 4 }) });
      });
      await page.goto(`${desk.url}/approvals`);
      await page.getByRole('button', { name: employer }).focus();
      await page.keyboard.press('a');
      await page.getByText(`to ${contact}: approved, goes out`).waitFor();
      const [letter] = await stack.store.outbox.ofApplication(id);
      await page.close();
      expect(letter?.state).toBe('approved');
      const sent = await eventually('the letter leaves', () =>
        stack.sink.messages.find(({ to }) => to.includes(address)),
      );
      expect(sent.raw.toString()).toContain(`Subject: ${letter?.subject}`);
      await eventually('it is known as sent', async () => (await letterOf(id))?.state === 'sent');
    },
  );

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

  it('hears when it is back online what came in between, without a reload', async () => {
    const { id, employer, contact, address } = await waiting();
    await page.goto(desk.url);
    const row = page.getByRole('row', { name: employer });
    await row.getByText('Your approval', { exact: true }).waitFor();
    await context.setOffline(true);
    await page.locator('.lost').waitFor();
    await stack.dovecot.deliver(
      OWNER.user,
      mailFrom(`${contact} <${address}>`, 'Your interview', [
        'Dear Kim,',
        '',
        'We have decided to go with another candidate for this role. We wish you all the best.',
        '',
        contact,
      ]),
    );
    await eventually('the rejection is understood', async () => {
      const { snapshot } = await stack.store.applications.load(id);
      return snapshot?.outcome?.outcome === 'rejected';
    });
    expect(await row.getByText('Rejected').count()).toBe(0);
    await context.setOffline(false);
    await row.getByText('Rejected').waitFor();
    await row.getByText('Your approval', { exact: true }).waitFor();
    await page.locator('.lost').waitFor({ state: 'detached' });
    expect(await page.evaluate('performance.getEntriesByType("navigation").length')).toBe(1);
    // Refused connections are what being offline is; the browser prints each.
    const heard = said.splice(0);
    expect(heard.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
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

  it('approves several that were read, skips one, lays one aside; nothing else moves', async () => {
    const one = await waiting();
    const two = await waiting();
    const skipped = await waiting();
    const later = await waiting();
    const untouched = await waiting();
    const stateOf = async (id: string) => (await letterOf(id))?.state;
    const open = async ({ employer, contact }: typeof one) => {
      await page.getByRole('button', { name: employer }).click();
      await page.getByRole('article').getByText(contact, { exact: true }).waitFor();
    };
    await page.goto(`${desk.url}/approvals`);
    await open(skipped);
    await page.getByRole('button', { name: 'Skip it' }).click();
    await page.getByText('Skipped. It will not be sent.').waitFor();
    await expect.poll(() => stateOf(skipped.id)).toBe('cancelled');
    await open(later);
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByRole('menuitem', { name: 'Tomorrow' }).click();
    await page.getByText('Laid aside.').waitFor();
    await page.getByRole('button', { name: later.employer }).waitFor({ state: 'detached' });
    expect(await stateOf(later.id)).toBe('drafted');

    // What flits by is not read; whatever lies open for a second is.
    const several = page.getByRole('button', { name: /^Approve the \d you have read$/u });
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1_000);
    await page.reload();
    await eventually('the list', async () => {
      await page.clock.runFor(10);
      return (await page.getByRole('button', { name: one.employer }).count()) > 0;
    });
    for (const flitting of [one, two]) {
      await open(flitting);
      await page.clock.runFor(500);
    }
    expect(await several.count()).toBe(0);
    await page.clock.runFor(600);
    await open(one);
    await page.clock.runFor(1_100);
    await several.click();
    for (const { id } of [one, two]) await expect.poll(() => stateOf(id)).toMatch(/approved|sen/u);
    expect(await stateOf(later.id)).toBe('drafted');
    expect(await stateOf(untouched.id)).toBe('drafted');
  });

  it('pauses several at once from the table, and no other', async () => {
    const one = await waiting();
    const two = await waiting();
    const other = await waiting();
    await page.goto(desk.url);
    for (const { employer } of [one, two])
      await page.getByRole('checkbox', { name: `Select ${employer}` }).check();
    await page
      .getByRole('toolbar', { name: '2 selected' })
      .getByRole('button', { name: 'Pause' })
      .click();
    const paused = async (id: string) =>
      (await stack.store.applications.load(id)).snapshot?.holds.some(
        ({ reason, to }) => reason === 'paused' && to === null,
      );
    for (const { id } of [one, two]) await expect.poll(() => paused(id)).toBe(true);
    expect(await paused(other.id)).toBe(false);
    await page.getByRole('toolbar', { name: '2 selected' }).waitFor({ state: 'detached' });
  });
});

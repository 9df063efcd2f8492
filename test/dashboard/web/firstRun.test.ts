import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../../support/dovecot.ts';
import { eventually } from '../../support/eventually.ts';
import { OWNER } from '../../support/stackSettings.ts';
import { browserMissing, startBrowser, watchConsole, type TestBrowser } from './support/browser.ts';
import { openDesk, PASSWORD, type Desk } from './support/desk.ts';
import { startEmptyHouse, type EmptyHouse } from './support/emptyHouse.ts';

const missing = dovecotMissing() ?? browserMissing();

describe.skipIf(missing !== null)(`the first start ${missing ?? ''}`, () => {
  let house: EmptyHouse;
  let desk: Desk;
  let browser: TestBrowser;
  beforeAll(async () => {
    house = await startEmptyHouse();
    desk = await openDesk(house);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
    await house.stop();
  });

  it('leads from the setup token to the first letter sent', { timeout: 90_000 }, async () => {
    const token = await house.store.setup.issue(Date.now());
    const context = await browser.context({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const said = watchConsole(page);

    await page.goto(`${desk.url}/?token=${token ?? ''}`);
    await page.getByLabel('Your name').fill('Kim Owner');
    await page.getByLabel('Email').fill(OWNER.address);
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.getByLabel('Your phone').fill('+49 30 1234567');
    await page.getByLabel('Your address').fill('1 Linden Street\n10115 Berlin');
    await page.getByRole('button', { name: 'Begin' }).click();

    await page.getByRole('heading', { name: 'Your mailbox' }).waitFor();
    await page.getByRole('combobox', { name: 'Your provider' }).click();
    await page.getByRole('option', { name: 'Another one' }).click();
    await page
      .getByRole('textbox', { name: 'Incoming mail (IMAP)', exact: true })
      .fill('127.0.0.1');
    await page.getByLabel('Incoming mail (IMAP): Port').fill(String(house.imapPort));
    await page.getByRole('combobox', { name: 'Incoming mail (IMAP): Encryption' }).click();
    await page.getByRole('option', { name: /None/ }).click();
    await page
      .getByRole('textbox', { name: 'Outgoing mail (SMTP)', exact: true })
      .fill('127.0.0.1');
    await page.getByLabel('Outgoing mail (SMTP): Port').fill(String(house.sink.port));
    await page.getByRole('combobox', { name: 'Outgoing mail (SMTP): Encryption' }).click();
    await page.getByRole('option', { name: /None/ }).click();
    await page.getByLabel('The server is on this machine').check();
    await page.getByLabel('User name').fill(OWNER.user);
    const password = page.getByRole('textbox', { name: 'Password' });
    await password.fill('not the password');
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByText('Signing in there: needs a look').first().waitFor();
    await password.fill(OWNER.password);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();

    await page.getByRole('heading', { name: 'Your first application' }).waitFor();
    await page.getByRole('textbox', { name: 'Employer', exact: true }).fill('Northwind Traders');
    await page.getByRole('textbox', { name: 'Role', exact: true }).fill('Sales Manager');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Dana Lee');
    await page.getByLabel('Form of address').fill('Ms.');
    await page.getByLabel('Email').fill('dana.lee@northwind.example');
    // Ended just now: the thank-you is due in an hour, so that it is the person who sends it now.
    await page.getByLabel('Began (your time)').fill(localNow(-1));
    await page.getByLabel('Ended').fill(localNow(0));
    await page.getByLabel('What Dana Lee said').fill('The Portland office opens next spring.');
    await page.getByRole('button', { name: 'Show me the plan' }).click();

    await page.getByRole('heading', { level: 1, name: 'Northwind Traders' }).waitFor();
    await page.getByText('Thank-you to Dana Lee').first().waitFor();
    expect(house.sink.messages).toEqual([]);
    await page.getByRole('link', { name: 'Read and approve' }).click();
    await page.getByRole('article').getByText('Portland office').waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();

    await page.getByRole('link', { name: 'Pipeline' }).click();
    await page.getByRole('link', { name: 'Northwind Traders' }).click();
    await page.getByRole('button', { name: /You approved/ }).click();
    await page.getByRole('button', { name: 'Send it now' }).click();
    const sent = await eventually('the letter at its recipient', () => house.sink.messages[0]);
    expect(sent.to).toEqual(['dana.lee@northwind.example']);
    await page.keyboard.press('Escape');
    await page.getByText('The letter was sent').waitFor();
    expect(said.filter((line) => !line.includes('401'))).toEqual([]);
    expect(desk.logged).toEqual([]);
    await context.close();
  });
});

/** As a `datetime-local` field wants it, in the zone of this machine. */
function localNow(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

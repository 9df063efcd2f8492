import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../../support/dovecot.ts';
import { eventually } from '../../support/eventually.ts';
import { startStack, type Stack } from '../../support/stack.ts';
import { OWNER } from '../../support/stackSettings.ts';
import { browserMissing, startBrowser, watchConsole, type TestBrowser } from './support/browser.ts';
import { openDesk, PASSWORD, signIn, type Desk } from './support/desk.ts';
import { waitingLetter } from './support/waitingLetter.ts';

const missing = dovecotMissing() ?? browserMissing();

describe.skipIf(missing !== null)(`several people ${missing ?? ''}`, () => {
  let stack: Stack;
  let desk: Desk;
  let browser: TestBrowser;
  const opened: BrowserContext[] = [];
  const said: string[][] = [];

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
  afterEach(async () => {
    for (const context of opened.splice(0)) await context.close();
    // Looking whether one is signed in, before one is, is answered with 401.
    const heard = said.splice(0).flat();
    expect(heard.filter((line) => !line.includes('401'))).toEqual([]);
    expect(desk.logged).toEqual([]);
  });

  /** A browser of one person's own; signed in, where an address is given. */
  const sitsDown = async (email?: string): Promise<Page> => {
    const context = await browser.context({ viewport: { width: 1280, height: 800 } });
    opened.push(context);
    context.setDefaultTimeout(15_000);
    if (email !== undefined) await signIn(context, desk, email);
    const page = await context.newPage();
    said.push(watchConsole(page));
    return page;
  };
  const makeLink = async (page: Page, kind: RegExp): Promise<string> => {
    await page.goto(`${desk.url}/settings`);
    await page.getByRole('combobox', { name: 'Invite somebody' }).click();
    await page.getByRole('option', { name: kind }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = page.getByLabel('Link to hand over');
    await link.waitFor();
    return link.inputValue();
  };

  it(
    'lets a coach look, then approve, then neither, as the owner says',
    { timeout: 90_000 },
    async () => {
      const { id, employer } = await waitingLetter(stack);
      const owner = await sitsDown(OWNER.address);
      const link = await makeLink(owner, /A coach who looks/);

      const coach = await sitsDown();
      await coach.goto(link);
      await coach.getByText('asks you to be their coach').waitFor();
      await coach.getByLabel('Your name').fill('Carol Coach');
      await coach.getByLabel('Email').fill('carol@coach.example');
      await coach.getByLabel('Password').first().fill(PASSWORD);
      await coach.getByRole('button', { name: 'Join' }).click();
      await coach.getByRole('heading', { name: 'Those you coach' }).waitFor();
      await coach.getByRole('button', { name: employer, exact: true }).click();
      await coach.getByRole('heading', { level: 1, name: employer }).waitFor();
      await coach.getByText('You may look, and change nothing.').waitFor();
      expect(await coach.getByRole('link', { name: 'Mailboxes' }).count()).toBe(0);
      expect(await coach.getByRole('button', { name: 'Add a file' }).count()).toBe(0);
      await coach.getByRole('link', { name: 'Approvals' }).click();
      await coach.getByText('Only its owner can approve it').waitFor();
      expect(await coach.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);

      await owner.getByText('Carol Coach').waitFor();
      await owner.getByRole('checkbox', { name: 'May approve letters' }).check();
      await coach.getByRole('button', { name: 'Approve', exact: true }).click();
      await eventually('the approval by the coach', async () => {
        const [letter] = await stack.store.outbox.ofApplication(id);
        return letter !== undefined && letter.state !== 'drafted';
      });

      await owner.getByRole('button', { name: 'Take back what Carol Coach may see' }).click();
      await coach.getByText('Nobody shares this desk with you any more').waitFor();
      // What the page asks for from now on is refused, which the browser prints.
      for (const heard of said) heard.length = 0;
      await coach.getByRole('button', { name: 'Back to your own desk' }).click();
      await coach.getByText('Nobody has invited you').waitFor();
      await coach.evaluate('sessionStorage.clear()');
      const theirs = await coach.request.get(`${desk.url}/api/applications/${id}`);
      expect(theirs.status()).toBe(404);
    },
  );

  it(
    'takes up an invitation as somebody who is here, says whose is whose, and refuses a link taken back',
    { timeout: 90_000 },
    async () => {
      const { employer } = await waitingLetter(stack);
      await stack.store.owners.create({
        name: 'Nia Known',
        email: 'nia@known.example',
        timeZone: 'Europe/Paris',
        password: PASSWORD,
      });
      const owner = await sitsDown(OWNER.address);
      const withdrawn = await makeLink(owner, /A coach who may also approve/);
      await owner.getByRole('button', { name: 'Take back this invitation' }).click();
      await owner.getByText('Invitations nobody has taken up').waitFor({ state: 'detached' });
      const link = await makeLink(owner, /A coach who may also approve/);

      const nia = await sitsDown('nia@known.example');
      await nia.goto(withdrawn);
      await nia.getByText('taken back or is too old').waitFor();
      for (const heard of said) heard.length = 0;
      await nia.goto('about:blank');
      await nia.goto(link);
      await nia.getByText('You are signed in as Nia Known').waitFor();
      await nia.getByRole('button', { name: 'Accept' }).click();
      const theirs = nia.getByRole('region', { name: /Kim/ });
      await theirs.getByText('you may approve letters').waitFor();
      await theirs.getByRole('button', { name: employer, exact: true }).waitFor();
      const later = await waitingLetter(stack);
      await theirs.getByRole('button', { name: later.employer, exact: true }).waitFor();
      await nia.getByRole('searchbox').fill(later.employer);
      await theirs
        .getByRole('button', { name: employer, exact: true })
        .waitFor({ state: 'detached' });
      await theirs.getByRole('button', { name: later.employer, exact: true }).waitFor();

      await nia.goto(desk.url);
      await nia.getByText('Nothing here yet').waitFor();
      expect(await nia.getByText(employer).count()).toBe(0);
    },
  );

  it('lets a kind of letter go by itself, and takes that back', { timeout: 60_000 }, async () => {
    const owner = await sitsDown(OWNER.address);
    await owner.goto(`${desk.url}/settings`);
    await owner.getByRole('button', { name: 'Approve in advance: Thank-you' }).click();
    await owner.getByText('is sent without asking you').waitFor();
    await owner.getByRole('button', { name: 'Approve this kind in advance' }).click();
    await owner.getByText('Leaves by itself when nothing is found, since').waitFor();
    expect(await stack.store.settings.get(stack.ownerId, 'delegations')).toHaveProperty(
      'thank-you',
    );
    await owner.getByRole('button', { name: 'Take back: Thank-you' }).click();
    await owner.getByRole('button', { name: 'Approve in advance: Thank-you' }).waitFor();
    expect(await stack.store.settings.get(stack.ownerId, 'delegations')).toEqual({});
  });

  it(
    'encloses what was asked for: the finding goes, too much is refused, the file arrives',
    { timeout: 90_000 },
    async () => {
      const { id, employer } = await waitingLetter(stack, {
        said: 'She asked me to send my portfolio and we talked about the Portland office.',
      });
      const owner = await sitsDown(OWNER.address);
      await owner.goto(`${desk.url}/approvals`);
      await owner.getByRole('button', { name: employer, exact: false }).click();
      await owner.getByText('asked for').first().waitFor();
      await owner.getByRole('button', { name: 'Edit' }).click();
      const file = owner.locator('input[type=file]');
      // By its path: a buffer would travel to the browser as text.
      const large = join(await mkdtemp(join(tmpdir(), 'followthrough-large-')), 'everything.pdf');
      await writeFile(large, Buffer.alloc(18 * 1024 * 1024 + 1));
      await file.setInputFiles(large);
      await owner.getByText('everything.pdf is 18 MB. Mail servers take about 18 MB').waitFor();
      await rm(dirname(large), { recursive: true });
      const buffer = Buffer.from('%PDF-1.4 the whole portfolio');
      await file.setInputFiles({ name: 'portfolio.pdf', mimeType: 'application/pdf', buffer });
      await owner.getByRole('button', { name: 'Take portfolio.pdf off this letter' }).waitFor();
      await owner.getByRole('button', { name: 'Use this text' }).click();
      await owner.getByText('Encloses portfolio.pdf').waitFor();
      expect(await owner.getByText('asked for').count()).toBe(0);

      await owner.getByRole('button', { name: 'Approve', exact: true }).click();
      const step = await eventually('the approved letter', async () => {
        const letter = (await stack.store.outbox.ofApplication(id)).find(
          ({ state }) => state !== 'drafted',
        );
        return letter?.stepId;
      });
      const { origin } = new URL(desk.url);
      await owner.request.post(`${origin}/api/applications/${id}/actions/send-now`, {
        data: { step },
        headers: { origin },
      });
      const sent = await eventually('the letter with its enclosure', () =>
        stack.sink.messages.find(({ raw }) => raw.includes('portfolio.pdf')),
      );
      expect(sent.raw.toString('latin1')).toContain(buffer.toString('base64'));
    },
  );
});

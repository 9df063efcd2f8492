import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailboxRecord } from '../../../activities/ports/records.ts';
import { SAMPLE_OWNER } from '../../../dashboard/screenshots/fillDesk.ts';
import { openPictureDesk, type PictureDesk } from '../../../dashboard/screenshots/pictureDesk.ts';
import { browserMissing, startBrowser, type TestBrowser } from './support/browser.ts';
import { signInAs } from './support/desk.ts';
import { HOSTILE_MAIL } from './support/hostileMail.ts';

const missing = browserMissing();

describe.skipIf(missing !== null)(`hostile mail ${missing ?? ''}`, () => {
  let folder: string;
  let desk: PictureDesk;
  let browser: TestBrowser;
  let page: Page;
  const fetched: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-hostile-'));
    desk = await openPictureDesk(folder);
    browser = await startBrowser();
    const [mailbox] = await desk.store.mailboxes.list(desk.filled.ownerId);
    if (mailbox === undefined) throw new Error('the desk has no mailbox');
    for (const [index, [name, html]] of Object.entries(HOSTILE_MAIL).entries())
      await receive(mailbox, index, name, html);
    const context = await browser.context({ viewport: { width: 1280, height: 860 } });
    await signInAs(context, desk.url, SAMPLE_OWNER);
    // Anything that goes elsewhere than to the desk is noted and refused before it leaves the machine.
    await context.route(
      (url) => url.origin !== desk.url,
      (route) => {
        fetched.push(route.request().url());
        return route.abort();
      },
    );
    page = await context.newPage();
    await page.goto(`${desk.url}/inbox`);
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** A message that belongs to no application, as the mailbox would have brought it. */
  const receive = async (
    mailbox: MailboxRecord,
    index: number,
    name: string,
    html: string,
  ): Promise<void> => {
    const { message } = await desk.store.messages.insertOnce(
      {
        id: crypto.randomUUID(),
        mailboxId: mailbox.id,
        folder: 'INBOX',
        uidValidity: '9',
        uid: index + 1,
        messageId: `hostile-${index}@evil.example`,
        direction: 'in',
        from: 'sender@evil.example',
        fromName: 'A Sender',
        to: [mailbox.address],
        subject: `Attack: ${name}.`,
        text: 'Hello',
        html: `<p class="marker">Before</p>${html}<p>After</p>`,
        receivedAt: Date.now() - index,
      },
      new TextEncoder().encode('Subject: x\r\n\r\nx'),
    );
    await desk.store.messages.understood(
      message.id,
      {
        facts: {
          kind: 'answer',
          intent: 'other',
          alsoIntents: [],
          confidence: 0.5,
          sure: false,
          evidence: [],
          dates: [],
          outOfOffice: null,
          bounce: null,
          referral: null,
          invitations: [],
          text: '',
          references: [],
        },
        applicationId: null,
        contactId: null,
        guesses: [],
      },
      [],
    );
  };

  it.each(Object.keys(HOSTILE_MAIL))(
    '%s: nothing runs, nothing is fetched, nothing leaves',
    async (name) => {
      await page.getByRole('button', { name: `Attack: ${name}.` }).click();
      await page.getByRole('button', { name: 'The whole message' }).click();
      const element = page.locator('iframe.mail-frame');
      const frame = page.frameLocator('iframe.mail-frame');
      await frame.getByText('Before').first().waitFor();
      expect(await element.getAttribute('sandbox')).not.toMatch(
        /scripts|same-origin|forms|top-navigation/,
      );

      const source = (await element.getAttribute('srcdoc')) ?? '';
      const body = source.slice(source.indexOf('<body'));
      expect(body).not.toMatch(
        /<(script|svg|math|style|link|meta|base|form|input|button|iframe|object|embed|video|audio|picture|source|noscript|template)\b/i,
      );
      expect(body).not.toMatch(
        /\son\w+\s*=|javascript:|srcset|position\s*:|url\s*\(|<img[^>]+src="?(?!data:image\/(png|gif|jpe?g|webp))/i,
      );

      const link = frame.getByText('Read the offer');
      if ((await link.count()) > 0) await link.click({ timeout: 1000 });
      await page.waitForTimeout(60);
      expect(await page.evaluate('globalThis.hit ?? null')).toBeNull();
      expect(fetched).toEqual([]);
      expect(page.url()).toBe(`${desk.url}/inbox`);
    },
  );

  it('loads remote pictures only when asked, and runs nothing even then', async () => {
    const items = await desk.store.messages.list(desk.filled.ownerId, { limit: 100 });
    for (const name of ['remote image', 'script', 'meta refresh', 'form']) {
      const message = items.items.find(({ subject }) => subject === `Attack: ${name}.`);
      await page.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<iframe id="asked" src="/api/messages/${message?.id ?? ''}/html"></iframe>')`,
      );
      await page.frameLocator('#asked').getByText('After').first().waitFor();
      await page.waitForTimeout(200);
      expect(await page.evaluate('globalThis.hit ?? null')).toBeNull();
      await page.evaluate('document.getElementById("asked").remove()');
    }
    expect(fetched).toEqual(['https://evil.example/pixel.gif']);
    fetched.length = 0;
  });
});

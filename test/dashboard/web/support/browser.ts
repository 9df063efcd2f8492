import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why the browser tests cannot run here, or null. */
export function browserMissing(): string | null {
  return existsSync(CHROMIUM)
    ? null
    : `Chromium is not at ${CHROMIUM}; install it or set CHROMIUM to where it is.`;
}

export interface TestBrowser {
  /** A fresh profile without cookies. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  stop(): Promise<void>;
}

/** Debian's Chromium without a window; whatever it would fetch by itself is off. */
export async function startBrowser(): Promise<TestBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'followthrough-browser-'));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: { ...process.env, HOME: profile },
  });
  return {
    context: (options) => browser.newContext({ reducedMotion: 'reduce', ...options }),
    async stop() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Collects what a person with open developer tools would see: errors of the console, of scripts, of the CSP. */
export function watchConsole(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  return said;
}

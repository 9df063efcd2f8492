import type { Page } from 'playwright-core';
import type { FilledDesk } from './fillDesk.ts';

/** One page of the picture book. */
export interface Picture {
  name: string;
  path: (filled: FilledDesk) => string;
  signedOut?: true;
  /** What is pressed before the picture is taken. */
  before?: (page: Page) => Promise<void>;
}

export const PICTURES: Picture[] = [
  { name: 'sign-in', path: () => '/', signedOut: true },
  { name: 'pipeline', path: () => '/' },
  {
    name: 'board',
    path: () => '/',
    before: async (page) => {
      await page.getByText('Board', { exact: true }).click();
      await page.locator('.board').waitFor();
      await page.evaluate('localStorage.removeItem("followthrough-pipeline")');
    },
  },
  {
    name: 'application',
    path: ({ applications }) => `/applications/${applications['Northwind Traders'] ?? ''}`,
  },
  {
    name: 'answered',
    path: ({ applications }) => `/applications/${applications['Fenwick Foods'] ?? ''}`,
  },
  { name: 'approvals', path: () => '/approvals' },
  {
    name: 'edit',
    path: () => '/approvals',
    before: async (page) => {
      await page.getByRole('button', { name: 'Edit' }).click();
      const text = page.getByRole('textbox', { name: 'Text' });
      await text.fill((await text.inputValue()).replace('Thank you', 'Thank you once more'));
      await page.getByText('What you changed').click();
    },
  },
  { name: 'inbox', path: () => '/inbox' },
  { name: 'tasks', path: () => '/tasks' },
  { name: 'calendar', path: () => '/calendar' },
  { name: 'mailboxes', path: () => '/mailboxes' },
  { name: 'playbooks', path: () => '/playbooks' },
  { name: 'letters', path: () => '/letters' },
  { name: 'statistics', path: () => '/statistics' },
  { name: 'import', path: () => '/import' },
  { name: 'new-application', path: () => '/applications/new' },
  { name: 'settings', path: () => '/settings' },
];

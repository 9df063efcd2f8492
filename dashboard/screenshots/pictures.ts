import type { Page, Route } from 'playwright-core';
import type { FilledDesk } from './fillDesk.ts';

/** One page of the picture book. */
export interface Picture {
  name: string;
  path: (filled: FilledDesk) => string;
  signedOut?: true;
  /** Done before the page is opened. */
  first?: (page: Page, filled: FilledDesk) => Promise<unknown>;
  /** What is pressed before the picture is taken. */
  before?: (page: Page) => Promise<void>;
}

export const PICTURES: Picture[] = [
  { name: 'sign-in', path: () => '/', signedOut: true },
  {
    name: 'set-up',
    path: () => '/?token=bZ3n-2mXkq1TgA7vRw5LcE9u',
    signedOut: true,
    first: asIf({ needed: true, sample: 'offered', home: null }),
  },
  {
    name: 'sample',
    path: () => '/?token=bZ3n-2mXkq1TgA7vRw5LcE9u',
    signedOut: true,
    first: asIf({ needed: true, sample: 'here', home: 'http://127.0.0.1:7420' }),
  },
  { name: 'join', path: ({ invitation }) => `/invitation#${invitation}`, signedOut: true },
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
  {
    name: 'welcome',
    path: () => '/welcome',
    first: async (page) => page.route('**/api/mailboxes', answerWith({ items: [] })),
  },
  { name: 'clients', path: () => '/clients' },
  {
    name: 'client-desk',
    path: () => '/approvals',
    first: async (page, { clientId }) =>
      page.addInitScript(`sessionStorage.setItem('followthrough-client', '${clientId}')`),
  },
  { name: 'invitation', path: ({ invitation }) => `/invitation#${invitation}` },
];

/** The door of an installation that is not set up yet, in front of one that is. */
function asIf(setup: object): (page: Page) => Promise<unknown> {
  return async (page) => page.route('**/api/setup', answerWith(setup));
}

function answerWith(json: object): (route: Route) => Promise<void> {
  return async (route) => route.fulfill({ json });
}

import type { Page, Route } from 'playwright-core';
import type { FilledDesk } from './fillDesk.ts';

/** One page of the picture book. */
export interface Picture {
  name: string;
  path: (filled: FilledDesk) => string;
  signedOut?: true;
  /** A state of a page that is there already: not in dark once more. */
  detail?: true;
  /** Another place of a page that is there already, and no other state of it. */
  place?: true;
  /** The answer that the page is shown to fail with; browsers write it into their console. */
  fails?: '503';
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
      await page.getByText(/^(Board|Tafel)$/).click();
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
      await page.getByRole('button', { name: /^(Edit|Ändern)$/ }).click();
      const text = page.getByRole('textbox', { name: 'Text' });
      await text.fill(
        (await text.inputValue()).replace(
          /\n\n(?=Kind regards|Sincerely|Best regards|Mit freundlichen)/,
          '\n\nThe tour of the studio stays with me.\n\n',
        ),
      );
      await page.getByText(/What you changed|Was Sie geändert haben/).click();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  {
    name: 'approved',
    path: () => '/approvals',
    detail: true,
    place: true,
    before: async (page) => page.locator('#leaving-title').scrollIntoViewIfNeeded(),
  },
  {
    name: 'leaving',
    path: () => '/approvals',
    detail: true,
    first: async (page) =>
      page.route(
        '**/api/approvals?state=leaving',
        changed((body) => Object.assign(body.items[0] ?? {}, { undoSeconds: 24 })),
      ),
    before: async (page) => page.locator('.leaving').waitFor(),
  },
  { name: 'inbox', path: () => '/inbox' },
  { name: 'tasks', path: () => '/tasks' },
  { name: 'calendar', path: () => '/calendar' },
  {
    name: 'calendar-week',
    path: () => '/calendar',
    detail: true,
    before: async (page) => {
      // A phone shows the list at any time.
      const week = page.getByText(/^(Week|Woche)$/);
      if (await week.isVisible()) await week.click();
    },
  },
  { name: 'mailboxes', path: () => '/mailboxes' },
  {
    name: 'mailbox-fault',
    path: () => '/mailboxes',
    detail: true,
    first: async (page) =>
      page.route(
        '**/api/mailboxes',
        changed((body) =>
          Object.assign(body.items[0] ?? {}, {
            state: {
              status: 'needs-credentials',
              failure: 'bad-credentials',
              failureText:
                'imap.mail.example refuses the user name, password or token: enter them anew (many providers want an app password).',
              lastCheckedAt: '2026-11-24T06:12:00Z',
              since: '2026-11-24T06:12:00Z',
            },
          }),
        ),
      ),
  },
  { name: 'playbooks', path: () => '/playbooks' },
  {
    name: 'playbook-edit',
    path: () => '/playbooks',
    detail: true,
    before: async (page) => {
      await page.getByRole('button', { name: /Copy and change|Kopieren/ }).click();
      await page.locator('.duration input').first().waitFor();
    },
  },
  { name: 'letters', path: () => '/letters' },
  {
    name: 'wording',
    path: () => '/letters',
    detail: true,
    before: async (page) => {
      await page.getByRole('button', { name: /Change the words|Worte ändern/ }).click();
      await page.locator('textarea').first().waitFor();
    },
  },
  { name: 'statistics', path: () => '/statistics' },
  {
    name: 'answers',
    path: () => '/statistics',
    detail: true,
    place: true,
    before: async (page) => page.locator('.shares').last().scrollIntoViewIfNeeded(),
  },
  {
    name: 'import',
    path: () => '/import',
    before: async (page) => {
      await page.locator('input[type=file]').setInputFiles({
        name: 'applications.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(SPREADSHEET),
      });
      await page.locator('table.pipeline').waitFor();
    },
  },
  { name: 'new-application', path: () => '/applications/new' },
  { name: 'settings', path: () => '/settings' },
  part('delegations', /^(Approved in advance|Im Voraus freigegeben)$/),
  part('people', /^(People|Personen)$/),
  part('your-data', /^(Your data|Ihre Daten)$/),
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
  {
    name: 'empty',
    path: () => '/',
    detail: true,
    first: async (page) =>
      page.route('**/api/applications?*', answerWith({ items: [], next: null })),
  },
  {
    name: 'nothing-waits',
    path: () => '/approvals',
    detail: true,
    first: async (page) => page.route('**/api/approvals*', answerWith({ items: [] })),
  },
  {
    name: 'trouble',
    path: () => '/',
    detail: true,
    fails: '503',
    first: async (page) =>
      page.route('**/api/applications?*', async (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          json: {
            type: 'urn:followthrough:problem:store-away',
            title: 'The store is away',
            status: 503,
            detail:
              'The disk is full, so nothing can be stored. No letter leaves until there is room again.',
          },
        }),
      ),
  },
  {
    name: 'offline',
    path: () => '/',
    detail: true,
    before: async (page) => {
      await page.evaluate("dispatchEvent(new Event('offline'))");
      await page.locator('.lost').waitFor();
    },
  },
  { name: 'not-here', path: () => '/nowhere', detail: true },
];

/** What came of a spreadsheet: good rows, one that is there already, and faults. */
const SPREADSHEET = [
  'Job Title;Company;Contact;E-Mail;Country;Interview',
  'Studio Lead;Wolke Design;Lina Berg;lina@wolke.example;DE;18.11.2026 10:00',
  'Sales Manager;Northwind Traders;Dana Lee;dana.lee@northwind.example;US;17.11.2026 19:00',
  'Store Manager;;Omar Haddad;omar@haddad.example;;',
  'Event Planner;Festwerk;Kai Ohm;kai@;Germany;next Tuesday',
  'Office Manager;Kanzlei Rautenberg;;;DE;',
].join('\n');

/** A part of the settings, brought to the top. */
function part(name: string, heading: RegExp): Picture {
  return {
    name,
    path: () => '/settings',
    detail: true,
    place: true,
    before: async (page) => {
      const section = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { level: 2, name: heading }) });
      await section.first().waitFor();
      // The router puts a new page at its top first, and the parts above are still filling.
      await page.waitForTimeout(600);
      await section.first().scrollIntoViewIfNeeded();
    },
  };
}

/** What the server answers, with something changed in it. */
function changed(change: (body: { items: object[] }) => void): (route: Route) => Promise<void> {
  return async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { items: object[] };
    change(body);
    await route.fulfill({ response, json: body });
  };
}

/** The door of an installation that is not set up yet, in front of one that is. */
function asIf(setup: object): (page: Page) => Promise<unknown> {
  return async (page) => page.route('**/api/setup', answerWith(setup));
}

function answerWith(json: object): (route: Route) => Promise<void> {
  return async (route) => route.fulfill({ json });
}

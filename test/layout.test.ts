import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../.dependency-cruiser.cjs';

const ROOT = resolve(import.meta.dirname, '..');

/** For each rule one file that breaks it: where it lies and what it says. */
const BREACHES: Record<string, [file: string, source: string]> = {
  'domain-stands-on': ['domain/a.ts', `import '../replies/there.ts';`],
  'replies-stands-on': ['replies/a.ts', `import '../mail/there.ts';`],
  'proofreading-stands-on': ['proofreading/a.ts', `import '../templates/there.ts';`],
  'approvals-stands-on': ['approvals/a.ts', `import '../mail/there.ts';`],
  'workflows-stands-on': ['workflows/a.ts', `import type { T } from '../store/there.ts';`],
  'activities-stands-on': ['activities/a.ts', `import '../mail/there.ts';`],
  'templates-stands-on': ['templates/a.ts', `import '../mail/there.ts';`],
  'mail-stands-on': ['mail/a.ts', `import '../store/there.ts';`],
  'store-stands-on': ['store/a.ts', `import '../engine/there.ts';`],
  'engine-stands-on': ['engine/a.ts', `import '../store/there.ts';`],
  'settings-stands-on': ['settings/a.ts', `import '../engine/there.ts';`],
  'sample-stands-on': ['sample/a.ts', `import '../mail/there.ts';`],
  'worker-stands-on': ['worker/a.ts', `import '../dashboard/server/there.ts';`],
  'dashboard-server-stands-on': [
    'dashboard/server/a.ts',
    `import type { T } from '../../workflows/there.ts';`,
  ],
  'dashboard-web-stands-on': ['dashboard/web/a.ts', `import '../server/there.ts';`],
  'ports-hold-contracts': ['activities/ports/a.ts', `import type { T } from '../there.ts';`],
  'workflows-take-activity-types': ['workflows/b.ts', `import '../activities/there.ts';`],
  'workflows-are-bundled': ['engine/b.ts', `import '../workflows/there.ts';`],
  'pages-take-words-and-types': ['dashboard/web/b.ts', `import '../../domain/there.ts';`],
  'pure-rooms-use-no-node': ['domain/b.ts', `import 'node:fs';`],
  'pure-rooms-use-pure-packages': ['replies/b.ts', `import 'execa';`],
  'mail-packages-kept-in': ['store/b.ts', `import 'imapflow';`],
  'mime-parser-kept-in': ['activities/b.ts', `import 'postal-mime';`],
  'database-packages-kept-in': ['engine/c.ts', `import 'drizzle-orm/pg-core';`],
  'temporal-worker-kept-in': ['cli/b.ts', `import '@temporalio/worker';`],
  'temporal-client-kept-in': ['dashboard/server/b.ts', `import '@temporalio/client';`],
  'temporal-workflow-kept-in': ['worker/b.ts', `import '@temporalio/workflow';`],
  'temporal-activity-kept-in': ['mail/b.ts', `import '@temporalio/activity';`],
  'http-packages-kept-in': ['worker/c.ts', `import 'hono';`],
  'letter-packages-kept-in': ['mail/c.ts', `import 'liquidjs';`],
  'grammar-package-kept-in': ['templates/b.ts', `import 'harper.js';`],
  'sample-packages-kept-in': ['mail/d.ts', `import 'smtp-server';`],
  'command-packages-kept-in': ['worker/d.ts', `import 'commander';`],
  'commands-on-top': ['dashboard/server/c.ts', `import '../../cli/there.ts';`],
  'no-cycles': ['settings/b.ts', `import './b.ts';`],
  'no-tools-in-the-product': ['engine/d.ts', `import 'prettier';`],
  'only-what-exists': ['engine/e.ts', `import './nowhere.ts';`],
  'only-what-is-declared': ['engine/f.ts', `import 'graceful-fs';`],
};

const THERE = [
  'domain',
  'replies',
  'templates',
  'mail',
  'store',
  'engine',
  'cli',
  'workflows',
  'activities',
  'dashboard/server',
];

describe('the boundaries of the layout', () => {
  let folder: string;
  let broken: { rule: string; file: string }[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-layout-'));
    const files = [
      ...Object.values(BREACHES),
      ...THERE.map((room): [string, string] => [`${room}/there.ts`, 'export type T = 1;']),
    ];
    for (const [file, source] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), source);
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await symlink(join(ROOT, 'package.json'), join(folder, 'package.json'));
    const { summary } = await read(folder, ['.']);
    broken = summary.violations.map(({ rule, from }) => ({ rule: rule.name, file: from }));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has a breach for every rule', () => {
    const rules = (config.forbidden ?? []).map(({ name }) => name);
    expect(new Set(Object.keys(BREACHES))).toEqual(new Set(rules));
  });

  it.each(Object.entries(BREACHES))('refuses a breach of %s', (rule, [file]) => {
    expect(broken).toContainEqual({ rule, file });
  });

  it('gives every rule its reason', () => {
    for (const { name, comment } of config.forbidden ?? []) {
      expect(comment?.length, name).toBeGreaterThan(20);
    }
  });
});

describe('the workflow bundle', () => {
  it('loads no Node module and no zod, which would cost memory for each cached workflow', async () => {
    const { modules } = await read(ROOT, ['workflows']);
    const loaded = loadedFrom(modules, 'workflows/');
    expect(loaded).toContain('workflows/messages.ts');
    expect(
      loaded.filter((name) => /node_modules\/zod\/|^node:|^(fs|crypto|path)$/.test(name)),
    ).toEqual([]);
    // worker/bundle.ts keeps the bundle under the digest of these rooms: code from elsewhere would go stale unnoticed.
    const kept = /^(domain|replies|approvals|activities|workflows)\/|node_modules\//;
    expect(loaded.filter((name) => !kept.test(name))).toEqual([]);
  });
});

async function read(baseDir: string, paths: string[]): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  };
  const { output } = await cruise(paths, options);
  if (typeof output === 'string') throw new Error('the cruise gave text');
  return output;
}

/** Everything that comes along when the sources under `start` run; type imports do not. */
function loadedFrom(modules: IModule[], start: string): string[] {
  const known = new Map(modules.map((module) => [module.source, module]));
  const loaded = new Set<string>();
  const queue = [...known.keys()].filter((source) => source.startsWith(start));
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    if (loaded.has(source)) continue;
    loaded.add(source);
    for (const { resolved, dependencyTypes } of known.get(source)?.dependencies ?? []) {
      if (!dependencyTypes.includes('type-only')) queue.push(resolved);
    }
  }
  return [...loaded];
}

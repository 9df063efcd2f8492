import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../settings/schema.ts';

const ROOT = new URL('..', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, ROOT), 'utf8');

describe('what the documents promise', () => {
  it('operations.md names every setting, none that is not there, and the true defaults', async () => {
    const rows = [...(await read('docs/operations.md')).matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)];
    const told = Object.fromEntries(rows.map(([, name = '', value = '']) => [name, value]));
    expect(Object.keys(told).toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted());
    for (const [name, value] of Object.entries(settingsSchema.parse({}))) {
      if (value === undefined) continue;
      const spoken = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
      expect(told[name], name).toBe(`\`${spoken}\``);
    }
  });

  it('security.md names tests that are there', async () => {
    const rows = [...(await read('docs/security.md')).matchAll(/\| `(test\/[^`]+)`: (.+) \|$/gm)];
    expect(rows.length).toBeGreaterThan(20);
    for (const [, path = '', name = ''] of rows)
      expect(await read(path), `${path}: ${name}`).toContain(name);
  });
});

import { mkdtemp, rm, stat, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEncryptionKeys, parseKeys } from '../../store/encryptionKey.ts';
import { needsResealing, seal, unseal } from '../../store/secrets.ts';
import { someKeys } from './eachStore.ts';

const PLACE = { table: 'mailboxes', column: 'auth', row: 'a' };

test('what was sealed opens again, and never looks the same twice', () => {
  const keys = someKeys();
  const sealed = seal(keys, PLACE, 'påssword');
  expect(unseal(keys, PLACE, sealed)).toBe('påssword');
  expect(seal(keys, PLACE, 'påssword')).not.toBe(sealed);
  expect(sealed).not.toContain('ssword');
});

test('every altered character is noticed', () => {
  const keys = someKeys();
  const sealed = seal(keys, PLACE, 'password');
  for (let index = 0; index < sealed.length; index += 1) {
    const other = sealed[index] === 'A' ? 'B' : 'A';
    const altered = sealed.slice(0, index) + other + sealed.slice(index + 1);
    // The last character of base64 may hold bits that mean nothing.
    if (Buffer.from(altered.split('.')[3] ?? '', 'base64url').equals(bodyOf(sealed)) && index > 30)
      continue;
    expect(() => unseal(keys, PLACE, altered), `character ${index}`).toThrow(/altered|another key/);
  }
});

test.each([
  { ...PLACE, row: 'b' },
  { ...PLACE, column: 'other' },
  { ...PLACE, table: 'owners' },
])('a secret moved to another place does not open', (place) => {
  const keys = someKeys();
  expect(() => unseal(keys, place, seal(keys, PLACE, 'password'))).toThrow('altered');
});

test('after a change of keys the old secrets open, are known to be old, and the message about a lost key says what to do', () => {
  const [one, two] = [someKeys(), someKeys()];
  const rotated = { current: two.current, former: [one.current] };
  const sealed = seal(one, PLACE, 'password');
  expect(unseal(rotated, PLACE, sealed)).toBe('password');
  expect(needsResealing(rotated, sealed)).toBe(true);
  expect(needsResealing(rotated, seal(rotated, PLACE, 'password'))).toBe(false);
  expect(() => unseal(two, PLACE, sealed)).toThrow(/FOLLOWTHROUGH_KEY/);
});

test('the key is made at first run, for its owner alone, and is the same at the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-key-'));
  const first = await loadEncryptionKeys(folder, {});
  expect((await stat(join(folder, 'encryption-key'))).mode & 0o777).toBe(0o600);
  await chmod(join(folder, 'encryption-key'), 0o644);
  expect(await loadEncryptionKeys(folder, {})).toEqual(first);
  expect((await stat(join(folder, 'encryption-key'))).mode & 0o777).toBe(0o600);
  await rm(join(folder, 'encryption-key'));
  await writeFile(
    join(folder, 'store.json'),
    JSON.stringify({ format: 1, installation: 'x', state: 'ready' }),
  );
  await expect(loadEncryptionKeys(folder, {})).rejects.toMatchObject({ kind: 'wrong-key' });
  await rm(folder, { recursive: true });
});

test('a key that is none is refused without being shown', () => {
  for (const text of ['short-secret', '', 'A'.repeat(50)])
    expect(() => parseKeys(text, 'FOLLOWTHROUGH_KEY')).toThrow(
      /^FOLLOWTHROUGH_KEY does not hold a key(?!.*short-secret)/,
    );
});

function bodyOf(sealed: string): Buffer {
  return Buffer.from(sealed.split('.')[3] ?? '', 'base64url');
}

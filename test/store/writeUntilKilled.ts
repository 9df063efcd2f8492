import { parseKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';

/** Writes settings one after the other and says each number after it was acknowledged, until it is killed. */
const store = await openStore({
  dataFolder: process.argv[2] ?? '',
  key: parseKeys(process.argv[3] ?? '', 'argv'),
});
for (let n = 0; n < 100_000; n += 1) {
  await store.settings.set('', `n${n}`, n);
  process.stdout.write(`${n}\n`);
}

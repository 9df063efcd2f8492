import { lockFolder } from '../../store/folderLock.ts';

/** A process that locks the folder given to it, says so, and stays until it is killed. */
await lockFolder(process.argv[2] ?? '');
process.stdout.write('locked\n');
setTimeout(() => process.exit(1), 60_000);

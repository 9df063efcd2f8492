import { PARTS } from './parts.ts';

/** The child process of one part: measures, tells the parent, and ends. */
const part = PARTS[process.argv[2] ?? ''];
if (part === undefined) throw new Error('no such part');
// Nobody is left to tell: what we started ends with us.
process.once('disconnect', () => process.exit(1));
const rows = await part();
process.send?.(rows, () => process.exit(0));

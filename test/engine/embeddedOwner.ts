/** Run as a process of its own: `embeddedOwner.ts <program> <folder>`. Starts the engine, prints its address and pids, and stays. */
import { startEmbedded } from '../../engine/embedded.ts';

const [executable = '', folder = ''] = process.argv.slice(2);
const engine = await startEmbedded({ executable, folder, say: () => undefined });
process.stdout.write(`${engine.address} ${engine.serverPid()}\n`);
setInterval(() => undefined, 1000);

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { judged, rounded, type Row } from '../part.ts';
import type { Side } from './side.ts';

/** Memory of a worker process for each cached, waiting workflow; each side in a process of its own. Goal (issue 3): 1 MB. */
export async function measureMemory(): Promise<Row[]> {
  const minimal = await inChild('minimal');
  const ours = await inChild('ours');
  const note = ({ workflows, before, after }: Weighed) =>
    `${workflows} cached, ${rounded(before)} → ${rounded(after)} MB RSS`;
  return [
    { what: 'minimal workflow', value: rounded(each(minimal)), unit: 'MB', note: note(minimal) },
    judged(
      { what: 'application workflow', value: each(ours), unit: 'MB', note: note(ours) },
      { atMost: 1 },
    ),
  ];
}

/** RSS of the process in MB before and after so many workflows were cached. */
export interface Weighed {
  workflows: number;
  before: number;
  after: number;
}

function each({ workflows, before, after }: Weighed): number {
  return (after - before) / workflows;
}

function inChild(side: Side): Promise<Weighed> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('side.ts', import.meta.url)), [side], {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    let weighed: Weighed | null = null;
    child.on('message', (message: Weighed) => (weighed = message));
    child.once('error', reject);
    child.once('exit', (code) =>
      weighed === null ? reject(new Error(`${side}: ended with ${code}`)) : resolve(weighed),
    );
  });
}

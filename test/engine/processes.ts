import { execa } from 'execa';

/** Whether a process of that pid runs; one that has ended and is not yet collected does not. */
export async function isAlive(pid: number): Promise<boolean> {
  const { stdout } = await execa('ps', ['-o', 'stat=', '-p', String(pid)], { reject: false });
  return stdout !== '' && !stdout.startsWith('Z');
}

/** Every process whose command line holds `text`, ours and `ps` left out. */
export async function findProcesses(text: string): Promise<{ pid: number; args: string }[]> {
  const { stdout } = await execa('ps', ['-eo', 'pid=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.includes(text))
    .map((line) => /^\s*(\d+) (.*)$/.exec(line))
    .flatMap((found) => (found ? [{ pid: Number(found[1]), args: found[2] ?? '' }] : []))
    .filter(({ pid }) => pid !== process.pid);
}

import { readFileSync } from 'node:fs';

/** Kernel ticks a second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Milliseconds of processor time used so far by this process with all its threads, and by the engine's. Unlike a rate
 * it hardly changes with what else runs on the machine. The engine's is 0 where there is no /proc.
 */
export function processorTime(enginePid: number | null): { ours: number; engine: number } {
  const { user, system } = process.cpuUsage();
  return { ours: (user + system) / 1000, engine: enginePid === null ? 0 : ofProcess(enginePid) };
}

function ofProcess(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name in brackets, which may hold anything: utime and stime are the 12th and 13th field (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return 0;
  }
}

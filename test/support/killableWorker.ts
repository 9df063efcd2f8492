import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OutboxLetter } from '../../activities/ports/records.ts';
import type { Control } from '../../domain/control.ts';
import type { ChildAnswer, ChildCall, Looked } from './workerChild.ts';

/** As `bootstrap.mjs` starts one. */
const LARGE_PACKAGES = new URL('../../largePackages.mjs', import.meta.url).href;

/** A whole worker (store, mail, both queues) in a process of its own, asked over IPC. */
export interface KillableWorker {
  /** A mailbox at these ports; read from now on, and with `watch` watched. Returns its id. */
  mailbox(name: string, ports: { imap: number; smtp: number }, watch: boolean): Promise<string>;
  /** An application at an employer of that name, by one of the playbooks `quick`, `quick-approve` and `quick-draft`. */
  apply(name: string, mailboxId: string, playbook: string): Promise<string>;
  /** How many letters this worker has given to a server. */
  sent(): Promise<number>;
  letters(applicationId: string): Promise<OutboxLetter[]>;
  look(applicationId: string): Promise<Looked>;
  control(applicationId: string, control: Control): Promise<{ ok: boolean }>;
  /** SIGKILL, and waits until the process is gone. */
  kill(): Promise<void>;
}

/** Starts one over the engine's namespace and a data folder, which another may have left a moment ago; or over a Postgres with the folder's key. */
export async function startKillableWorker(
  engine: { address: string; namespace: string },
  folder: string,
  databaseUrl?: string,
): Promise<KillableWorker> {
  const script = fileURLToPath(new URL('./workerChild.ts', import.meta.url));
  const where = [engine.address, engine.namespace, folder];
  const child = fork(script, databaseUrl === undefined ? where : [...where, databaseUrl], {
    execArgv: ['--import', LARGE_PACKAGES],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the worker ended with ${String(code)}`)));
  });
  let requests = 0;
  const ask = async <Call extends keyof ChildCall>(
    call: Call,
    ...args: ChildCall[Call]['args']
  ): Promise<ChildCall[Call]['result']> => {
    requests += 1;
    return answered(child, requests, { call, args });
  };
  return {
    mailbox: async (name, ports, watch) => ask('mailbox', name, ports, watch),
    apply: async (name, mailboxId, playbook) => ask('apply', name, mailboxId, playbook),
    sent: async () => ask('sent'),
    letters: async (id) => ask('letters', id),
    look: async (id) => ask('look', id),
    control: async (id, control) => ask('control', id, control),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function answered<Result>(
  child: ChildProcess,
  id: number,
  request: { call: string; args: unknown[] },
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: ChildAnswer) => {
      if (message.id !== id) return;
      child.off('message', onMessage);
      if ('error' in message) reject(new Error(message.error));
      else resolve(message.result as Result);
    };
    child.on('message', onMessage);
    child.send({ id, ...request });
  });
}

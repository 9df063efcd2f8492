import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Registry } from 'prom-client';
import type { Store } from '../../store/openStore.ts';
import type { LettersPort } from '../../activities/ports/lettersPort.ts';
import type { MailPort } from '../../activities/ports/mailPort.ts';
import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Log } from '../../activities/ports/ports.ts';
import type { WorkflowClient } from '../../engine/workflowClient.ts';
import type { SampleDoor } from './sampleDoor.ts';

/** Everything the HTTP server stands on; `createApp` makes nothing of this itself. */
export interface AppDeps {
  store: Store;
  workflows: WorkflowClient;
  letters: LettersPort;
  mail: Pick<MailPort, 'check' | 'parse' | 'scanHeaders'>;
  clock: () => EpochMs;
  metrics: Registry;
  settings: DashboardSettings;
  /** Starts the sample beside this installation; absent: not offered from the page. */
  sample?: SampleDoor;
  log: Pick<Log, 'warn' | 'error'>;
}

export interface DashboardSettings {
  version: string;
  /** How people reach the dashboard when it is not by loopback, `https://jobs.example.com`; null: loopback alone. */
  publicUrl: string | null;
  /** With a public address: whether an owner may allow a mailbox on a loopback or private address. Absent: no. */
  allowPrivateHosts?: boolean;
  /** Secret that the command line sends as a bearer token, from a 0600 file in the data folder; null: none. */
  cliToken: string | null;
  /** Folder of the built web pages; null: the API alone. */
  webFolder: string | null;
  /** This is the sample; `home`: the address of the installation that it was started from. Absent: the real thing. */
  sampleOf?: { home: string | null };
}

/** Who is asking, set by `sessions.ts` before a route that needs an owner runs. */
export interface AppEnv {
  Variables: {
    /** Whose data the request means. */
    owner: OwnerRecord;
    /** A coach is asking, for an owner who invited them. */
    coached: boolean;
    by: 'dashboard' | 'cli';
  };
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}

export type App = OpenAPIHono<AppEnv>;

import type { EpochMs } from '../../domain/time.ts';
import type { LettersPort } from './lettersPort.ts';
import type { MailPort } from './mailPort.ts';
import type { StorePort } from './storePort.ts';
import type { WorkflowsPort } from './workflowsPort.ts';

/** Everything that activities touch outside themselves. Composition roots (worker/) fill it in. */
export interface Ports {
  store: StorePort;
  mail: MailPort;
  letters: LettersPort;
  workflows: WorkflowsPort;
  /** Where the owner's browser finds the dashboard, for links in notices; null: nowhere. */
  dashboardUrl: string | null;
  /** The only clock of the activities. */
  clock(): EpochMs;
  /** A new random id. */
  newId(): string;
  log: Log;
}

/** Structured log: ids, names of failures and counts; never an address, name or text (P6). */
export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

type LogFields = Record<string, string | number | boolean | null>;

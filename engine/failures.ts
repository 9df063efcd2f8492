export type EngineFailureKind =
  /** No way to get a server worked; the message lists each with its reason. */
  | 'no-engine'
  /** The TEMPORAL_* settings cannot be used. */
  | 'bad-settings'
  /** The port that was asked for is taken by another program. */
  | 'port-in-use'
  /** The embedded server did not come up; its own last words are in the message. */
  | 'did-not-start'
  /** The engine's data file is not a database any more. It is left as it is. */
  | 'data-corrupt'
  /** Another process holds the folder. */
  | 'folder-in-use'
  /** The engine answered, and refused us: credentials or namespace. Waiting will not mend it. */
  | 'refused'
  /** The engine did not answer before the deadline. */
  | 'unreachable'
  /** The caller gave up waiting (its signal was aborted). */
  | 'cancelled'
  /** The time-skipping server for tests cannot be had; the message says why. */
  | 'no-test-server';

/** What went wrong with the engine, in one sentence with what to do about it. Switch on `kind`. */
export class EngineFailure extends Error {
  readonly kind: EngineFailureKind;

  constructor(kind: EngineFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineFailure';
    this.kind = kind;
  }
}

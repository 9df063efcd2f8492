/**
 * Every failure of the store. The message is one sentence for people: what happened and what to do. It never holds a
 * value of a row or a parameter of a statement (P6), so it may be logged.
 */
export class StoreFailure extends Error {
  readonly kind: StoreFailureKind;
  /** The field at fault, where one is. */
  readonly field: string | null;

  constructor(kind: StoreFailureKind, message: string, field: string | null = null) {
    super(message);
    this.name = 'StoreFailure';
    this.kind = kind;
    this.field = field;
  }
}

/**
 * - `not-found`: no such row, or not this owner's;
 * - `duplicate`: it is there already;
 * - `refused`: the row's state or the input does not allow it;
 * - `too-large`: beyond a size limit;
 * - `in-use`: another process has the data folder;
 * - `corrupt`: the data cannot be trusted; nothing was started over it;
 * - `disk-full`, `unavailable` (worth trying again), `wrong-key`, `newer-schema`: as they say;
 * - `unexpected`: the database refused a statement; a fault of ours.
 */
export type StoreFailureKind =
  | 'not-found'
  | 'duplicate'
  | 'refused'
  | 'too-large'
  | 'in-use'
  | 'corrupt'
  | 'disk-full'
  | 'unavailable'
  | 'wrong-key'
  | 'newer-schema'
  | 'unexpected';

/** The failure for a row that is not there, or is another owner's: from outside the two look the same. */
export function notFound(what: string): StoreFailure {
  return new StoreFailure('not-found', `There is no such ${what}.`);
}

/**
 * Turns what a driver threw into a StoreFailure by SQLSTATE (PostgreSQL appendix A) or errno. StoreFailures and
 * errors that did not come from a database pass unchanged. Drizzle's own message holds the parameters, so it is dropped.
 */
export function asStoreFailure(error: unknown): unknown {
  if (error instanceof StoreFailure) return error;
  const code = databaseCode(error);
  if (code !== null) return new StoreFailure(...byCode(code));
  const text = error instanceof Error ? error.message : '';
  if (/no space left on device/i.test(text)) return new StoreFailure(...byCode('ENOSPC'));
  if (/timeout exceeded when trying to connect|connection terminated/i.test(text))
    return new StoreFailure(...byCode('ECONNREFUSED'));
  if (error instanceof Error && error.name === 'DrizzleQueryError') {
    const cause = asStoreFailure(error.cause);
    if (cause instanceof StoreFailure) return cause;
    return new StoreFailure('unexpected', `The database failed: ${causeName(error.cause)}.`);
  }
  return error;
}

/** The SQLSTATE or errno in an error or its causes; null where there is none. */
export function databaseCode(error: unknown): string | null {
  for (let depth = 0, at = error; depth < 5 && at instanceof Error; depth += 1, at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && isKnownForm(at.code)) return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return databaseCode(at.errors[0]);
  }
  return null;
}

function isKnownForm(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code) || /^E[A-Z]{3,}$/.test(code);
}

function byCode(code: string): [StoreFailureKind, string] {
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT')
    return [
      'disk-full',
      'The disk is full, so nothing more can be stored; free some space and start again. What was stored before is safe.',
    ];
  if (code === 'XX001' || code === 'XX002')
    return [
      'corrupt',
      'The database reports damaged data; stop the program and restore the last backup with "followthrough restore <file>".',
    ];
  if (code === '23505') return ['duplicate', 'This is stored already.'];
  if (code === '28P01' || code === '28000')
    return [
      'unavailable',
      'The database refused the user name or password; check the user and password in DATABASE_URL.',
    ];
  if (code === '3D000')
    return ['unavailable', 'The database named in DATABASE_URL does not exist; create it first.'];
  if (/^(08|57P|53)/.test(code) || /^(ECONN|ENOTFOUND|EAI|EPIPE|ETIMEDOUT|EHOST|ENET)/.test(code))
    return [
      'unavailable',
      'The database cannot be reached; check that it runs and that DATABASE_URL is right.',
    ];
  if (/^E[A-Z]/.test(code))
    return ['unavailable', `The data folder cannot be used (${code}); check its owner and rights.`];
  return ['unexpected', `The database refused a statement (SQLSTATE ${code}).`];
}

function causeName(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'an unknown error';
}

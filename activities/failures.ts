import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { MISSING } from '../domain/unwritten.ts';
import type { Log } from './ports/ports.ts';

/**
 * Names under which failures of activities reach a workflow. A workflow switches on these and on nothing else.
 * - `missing-value`: a letter lacks something that only the owner knows; asking again changes nothing.
 * - `not-found`: the row is gone (the owner deleted it).
 * - `credentials`: the mailbox's password or token is refused; waits for new ones.
 * - `mailbox-misconfigured`: certificate, refused host, missing folder: waits for the owner as well.
 * - `letter-unsendable`: no server would take this letter to this address as it stands; the owner has to change it.
 * - `passing`: anything that waiting may mend (network, server, store away); retried.
 * - `unexpected`: a fault of ours; retried slowly and shown, never swallowed.
 */
const ACTIVITY_FAILURES = [
  'missing-value',
  'not-found',
  'credentials',
  'mailbox-misconfigured',
  'letter-unsendable',
  'passing',
  'unexpected',
] as const;
export type ActivityFailureType = (typeof ACTIVITY_FAILURES)[number];

/** Those which trying again cannot mend. */
export const FINAL_FAILURES: ActivityFailureType[] = [
  'missing-value',
  'not-found',
  'credentials',
  'mailbox-misconfigured',
  'letter-unsendable',
];

/**
 * Wraps an activity so that nothing personal reaches Temporal's history (P6): whatever it throws becomes an
 * ApplicationFailure with a type of ours, a kind, and no message or stack of the original.
 */
export function guarded<Args extends unknown[], Result>(
  name: string,
  log: Log,
  activity: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await activity(...args);
    } catch (error) {
      if (error instanceof CancelledFailure) throw error;
      const { type, kind } = named(error);
      log.warn({ activity: name, failure: type, kind }, 'activity failed');
      throw withoutTrace(type, kind);
    }
  };
}

function withoutTrace(type: ActivityFailureType, kind: string): ApplicationFailure {
  const failure = ApplicationFailure.create({
    type,
    message: kind,
    nonRetryable: FINAL_FAILURES.includes(type),
  });
  failure.stack = `${failure.name}: ${kind}`;
  return failure;
}

/** The rooms' own failures carry a `kind`; it is a word of a closed list, so it may be told. */
export function named(error: unknown): { type: ActivityFailureType; kind: string } {
  if (error instanceof ApplicationFailure) {
    const known = ACTIVITY_FAILURES.find((type) => type === error.type);
    return { type: known ?? 'unexpected', kind: error.message };
  }
  const name = error instanceof Error ? error.name : 'not an Error';
  const kind = kindOf(error);
  if (kind === null) return { type: 'unexpected', kind: name };
  if (name === 'LetterFailure' && kind === 'missing-value')
    return { type: 'missing-value', kind: `${MISSING}${fieldsOf(error).join(',')}` };
  if (name === 'LetterFailure') return { type: 'unexpected', kind };
  if (name === 'StoreFailure')
    return { type: kind === 'not-found' ? 'not-found' : 'passing', kind };
  if (name === 'MailFailure') return { type: mailFailure(kind), kind };
  return { type: 'unexpected', kind };
}

function mailFailure(kind: string): ActivityFailureType {
  return LASTING_MAIL_FAILURES[kind] ?? 'passing';
}

/** What waiting cannot mend, by the mail room's names; the two lists are kept alike by a test. */
export const LASTING_MAIL_FAILURES: Readonly<Record<string, ActivityFailureType>> = {
  credentials: 'credentials',
  certificate: 'mailbox-misconfigured',
  'refused-host': 'mailbox-misconfigured',
  'starttls-missing': 'mailbox-misconfigured',
  'folder-missing': 'mailbox-misconfigured',
  'sender-refused': 'mailbox-misconfigured',
  'too-large': 'letter-unsendable',
  'recipient-refused': 'letter-unsendable',
  'message-refused': 'letter-unsendable',
  'bad-address': 'letter-unsendable',
  'bad-header': 'letter-unsendable',
};

function kindOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('kind' in error)) return null;
  return typeof error.kind === 'string' && /^[a-z-]{1,40}$/.test(error.kind) ? error.kind : null;
}

/** Names of fields of the record, of a closed list (templates/letterValues.ts), so they may be told as well. */
function fieldsOf(error: unknown): string[] {
  const named =
    typeof error === 'object' && error !== null && 'fields' in error ? error.fields : [];
  const fields: unknown[] = Array.isArray(named) ? named : [];
  return fields
    .filter(
      (field): field is string => typeof field === 'string' && /^[a-zA-Z.]{1,40}$/.test(field),
    )
    .slice(0, 8);
}

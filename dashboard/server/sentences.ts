import type { ApplicationRecord } from '../../activities/ports/records.ts';
import { readerOf } from '../../activities/readerOf.ts';
import { explain } from '../../domain/explain.ts';
import { REASON_CODES } from '../../domain/reason.ts';
import type { Reason } from '../../domain/reason.ts';

/** The sentence of a reason as it was stored; null where there is none or a later version's. */
export function sayReason(record: ApplicationRecord, reason: unknown): string | null {
  return isReason(reason) ? explain(reason, readerOf(record)) : null;
}

function isReason(value: unknown): value is Reason {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    REASON_CODES.some((code) => code === value.code)
  );
}

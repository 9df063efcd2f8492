import type { EpochMs, LocalDate } from './time.ts';

/**
 * Why a step comes when it does, as data: no names (P6). `explain` in domain/explain.ts makes the sentence that
 * a person reads, given the names, the language and the zone.
 */
export interface Reason {
  code: string;
  contactId?: string;
  at?: EpochMs;
  date?: LocalDate;
  count?: number;
}

import type { Intent } from '../../../domain/vocabulary.ts';

/** What the model tells apart: the intents, and what is none: absence notes, confirmations of programs, mere talk. */
export type Reading = Intent | 'away' | 'confirmation' | 'none';

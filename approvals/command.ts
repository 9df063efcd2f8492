import type { Intent } from '../domain/vocabulary.ts';
import type { Until } from './putOff.ts';

/** One thing that the owner asked for. `numbers` are those of the digest's letters, each once. */
export type Command =
  | { action: 'approve' | 'skip'; numbers: number[] }
  | { action: 'later'; numbers: number[]; until: Until }
  /** `sure` false: where the text ends is not certain, so that it is read by the owner once more. */
  | { action: 'edit'; number: number; subject: string | null; text: string; sure: boolean }
  /** What an answer was taken for is right; with `intent`, it is that instead. */
  | { action: 'confirm'; numbers: number[]; intent: Intent | null }
  /** It is no answer at all. */
  | { action: 'dismiss'; numbers: number[] };

/** What may be wrong with a passage; `letter` and `answer` say what its number stands for instead. */
export type Why = 'words' | 'number' | 'which' | 'twice' | 'no-text' | 'letter' | 'answer';

/** The numbers of a notice: letters and answers share one count, so that each names one thing. */
export interface Numbers {
  letters: number[];
  answers: number[];
  /** What a command without a number is said of; all letters where it is not told. */
  bare?: number[];
}

/** What a reply asks for: commands, nothing at all, or something that is not certain and is therefore not done. */
export type Understood =
  | { kind: 'commands'; commands: Command[] }
  | { kind: 'nothing' }
  | { kind: 'unclear'; passage: string; why: Why };

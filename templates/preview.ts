import { htmlLetter, plainLetter } from './layout.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { LETTER_KINDS, type WordingKind } from './letterKind.ts';
import type { Language } from '../proofreading/salutation.ts';
import { sampleRequest } from './sampleLetters.ts';
import { parseWordingFile } from './wordingFile.ts';
import { writeWording } from './writeLetter.ts';

/** What became of a wording file that somebody wrote: refused with line and reason, or shown with invented people. */
export type Preview =
  | { ok: false; line: number | null; reason: string }
  | { ok: true; letters: { wording: string; subject: string; text: string; html: string }[] };

/**
 * Checks a wording file of the owner's before it is kept, and fills each of its wordings in both registers with sample
 * data, so that a fault that shows only when filled (a name that does not exist) is found now and not at a sending.
 */
export function previewWording(kind: WordingKind, language: Language, source: string): Preview {
  try {
    const sample = LETTER_KINDS.find((one) => one === kind) ?? 'thank-you.interviewer';
    const wordings = parseWordingFile(kind, source);
    const letters = wordings.flatMap((wording, index) => {
      const registers =
        wording.register === null ? (['formal', 'warm'] as const) : [wording.register];
      return registers.map((register) => {
        const request = sampleRequest(language, sample);
        const { parts, wording: id } = writeWording(request, wording, register, index);
        return {
          wording: id,
          subject: parts.subject,
          text: plainLetter(parts),
          html: htmlLetter(parts),
        };
      });
    });
    return { ok: true, letters };
  } catch (error) {
    if (!(error instanceof LetterFailure)) throw error;
    return { ok: false, line: error.line, reason: error.message };
  }
}

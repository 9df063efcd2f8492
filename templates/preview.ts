import { callParts, LONGEST_VOICEMAIL } from './callScript.ts';
import { cardOf } from './card.ts';
import { htmlLetter, htmlOfText, plainLetter } from './layout.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { FIELD_OF } from './letterValues.ts';
import type { LetterKind, WordingKind } from './letterKind.ts';
import type { Language } from '../proofreading/salutation.ts';
import { sampleRequest } from './sampleLetters.ts';
import { parseWordingFile, type Wording } from './wordingFile.ts';
import { writeWording } from './writeLetter.ts';

/** What became of a wording file that somebody wrote: refused with line and reason, or shown with invented people. */
export type Preview =
  { ok: false; line: number | null; reason: string } | { ok: true; letters: PreviewedLetter[] };

interface PreviewedLetter {
  wording: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * Checks a wording file of the owner's before it is kept, and fills each of its wordings in both registers with sample
 * data, so that a fault that shows only when filled (a name that does not exist, a voicemail too long to be spoken) is found
 * now and not at a sending.
 */
export function previewWording(kind: WordingKind, language: Language, source: string): Preview {
  try {
    return { ok: true, letters: filled(kind, language, parseWordingFile(kind, source)) };
  } catch (error) {
    if (!(error instanceof LetterFailure)) throw error;
    return unguarded(error, source) ?? { ok: false, line: error.line, reason: error.message };
  }
}

/** A value that this letter can be without, said by the name that the writer knows it under, with its line. */
function unguarded({ kind, fields }: LetterFailure, source: string): Preview | null {
  const name = Object.entries(FIELD_OF).find(
    ([value, field]) => fields.includes(field) && placeOf(value, source) !== -1,
  )?.[0];
  if (kind !== 'missing-value' || name === undefined) return null;
  const line = source.slice(0, placeOf(name, source)).split('\n').length;
  const reason = `line ${String(line)}: "${name}" is not always known when this letter is written; put what needs it between {% if ${name} %} and {% endif %}`;
  return { ok: false, line, reason };
}

function placeOf(value: string, source: string): number {
  return source.search(new RegExp(String.raw`\{\{-?\s*${value}\b`, 'u'));
}

function filled(kind: WordingKind, language: Language, wordings: Wording[]): PreviewedLetter[] {
  if (kind === 'call') return script(language, wordings);
  if (kind === 'card') {
    const request = sampleRequest(language, 'thank-you.interviewer');
    return wordings.map((wording) =>
      shown(`${language}/${wording.id}`, '', cardOf(request, wording), language),
    );
  }
  return wordings.flatMap((wording, index) => letters(kind, language, wording, index));
}

function letters(
  kind: LetterKind,
  language: Language,
  wording: Wording,
  index: number,
): PreviewedLetter[] {
  const registers = wording.register === null ? (['formal', 'warm'] as const) : [wording.register];
  return registers.map((register) => {
    const request = sampleRequest(language, kind);
    const { parts, wording: id } = writeWording(request, wording, register, index);
    const { subject } = parts;
    return { wording: id, subject, text: plainLetter(parts), html: htmlLetter(parts) };
  });
}

function script(language: Language, wordings: Wording[]): PreviewedLetter[] {
  const { record, dueAt } = sampleRequest(language, 'thank-you.interviewer');
  const step = { to: 'lee', interviewId: 'first', dueAt };
  return callParts(record, step, { refused: [], of: () => wordings }).map((part) => {
    if (part.result === 'voicemail' && part.seconds >= LONGEST_VOICEMAIL) {
      const reason = `the voicemail takes about ${String(part.seconds)} seconds to say; it must stay under ${String(LONGEST_VOICEMAIL)}`;
      throw new LetterFailure('faulty-wording', reason);
    }
    return shown(`${language}/call/${part.result}`, part.heading, `${part.text}\n`, language);
  });
}

function shown(
  wording: string,
  subject: string,
  text: string,
  language: Language,
): PreviewedLetter {
  return { wording, subject, text, html: htmlOfText(subject, text, language) };
}

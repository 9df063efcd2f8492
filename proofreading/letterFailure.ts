/**
 * Why a letter could not be written. `missing-value`: something it needs is not known, named in `fields`
 * (`contact.name`, `otherOffer.deadline`): a letter never has a hole. `no-such-contact`: the step names somebody who is
 * not in the application.
 * `no-such-letter`: there is no letter, card or script of that name.
 * `missing-font`: the PDF holds letters that no font here can draw. `faulty-wording`: a wording file cannot be used, with its line and the reason.
 */
export type LetterFailureKind =
  'missing-value' | 'no-such-contact' | 'no-such-letter' | 'missing-font' | 'faulty-wording';

export class LetterFailure extends Error {
  override readonly name = 'LetterFailure';
  readonly kind: LetterFailureKind;
  readonly fields: string[];
  /** Line in the wording file, from 1; null where there is none. */
  readonly line: number | null;

  constructor(
    kind: LetterFailureKind,
    message: string,
    detail: { fields?: string[]; line?: number | null } = {},
  ) {
    super(message);
    this.kind = kind;
    this.fields = detail.fields ?? [];
    this.line = detail.line ?? null;
  }
}

/** A letter that needs values which are not known. */
export function missingValues(fields: string[]): LetterFailure {
  return new LetterFailure(
    'missing-value',
    `The letter cannot be written: ${fields.join(', ')} ${fields.length === 1 ? 'is' : 'are'} not known. Fill ${fields.length === 1 ? 'it' : 'them'} in and try again.`,
    { fields },
  );
}

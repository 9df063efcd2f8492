/** A meaning that a sentence carries: a form that tells, and forms that say it is meant otherwise. */
export interface Sign {
  form: RegExp;
  unless?: RegExp;
}

/** The passage of the sentence that carries one of the meanings; null where none does. */
export function passageOf(sentence: string, signs: Sign[]): string | null {
  for (const { form, unless } of signs) {
    const found = form.exec(sentence);
    if (found !== null && unless?.test(sentence) !== true) return found[0].trim();
  }
  return null;
}

import { LetterFailure, missingValues } from '../proofreading/letterFailure.ts';
import { FIELD_OF, type LetterValues } from './letterValues.ts';
import { plainValue } from '../proofreading/plainValue.ts';
import { liquid, type Wording } from './wordingFile.ts';

/**
 * Fills one wording: its subject on one line, its paragraphs without empty ones. Throws LetterFailure `missing-value`
 * for a value it needs and nobody knows, `faulty-wording` for anything else.
 */
export function fill(wording: Wording, values: LetterValues): { subject: string; body: string[] } {
  const missing: string[] = [];
  const filled = attempt(wording, values, missing);
  if (missing.length > 0) throw missingValues(missing);
  const subject = plainValue(contracted(filled.subject, values), 200);
  const paragraphs = contracted(filled.body, values)
    .split(/\n\s*\n/u)
    .map(tidy);
  return { subject, body: paragraphs.filter((paragraph) => paragraph !== '') };
}

/** Fills again with a stand-in after each value that is not known, so that all of them are named at once. */
function attempt(
  wording: Wording,
  values: LetterValues,
  missing: string[],
): { subject: string; body: string } {
  try {
    const body = liquid.renderSync(wording.body, values) as string;
    return { body, subject: liquid.renderSync(wording.subject, values) as string };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const name = /undefined variable: (\w+)/u.exec(message)?.[1];
    if (name === undefined || Object.hasOwn(values, name)) {
      throw new LetterFailure('faulty-wording', `${wording.id}: ${message}`);
    }
    missing.push(Object.entries(FIELD_OF).find(([key]) => key === name)?.[1] ?? name);
    return attempt(wording, { ...values, [name]: '-' }, missing);
  }
}

/** "bei dem Gymnasium Altona" → "beim Gymnasium Altona", where the employer's name brought the article. */
function contracted(text: string, { company_dative: name }: LetterValues): string {
  if (name?.startsWith('dem ') !== true) return text;
  const bare = name.slice(4);
  return [
    ['bei', 'beim'],
    ['von', 'vom'],
    ['an', 'am'],
  ].reduce(
    (so, [apart = '', joined = '']) =>
      so
        .replaceAll(` ${apart} ${name}`, ` ${joined} ${bare}`)
        .replaceAll(`${capital(apart)} ${name}`, `${capital(joined)} ${bare}`),
    text,
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One paragraph on one line; "Acme Inc.." → "Acme Inc."; no spaces that an absent part left behind. */
function tidy(paragraph: string): string {
  return paragraph
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\.)\.\.(?!\.)/gu, '.')
    .replace(/ +([.,;])/gu, '$1')
    .trim();
}

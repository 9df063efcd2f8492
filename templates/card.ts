import type { LetterRequest } from './letterRequest.ts';
import { letterValues } from './letterValues.ts';
import { salutation } from '../proofreading/salutation.ts';
import { fill } from './fillWording.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { readName } from '../proofreading/personName.ts';
import type { Wording } from './wordingFile.ts';
import { chooseWording, loadWordings, type Wordings } from './wordings.ts';

/** The text of a handwritten card, to be copied out (R6). Throws LetterFailure `missing-value`. */
export function cardText(request: LetterRequest, wordings: Wordings = loadWordings()): string {
  const { record, seed, usedWordings } = request;
  const language = record.language;
  const chosen = chooseWording(wordings.of(language, 'card'), 'warm', seed, 0, usedWordings);
  if (chosen === null)
    throw new LetterFailure('faulty-wording', `There is no card in "${language}".`);
  return cardOf(request, chosen.wording);
}

/** One given wording as a card: what a preview shows. Throws as `cardText` does. */
export function cardOf(request: LetterRequest, wording: Wording): string {
  const { record, contact } = request;
  const language = record.language;
  const { body } = fill(wording, letterValues(request, language, 'warm', 1));
  const close = language === 'de' ? 'Herzliche Grüße' : 'With kind regards,';
  const greeting = `${salutation(contact, language, 'formal')},`;
  return `${[greeting, ...body, close].join('\n\n')}\n${readName(record.owner.name).full}\n`;
}

import type { LetterRequest } from './letterRequest.ts';
import { letterValues } from './letterValues.ts';
import { salutation } from '../proofreading/salutation.ts';
import { fill } from './fillWording.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { readName } from '../proofreading/personName.ts';
import { chooseWording, loadWordings, type Wordings } from './wordings.ts';

/** The text of a handwritten card, to be copied out (R6). Throws LetterFailure `missing-value`. */
export function cardText(request: LetterRequest, wordings: Wordings = loadWordings()): string {
  const { record, contact, seed, usedWordings } = request;
  const language = record.language;
  const chosen = chooseWording(wordings.of(language, 'card'), 'warm', seed, 0, usedWordings);
  if (chosen === null)
    throw new LetterFailure('faulty-wording', `There is no card in "${language}".`);
  const { body } = fill(chosen.wording, letterValues(request, language, 'warm', 1));
  const close = language === 'de' ? 'Herzliche Grüße' : 'With kind regards,';
  const greeting = `${salutation(contact, language, 'formal')},`;
  return `${[greeting, ...body, close].join('\n\n')}\n${readName(record.owner.name).full}\n`;
}

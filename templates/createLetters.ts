import type { LettersPort } from '../activities/ports/lettersPort.ts';
import { englishFaults } from '../proofreading/harper.ts';
import { proofread } from '../proofreading/proofread.ts';
import { htmlLetter, htmlOfText, plainLetter } from './layout.ts';
import { requestOf } from './letterRequest.ts';
import type { Register } from '../proofreading/salutation.ts';
import { callScript } from './callScript.ts';
import { writeLetter } from './writeLetter.ts';
import { withOwn } from './ownWordings.ts';
import { loadWordings } from './wordings.ts';

export interface LettersOptions {
  /** Folder with the owner's own wordings, `en/close-out.liquid` and so on; absent: the built-in ones alone. */
  overridesFolder?: string;
  /** The register of every letter; absent: chosen by employer and application. */
  register?: Register;
}

/**
 * Letters and scripts in the owner's words and name. `compose` throws LetterFailure (`missing-value` with the fields);
 * the same input gives the same letter. Faulty wordings of the owner fall back to the built-in ones.
 */
export function createLetters(options: LettersOptions = {}): LettersPort {
  const wordings = loadWordings(options.overridesFolder);
  return {
    async warmUp() {
      // A word that no dictionary has makes it load the second dialect too.
      await englishFaults('Dear Ms. Qwzx, thank you.');
    },
    async compose(input) {
      const request = requestOf(input);
      const letter = writeLetter(request, withOwn(wordings, input.ownWordings), options.register);
      const { parts, wording, findings } = letter;
      const text = plainLetter(parts);
      const gate = await proofread({
        record: input.record,
        contactId: input.step.to,
        what: request.what,
        subject: parts.subject,
        text,
        attachments: [],
        siblings: input.siblings,
        now: input.now,
        ...(input.others === undefined ? {} : { others: input.others }),
      });
      return {
        subject: parts.subject,
        text,
        html: htmlLetter(parts),
        wording,
        language: parts.language,
        findings: [...findings, ...gate],
      };
    },
    proofread,
    layout: ({ subject, text, language }) => htmlOfText(subject, text, language),
    script: ({ record, step, ownWordings }) =>
      Promise.resolve(callScript(record, step, withOwn(wordings, ownWordings))),
  };
}

import { describe, expect, test } from 'vitest';
import { LETTER_KINDS } from '../../templates/letterKind.ts';
import { sampleLetters, SAMPLE_NOW } from '../../templates/sampleLetters.ts';
import { proofread } from '../../proofreading/proofread.ts';

/** Every wording in every register, filled and read: one golden file a letter and language. */
for (const language of ['en', 'de'] as const) {
  const letters = sampleLetters(language);
  describe(`letters in ${language}`, () => {
    test.each(LETTER_KINDS)('%s reads as it was written', async (kind) => {
      const shown = letters
        .filter((letter) => letter.kind === kind)
        .map((letter) => `──── ${letter.wording}\n${letter.parts.subject}\n\n${letter.text}`);
      expect(shown.length).toBeGreaterThanOrEqual(6);
      await expect(shown.join('\n')).toMatchFileSnapshot(`golden/${language}/${kind}.txt`);
    });

    test.each(LETTER_KINDS)('%s passes its own gate with no finding', async (kind) => {
      for (const { request, parts, text } of letters.filter((letter) => letter.kind === kind)) {
        const findings = await proofread({
          record: request.record,
          contactId: request.contact.id,
          what: request.what,
          subject: parts.subject,
          text,
          attachments: kind === 'reply.request' ? ['certificates.pdf'] : [],
          siblings: [],
          now: SAMPLE_NOW,
        });
        expect(findings).toEqual([]);
      }
    });
  });
}

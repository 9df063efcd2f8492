import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';
import { newText, withoutQuotes } from '../../replies/text/newText.ts';
import { plainText } from '../../replies/text/plainText.ts';
import { CORPORA, corporaAbsent } from './given.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.skipIf(corporaAbsent !== false)(
  `replies of real mail programs ${corporaAbsent || ''}`,
  () => {
    const folder = `${CORPORA}replies/talon/`;
    const files =
      corporaAbsent === false ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];

    test.each(files)('%s: the new text alone', async (file) => {
      const body = plainText(await parseMessage(readFileSync(folder + file)));
      const expected = `${folder}${file.replace('.eml', '_reply_text')}`;
      if (existsSync(expected)) {
        expect(squeezed(withoutQuotes(body))).toBe(squeezed(readFileSync(expected, 'utf8')));
      }
      expect(newText(body)).toBe('Hello');
    });
  },
);

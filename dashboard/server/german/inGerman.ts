import { REFUSED_IN_GERMAN } from '../../../domain/sentences/refusedInGerman.ts';
import { ABOUT_FIELDS, FIELD_WORDS } from './aboutFields.ts';
import { ABOUT_MAIL } from './aboutMail.ts';
import { ABOUT_REQUESTS } from './aboutRequests.ts';
import { ABOUT_STORED } from './aboutStored.ts';

const ALL = [ABOUT_REQUESTS, ABOUT_STORED, REFUSED_IN_GERMAN, ABOUT_MAIL, ABOUT_FIELDS];

/** The most particular first: what a hole might swallow is tried before. */
const KNOWN = ALL.flatMap((sentences) => Object.entries(sentences))
  .toSorted(([one], [other]) => fixedLength(other) - fixedLength(one))
  .map(([english, german]) => ({ form: formOf(english), german }));

/** Said behind a sentence, whichever it is. */
const BEHIND: [RegExp, (found: string) => string][] = [
  [/ \(and (\d+) more\)$/, (count) => ` (und ${count} weitere)`],
  [/ The server said: “(.*)”$/s, (words) => ` Der Server sagte: „${words}“`],
];

/**
 * A sentence of the API (a problem's detail, what is wrong with a field, a fault of a mail server) in German. The code
 * speaks English alone, and this is its dictionary, as with gettext; a sentence that is not in it stays English.
 */
export function inGerman(sentence: string): string {
  for (const [end, german] of BEHIND) {
    const found = end.exec(sentence);
    if (found !== null) return inGerman(sentence.slice(0, found.index)) + german(found[1] ?? '');
  }
  for (const { form, german } of KNOWN) {
    const found = form.exec(sentence);
    if (found !== null)
      return german.replaceAll(/\{(\d)\}/g, (_, place: string) => {
        const text = found[Number(place)] ?? '';
        return FIELD_WORDS[text] ?? text;
      });
  }
  return sentence;
}

function formOf(english: string): RegExp {
  const fixed = english.split('{}').map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`^${fixed.join('(.+?)')}$`, 's');
}

function fixedLength(english: string): number {
  return english.replaceAll('{}', '').length;
}

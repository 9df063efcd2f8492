/** Longest value that is put into a letter, in characters: longer ones are somebody's mistake, not a name. */
const LONGEST = 300;

/**
 * One value as it may stand inside a sentence or a header: on one line, without control characters and without the
 * marks that turn the direction of the text around them (Unicode TR 9, TR 36 §3.2). Everything else stays as written.
 */
export function plainValue(value: string, longest: number = LONGEST): string {
  if (value.length <= longest && CLEAN.test(value)) return value;
  const clean = value
    .normalize('NFC')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
  return shorten(clean, longest);
}

/** Most values: words of plain Latin letters and signs, one space between them. */
const CLEAN = /^[!-~À-ÿ]+(?: [!-~À-ÿ]+)*$/u;

/** Several lines (an address): each as `plainValue`, empty ones left out. */
export function plainLines(value: string): string[] {
  return value
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => plainValue(line))
    .filter((line) => line !== '');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(graphemes.segment(text), (part) => part.segment);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import { LetterFailure } from '../../proofreading/letterFailure.ts';

/** Fonts in the order in which they are tried for each character. */
interface LetterFont {
  file: string;
  font: Font;
}

const require = createRequire(import.meta.url);

/** Shipped: Latin, Greek, Cyrillic in the serif; Arabic, Hebrew and many signs in the sans. */
const SHIPPED = ['DejaVuSerif.ttf', 'DejaVuSans.ttf'];

/** Han, Kana and Hangul are too large to ship (10–20 MB): taken from where systems keep them. */
const SYSTEM = [
  '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
  '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttf',
  '/usr/share/fonts/truetype/arphic/uming.ttf',
  '/Library/Fonts/Arial Unicode.ttf',
  '/System/Library/Fonts/Supplemental/Arial Unicode.ttf',
  'C:\\Windows\\Fonts\\simhei.ttf',
  'C:\\Windows\\Fonts\\malgun.ttf',
];

const opened = new Map<string, LetterFont>();

/**
 * The fonts that this text needs. Throws LetterFailure `missing-font` naming the characters when a letter of any script
 * has no font; signs and emoji without one are left out instead.
 */
export function fontsFor(text: string): LetterFont[] {
  const fonts = SHIPPED.map((name) => open(require.resolve(`dejavu-fonts-ttf/ttf/${name}`)));
  let missing = withoutFont(text, fonts);
  for (const file of SYSTEM) {
    if (missing.length === 0) break;
    if (!existsSync(file)) continue;
    const found = open(file);
    if (withoutFont(missing.join(''), [found]).length < missing.length) fonts.push(found);
    missing = withoutFont(text, fonts);
  }
  if (missing.length === 0) return fonts;
  throw new LetterFailure(
    'missing-font',
    `The PDF cannot be made: no font here has ${missing.slice(0, 5).join(' ')}. Install one that does (fonts-droid-fallback on Debian), or print the HTML page.`,
    { fields: missing },
  );
}

/** The text in stretches of one font each; right-to-left ones marked. */
export function fontRuns(
  text: string,
  fonts: LetterFont[],
): { text: string; font: string; rightToLeft: boolean }[] {
  const runs: { text: string; font: string; rightToLeft: boolean }[] = [];
  for (const character of Array.from(text)) {
    const last = runs.at(-1);
    const joined = last !== undefined && /\s|\p{M}|\p{Cf}/u.test(character);
    const own = fonts.find(({ font }) => has(font, character));
    const file = joined ? last.font : own?.file;
    if (file === undefined) continue;
    const rightToLeft = joined ? last.rightToLeft : RIGHT_TO_LEFT.test(character);
    if (last?.font === file && last.rightToLeft === rightToLeft) last.text += character;
    else runs.push({ text: character, font: file, rightToLeft });
  }
  return runs.length === 0 ? [{ text: '', font: fonts[0]?.file ?? '', rightToLeft: false }] : runs;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function withoutFont(text: string, fonts: LetterFont[]): string[] {
  const letters = new Set(Array.from(text.matchAll(/\p{L}/gu), (match) => match[0]));
  return Array.from(letters).filter((letter) => !fonts.some(({ font }) => has(font, letter)));
}

function has(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function open(file: string): LetterFont {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const font = openSync(file);
  if (!('hasGlyphForCodePoint' in font)) {
    throw new LetterFailure('missing-font', `${file} is a collection, not a font.`);
  }
  const made = { file, font };
  opened.set(file, made);
  return made;
}

import { plainValue } from './plainValue.ts';
import { readName } from './personName.ts';

export type Language = 'en' | 'de';
export type Register = 'formal' | 'warm';

/**
 * The first line of a letter, without its comma (R1, R5: the right title and name). An honorific is used exactly as it
 * was noted; without one the full name stands alone, since a guess would be an insult.
 */
export function salutation(
  person: { name: string; honorific: string | null },
  language: Language,
  register: Register,
): string {
  const name = readName(person.name);
  const honorific = honorificOf(person, language);
  if (language === 'en')
    return `Dear ${honorific === '' ? name.full : `${honorific} ${name.last}`}`;
  const german = germanHonorific(honorific);
  if (german === null) return `Guten Tag ${name.full}`;
  const address = `${german.words} ${name.last}`;
  if (register === 'warm') return `${german.masculine ? 'Lieber' : 'Liebe'} ${address}`;
  return `${german.masculine ? 'Sehr geehrter' : 'Sehr geehrte'} ${address}`;
}

/**
 * The honorific as it was noted, with a doctor's or professor's title that stands in front of the name: "Frau" and "Dr. Miriam
 * Kaya" make "Frau Dr." in German, "Dr." in English. Empty where neither is known.
 */
export function honorificOf(
  person: { name: string; honorific: string | null },
  language: Language,
): string {
  const noted = person.honorific === null ? '' : plainValue(person.honorific, 40);
  const { title } = readName(person.name);
  if (title === null) return noted;
  if (noted === '') return title;
  if (!ACADEMIC.test(title) || ACADEMIC.test(noted)) return noted;
  return language === 'de' ? `${noted} ${title.replace(/^(?:Frau|Herrn?) /u, '')}` : title;
}

const ACADEMIC = /\b(?:Dr|Prof)/iu;

/** "Ms. Lee", or the full name: how the person is spoken of in a sentence or a script. */
export function politeName(
  person: { name: string; honorific: string | null },
  language: Language,
): string {
  const name = readName(person.name);
  const honorific = honorificOf(person, language);
  const words = language === 'de' ? germanHonorific(honorific)?.words : honorific;
  return words === undefined || words === '' ? name.full : `${words} ${name.last}`;
}

/** "Ms. Dana Lee", "Herrn Jonas Brandt": the first line of an address. */
export function postalName(
  person: { name: string; honorific: string | null },
  language: Language,
): string {
  const { full: written, title } = readName(person.name);
  const full = title === null ? written : written.replace(title, '').trim();
  const honorific = honorificOf(person, language);
  const german = language === 'de' ? germanHonorific(honorific) : null;
  const words = german === null ? honorific : german.words.replace(/^Herr\b/u, 'Herrn');
  return words === '' ? full : `${words} ${full}`;
}

function germanHonorific(honorific: string): { words: string; masculine: boolean } | null {
  const title = /\b(Prof\.? ?Dr|Prof|Dr)\b\.?/iu.exec(honorific)?.[0];
  const titled = title === undefined ? '' : ` ${title.endsWith('.') ? title : `${title}.`}`;
  if (/\b(Frau|Ms|Mrs|Miss)\b/iu.test(honorific))
    return { words: `Frau${titled}`, masculine: false };
  if (/\b(Herrn?|Mr)\b/iu.test(honorific)) return { words: `Herr${titled}`, masculine: true };
  return null;
}

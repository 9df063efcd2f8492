import { FORMS } from './germanForms.ts';
import { afterDass, POLITE } from './germanMainClause.ts';
import type { NoteClause } from './noteForm.ts';

const PRIVATE =
  /\b(langweilig\w*|gelangweilt\w*|unfreundlich\w*|freundlich|nett|arrogant\w*|nervös\w*|komisch\w*|seltsam\w*|alt|jung|dick|schwanger\w*|geschieden|krank\w*|Gehalt\w*|Geld|Lohn|Bonus|schien|wirkte|hasst\w*|schlecht\w*|ärger\w*|wütend|geheim|vertraulich|gekündigt|Lücke\w*|Klage|Chef(in)?|nicht|kein\w*|zweifel\w*|vielleicht|wohl|gestern|morgen|müde|gestresst|streng|beschwer\w*)\b|[$€£?@()[\]{}<>|]|https?:|\b(anrufen|schicken|senden|nachfragen|nachreichen)\b/iu;

/** The reader's own life is not for a letter. */
const FAMILY =
  /\b(?:Kind(?:er)?|Tochter|Töchter|Sohn|Söhne|Ehe\p{L}*|verheiratet|Mutter|Vater|Eltern(?=\b)|Familie|Enkel\p{L}*|Hund|Katze|Urlaub|wohnt)\b/u;

const LEFTOVER =
  /(?<!\p{L})(?:sie|er|ihm|ihn|wir|uns|unser\p{L}*|ihnen|ihre?[mnrs]?|seine?[mnrs]?)(?!\p{L})/u;
const OWN = /\bich\b/iu;
const ENGLISH = /\b(the|we|she|he|they|about|and|asked|talked|with)\b/iu;

/**
 * Reads one note in German; null where it is not surely one of the forms. Words keep the case of their preposition or verb
 * (über + accusative, nach + dative), so each goes only into a sentence that asks for that case.
 */
export function germanClause(part: string, names: string[]): NoteClause | null {
  if (PRIVATE.test(part) || FAMILY.test(part) || ENGLISH.test(part)) return null;
  const text = withoutName(part, names).replace(FROM_THE, '$1von dem ');
  for (const { kind, pattern } of FORMS) {
    const rest = pattern.exec(text)?.groups?.['rest'];
    if (rest === undefined) continue;
    const words = toReader(rest.replace(AGAIN, ' und ').replace(/^Wie /u, 'wie '));
    if (words === null || LEFTOVER.test(words) || SPOKEN.test(words)) return null;
    if (OWN.test(words) && kind !== 'wondered') return null;
    return { kind, words };
  }
  const said = afterDass(text);
  if (said === null) return keyword(text);
  const words = toReader(said);
  return words === null || LEFTOVER.test(words) || OWN.test(words) ? null : { kind: 'that', words };
}

/** "schwärmte vom Schulgarten": with its article, as the sentence needs it. */
const FROM_THE =
  /^((?:(?:sie|er) )?(?:hat )?(?:mir )?(?:erzählte|berichtete|sprach|schwärmte) (?:\p{Ll}+ )*)vom /iu;

/** "über die Software gesprochen und über Schichtpläne": one conversation. */
const AGAIN = / (?:gesprochen|geredet) und (?=über )/u;
const SPOKEN = /\b(?:gesprochen|geredet|gefragt|erzählt)\b/u;

function withoutName(part: string, names: string[]): string {
  const lower = part.toLowerCase();
  for (const title of ['', 'frau ', 'herr ', 'dr. ', 'frau dr. ', 'herr dr. ']) {
    const name = names.find((one) => lower.startsWith(`${title}${one.toLowerCase()} `));
    if (name !== undefined) return `sie ${part.slice(title.length + name.length + 1)}`;
  }
  return part;
}

/**
 * "ihr neues Lager" → "Ihr neues Lager" where no noun before it can be its owner; "wie sie das Lager aufgebaut hat" → "wie
 * Sie das Lager aufgebaut haben". Null where the pronoun may be somebody else's or the verb cannot be turned.
 */
function toReader(rest: string): string | null {
  const spoken = /^((?:wie|was|warum|wo|weshalb) )?(?:sie|er) (.+) (\p{Ll}+)$/u.exec(rest.trim());
  let words = rest.trim();
  if (spoken !== null) {
    const verb = POLITE[spoken[3] ?? ''];
    if (verb === undefined) return null;
    words = `${spoken[1] ?? ''}Sie ${spoken[2] ?? ''} ${verb}`;
  }
  const owner = /\b(?:ihr|sein)(?:e|en|em|er|es)?\b(?= \p{L})/u.exec(words);
  if (owner === null) return words;
  const before = words.slice(0, owner.index).replace(/\bSie\b/gu, '');
  if (/\p{Lu}\p{L}+/u.test(before)) return null;
  return words.replace(
    /\b(?:ihr|sein)(e|en|em|er|es)?\b(?= \p{L})/gu,
    (_all, ending: string | undefined) => `Ihr${ending ?? ''}`,
  );
}

/** "Umzug ins neue Lager": a heading rather than a sentence; "das Thema" goes before it, whatever its gender. */
function keyword(text: string): NoteClause | null {
  const named = text.replace(/^Them(?:a|en):? | (?:besprochen|diskutiert)$/gu, '');
  if (/^\p{Ll}/u.test(named) || VERDICT.test(named)) return null;
  const words = named.replace(ADJECTIVE, (word) => word.toLowerCase());
  const [, ...others] = words.split(' ');
  const heading = /^[\p{L}][\p{L}\p{N}/-]+(?: [\p{L}\p{N}/-]+){0,6}$/u.test(words);
  if (!/^[\p{Lu}\p{N}]/u.test(others.at(-1) ?? 'X')) return null;
  if (!heading || others.some((word) => !NOMINAL.test(word))) return null;
  return LEFTOVER.test(words) || OWN.test(words)
    ? null
    : { kind: 'topic', words: `das Thema ${words}` };
}

const VERDICT =
  /^(?:Gut|Schön|Nett|Toll|Super|Schwierig|Klasse|Spannend|Interessant|Offen|Locker)(?:e|er|es)?\b/u;

/** An adjective that begins a heading only by its place has a capital. */
const ADJECTIVE =
  /^(?:Neu|Zweit|Nächst|Groß|Künftig|Geplant|Digital|Flexibl|Mobil|Regional)e[rsn]?(?= )/u;

/** What may follow in a heading: nouns, numbers, small words, adjectives; no verb of it. */
const NOMINAL =
  /^(?:[\p{Lu}\p{N}].*|in|im|ins|an|am|auf|aus|bei|beim|bis|durch|seit|unter|zwischen|gegen|für|mit|nach|ohne|über|um|von|vom|vor|zu|zum|zur|ab|der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|\p{Ll}{3,}(?:e|en|er|es|em))$/u;

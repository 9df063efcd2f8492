import type { NoteClause } from './noteForm.ts';

const PRIVATE =
  /\b(langweilig\w*|gelangweilt\w*|unfreundlich\w*|freundlich|nett|arrogant\w*|nervös\w*|komisch\w*|seltsam\w*|alt|jung|dick|schwanger\w*|geschieden|krank\w*|Gehalt\w*|Geld|Lohn|Bonus|schien|wirkte|hasst\w*|schlecht\w*|ärger\w*|wütend|geheim|vertraulich|gekündigt|Klage|Chef(in)?|nicht|kein\w*|zweifel\w*)\b|[$€£?@()[\]{}<>|]|https?:|\b(anrufen|schicken|senden|nachfragen)\b/iu;

const LEFTOVER = /\b(sie|er|ihm|ihn|wir|uns|unser\w*|ich|ihnen)\b/iu;
const ENGLISH = /\b(the|we|she|he|they|about|and|asked|talked|with)\b/iu;

/**
 * Reads one note in German; null where it is not surely one of the simple forms. Words keep the case of their
 * preposition or verb (über + accusative, nach + dative), so each goes only into a sentence that asks for that case.
 */
export function germanClause(part: string, names: string[]): NoteClause | null {
  if (PRIVATE.test(part) || ENGLISH.test(part)) return null;
  const text = withoutName(part, names);
  for (const { kind, pattern } of FORMS) {
    const rest = pattern.exec(text)?.groups?.['rest'];
    if (rest === undefined) continue;
    const words = toReader(rest);
    return LEFTOVER.test(words.replace(/\bSie\b/gu, '')) ? null : { kind, words };
  }
  return keyword(text);
}

const FORMS: { kind: NoteClause['kind']; pattern: RegExp }[] = [
  {
    kind: 'topic',
    pattern:
      /^(?:wir |ich )?(?:haben |sprachen |redeten |unterhielten uns |habe )?(?:uns |auch |lange |viel |kurz |mit (?:ihr|ihm) )*über (?<rest>.+?)(?: gesprochen| geredet| unterhalten| diskutiert| ausgetauscht)?$/iu,
  },
  {
    kind: 'asked',
    pattern:
      /^(?:(?:sie|er) )?(?:hat )?(?:auch )?(?:fragte |erkundigte sich |wollte )?(?:mich )?(?:auch )?nach (?<rest>(?:meine\w*|de[mrn]|eine[mr]|\p{Lu}\S*) ?.*?)(?: gefragt| erkundigt)?$/iu,
  },
  {
    kind: 'that',
    pattern:
      /^(?:(?:sie|er) )?(?:hat )?(?:auch )?(?:sagte|erwähnte|erzählte|erklärte|betonte|meinte|gesagt|erwähnt|erzählt|erklärt)(?: mir)?, ?dass (?<rest>.+)$/iu,
  },
  {
    kind: 'told',
    pattern:
      /^(?:(?:sie|er) )?(?:hat )?(?:auch )?(?:mir )?(?:erzählte |berichtete |sprach |schwärmte )?(?:mir )?(?:ausführlich |viel |begeistert )?von (?<rest>.+?)(?: erzählt| berichtet| gesprochen| geschwärmt)?$/iu,
  },
  {
    kind: 'liked',
    pattern: /^(?:(?:sie|er) )?(?:mochte|lobte|schätzte) (?:sehr )?(?<rest>meine\w* .+)$/iu,
  },
];

function withoutName(part: string, names: string[]): string {
  const lower = part.toLowerCase();
  for (const title of ['', 'frau ', 'herr ', 'dr. ', 'frau dr. ', 'herr dr. ']) {
    const name = names.find((one) => lower.startsWith(`${title}${one.toLowerCase()} `));
    if (name !== undefined) return `sie ${part.slice(title.length + name.length + 1)}`;
  }
  return part;
}

/** "ihr neues Lager" → "Ihr neues Lager"; "sie … sucht" at the head of a clause is left to the caller's check. */
function toReader(words: string): string {
  return words
    .trim()
    .replace(
      /\b(?:ihr|sein)(e|en|em|er|es)?\b(?= \p{L})/gu,
      (_all, ending: string | undefined) => `Ihr${ending ?? ''}`,
    );
}

/** "Umzug ins neue Lager": a heading rather than a sentence, to be quoted as it stands. */
function keyword(text: string): NoteClause | null {
  const words = text.replace(/^Thema:? /u, '');
  const heading = /^\p{Lu}\p{L}+(?: [\p{L}\d-]+){0,5}$/u.test(words);
  const verb =
    /\b(ist|sind|war|waren|hat|haben|hatte|wird|werden|will|wollen|sagt\w*|fragt\w*|mag|mochte\w*|gefiel\w*|\p{Ll}+te)\b/u;
  return heading && !LEFTOVER.test(words) && !verb.test(words) ? { kind: 'noted', words } : null;
}

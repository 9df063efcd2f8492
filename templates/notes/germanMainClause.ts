/**
 * "Sie sucht jemanden, der die Inventur übernimmt" → "Sie jemanden suchen, der die Inventur übernimmt": a main clause as it
 * stands after "dass", the verb at its end. Null where the clause or its verb is not one of those that surely can be turned.
 */
export function afterDass(text: string): string | null {
  const [, subject = '', verb = '', rest = ''] = MAIN.exec(text) ?? SUBJECTLESS.exec(text) ?? [];
  if (
    verb === '' ||
    /\b(?:und|oder|aber|denn|mir|mich|erwähnt|betont|gesagt|gemeint|berichtet|erklärt|besprochen)\b/u.test(
      rest,
    )
  )
    return null;
  const polite = subject === '' || /^(?:sie|er)$/iu.test(subject);
  if (polite && /^(?:ist|war)$/u.test(verb) && !OFFICE.test(rest)) return null;
  if (MODAL.test(verb) && !/\p{Ll}+n$/u.test(rest.split(',')[0] ?? '')) return null;
  const turned = polite ? POLITE[verb] : verb;
  if (turned === undefined) return null;
  const [middle = '', ...clauses] = rest.split(/(?=, )/u);
  const words = middle.split(' ');
  const last = words.at(-1) ?? '';
  const joined = PREFIX.test(last)
    ? [...words.slice(0, -1), `${last}${turned}`]
    : [...words, turned];
  const who = polite ? 'Sie' : subject.charAt(0).toLowerCase() + subject.slice(1);
  return `${who} ${joined.join(' ')}${clauses.join('')}`;
}

/** What somebody is at work; anything else that somebody is would be a verdict. */
const OFFICE = /^(?:seit|für|verantwortlich|zuständig|auf der Suche|gerade dabei|dabei|früher)\b/u;
/** They need another verb at the end of the clause. */
const MODAL = /^(?:will|wollte|kann|konnte|muss|möchte|soll)$/u;

/** The third person of the verbs a note is likely to hold, and their polite form. */
export const POLITE: Record<string, string> = {
  hat: 'haben',
  ist: 'sind',
  will: 'wollen',
  war: 'waren',
  wird: 'werden',
  hatte: 'hatten',
  wollte: 'wollten',
  konnte: 'konnten',
  kann: 'können',
  muss: 'müssen',
  möchte: 'möchten',
  plant: 'planen',
  sucht: 'suchen',
  braucht: 'brauchen',
  leitet: 'leiten',
  arbeitet: 'arbeiten',
  nutzt: 'nutzen',
  eröffnet: 'eröffnen',
  baut: 'bauen',
  zieht: 'ziehen',
  stellt: 'stellen',
  führt: 'führen',
  hofft: 'hoffen',
};

/** Verbs that only things have: "das Team wächst". */
const OF_THINGS = [
  'wächst',
  'beginnt',
  'startet',
  'läuft',
  'soll',
  'bekommt',
  'besteht',
  'steht',
  'kommt',
  'umfasst',
];
const VERBS = [...Object.keys(POLITE), ...OF_THINGS].join('|');
const MAIN = new RegExp(
  String.raw`^((?:sie|er|(?:das|die|der|ihre?) (?:\p{Ll}+e[rn]? )?\p{Lu}[\p{L}-]+)) (${VERBS}) (.+)$`,
  'iu',
);
const SUBJECTLESS = new RegExp(String.raw`^()(${Object.keys(POLITE).join('|')}) (.+)$`, 'u');

/** Parts of separable verbs that stand at the end of a main clause: "zieht … um". */
const PREFIX = /^(?:um|auf|an|ein|aus|ab|vor|mit|nach|statt|zurück|weiter|zusammen|neu auf)$/u;

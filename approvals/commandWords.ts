/** The words of a reply to a digest, in English and German, lower case. */

/** What the owner may ask for. */
export const VERBS: Readonly<Record<string, 'approve' | 'skip' | 'later'>> = {
  approve: 'approve',
  approved: 'approve',
  approving: 'approve',
  freigeben: 'approve',
  freigegeben: 'approve',
  freigabe: 'approve',
  genehmigen: 'approve',
  genehmigt: 'approve',
  skip: 'skip',
  skipped: 'skip',
  überspringen: 'skip',
  ueberspringen: 'skip',
  auslassen: 'skip',
  later: 'later',
  postpone: 'later',
  snooze: 'later',
  später: 'later',
  spaeter: 'later',
  verschieben: 'later',
};

/** All letters of the digest. */
export const TURNS: ReadonlySet<string> = new Set([
  'all',
  'both',
  'everything',
  'alle',
  'alles',
  'beide',
]);

/** Lengths in hours. */
export const UNITS: Readonly<Record<string, number>> = {
  h: 1,
  hour: 1,
  hours: 1,
  stunde: 1,
  stunden: 1,
  d: 24,
  day: 24,
  days: 24,
  tag: 24,
  tage: 24,
  tagen: 24,
  w: 168,
  week: 168,
  weeks: 168,
  woche: 168,
  wochen: 168,
};

/** Words beside a command that change nothing about it. Whatever is not here might ("not", "if", "tomorrow", "but"). */
export const PLAIN: ReadonlySet<string> = new Set(
  `please pls kindly thanks thank you thx hi hello hey dear yes ok okay sure great good perfect fine nice lovely
   looks look it's its it is are this that these them the and a an letter letters text number numbers no nr of
   i we as for by in me to so very now well go ahead just my for: is
   bitte danke dank vielen hallo ja gut super prima passt klasse schön wunderbar gerne ich wir und den die das
   der dem brief briefe briefen nummer nummern text sieht aus so jetzt nur um für auf in`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Sentences beside an approval that may take half of it back: "But not before Tuesday", "Warte noch". */
export const HESITATION =
  /\b(?:but|except|unless|until|wait|if|only|before|instead|hold on|first|remove|replace|(?:do not|don['’]?t|not) (?:send|approve|do|yet|now|the|before|to)|stop|cancel|aber|außer|warte|wenn|falls|erst|bevor|statt|nicht|noch|ersetze|streiche)\b/iu;

import type { Intent } from '../domain/vocabulary.ts';

/** The words of a reply to a digest, in English and German, lower case. */

/** `confirm` and `dismiss` are said of answers, the others of letters. */
export type Verb = 'approve' | 'skip' | 'later' | 'confirm' | 'dismiss';

/** What the owner may ask for. */
export const VERBS: Readonly<Record<string, Verb>> = {
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
  confirm: 'confirm',
  confirmed: 'confirm',
  bestätigen: 'confirm',
  bestätige: 'confirm',
  bestätigt: 'confirm',
  bestaetigen: 'confirm',
  dismiss: 'dismiss',
  verwerfen: 'dismiss',
};

/** Words that are commands only directly before a number: "yes 3", "no 3". */
export const SHORT_VERBS: Readonly<Record<string, Verb>> = {
  yes: 'confirm',
  right: 'confirm',
  correct: 'confirm',
  ja: 'confirm',
  richtig: 'confirm',
  stimmt: 'confirm',
  no: 'dismiss',
  not: 'dismiss',
  wrong: 'dismiss',
  nein: 'dismiss',
  nicht: 'dismiss',
  falsch: 'dismiss',
};

/** What an answer may be said to be instead of what was proposed. */
export const INTENT_WORDS: Readonly<Record<string, Intent>> = {
  rejection: 'rejection',
  rejected: 'rejection',
  absage: 'rejection',
  offer: 'offer',
  angebot: 'offer',
  zusage: 'offer',
  invitation: 'invitation',
  einladung: 'invitation',
  delay: 'delay',
  verzögerung: 'delay',
  request: 'request',
  anfrage: 'request',
  rückfrage: 'request',
  referral: 'referral',
  verweis: 'referral',
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

/** Days of the week, Monday first. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 0,
  montag: 0,
  tuesday: 1,
  dienstag: 1,
  wednesday: 2,
  mittwoch: 2,
  thursday: 3,
  donnerstag: 3,
  friday: 4,
  freitag: 4,
  saturday: 5,
  samstag: 5,
  sonnabend: 5,
  sunday: 6,
  sonntag: 6,
};

/** Words beside a command that change nothing about it. Whatever is not here might ("not", "if", "tomorrow", "but"). */
export const PLAIN: ReadonlySet<string> = new Set(
  `please pls kindly thanks thank you thx hi hello hey dear yes ok okay sure great good perfect fine nice lovely
   looks look it's its it is are this that these them the and a an letter letters text number numbers no nr of
   answer answers i we as for by in me to so very now well go ahead just my for: is
   bitte danke dank vielen hallo ja gut super prima passt klasse schön wunderbar gerne ich wir und den die das
   der dem ein eine einen brief briefe briefen nummer nummern antwort antworten text sieht aus so jetzt nur um für auf in`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Sentences beside an approval that may take half of it back: "But not before Tuesday", "Warte noch". */
export const HESITATION =
  /\b(?:but|except|unless|until|wait|if|only|before|instead|hold on|first|remove|replace|not|(?:do|is|are|was|did|does|ca|wo)n['’]?t|stop|cancel|aber|außer|warte|wenn|falls|erst|bevor|statt|nicht|noch|ersetze|streiche)\b/iu;

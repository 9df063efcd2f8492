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
  freigebe: 'approve',
  genehmige: 'approve',
  skip: 'skip',
  skipped: 'skip',
  überspringen: 'skip',
  ueberspringen: 'skip',
  überspringe: 'skip',
  überspring: 'skip',
  übersprungen: 'skip',
  auslassen: 'skip',
  weglassen: 'skip',
  later: 'later',
  postpone: 'later',
  snooze: 'later',
  später: 'later',
  spaeter: 'later',
  verschieben: 'later',
  verschiebe: 'later',
  aufschieben: 'later',
  zurückstellen: 'later',
  confirm: 'confirm',
  confirmed: 'confirm',
  bestätigen: 'confirm',
  bestätige: 'confirm',
  bestätigt: 'confirm',
  bestaetigen: 'confirm',
  dismiss: 'dismiss',
  verwerfen: 'dismiss',
};

/** Everyday words that are a command only where nothing but known words stands beside them: "send 1", but no "I will send". */
export const SOFT_VERBS: Readonly<Record<string, Verb>> = {
  send: 'approve',
  senden: 'approve',
  sende: 'approve',
  abschicken: 'approve',
  absenden: 'approve',
  verschicken: 'approve',
  rausschicken: 'approve',
};

/** Slips are read as these, one letter off or two swapped; whatever is meant, it is nothing shorter. */
export const LONG_VERBS: readonly string[] = [
  'approve',
  'approved',
  'freigeben',
  'freigegeben',
  'genehmigen',
  'überspringen',
  'postpone',
  'verschieben',
  'bestätigen',
];

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
export const ALL: ReadonlySet<string> = new Set([
  'all',
  'everything',
  'alle',
  'alles',
  'sämtliche',
]);
/** All of them where they are two. */
export const BOTH: ReadonlySet<string> = new Set(['both', 'beide', 'beiden']);
/** One of them; which, only a number can say. */
export const SINGLE: ReadonlySet<string> = new Set([
  'it',
  'this',
  'that',
  'letter',
  'brief',
  'diesen',
  'ihn',
  'das',
]);
/** All that the reply does not name otherwise. */
export const REST: ReadonlySet<string> = new Set([
  'rest',
  'others',
  'anderen',
  'übrigen',
  'uebrigen',
  'restlichen',
]);
/** Numbers that people write out. */
export const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  zehn: 10,
};
/** Places of letters, the last one as -1. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: -1,
  erste: 1,
  ersten: 1,
  erster: 1,
  zweite: 2,
  zweiten: 2,
  zweiter: 2,
  dritte: 3,
  dritten: 3,
  dritter: 3,
  vierte: 4,
  vierten: 4,
  letzte: -1,
  letzten: -1,
  letzter: -1,
};

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

/** Months by their names and usual short forms. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january januar jänner jan',
    'february februar feb',
    'march märz mar mär',
    'april apr',
    'may mai',
    'june juni jun',
    'july juli jul',
    'august aug',
    'september sep sept',
    'october oktober oct okt',
    'november nov',
    'december dezember dec dez',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** How a question begins; its mark may be missing. */
export const ASKS: ReadonlySet<string> = new Set(
  `is are was were did do does has have had can could should would will shall may who what when why how which where
   ist sind war wurde wurden hat haben hast soll sollte sollen kann könnte können darf muss wird werden wer was wann
   warum wieso wie welche welcher welchen wo`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words beside a command that change nothing about it. Whatever is not here might ("not", "if", "tomorrow", "but"). */
export const PLAIN: ReadonlySet<string> = new Set(
  `please pls kindly thanks thank you thx much hi hello hey dear yes ok okay sure great good perfect fine nice lovely
   looks look it's its it is are this that these them the and a an letter letters text number numbers no nr of
   answer answers i we as for by in me to so very now well go ahead just my for: is
   bitte danke dank vielen hallo ja gut super prima passt klasse schön wunderbar gerne ich wir und den die das
   sie uns hiermit auch dann erteilt erteile sieht ist sind ok okay prima also that's too right correct richtig korrekt
   sowie jo yep yup yeah
   der dem ein eine einen brief briefe briefen nummer nummern antwort antworten text sieht aus so jetzt nur um für auf in`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What the sentences beside an approval may hold that takes it back or wishes the letter otherwise, by kind. */
const DOUBTS = {
  limits: `but except unless until wait if only before after once when instead hold first not never no none
    cannot however rather maybe perhaps actually reflection stop cancel aber außer ausser warte warten wartet wenn falls
    sofern sobald erst bevor vorher nachdem statt sondern nicht nichts nie kein keine keinen noch doch ohne lieber
    vielleicht eventuell evtl ggf vllt vlt stop stopp`,
  wishes: `please prefer want wish would change edit fix correct rewrite shorten make add put use mention remove replace
    delete drop leave let move tone should must need needs bitte möchte hätte würde wünsche mach mache machen nimm
    nehmen füge lass lassen setze nenne erwähne ersetze ersetzen streiche streichen ändern ändere änder korrigieren
    korrigiere kürzen kürze ergänze ergänzen sollte müsste muss`,
  faults:
    'typo wrong mistake error missing forgot forgotten falsch falsche falsches fehler fehlt fehlen tippfehler vergessen',
  parts: `sentence paragraph line wording greeting closing subject date tone name spelling satz absatz zeile wort
    formulierung anrede gruß betreff datum ton namen tippfehler`,
};

/** "But not before", "Warte noch", "There is a typo", "Make it friendlier": whoever writes so is asked. */
export const HESITATION = new RegExp(
  `(?<!\\p{L})(?:${Object.values(DOUBTS)
    .flatMap((words) => words.split(/\s+/))
    .join('|')}|(?:do|is|are|was|did|does|ca|wo|should|would|could)n['’]?t|i['’]d)(?!\\p{L})`,
  'iu',
);

/** "I prefer it on Tuesday": a day that is not said of another letter may be this one's. */
export const DAY_NAMED = new RegExp(
  `(?<!\\p{L})(?:today|tomorrow|tonight|heute|morgen|übermorgen|${Object.keys(WEEKDAYS).join('|')})(?!\\p{L})`,
  'iu',
);

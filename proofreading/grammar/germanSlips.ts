import type { Proposal } from '../proposals.ts';

/** A form that is wrong in German wherever it stands. */
interface GermanSlip {
  form: RegExp;
  proposal: Proposal;
}

/** Slips of hurried German letters that need no dictionary to be seen. */
export const GERMAN_SLIPS: GermanSlip[] = [
  {
    form: /\b[Ss]eid (?:dem|der|unserem|unserer|meinem|meiner|Ihrem|Ihrer|diesem|dieser|letzte[mrn]|gestern|heute|Anfang|Mitte|Ende|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahren|Wochen|Monaten|Tagen|\d+|zwei|drei|vier|fünf|sechs|einigen|vielen)\b/gu,
    proposal: {
      en: 'A time begins with "seit"; "seid" is a form of "sein".',
      de: 'Bei der Zeit heißt es „seit“.',
    },
  },
  {
    form: /\b(?:seit|seitens) (?:ihr|Ihr) (?:sicher|bereit|so|alle)\b/gu,
    proposal: { en: 'It is "seid" here.', de: 'Hier heißt es „seid“.' },
  },
  {
    form: /\b(?:mit|von|bei|zu|für|durch|ohne|an|um|gegenüber) (?:Frau [\p{L}. -]{2,40} und )?Herr (?=\p{Lu})/gu,
    proposal: {
      en: 'After a preposition it is "Herrn".',
      de: 'Nach einem Verhältniswort heißt es „Herrn“.',
    },
  },
  {
    form: /\b(?:da|weil|dass|obwohl|wenn|ob) (?:ich|wir|er|sie|es|Sie) (?:habe|haben|hat|bin|sind|kann|können|möchte|möchten|werde|werden|hatte|hatten|war|waren)(?: (?!und\b|oder\b)[\p{L}\d]+){2,12}(?<!(?:können|müssen|dürfen|lassen|wollen|sollen|werden|wäre|waren|war|sind|bin|habe|haben|hat))(?=[.,;!])/gu,
    proposal: {
      en: 'In a subordinate clause the verb stands at the end.',
      de: 'Im Nebensatz steht das Verb am Ende.',
    },
  },
  {
    form: /(?<=, )das (?=(?:ich|Sie|wir|er|man) (?:\p{L}+ ){1,9}?(?:habe|haben|hat|bin|sind|ist|kann|können|möchte|werde|werden|würde|würden|konnte|konnten)[.,;!])/gu,
    proposal: {
      en: 'It may have to be "dass": "das" only stands where "welches" fits.',
      de: 'Vielleicht „dass“: „das“ steht nur, wo auch „welches“ passt.',
    },
  },
  {
    form: /(?<=\b(?:freue mich|freut mich|hoffe|denke|glaube|weiß|finde|bin sicher|schön|Schade|schade), )das (?=(?:ich|Sie|wir|es|er|sie|die|der|Ihr|Ihre)\b)/gu,
    proposal: { en: 'It is "dass" here.', de: 'Hier heißt es „dass“.' },
  },
  {
    // "die Kollegin, die die Schicht leitet", "das Team, mit dem dem Haus …": after a comma an article may follow its like.
    form: /\b(?:(ein|einen|einem|einer|eine|und|oder|ich|Sie|wir|für|mit|auf|zu|in|von|bei|ist|war|habe|haben|sehr) \1|(?<!, |, \p{L}{2,12} )(der|die|das|den|dem) \2)\b/gu,
    proposal: { en: 'A word stands here twice.', de: 'Hier steht ein Wort doppelt.' },
  },
  {
    form: /(?<=^|\n|[.!?] )Das (?=(?:ich|wir|er|man|Sie) )/gu,
    proposal: {
      en: 'A sentence that begins so needs "Dass".',
      de: 'Ein Satz, der so beginnt, braucht „Dass“.',
    },
  },
  {
    form: /\b(?:[Dd]anke?|Dank)(?: Ihnen)?(?: \p{Ll}+)? für ihre?n? (?=\p{Lu})/gu,
    proposal: {
      en: 'To the reader it is written "Ihr", with a capital.',
      de: 'In der Anrede wird „Ihr“ großgeschrieben.',
    },
  },
  {
    form: /\b(?:ein|mein|kein|Ihr) (?!bisschen|eben|außen|innen|neben|gegen|zwischen|wegen|morgen|außerhalb)\p{Ll}{3,}en (?=\p{Lu}\p{Ll})/gu,
    proposal: {
      en: 'The ending of the article or of the adjective is not right.',
      de: 'Die Endung des Artikels oder des Adjektivs stimmt nicht.',
    },
  },
  {
    form: /\b(?:wegen|trotz|während|aufgrund) (?:dem|meinem|Ihrem|unserem|einem)\b/gu,
    proposal: {
      en: 'In writing this goes with the genitive.',
      de: 'Geschrieben steht hier der Genitiv.',
    },
  },
  {
    form: /\b(?:größer|besser|mehr|lieber|schneller|länger|früher|weniger|wichtiger) wie (?:ich|Sie|wir|der|die|das|in|bei|zuvor|vorher|erwartet|gedacht)\b/gu,
    proposal: { en: 'After a comparative it is "als".', de: 'Nach der Steigerung heißt es „als“.' },
  },
  {
    form: /\b(?:ich freue|Ich freue) (?:auf|über|darauf|sehr)\b/gu,
    proposal: {
      en: '"mich" is missing: "ich freue mich".',
      de: 'Es fehlt „mich“: „ich freue mich“.',
    },
  },
  {
    form: /\b(?:ich|Ich) bedanke (?:für|herzlich|ganz|sehr)\b/gu,
    proposal: {
      en: '"mich" is missing: "ich bedanke mich".',
      de: 'Es fehlt „mich“: „ich bedanke mich“.',
    },
  },
];

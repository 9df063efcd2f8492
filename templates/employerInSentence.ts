import type { Language } from '../proofreading/salutation.ts';

/** An employer's name as it stands inside a sentence. */
export interface EmployerInSentence {
  /** "Northwind Tools", "the City of Seattle"; in German the bare name, "Stadt Kiel". */
  company: string;
  /** In German as it stands after "bei", "an", "von": "der Stadt Kiel", "Nordwind Werkzeuge"; in English the same again. */
  dative: string;
}

/**
 * Names that are common nouns want their article: nobody writes "at City of Seattle" or "bei Stadt Kiel". Only where the
 * first noun leaves no doubt; every other name stays as it is.
 */
export function employerInSentence(name: string, language: Language): EmployerInSentence {
  if (language === 'de') return { company: name, dative: germanDative(name) };
  const company = ENGLISH.test(name) ? `the ${name}` : name;
  return { company, dative: company };
}

const ENGLISH =
  /^(?:University|City|County|Town|Village|State|Borough|Port|Department|Ministry|Office|Institute|Diocese|Archdiocese|Commonwealth|Board|Museum|Academy|Embassy) (?:of|for) /u;

/** The nouns whose gender is sure, by their ending, with the article of the dative. */
const GENDERS: [article: string, noun: RegExp][] = [
  [
    'der',
    /(?:stadt|universität|hochschule|schule|gemeinde|behörde|sparkasse|klinik|stiftung|agentur|bank|kammer|krankenkasse|anstalt|akademie|bibliothek|verwaltung|kirche|diakonie|kita|praxis|kanzlei|apotheke|bäckerei|gärtnerei|polizei|feuerwehr|gesellschaft|genossenschaft)$/iu,
  ],
  [
    'dem',
    /(?:amt|gymnasium|klinikum|institut|haus|gasthof|hotel|restaurant|verband|verein|kindergarten|bezirk|museum|theater|ministerium|studierendenwerk|studentenwerk|kreis|bistum|zentrum)$/iu,
  ],
];
/** A company with its legal form is feminine: "bei der Nordwind GmbH". */
const FIRM = / (?:AG|GmbH|SE|KG|KGaA|UG|OHG|eG|GbR|mbH|gGmbH)$/u;
const ADJECTIVE = /^\p{Lu}[\p{Ll}-]+(?:e|er|es)$/u;

function germanDative(name: string): string {
  const [first = '', ...others] = name.split(' ');
  if (/^(?:Stadtwerke|Verkehrsbetriebe)$/u.test(first))
    return ['den', `${first}n`, ...others].join(' ');
  if (FIRM.test(name)) return `der ${name.replace(/^(\p{L}*(?:deutsche|ische)) /iu, '$1n ')}`;
  if (/ e\. ?V\.$/u.test(name)) return `dem ${name}`;
  const words = [first, ...others];
  const at = words.findIndex((word) => GENDERS.some(([, noun]) => noun.test(word)));
  const article = GENDERS.find(([, noun]) => noun.test(words[at] ?? ''))?.[0];
  const adjectives = words.slice(0, Math.max(0, at));
  if (article === undefined || !adjectives.every((word) => ADJECTIVE.test(word))) return name;
  const declined = adjectives.map((word) => word.replace(/(?:e|er|es)$/u, 'en'));
  return [article, ...declined, ...words.slice(at)].join(' ');
}

import { proposals } from './proposals.ts';
import { blocking, type GateRule } from './reading.ts';

const FORMS: RegExp[] = [
  /\[[^\]\n]{1,80}\]/gu,
  /[«‹][^»›\n]{1,60}[»›](?=[\s.,;:!?)]|$)/gu,
  /(?<![\p{L}\p{N}])\{[^}\n]{1,60}\}/gu,
  /%[A-Z][A-Z_ ]{1,40}%|\*{2,}[A-Z][A-Z_ ]{2,40}\*{2,}|(?<![\p{L}\p{N}])[A-Z]{2,}(?:_[A-Z]{2,})+(?![\p{L}\p{N}])/gu,
  /\b(?:DD|TT|MM)[/.-](?:MM|DD|JJ)(?:[/.-](?:YY(?:YY)?|JJ(?:JJ)?))?\b|\bHH:MM\b/gu,
  /\((?:(?:please )?(?:insert|add|fill in|enter|delete as|choose|put|state|mention|describe|name of|your|date of|job title|company)\b|TBC|\?)[^)\n]{0,60}\)/giu,
  /[([<…]\s*(?:insert|add|fill in|enter)\b[^\n]{0,40}?[)\]>…]/giu,
  /[([<…][^)\]>…\n]{0,40}\b(?:einfügen|eintragen|einsetzen|ergänzen)\s*[)\]>…]/giu,
  /\b(?:NAME|DATE|TITLE|COMPANY|EMPLOYER|POSITION|ROLE|CITY|REASON|TOPIC)(?: (?:OF|OR|AND)? ?[A-Z]{3,}){1,3}\b|\b(?:NAME|DATE|COMPANY|EMPLOYER|POSITION|TOPIC) HERE\b/gu,
  /\b(?:Sir\s*\/\s*Madam|a\/an|he\/she|him\/her|delete as appropriate|delete (?:if|where) (?:not )?applicable|fill (?:this )?in later|sample text|placeholder)\b/giu,
  /\b(?:an?|the) (?:blank|same) blank\b/giu,
  /\{\{?[^}\n]{0,80}\}?\}/gu,
  /\{%[^%\n]{0,80}%\}/gu,
  /<(?!https?:)\/?[A-Za-z][^<>\n@]{0,60}>/gu,
  /\b(?:X{2,}|[XY]{3,})\b|\bx{3,}\b/gu,
  /_{3,}|\.{5,}/gu,
  /(?<!\S)(?:%[sd]|\$\{?[A-Z_]{3,}\}?|@@\w+@@|#[A-Z_]{3,}#)/gu,
  /\b(?:TBD|TBC|TODO|FIXME|INSERT(?: \w+){0,3}|N\.\s?N\.)(?!\w)/gu,
  /\b(?:lorem ipsum|your name here|(?:company|employer|recipient|contact|position|job|role|interviewer)[ _](?:name|title) here|insert (?:name|date|company|role|position|title)\w*)\b/giu,
  /\b(?:Company Name|Your Name|Job Title|Position Title|First ?Name|Last ?Name|Recipient Name|Interviewer Name|Firmenname|Ihr Name|Vorname|Nachname|Max Mustermann|Musterfirma|John Q\. Public)\b/gu,
  /\bundefined\b|\[object Object\]|\bNaN\b|(?<=(?:^|[\s,.]))null(?=[\s,.]|$)/gu,
  /\b(?:Mr\.?\s*\/\s*M(?:r?s)\.?|Ms\.?\s*\/\s*Mr\.?|Herr\s*\/\s*Frau|Frau\s*\/\s*Herr|his\/her|he\/she)\b/gu,
  /\((?:check|ask|verify|prüfen|fragen|nachsehen|klären)\b[^)\n]{0,40}[!?]?\)|\([^)\n]{0,40}[?!] (?:check|ask|verify|prüfen|fragen) [^)\n]{0,30}\)/giu,
  /\b(?:role|position|job|post) of (?:at|in|with|on)\b|^(?:Dear|Hi|Hello|Sehr geehrte[rs]?|Liebe[rs]?) ?,/gmu,
  /\?{3,}/gu,
  /(?<![\p{L}\p{N}]|\p{Lu}\p{Ll}+ )TK(?![\p{L}\p{N}]| \p{Lu})/gu,
  /\{\{|\}\}|\{%|%\}|<<|>>/gu,
];

/** Links that lead nowhere: half written, to examples or to one's own machine. */
const EMPTY_LINK =
  /\bhttps?:\/\/(?=[\s.,;)]|$)|\bhttps?:\/\/(?:www\.)?(?:example\.(?:com|org|net)|localhost|127\.0\.0\.1|yourwebsite\.\w+|your-?(?:site|name|portfolio|link)[\w.-]*)\S*|\bwww\.\.\S*|\blinkedin\.com\/in\/(?:your-?name|username|profile)\b|\bfile:\/\/\S+|\b(?:link|URL) here\b/giu;

/** Places that were never filled in, and links that lead nowhere. */
export const placeholderRule: GateRule = ({ letter, record, contact }) => {
  const text = `${letter.subject ?? ''}\n${letter.whole}`;
  const ours = [record.role, record.employer.name].join('\n');
  const holes = FORMS.flatMap((form) => Array.from(text.matchAll(form), (match) => match[0]));
  const links = Array.from(text.matchAll(EMPTY_LINK), (match) => match[0]);
  const unnamed = FORMS.some((form) => contact.name.search(form) !== -1);
  return [
    ...(unnamed ? [blocking('placeholder', contact.name, proposals.nameNotFilledIn)] : []),
    ...distinct(holes.filter((hole) => !ours.includes(hole))).map((hole) =>
      blocking('placeholder', hole, proposals.notFilledIn),
    ),
    ...distinct(links).map((link) => blocking('placeholder', link, proposals.deadLink)),
  ];
};

function distinct(passages: string[]): string[] {
  const sorted = Array.from(new Set(passages)).sort((a, b) => b.length - a.length);
  return sorted.filter(
    (one, index) => !sorted.slice(0, index).some((longer) => longer.includes(one)),
  );
}

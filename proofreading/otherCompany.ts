import type { Finding } from '../activities/ports/records.ts';
import { companyWords } from './companyName.ts';
import { looksLike } from './distance.ts';
import { FIRM } from './firmWords.ts';
import { spokenText, wordsOf } from './letterText.ts';
import { proposals } from './proposals.ts';
import { blocking, type Reading } from './reading.ts';
import { strangeFirm } from './strangeFirm.ts';

/** Another company's name where that of the employer written to belongs. */
export function otherCompany(reading: Reading): Finding[] {
  const found = [...inFrames(reading), ...similarCompany(reading)];
  return found.length > 0 ? found : strangeFirm(reading);
}

const NAME = String.raw`((?:\p{Lu}[\p{L}\p{N}&’'-]*)(?:(?: & | and | of |(?<=\b(?:St|Mt|Ft))\. |[ .])(?:\p{Lu}[\p{L}\p{N}&’'-]*))*)(?![\p{L}\p{N}-])`;

/** Frames in which the name of the employer written to stands. */
const COMPANY_FRAMES = [
  new RegExp(
    String.raw`\b(?:position|role|job|opening|opportunity|vacancy|team|work|working|interview|interviewing|visit|colleagues|people|everyone|career|internship|openings|application|meeting|conversation|time|department|culture|values) (?:is |are )?(?:at|with|for|of) (?:the )?${NAME}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:join|joining|part of|contribute to|contributing to|interest in|interested in|impressed by|learning (?:more )?about|learned about|learn more about|enthusiastic about|excited about|employed by|employed at|hear from|working for|work for|a fit for|right for|succeed at|future of|future at|here at|grow with) (?:the )?${NAME}(?!\s+(?:position|role|job|opening))`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:bring|bringing|offer|contribute|useful|asset|belong|welcome|commitment|value|something|difference) (?:[^.!?]{0,40}? )?(?:to|for|at) (?:the )?(?=\p{Lu}[\p{L}&’'-]* \p{Lu})${NAME}(?!\s+(?:position|role|job|opening))`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:[Ww]ishes for|best for|interest in|admiration for|respect for|working at|together at|together with|work at|place at|future with|day at|start at|choose|prefer|rather join|rather work for) (?:the )?${NAME}(?!\s+(?:position|role|job|opening))`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<=^|\n|[.!?,;] |\b(?:that|and|but|because|why|how|what) )(?:[Tt]he )?(?!This|That|It|There|Here|What|Who|He|She|They|You|We|I|My|Your|Our|[\p{L}]+ing\b)${NAME}(?= (?:remains my|is (?:my first|the (?:place|company|employer|school|one) (?:I|for|where)|where I)|would be my first|has my|treats))`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:bei|an|für|von) (?:der |dem )?(?:Firma|Unternehmen) ${NAME}`, 'gu'),
  new RegExp(
    String.raw`\b(?:arbeiten|Arbeit|Stelle|Aufgabe|Team|Tätigkeit|Position) bei (?!Ihnen|Bedarf|Fragen)${NAME}`,
    'gu',
  ),
];

const PAST =
  /\b(?:my (?:\w+ )?(?:time|work|years|role|job|experience|position|team|internship|career|degree|unit|boss|colleagues|employer|company|days|studies|practice|project)|as an?|previous|former|last|current|present|earlier|past|years?|months?|graduat\w*|studied|degree|when (?:I|we) (?:was|were|worked|had|led|ran|managed)|while (?:at|I was|working)|where I|our (?:own|old|team|office|plant|shop|lab|department|warehouse|unit|firm|company|crew|system)|we (?:had|did|used)|worked|led|managed|built|ran|was|meinem?r?|früher\w*|bisherig\w*)\b[^.;,]{0,45}$/iu;

function inFrames({ letter, record, known, input }: Reading): Finding[] {
  const company = companyWords(record.employer.name).map((word) => word.toLowerCase());
  if (company.length === 0) return [];
  const noted = new Set(
    record.interviews
      .flatMap((one) => Object.values(one.notes))
      .flatMap((note) => wordsOf(note.toLowerCase())),
  );
  const text = spokenText(letter);
  const ownNamed = company.some((word) => wordsOf(text.toLowerCase()).includes(word));
  const findings: Finding[] = [];
  for (const frame of COMPANY_FRAMES) {
    for (const match of text.matchAll(frame)) {
      const name = (match[1] ?? '').replace(/[.’'-]+$/u, '').replace(/['’]s$/u, '');
      const words = wordsOf(name.toLowerCase()).filter((word) => word.length > 1);
      if (words.every((word) => known.has(word) || noted.has(word) || COMMON.has(word))) continue;
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      if (PAST.test(before) && input.what !== 'close-out') continue;
      // A person or a thing as well as a firm may stand here: only in a letter that never names its own.
      const doubtful = /\b(?:with|of|in|by|about|from)\s(?:the )?$/iu.test(
        match[0].slice(0, match[0].length - (match[1] ?? '').length),
      );
      if (doubtful && ownNamed && !FIRM.test(words.at(-1) ?? '')) continue;
      const misspelt = words.some((word) => company.some((own) => looksLike(word, own)));
      if (findings.some((one) => one.text === match[0])) continue;
      findings.push(
        blocking(
          misspelt ? 'name' : 'mix-up',
          match[0],
          misspelt
            ? proposals.companyWritten(record.employer.name)
            : proposals.otherCompany(record.employer.name, name),
        ),
      );
    }
  }
  return findings;
}

/** "Cascadia Foods" for "Cascadia Freight": a company's name that shares a word with the employer's and differs in another. */
function similarCompany({ letter, record, known }: Reading): Finding[] {
  const own = companyWords(record.employer.name).map((word) => word.toLowerCase());
  if (own.length < 2) return [];
  const text = spokenText(letter);
  const findings: Finding[] = [];
  for (const match of text.matchAll(RUN)) {
    // The first word of a sentence has its capital from there: "Von Nordwind Werkzeuge".
    const opens = /(?:^|[.!?:]\s|\n\s*)$/u.test(text.slice(0, match.index));
    const run = match[0].replace(/[.’'-]+$/u, '').replace(/['’]s$/u, '');
    const name =
      opens && !own.includes(wordsOf(run.toLowerCase())[0] ?? '') ? run.replace(/^\S+ /u, '') : run;
    const words = wordsOf(name.toLowerCase());
    const shared = words.filter((word) => own.includes(word));
    const foreign = words.filter((word) => !known.has(word) && !COMMON.has(word));
    const firm = FIRM.test(words.at(-1) ?? '') || words.at(-1) === own.at(-1);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (shared.length === 0 || foreign.length === 0 || !firm || PAST.test(before)) continue;
    if (foreign.some((word) => own.some((mine) => looksLike(word, mine)))) continue;
    if (words.length > own.length + 1) continue;
    findings.push(blocking('mix-up', name, proposals.otherName(record.employer.name, name)));
  }
  return findings;
}

const RUN = /\p{Lu}[\p{L}\p{N}&’'-]*\.?(?: \p{Lu}[\p{L}\p{N}&’'-]*)+/gu;

/** Capitalised words that are no company. */
export const COMMON = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember english german french spanish it hr ceo cto cfo erp crm sql excel sap python java javascript typescript react word powerpoint europe america germany sie ihnen ihr ihre ihrem ihren ihrer you your the team i we they dr mr ms mrs christmas easter thanksgiving hanukkah new year eve and of'.split(
    ' ',
  ),
);

import type { Finding } from '../activities/ports/records.ts';
import { looksLike } from './distance.ts';
import { wordsOf } from './letterText.ts';
import { companyWords } from './companyName.ts';
import { blocking, type GateRule, type Reading } from './reading.ts';

/** Another employer, role or application's name in this letter. */
export const mixUpRule: GateRule = (reading) => [
  ...otherCompany(reading),
  ...similarCompany(reading),
  ...otherRole(reading),
  ...otherApplications(reading),
];

const NAME = String.raw`((?:\p{Lu}[\p{L}\p{N}&’'-]*)(?:(?: & | and | of |(?<=\b(?:St|Mt|Ft))\. |[ .])(?:\p{Lu}[\p{L}\p{N}&’'-]*))*)(?![\p{L}\p{N}])`;

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

function otherCompany({ letter, record, known, input }: Reading): Finding[] {
  const company = companyWords(record.employer.name).map((word) => word.toLowerCase());
  if (company.length === 0) return [];
  const noted = new Set(
    record.interviews
      .flatMap((one) => Object.values(one.notes))
      .flatMap((note) => wordsOf(note.toLowerCase())),
  );
  const text = [letter.subject ?? '', letter.body, letter.closing.split('\n')[0] ?? '']
    .join('\n\n')
    .replace(/(?<!\n)\n(?!\n)/gu, ' ');
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
            ? `The company is written ${record.employer.name}.`
            : `This letter goes to ${record.employer.name}; "${name}" is somebody else.`,
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
  const text = [letter.subject ?? '', letter.body, letter.closing.split('\n')[0] ?? '']
    .join('\n\n')
    .replace(/(?<!\n)\n(?!\n)/gu, ' ');
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
    findings.push(
      blocking(
        'mix-up',
        name,
        `The company is called ${record.employer.name}; "${name}" is another name.`,
      ),
    );
  }
  return findings;
}

const RUN = /\p{Lu}[\p{L}\p{N}&’'-]*\.?(?: \p{Lu}[\p{L}\p{N}&’'-]*)+/gu;
const FIRM =
  /^(?:foods?|logistics|systems|software|bank|center|centre|hospital|clinic|school|academy|college|university|inc|ltd|group|partners|consulting|solutions|energy|energie|insurance|industries|technologies|technology|labs|health|healthcare|holdings|corporation|corp|mutual|marine|freight|pantry|gmbh|ag|shipping|transport|media|digital|pharma|motors|airlines|capital|financial|foundation|trust|institute|services|llc|company|studios|networks|robotics|analytics)$/iu;

const JOB =
  /^(manager|engineer|developer|programmer|analyst|accountant|bookkeeper|assistant|clerk|nurse|teacher|lecturer|professor|tutor|driver|designer|director|coordinator|consultant|administrator|technician|specialist|representative|supervisor|officer|planner|buyer|cook|chef|baker|editor|writer|journalist|scientist|researcher|architect|lead|leader|operator|receptionist|secretary|controller|librarian|counsel|counselor|counsellor|therapist|physician|doctor|pharmacist|mechanic|electrician|plumber|carpenter|cashier|salesperson|seller|associate|agent|advisor|adviser|trainer|coach|intern|apprentice|trainee|inspector|auditor|lawyer|attorney|paralegal|translator|interpreter|photographer|producer|strategist|recruiter|executive|president|principal|dispatcher|welder|machinist|custodian|guard|waiter|barista|host|curator|archivist|tester|practitioner|educator|instructor|fundraiser|generalist|merchandiser|estimator|superintendent|foreman|operative|hygienist|gardener|keeper|conservator|grower|warden|ranger|fitter|roofer|painter|plasterer|bricklayer|tailor|butcher|florist|groomer|surveyor|optician|radiographer|midwife|nanny|steward|bartender|concierge|housekeeper|janitor|porter|caretaker|courier|pilot|captain|sailor|diver|farmer|forester|geologist|physicist|mathematician|psychologist|sociologist|historian|copywriter|marketer|animator|illustrator|musician|choreographer|dancer|actor|registrar|bursar|treasurer|clerk|verger|chaplain|pastor|priest|broker|trader|banker|teller|adjuster|appraiser|assessor|examiner|investigator|detective|firefighter|soldier|dietitian|dentist|veterinarian|paramedic|caregiver|underwriter|actuary|economist|statistician|chemist|biologist|\p{L}{4,}(?:leiter|leiterin|berater|beraterin|entwickler|entwicklerin|lehrer|lehrerin|kraft|kaufmann|kauffrau|ingenieur|ingenieurin|assistent|assistentin|techniker|technikerin))$/iu;

const GERMAN_JOB = /^\p{L}{4,}(?:in|er|kraft|mann|frau|ent|ist|ant|eur|or|loge|wirt|leitung)$/u;

const WORDS = String.raw`((?:[\p{L}\p{N}/&’'-]+ ){1,5})`;
const ROLE_FRAMES = [
  new RegExp(
    String.raw`\b(?:the|your|this|for|a|an) ${WORDS}(?:position|role|job|opening|vacancy|post|interview)\b`,
    'giu',
  ),
  /\b(?:position|role|job|post|opening|vacancy) (?:of|as|for) (?:an? |the |your )?((?:[\p{L}\p{N}/&’'-]+ ?){1,4})/giu,
  /\b(?:interview(?:ed)?|applied|application|apply|considered|consider(?:ing)? me) (?:for|as) (?:the |your |an? )?((?:[\p{L}\p{N}/&’'-]+ ?){1,4})/giu,
  /\b(?:as your (?:next |new )?|(?:be|become|becoming|being) (?:your|the) (?:next |new )?)((?:[\p{L}\p{N}/&’'-]+ ?){1,4})/giu,
  /\b(?:Stelle|Position|Rolle|Aufgabe|Tätigkeit|Bewerbung) als ((?:[\p{L}\p{N}/&’'-]+ ?){1,3})/gu,
];

function otherRole({ letter, record }: Reading): Finding[] {
  const role = new Set(wordsOf(record.role.toLowerCase()));
  const text = [letter.subject ?? '', letter.body, letter.closing.split('\n')[0] ?? '']
    .join('\n\n')
    .replace(/(?<!\n)\n(?!\n)/gu, ' ');
  const findings: Finding[] = [];
  for (const frame of ROLE_FRAMES) {
    for (const match of text.matchAll(frame)) {
      const before = text.slice(Math.max(0, match.index - 25), match.index);
      if (
        /\b(my|previous|former|current|last|meine[rnm]?|(?:accepted|took|had|got|found|began|started|left|held|quit) (?:an? |the |my )?)\s*$/iu.test(
          before,
        ) ||
        /^(my)\b/iu.test(match[0])
      )
        continue;
      const phrase = (match[1] ?? '').trim();
      const words = wordsOf(phrase.toLowerCase());
      const wrong = words.find((word) => JOB.test(word) && !sameWord(word, role));
      const german =
        GERMAN_JOB.test(words[0] ?? '') &&
        / als /u.test(match[0]) &&
        !words.some((word) => sameWord(word, role));
      const named = german || otherTitle(phrase, role, record.employer.name);
      if ((wrong === undefined && !named) || findings.some((one) => one.text.includes(phrase)))
        continue;
      findings.push(blocking('mix-up', match[0].trim(), `The application is for ${record.role}.`));
    }
  }
  return findings;
}

/** "Regional Sales" before "position" where the role has neither word: a title of another job. */
function otherTitle(phrase: string, role: Set<string>, company: string): boolean {
  const own = new Set(companyWords(company).map((word) => word.toLowerCase()));
  const words = phrase.split(' ');
  const end = words.findIndex((word) => !/^(?:\p{Lu}[\p{L}-]+|&|and|of|for)$/u.test(word));
  const titled = (end === -1 ? words : words.slice(0, end)).filter((word) =>
    /^\p{Lu}[\p{L}-]+$/u.test(word),
  );
  const foreign = titled
    .map((word) => word.toLowerCase())
    .filter((word) => !sameWord(word, role) && !own.has(word) && !COMMON.has(word));
  return titled.length >= 2 && foreign.length * 2 > titled.length;
}

function sameWord(word: string, among: Set<string>): boolean {
  return (
    among.has(word) ||
    among.has(word.replace(/s$/u, '')) ||
    among.has(`${word}in`) ||
    among.has(word.replace(/in$/u, ''))
  );
}

function otherApplications({ letter, record, input }: Reading): Finding[] {
  const text = `${letter.subject ?? ''}\n${letter.whole}`;
  const own = `${record.employer.name}\n${record.role}`.toLowerCase();
  const employers = (input.others?.employers ?? []).map(nameOfFirm);
  // One word is too little: "manager" stands in any letter.
  const roles = (input.others?.roles ?? []).filter((role) => role.includes(' '));
  return Array.from(new Set([...employers, ...roles]))
    .filter((name) => name.length > 2 && !own.includes(name.toLowerCase()) && standsIn(text, name))
    .map((name) =>
      blocking(
        'mix-up',
        name,
        `"${name}" belongs to another application of yours; this one is ${record.role} at ${record.employer.name}.`,
      ),
    );
}

/** As it stands in letters: without its legal form. */
function nameOfFirm(name: string): string {
  return name.replace(/[, ]+(?:inc|llc|ltd|limited|corp|co|gmbh|ag|se|plc|kg)\.?$/iu, '').trim();
}

/** As a whole word; a name of one word with its capital alone, for it may be an ordinary word. */
function standsIn(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const whole = String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`;
  return new RegExp(whole, name.includes(' ') ? 'iu' : 'u').test(text);
}

/** Capitalised words that are no company. */
const COMMON = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember english german french spanish it hr ceo cto cfo erp crm sql excel sap python java javascript typescript react word powerpoint europe america germany sie ihnen ihr ihre ihrem ihren ihrer you your the team i we they dr mr ms mrs christmas easter thanksgiving hanukkah new year eve and of'.split(
    ' ',
  ),
);

import type { ApplicationRecord, Finding } from '../activities/ports/records.ts';
import { colleaguesNotes } from './colleaguesNotes.ts';
import { COMMON, otherCompany } from './otherCompany.ts';
import { spokenText, wordsOf } from './letterText.ts';
import { companyWords } from './companyName.ts';
import { proposals } from './proposals.ts';
import { blocking, type GateRule, type Reading } from './reading.ts';

/** Another employer, role or application's name in this letter. */
export const mixUpRule: GateRule = (reading) => [
  ...otherCompany(reading),
  ...colleaguesNotes(reading),
  ...otherRole(reading),
  ...otherApplications(reading),
];

const JOB =
  /^(manager|engineer|developer|programmer|analyst|accountant|bookkeeper|assistant|clerk|nurse|teacher|lecturer|professor|tutor|driver|designer|director|coordinator|consultant|administrator|technician|specialist|representative|supervisor|officer|planner|buyer|cook|chef|baker|editor|writer|journalist|scientist|researcher|architect|lead|leader|operator|receptionist|secretary|controller|librarian|counsel|counselor|counsellor|therapist|physician|doctor|pharmacist|mechanic|electrician|plumber|carpenter|cashier|salesperson|seller|associate|agent|advisor|adviser|scheduler|stocker|picker|packer|loader|rigger|setter|printer|stylist|barber|sommelier|conductor|coder|biller|phlebotomist|sonographer|audiologist|aide|carer|chauffeur|attendant|usher|lifeguard|greeter|grower|brewer|distiller|miller|weaver|trainer|coach|intern|apprentice|trainee|inspector|auditor|lawyer|attorney|paralegal|translator|interpreter|photographer|producer|strategist|recruiter|executive|president|principal|dispatcher|welder|machinist|custodian|guard|waiter|barista|host|curator|archivist|tester|practitioner|educator|instructor|fundraiser|generalist|merchandiser|estimator|superintendent|foreman|operative|hygienist|gardener|keeper|conservator|grower|warden|ranger|fitter|roofer|painter|plasterer|bricklayer|tailor|butcher|florist|groomer|surveyor|optician|radiographer|midwife|nanny|steward|bartender|concierge|housekeeper|janitor|porter|caretaker|courier|pilot|captain|sailor|diver|farmer|forester|geologist|physicist|mathematician|psychologist|sociologist|historian|copywriter|marketer|animator|illustrator|musician|choreographer|dancer|actor|registrar|bursar|treasurer|clerk|verger|chaplain|pastor|priest|broker|trader|banker|teller|adjuster|appraiser|assessor|examiner|investigator|detective|firefighter|soldier|dietitian|dentist|veterinarian|paramedic|caregiver|underwriter|actuary|economist|statistician|chemist|biologist|\p{L}{4,}(?:leiter|leiterin|berater|beraterin|entwickler|entwicklerin|lehrer|lehrerin|kraft|kaufmann|kauffrau|ingenieur|ingenieurin|assistent|assistentin|techniker|technikerin))$/iu;

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
  const role = wordsOfRole(record.role);
  const text = spokenText(letter);
  const findings: Finding[] = inSubject(letter.subject ?? '', role, record);
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
      const phrase = (match[1] ?? '').trim().replace(/^(?:the|your|an?|this) /u, '');
      const words = wordsOf(phrase.toLowerCase());
      const wrong = words.find((word) => JOB.test(word) && !sameWord(word, role));
      const german =
        GERMAN_JOB.test(words[0] ?? '') &&
        / als /u.test(match[0]) &&
        !words.some((word) => sameWord(word, role));
      const named = german || otherTitle(phrase, role, record.employer.name);
      if ((wrong === undefined && !named) || findings.some((one) => one.text.includes(phrase)))
        continue;
      findings.push(blocking('mix-up', match[0].trim(), proposals.otherRole(record.role)));
    }
  }
  return findings;
}

/** Of "Engineer-in-Training" also its parts, and whoever is in training is a trainee. */
function wordsOfRole(role: string): Set<string> {
  const words = wordsOf(role.toLowerCase());
  const parts = words.flatMap((word) => word.split('-'));
  const trainee = parts.includes('training') ? ['trainee'] : [];
  return new Set([...words, ...parts, ...trainee]);
}

/** "Endoscopy Technician II – checking in": a title that a subject begins with. */
function inSubject(subject: string, role: Set<string>, { employer, role: own }: ApplicationRecord) {
  const [title = ''] =
    /^(?:\p{Lu}[\p{L}/&’'-]*|of|and|for|I{2,3}|de)(?: (?:\p{Lu}[\p{L}/&’'-]*|of|and|for|I{2,3}|de))+(?=\s*(?:[–—:,-]|$|interview\b|position\b|role\b|job\b))/u.exec(
      subject.replace(/^(?:Re|Fwd?): */iu, ''),
    ) ?? [];
  const words = wordsOf(title.toLowerCase());
  const named = words.some((word) => JOB.test(word));
  return named && otherTitle(title, role, employer.name)
    ? [blocking('mix-up', title, proposals.otherRole(own))]
    : [];
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
      blocking('mix-up', name, proposals.otherApplication(name, record.role, record.employer.name)),
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

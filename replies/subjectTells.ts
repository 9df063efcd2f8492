/** What the subject of an old mail tells of an application. */
export interface SubjectTells {
  sign: 'confirmation' | 'interview' | 'application' | 'ended' | null;
  employer: string | null;
  role: string | null;
}

const SIGNS: readonly (readonly [NonNullable<SubjectTells['sign']>, RegExp])[] = [
  [
    'ended',
    /\b(?:unsuccessful|not (?:been )?selected|position (?:has been )?filled|absage|your offer|offer (?:letter|of employment)|vertragsangebot)\b/i,
  ],
  [
    'interview',
    /\binterview\b|\b(?:vorstellungs|kennenlern|bewerbungs)gespräch\b|\bentretien\b(?! (?:de (?!recrutement|motivation|sélection)|d['’](?!embauche)|du |des |véhicule|auto|annuel))|\bentrevista\b(?! exclusiva)|\b(?:phone|video) screen\b|\bassessment (?:centre|center|day)\b/i,
  ],
  [
    'confirmation',
    /\b(?:thank(?:s| you) for (?:applying|your (?:\w+ )?(?:application|interest))|application (?:received|confirmation|submitted|complete)|(?:received|got) your application|your application (?:was sent )?(?:to|for|at|with)|your recent job application|eingangsbestätigung|(?:dank|danke) für (?:ihre|deine) bewerbung|confirmation de (?:votre )?candidature|votre candidature|(?:tu|su) candidatura|inscripción (?:en|a) (?:la |el |una )?(?:oferta|proceso|vacante|puesto))\b/i,
  ],
  [
    'application',
    /^application\s?[-–|:]|\b(?:application (?:for|as|to)|applying for|(?:update on|regarding|about|status of) your (?:application|candidacy)|your (?:job )?application status|your candidacy|indeed application|bewerbung (?:als|um|auf|für)|ihre bewerbung|deine bewerbung|candidature (?:au|pour|de)|solicitud de empleo|candidatura (?:para|a))\b/i,
  ],
];

/** No application of the owner's, whatever the words. */
const NOT_A_JOB =
  /\b(?:jobs? (?:alert|for you|you may)|new jobs|podcast|newsletter|tips|webinar|insider)\b/i;
/** What people apply for beside jobs; some of them are a word of a role as well ("Credit Analyst"). */
const APPLIED_FOR =
  'credit|card|loan|mortgage|visa|rental|apartment|housing|school|insurance|patent|trademark|passport|tuition|grant|scholarship|planning|permit|licen[cs]e|volunteer|membership|entry|account|leave|adoption|mobile|ios|android|desktop|web';
const OTHER_APPLICATION = new RegExp(
  `\\b(?:${APPLIED_FOR}) application\\b(?! (?:developer|engineer|designer|manager|specialist))|\\bapplication (?:for|to) (?:an? |your |the )?(?:\\w+ ){0,2}(?:${APPLIED_FOR}|permission)(?:$|[,.:!])`,
  'i',
);

const ROLE_AND_EMPLOYER: readonly RegExp[] = [
  /\bapplication (?:for|to) (?:the )?(?:position of |role of |post of )?(?<role>[^:|@]{2,80}?) (?:at|with|@) (?<employer>[^:|,!]{2,60})/i,
  /\b(?:applying|application|interest|interview|candidature)\b.{0,20}? (?:to|at|with|in) (?<employer>\p{Lu}[^:|,!-]{1,60})/u,
  /\binterview\b.{0,4}[-–:|] ?(?<role>[^:|@]{2,80})$/i,
  /\b(?:application|candidature|bewerbung|interview invitation|invitation to interview)\s?[-–|:] (?!next steps|update|status|received|confirmation|thank)(?<role>[^:|@]{2,80})$/i,
  /\b(?:[Bb]ewerbung|[Gg]espräch|\p{L}{3,20}gespräch|[Ii]nterview) (?:bei|at) (?:der |dem |den |the )?(?<employer>\p{Lu}[^:|,!@-]{1,60})/u,
  /\bcandidature (?:au poste|pour le poste|à l['’]offre) (?:de |d['’])(?<role>[^:|@(]{2,80})/i,
  /\bpuesto de (?<role>[^:|@(]{2,80})/i,
  /\bbewerbung (?:als|um die stelle als|auf die stelle) (?<role>[^:|@,(]{2,80})/i,
  /\bapplication (?:for|as) (?:the )?(?:position of |role of |post of )?(?<role>[^:|@]{2,80})/i,
  /^(?!Invitation|Updat|Confirm|Reminder|Einladung|Indeed|Cancel)(?<employer>\p{Lu}[^:|@-]{1,50})\s?[-–|:] (?:[Yy]our )?(?:[Ii]nterview|[Aa]pplication)\b/u,
];

/** Reads one subject; linear in its first 200 characters. */
export function subjectTells(subject: string): SubjectTells {
  const text = subject
    .slice(0, 200)
    .replace(/^(?:\s*(?:re|aw|fwd?|wg|tr|rv|sv)\s?:)+\s*/i, '')
    .trim();
  if (NOT_A_JOB.test(text) || OTHER_APPLICATION.test(text))
    return { sign: null, employer: null, role: null };
  const sign = SIGNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  if (sign === null) return { sign, employer: null, role: null };
  let employer: string | null = null;
  let role: string | null = null;
  for (const pattern of ROLE_AND_EMPLOYER) {
    const groups = pattern.exec(text)?.groups;
    employer ??= trimmed(groups?.['employer']);
    role ??= trimmed(groups?.['role']);
  }
  return { sign, employer, role };
}

function trimmed(value: string | undefined): string | null {
  const clean = (value ?? '').replace(/^["'„“]+|["'“”.!\s]+$/g, '').trim();
  return clean.length >= 2 ? clean : null;
}

import type { Intent } from '../../domain/vocabulary.ts';
import type { MeaningfulDate } from '../facts.ts';
import { normalised } from '../text/tidy.ts';
import { findDates } from './findDates.ts';
import type { FoundDate, Language } from './foundDate.ts';
import { isoDay, localDay } from './reference.ts';
import type { Reference } from './reference.ts';

const MAX_DATES = 12;
/** "You may apply again in 24 months" is no date to act on. */
const FAR_OFF_MS = 400 * 86_400_000;
/** Only so many sentences are searched for dates; people name their day early. */
const MAX_SENTENCES = 60;

/** "Toward the end of next week": no day that one could come. */
const SPAN =
  /^(?!.*(?:day|tag|di|lunes|martes|jueves|viernes)\b).*\b(?:week|woche|semaine|semana|month)/i;

type Meaning = MeaningfulDate['means'];

/** What a sentence says its date is for, the telling words first. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  [
    'start',
    /\b(?:start(?:ing)? (?:date|on|with us|work)|your start|first day|begin (?:work|on)|join us on|joining date|commenc\w+ (?:employment|work)|eintrittstermin|arbeitsbeginn|beginn (?:am|ist)|prise de poste|incorporaci[oó]n|to start|onboard\w*)\b/,
  ],
  [
    'deadline',
    /\b(?:deadline|no later than|(?:please|kindly|could you|can you|would you|you (?:have|need|must|can)|let (?:us|me) (?:know|have)|need (?:it|them|this|your|to have)|(?:return|send|sign|submit|complete|respond|reply|confirm|upload|accept|book|provide|fill|finish|decide)\b.{0,60}\bby|expires?|valid (?:until|through)|open until|due|bitte|frist|gültig bis|avant le|date limite|merci de|veuillez|por favor|plazo|antes del))\b/,
  ],
  [
    'decision',
    /\b(?:decision|decide|hear (?:back|from (?:us|me))|update|answer|get back|be in touch|let you know|know more|news|outcome|result|respond to you|reply to you|follow up|come back to you|conclude|finali[sz]e|wrap|reach out|contact you|board|committee|panel|meets?|meeting (?:on|next) .{0,30}(?:decide|decision)|longer|more time|process|approval|sign-?off|timeline|interviewing|melden|entscheid\w*|rückmeldung|bescheid|réponse|décision|reviendrons|retour|respuesta|decisión|contactar\w*|feedback|something|word|back to you|finish\w*|reviewing|delay\w*)\b/,
  ],
  [
    'interview',
    /\b(?:interview|call|meet(?:ing)?|chat|speak|talk|conversation|available|availability|free|slot|schedul\w*|onsite|zoom|teams|visit|come (?:in|by|over)|see you|appointment|round|session|work for you|suit|gespräch|termin|vorstellungsgespräch|uhr|kennenlern\w*|entretien|rendez-vous|disponible|créneau|entrevista|reunión|llamada|join)\b/,
  ],
  [
    'return',
    /\b(?:back|return(?:ing)?|out of (?:the )?office|on leave|vacation|holiday|away|abwesend|zurück|erreichbar|retour|absent|regreso|vuelta|vuelvo)\b/,
  ],
];

/** Days that the sentences name and what for, in their order. Days long gone are left out. */
export function meaningfulDates(
  sentences: readonly string[],
  reference: Reference,
  language: Language,
  intent: Intent | null,
): MeaningfulDate[] {
  const day = localDay(reference);
  const today = isoDay(day);
  const farOff = isoDay(new Date(day.getTime() + FAR_OFF_MS));
  const dates = new Map<string, MeaningfulDate>();
  for (const sentence of sentences.slice(0, MAX_SENTENCES)) {
    for (const found of findDates(sentence, reference, language)) {
      if (found.date < today || found.date > farOff || dates.size >= MAX_DATES) continue;
      const means = meaningOf(sentence, found, intent);
      if (means === 'interview' && (found.vague || SPAN.test(found.words))) continue;
      // One day is named once, by the sentence that says most of it.
      const known = dates.get(found.date);
      if (known === undefined || (known.means === 'other' && means !== 'other')) {
        dates.set(found.date, { date: found.date, means, evidence: sentence });
      }
    }
  }
  return [...dates.values()];
}

function meaningOf(sentence: string, found: FoundDate, intent: Intent | null): Meaning {
  const near = normalised(
    sentence.slice(Math.max(0, found.at - 140), found.at + found.words.length + 60),
  );
  const before = normalised(sentence.slice(Math.max(0, found.at - 45), found.at));
  const said = MEANINGS.filter(([, pattern]) => pattern.test(near)).map(([means]) => means);
  if (intent === 'offer') return ofOffer(sentence, found);
  // Nothing is left to wait for after a refusal.
  if (intent === 'rejection' || intent === 'position-closed') return 'other';
  if (/\bstart(?:s|ing)?\b|\bbegin\w*\b|\borientation\b|eintritt/.test(before)) return 'start';
  const byThen =
    /(?<!\b(?:come|came|swing|stop|drop|pop|be|call|come on|come over|head) )\b(?:by|before|due|no later|deadline|avant|antes|bis)\b/.test(
      before,
    );
  // In an invitation a day is a proposed time unless it is the day to answer by.
  if (intent === 'invitation') return byThen ? 'deadline' : 'interview';
  if (intent === 'delay') return said[0] === 'start' ? 'start' : 'decision';
  if (intent === 'request') return said.includes('interview') && !byThen ? 'interview' : 'deadline';
  return said[0] ?? 'other';
}

const ANSWER_BY =
  /\b(?:by|before|until|till|through|no later|not later|later than|latest|deadline|expir\w+|answer|accept\w*|sign|signed|signature|countersign\w*|know|yes or (?:a )?no|decision|decide|reply|respond|response|revert|return|valid|confirm\w*|bis|spätestens|antwort|rückmeldung|avant|réponse|antes|respuesta|hasta)\b/g;
const BEGINS =
  /\b(?:start\w*|begin\w*|orientation|day one|first (?:day|shift|week|morning)|(?:want|need|have|like|expect|see|count on) you\b|effect|effective|commenc\w+|join\w*|from|onboard\w*|kicks? off|training|be at|report (?:to|at)|eintritt\w*|arbeitstag|arbeitsbeginn|einstell\w+|(?<!bis )zum|ab|los|anfangen|anfängst|à partir|commence\w*|prise de poste|incorpor\w*|empie\w+|partir)(?![\p{L}])/gu;

/** An offer names the day to answer by and the first day; the words that stand closest tell which. */
function ofOffer(sentence: string, found: FoundDate): Meaning {
  const before = normalised(sentence.slice(Math.max(0, found.at - 90), found.at));
  const end = found.at + found.words.length;
  const after = normalised(sentence.slice(end, end + 45));
  const words = normalised(found.words);
  if (/^(?:by|until|before|through|bis|avant|antes|hasta)\b/.test(words)) return 'deadline';
  const answer = distance(ANSWER_BY, before, after);
  const begins = distance(BEGINS, before, after);
  if (answer < begins) return 'deadline';
  if (begins < Infinity) return 'start';
  return /\b(?:call|meet|talk|speak|chat|lunch|gespräch|appel|llamada)\b/.test(before + after)
    ? 'interview'
    : 'other';
}

/** How many characters away the nearest match stands; what follows counts as a little farther. */
function distance(pattern: RegExp, before: string, after: string): number {
  const last = [...before.matchAll(pattern)].at(-1);
  const next = [...after.matchAll(pattern)][0];
  return Math.min(
    last === undefined ? Infinity : before.length - last.index - last[0].length,
    next === undefined ? Infinity : next.index + 10,
  );
}

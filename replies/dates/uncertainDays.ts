/** Whether a day that was found is none that will come: any Sunday, office days, a shift of every week, a greeting. */
export function isNoCertainDay(text: string, at: number, words: string): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  const weekday = /day$/i.test(words.trim());
  return (
    ANY_DAY.test(before) ||
    OFFICE_DAYS.test(words) ||
    (weekday && OF_EVERY_WEEK.test(text.slice(at + words.length, at + words.length + 14))) ||
    (/^(?:morgen|mañana)\b/i.test(words) && NOT_TOMORROW.test(before))
  );
}

/** Whether the words right before a weekday tell of what has been. */
export function isToldOf(before: string): boolean {
  return BEHIND.test(before) || NO_LONGER.test(before) || DID.test(before);
}

/** "One Saturday", "on a Sunday": any, not the next. */
const ANY_DAY =
  /\b(?:one|some|any|every|each|most|which|usually|weekday|(?:on|of) an?|jede[nrsm]?(?: zweiten?)?|every other|chaque|cada|cualquier)\s{1,3}$/i;
/** "The Saturday job", "Sunday nights": a day of every week. */
const OF_EVERY_WEEK =
  /^(?: (?:job|shift|post|crew|half-day|rota|round|market|team|staff|club|class|service|girl|boy|nights|mornings|afternoons|evenings)\b|s\b)/i;
/** "Monday through Friday": when somebody works. */
const OFFICE_DAYS = /day (?:through|thru) \w{3,6}day\b/i;
/** "Since Friday": said of what has been. */
const BEHIND = /\b(?:since|seit|seit dem|depuis|depuis le)\s{1,3}$/i;
/** "Guten Morgen" wishes a good day and names none; "cualquier mañana" is a morning. */
const NOT_TOMORROW =
  /(?:\bguten|\bgute|\bcada|\bcualquier|\bqué|\bque|\b(?:de|por|en) la|\besta|\bla|\bam|\bjeden)\s{1,3}$/i;
/** "Was to be published on Monday", "was supposed to be Tuesday". */
const NO_LONGER =
  /\b(?:was|were) (?:supposed|meant|due|going|originally)?\s?to\b|\b(?:should|could|would) have\b|\bwas (?:due|expected|planned|scheduled)\b|\bhätten? .{0,40}sollen\b|\bdevait\b|\biba a\b/i;
/** A verb of the past right before the day: "enjoyed Wednesday", "se reunió el lunes", "a changé lundi". */
const DID =
  /\b(?!(?:schedul|plann?|expect|book|confirm|mov|push|postpon|delay|need|requir|invit|clos|pencill?|arrang|book|reserv|fix|propos|extend|offer|agre|want|interest)ed\b)(?:\p{L}{3,}ed|met|sat|held|saw|spoke|came|\p{L}{2,}(?:ió|aron|ieron)|(?:a|ont|avons) \p{L}{3,}é)(?: us| me| you| together| again)?(?: on| el| the| le| am| last)?\s{1,3}$/iu;

/** All of them, so that their speed can be proved. */
export const UNCERTAIN_DAYS = {
  ANY_DAY,
  OF_EVERY_WEEK,
  OFFICE_DAYS,
  BEHIND,
  NOT_TOMORROW,
  NO_LONGER,
  DID,
};

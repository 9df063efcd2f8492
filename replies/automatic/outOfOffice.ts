import type { Facts, MeaningfulDate, ParsedMessage } from '../facts.ts';
import { daysElsewhere } from '../dates/daysElsewhere.ts';
import { offsetlessDay } from '../dates/instant.ts';
import type { NamedDate } from '../dates/namedDates.ts';
import { isoDay, localDay } from '../dates/reference.ts';
import type { Reference } from '../dates/reference.ts';
import { normalised } from '../text/tidy.ts';
import { awaySentence } from './automatic.ts';

const RETURN =
  /\b(?:return(?:ing)?|back|until|till|through|to|bis|zurück|wieder|ab dem|retour|jusqu\S*|au|hasta|regres\S*|vuelv\S*|vuelta|reincorpor\S*)\b/;
const BACK =
  /\bback (?:at|in|on|from)\b|\bwieder (?:im|erreichbar|da)\b|\berst wieder (?:am|ab)\b|\bde retour\b|\bde vuelta\b/i;
const STAND_IN =
  /(?<!\p{L})(?:contact|reach(?: out)?|e-?mail|write|in my absence|urgent|immediate|assist\S*|please|wenden|vertret\S*|dringend\S*|adresser|contacter|diríj\S*|scriv\S*|urgen\S*|absence|ausencia|conta[ct]\S*|dirig\S*|rivolg\S*|dringende|vragen|kontakt\S*|brådskande|pilny\S*|spraw\S*|henvend\S*|hastende|haster|kiireelli\S*)(?!\p{L})/u;

const ABSENT_SUBJECT =
  /(?<!\p{L})(?:out of|ooo|abwesen|urlaub|absen|ausen|congé|fuera de|oficina|vacation|leave|away|holiday|vacaciones|afwezig|assente|fuori|ausên|frånvar|fravær|poissa|poza biurem|nieobecn)/iu;

/** An absence, with the day of return as a date of its own. */
export interface Absence extends NonNullable<Facts['outOfOffice']> {
  dates: MeaningfulDate[];
}

/**
 * When the writer of an absence note is back, and who stands in. Null where the message is an automatic answer of another
 * sort (a receipt, a closed mailbox). The latest day named in a sentence about coming back counts; the hold ends with it.
 */
export function outOfOffice(
  message: ParsedMessage,
  sentences: readonly string[],
  dates: readonly NamedDate[],
  reference: Reference,
): Absence | null {
  const absent = isAbsent(message.subject, sentences);
  if (!absent) return null;
  const about = dates.filter((date) => RETURN.test(normalised(date.sentence)));
  const read = about.length > 0 ? about : dates;
  const latest = [...(read.length > 0 ? read : inOtherLanguages(sentences, reference))]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  return {
    until: latest === undefined ? null : offsetlessDay(latest.date, reference.offsetMinutes),
    standIn: standIn(message, sentences),
    dates:
      latest === undefined
        ? []
        : [{ date: latest.date, means: 'return', evidence: latest.sentence }],
  };
}

const DAY = 86_400_000;
/** Nobody is away for longer and says the day. */
const LONGEST = 400 * DAY;

/** Days that only the reader for further languages finds; `dates` know English, German, French and Spanish. */
function inOtherLanguages(
  sentences: readonly string[],
  reference: Reference,
): Pick<NamedDate, 'date' | 'sentence'>[] {
  const today = localDay(reference);
  const until = isoDay(new Date(today.getTime() + LONGEST));
  // Written small, a month after "27." begins a sentence to whoever parts them.
  return sentences
    .slice(0, 10)
    .map((sentence, i) =>
      /\d\.$/.test(sentence) ? `${sentence} ${sentences[i + 1] ?? ''}` : sentence,
    )
    .flatMap((sentence) => daysElsewhere(sentence, reference).map((date) => ({ date, sentence })))
    .filter(({ date }) => date >= isoDay(today) && date <= until);
}

function isAbsent(subject: string, sentences: readonly string[]): boolean {
  return (
    awaySentence(sentences) !== null ||
    sentences.some((sentence) => BACK.test(sentence)) ||
    ABSENT_SUBJECT.test(subject)
  );
}

function standIn(message: ParsedMessage, sentences: readonly string[]): string | null {
  const own = new Set(
    [...message.from, ...message.to, ...message.replyTo].map((who) => who.address.toLowerCase()),
  );
  for (const sentence of sentences) {
    if (!STAND_IN.test(normalised(sentence))) continue;
    for (const found of sentence.match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g) ?? []) {
      if (!own.has(found.toLowerCase())) return found.toLowerCase();
    }
  }
  return null;
}

import type { ApprovalRecord, OutboxLetter } from '../activities/ports/records.ts';
import type { Language } from '../domain/sentences/clock.ts';
import { REFUSED_IN_GERMAN } from '../domain/sentences/refusedInGerman.ts';

type Settled = Exclude<ApprovalRecord['state'], 'pending'>;

/** What became of an approval, said the same at every door. `when` is a moment as people say it. */
export interface DecidedWords {
  approvedNow: string;
  rewrittenNow: string;
  rewrittenWaits: string;
  rewrittenUnsure: string;
  skippedNow: string;
  laterNow(when: string): string;
  nothing: string;
  settled(state: Settled, by: ApprovalRecord['decidedBy'], when: string | null): string;
  /** What became of an approved letter since; null where that is as its approval said. */
  since(state: OutboxLetter['state'], when: string | null): string | null;
  /** The workflow's sentence, why a wish was not carried out. */
  refused(sentence: string): string;
}

const english: DecidedWords = {
  approvedNow: 'approved. It goes out exactly as it stood.',
  rewrittenNow: 'your text stands and is approved. It goes out exactly as you wrote it.',
  rewrittenWaits:
    'your text stands, but something in it looks wrong, so it is not approved yet. Read it below and approve it, or change it again.',
  rewrittenUnsure:
    'your text stands, but I am not certain where it begins and ends, so it is not approved yet. Read it below and approve it, or send it once more.',
  skippedNow: 'skipped. It is not sent.',
  laterNow: (when) => `put off until ${when}. You will be asked again.`,
  nothing: 'nothing was changed.',
  settled: (state, by, when) =>
    state === 'replaced'
      ? `nothing was done, for its text was changed${when === null ? '' : ` on ${when}`}. Only the new text can be approved.`
      : `${ENGLISH[state]}${by === null ? '' : ENGLISH_BY[by]}${when === null ? '' : ` on ${when}`}.`,
  since: (state, when) => {
    switch (state) {
      case 'sent':
        return when === null ? 'It has left.' : `It left on ${when}.`;
      case 'cancelled':
        return 'It was stopped after that and is not sent.';
      case 'failed':
        return 'It could not be sent.';
      case 'uncertain':
        return 'It was handed over, and is being looked for.';
      case 'in-drafts':
        return 'It lies in your Drafts.';
      case 'drafted':
      case 'approved':
      case 'sending':
        return null;
    }
  },
  refused: (sentence) => sentence,
};

const ENGLISH: Record<Exclude<Settled, 'replaced'>, string> = {
  approved: 'it was approved already',
  skipped: 'it was skipped already and is not sent; that was',
  expired: 'its moment has passed and it was not sent; it ended',
};
const ENGLISH_BY: Record<NonNullable<ApprovalRecord['decidedBy']>, string> = {
  dashboard: ' in the dashboard',
  'email-link': ' by a link in the mail',
  'email-reply': ' by your reply',
  cli: ' on the command line',
  rule: ' by a rule of yours',
  clock: ' by the clock',
  answer: ' because an answer came',
};

const german: DecidedWords = {
  approvedNow: 'freigegeben. Er geht genau so hinaus, wie er dastand.',
  rewrittenNow:
    'Ihr Text gilt und ist freigegeben. Er geht genau so hinaus, wie Sie ihn geschrieben haben.',
  rewrittenWaits:
    'Ihr Text gilt, aber etwas darin scheint nicht zu stimmen; er ist noch nicht freigegeben. Lesen Sie ihn unten und geben Sie ihn frei oder ändern Sie ihn noch einmal.',
  rewrittenUnsure:
    'Ihr Text gilt, aber ich bin nicht sicher, wo er anfängt und aufhört; er ist noch nicht freigegeben. Lesen Sie ihn unten und geben Sie ihn frei oder schicken Sie ihn noch einmal.',
  skippedNow: 'übersprungen. Er wird nicht gesendet.',
  laterNow: (when) => `aufgeschoben bis ${when}. Sie werden wieder gefragt.`,
  nothing: 'nichts wurde geändert.',
  settled: (state, by, when) =>
    state === 'replaced'
      ? `es wurde nichts getan, denn der Text wurde${when === null ? '' : ` am ${when}`} geändert. Nur der neue Text kann freigegeben werden.`
      : `${GERMAN[state]}${when === null ? '' : ` am ${when}`}${by === null ? '' : `${when === null ? '' : ','}${GERMAN_BY[by]}`}.`,
  since: (state, when) => {
    switch (state) {
      case 'sent':
        return when === null ? 'Er ist hinaus.' : `Er ging am ${when} hinaus.`;
      case 'cancelled':
        return 'Er wurde danach angehalten und wird nicht gesendet.';
      case 'failed':
        return 'Er ließ sich nicht senden.';
      case 'uncertain':
        return 'Er wurde übergeben und wird gesucht.';
      case 'in-drafts':
        return 'Er liegt in Ihren Entwürfen.';
      case 'drafted':
      case 'approved':
      case 'sending':
        return null;
    }
  },
  refused: (sentence) => REFUSED_IN_GERMAN[sentence] ?? german.nothing,
};

const GERMAN: Record<Exclude<Settled, 'replaced'>, string> = {
  approved: 'er war schon freigegeben',
  skipped: 'er wird nicht gesendet; er war schon übersprungen',
  expired: 'sein Moment ist vorbei und er wurde nicht gesendet; er endete',
};
const GERMAN_BY: Record<NonNullable<ApprovalRecord['decidedBy']>, string> = {
  dashboard: ' in der Übersicht',
  'email-link': ' über einen Link in der Mail',
  'email-reply': ' durch Ihre Antwort',
  cli: ' auf der Kommandozeile',
  rule: ' durch eine Regel von Ihnen',
  clock: ' durch Zeitablauf',
  answer: ' weil eine Antwort kam',
};

export const decidedWords: Record<Language, DecidedWords> = { en: english, de: german };

/** The whole of it in one place, so that both doors tell the same; null: nothing is decided yet. */
export function sayDecided(
  language: Language,
  { state, decidedBy, decidedAt }: ApprovalRecord,
  letter: Pick<OutboxLetter, 'state' | 'sentAt'>,
  moment: (at: number) => string,
): string | null {
  if (state === 'pending') return null;
  const words = decidedWords[language];
  const settled = words.settled(state, decidedBy, decidedAt === null ? null : moment(decidedAt));
  const since =
    state === 'approved'
      ? words.since(letter.state, letter.sentAt === null ? null : moment(letter.sentAt))
      : null;
  return since === null ? settled : `${settled} ${since}`;
}

import type { ApprovalRecord } from '../activities/ports/records.ts';
import type { Language } from '../domain/sentences/clock.ts';

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
    `${ENGLISH[state]}${by === null ? '' : ENGLISH_BY[by]}${when === null ? '' : ` on ${when}`}${state === 'replaced' ? ' Only the new text can be approved.' : ''}`.replace(
      /(?<![.])$/u,
      '.',
    ),
};

const ENGLISH: Record<Settled, string> = {
  approved: 'it was approved already',
  skipped: 'it was skipped already and is not sent; that was',
  expired: 'its moment has passed and it was not sent; it ended',
  replaced: 'the text was changed after this was written',
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
    `${GERMAN[state]}${by === null ? '' : GERMAN_BY[by]}${when === null ? '' : ` am ${when}`}${state === 'replaced' ? ' Nur der neue Text kann freigegeben werden.' : ''}`.replace(
      /(?<![.])$/u,
      '.',
    ),
};

const GERMAN: Record<Settled, string> = {
  approved: 'er war schon freigegeben',
  skipped: 'er war schon übersprungen und wird nicht gesendet; das war',
  expired: 'sein Moment ist vorbei und er wurde nicht gesendet; er endete',
  replaced: 'der Text wurde seither geändert',
};
const GERMAN_BY: Record<NonNullable<ApprovalRecord['decidedBy']>, string> = {
  dashboard: ' in der Übersicht',
  'email-link': ' über einen Link in der Mail',
  'email-reply': ' durch Ihre Antwort',
  cli: ' auf der Kommandozeile',
  rule: ' durch eine Regel von Ihnen',
  clock: ' durch Zeitablauf',
  answer: ', weil eine Antwort kam',
};

export const decidedWords: Record<Language, DecidedWords> = { en: english, de: german };

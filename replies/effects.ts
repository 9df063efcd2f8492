import type { EventBody } from '../domain/events.ts';
import type { Intent, Letter } from '../domain/vocabulary.ts';
import type { LocalDate } from '../domain/time.ts';
import type { CalendarInvitation, Facts, MeaningfulDate, MessageKind } from './facts.ts';
import { ownLetter } from './ownLetter.ts';

/** What the caller knows beside the facts: ids of the store and of the application that the message was matched to. */
export interface EffectContext {
  /** Store id of the message. */
  messageId: string;
  subject: string;
  /** Contact who wrote, was written to, whose address bounced or who complained; null when it is none of the application's. */
  contactId: string | null;
  /** The letter that a bounce is about, when its Message-ID is one of ours. */
  stepId: string | null;
}

/** One thing that a message causes. */
export type Effect =
  /** To be folded by `apply` as it is. */
  | { kind: 'event'; event: EventBody }
  /** An interview to create, move or call off by the UID of its calendar entry; its end starts the thank-you clock. */
  | { kind: 'interview'; change: 'set' | 'cancelled'; invitation: CalendarInvitation }
  /** The person is away: nothing goes to this person in any application until then. */
  | { kind: 'hold-person'; until: number; standIn: string | null }
  /** An application nobody has told us of may be under way. */
  | { kind: 'propose-application' }
  /** Somebody else is the one to write to. */
  | { kind: 'propose-contact'; name: string | null; email: string | null };

/** What follows from a message, and whether the owner has to do something about it. */
export interface Effects {
  effects: Effect[];
  /** The owner decides: an outcome is only proposed, something is asked, or nobody knows what it means. */
  needsOwner: boolean;
  /** Took effect without asking, so it can be taken back (`answer_dismissed`). */
  undoable: boolean;
}

const NOTHING: Effects = { effects: [], needsOwner: false, undoable: false };

/** Pure: the same facts give the same effects. `application` null means that the message belongs to none yet. */
export function effectOf(
  facts: Facts,
  context: EffectContext,
  application: string | null,
): Effects {
  const by: Record<MessageKind, () => Effects> = {
    own: () => (application === null ? NOTHING : own(facts, context)),
    bounce: () => bounced(facts, context),
    complaint: () => complained(context),
    auto_reply: () => away(facts, context, application),
    confirmation: () =>
      application === null
        ? { effects: [{ kind: 'propose-application' }], needsOwner: true, undoable: false }
        : NOTHING,
    answer: () => answered(facts, context, application),
    newsletter: () => NOTHING,
    other: () => NOTHING,
  };
  return by[facts.kind]();
}

/** Everything that somebody says waits for the owner, unless it is beyond doubt (R24). */
function answered(facts: Facts, context: EffectContext, application: string | null): Effects {
  const interviews = facts.invitations
    .filter(({ method }) => method === 'REQUEST' || method === 'PUBLISH' || method === 'CANCEL')
    .map((invitation): Effect => ({
      kind: 'interview',
      change: invitation.method === 'CANCEL' ? 'cancelled' : 'set',
      invitation,
    }));
  const referral: Effect[] =
    facts.referral === null ? [] : [{ kind: 'propose-contact', ...facts.referral }];
  if (application === null) {
    const starts = facts.intent === 'invitation' || interviews.length > 0;
    return {
      effects: starts ? [{ kind: 'propose-application' }, ...interviews] : [],
      needsOwner: true,
      undoable: false,
    };
  }
  const intent = facts.intent ?? 'other';
  const answer: Effect = {
    kind: 'event',
    event: {
      type: 'answer',
      messageId: context.messageId,
      from: context.contactId,
      intent,
      date: dateFor(intent, facts.dates),
      sure: facts.sure,
    },
  };
  return {
    effects: [answer, ...interviews, ...referral],
    needsOwner: !facts.sure,
    undoable: facts.sure,
  };
}

/** The one day that matters to the next step: news for a delay, the deadline of an offer or request. */
function dateFor(intent: Intent, dates: readonly MeaningfulDate[]): LocalDate | null {
  const first = (means: MeaningfulDate['means']): LocalDate | null =>
    dates.find((date) => date.means === means)?.date ?? null;
  // Of several days of news the last keeps the promise.
  if (intent === 'delay') {
    const news = dates.filter(({ means }) => means === 'decision').map(({ date }) => date);
    return news.sort().at(-1) ?? null;
  }
  if (intent === 'offer' || intent === 'request') return first('deadline');
  return intent === 'invitation' ? first('interview') : null;
}

function bounced(facts: Facts, context: EffectContext): Effects {
  if (facts.bounce === null || context.contactId === null) return NOTHING;
  const { permanent, stillTried } = facts.bounce;
  const stepId = stillTried ? null : context.stepId;
  return {
    effects: [
      {
        kind: 'event',
        event: { type: 'bounced', to: context.contactId, permanent, stepId },
      },
    ],
    needsOwner: permanent,
    undoable: false,
  };
}

/** Whoever reports a letter as spam is written to no more; nobody asks the owner first (P7). */
function complained({ contactId }: EffectContext): Effects {
  const effects: Effect[] =
    contactId === null ? [] : [{ kind: 'event', event: { type: 'complained', to: contactId } }];
  return { effects, needsOwner: true, undoable: false };
}

/** Automatic mail only annotates (P5); an absence with its end holds the person everywhere. */
function away(facts: Facts, context: EffectContext, application: string | null): Effects {
  const until = facts.outOfOffice?.until ?? null;
  const hold: Effect[] =
    until === null
      ? []
      : [{ kind: 'hold-person', until, standIn: facts.outOfOffice?.standIn ?? null }];
  const event: Effect[] =
    application === null
      ? []
      : [{ kind: 'event', event: { type: 'auto_reply', from: context.contactId, until } }];
  return { effects: [...event, ...hold], needsOwner: false, undoable: false };
}

function own(facts: Facts, context: EffectContext): Effects {
  const what: Letter | null = ownLetter(context.subject, facts.text);
  if (what === null || context.contactId === null) return NOTHING;
  return {
    effects: [{ kind: 'event', event: { type: 'owner_wrote', what, to: context.contactId } }],
    needsOwner: false,
    undoable: true,
  };
}

import type { Intent } from '../domain/vocabulary.ts';
import type { Automatic } from './automatic/automatic.ts';
import { RECEIPT_WORDS } from './automatic/absence.ts';
import { awaySentence, readsLikeAbsenceNote } from './automatic/automatic.ts';
import { CALENDAR_ANSWER_SUBJECT, CALENDAR_DECLINED_SUBJECT } from './automatic/subjects.ts';
import type { CalendarInvitation, Facts, ParsedMessage } from './facts.ts';
import type { IntentDecision } from './intent/decideIntent.ts';
import { isJobBoard, isNoReply, trackingSystemOf } from './senders.ts';
import { normalised } from './text/tidy.ts';

/** The part of the facts that is a judgement. */
export type Weighed = Pick<
  Facts,
  'kind' | 'intent' | 'alsoIntents' | 'confidence' | 'sure' | 'evidence'
>;

/** Said by a machine in an employer's name these are news all the same; anything else a machine says is not. */
const NEWS: ReadonlySet<Intent> = new Set([
  'rejection',
  'position-closed',
  'offer',
  'invitation',
  'request',
  'delay',
  'do-not-contact',
]);
const PLAIN_NEWS = 0.85;
/** How much the words must look like an absence note where no header and no subject says so. */
const AWAY_BY_WORDS = 0.6;
/** The same of a confirmation that answers nothing of ours. */
const RECEIPT_BY_WORDS = 0.6;

/** Who speaks, and what kind of message that makes it. Own mail, bounces and complaints have been taken out before. */
export function weigh(
  message: ParsedMessage,
  sentences: readonly string[],
  machine: Automatic,
  decision: IntentDecision,
  invitations: readonly CalendarInvitation[],
): Weighed {
  const from = message.from[0]?.address ?? '';
  const tracking = trackingSystemOf(from);
  // What is sent to many must say it in words that a rule knows.
  const plainly =
    machine.bulk && tracking === null
      ? strongestRule(decision, decision.intent)
      : decision.strongest;
  const news = NEWS.has(decision.intent) && plainly >= PLAIN_NEWS;
  const outcome =
    news &&
    (decision.intent === 'rejection' ||
      decision.intent === 'position-closed' ||
      decision.intent === 'offer');
  const received = receiptSentence(message, sentences);
  const calendar = byCalendar(message, sentences, invitations, decision);
  if (calendar !== null) return calendar;
  const inEmployersName = tracking !== null || isNoReply(from);
  const newsAllTheSame =
    (inEmployersName && (outcome || (news && !machine.declared))) || (machine.perhaps && news);
  if (machine.reply && !newsAllTheSame) {
    if (received !== null && !/abwes|out of|absen|ausen|ooo/i.test(message.subject))
      return confirmation(received, 0.93);
    return { ...plain('auto_reply', 0.96), evidence: machine.why === null ? [] : [machine.why] };
  }
  if (decision.away >= AWAY_BY_WORDS && !news && readsLikeAbsenceNote(sentences))
    return { ...plain('auto_reply', 0.85), evidence: [awaySentence(sentences) ?? message.subject] };
  if (
    strongestRule(decision, 'job-alert') >= 0.9 &&
    !outcome &&
    (machine.bulk || machine.generated || isJobBoard(from) || isNoReply(from))
  ) {
    return {
      ...plain('newsletter', 0.95),
      intent: 'job-alert',
      evidence: evidenceOf(decision, 'job-alert'),
    };
  }

  const isUnasked = message.inReplyTo === null && message.references.length === 0;
  const byMachine = machine.generated || tracking !== null || isNoReply(from);
  if (
    received !== null &&
    message.inReplyTo === null &&
    !confirmationHidesNews(decision, byMachine)
  )
    return confirmation(received, byMachine ? 0.95 : 0.8);
  if (confirmsUnasked(message, sentences, decision) && decision.receipt >= 0.05)
    return confirmation(decision.evidence[0] ?? message.subject, 0.75);
  if (isUnasked && !news && decision.receipt >= (byMachine ? 0.4 : RECEIPT_BY_WORDS))
    return confirmation(decision.evidence[0] ?? message.subject, 0.75);
  if (byMachine && !news) return fromMachine(message, machine, decision, tracking !== null);
  if (decision.intent === 'outreach' && isUnasked) {
    return { ...spoken(decision, 'other'), sure: false };
  }
  return {
    ...spoken(decision, 'answer'),
    sure: isSure(message, sentences, decision, machine, tracking !== null),
  };
}

/** Only what is beyond doubt may take effect without asking. */
const TAKEN_BACK =
  /\b(?:ignore|disregard|in error|by (?:mistake|accident)|was an error|a glitch|mix-?up|wrong (?:person|template|e-?mail|message|candidate)|sent too (?:early|soon)|other candidates? in the running|still want(?:ed)?)\b/i;

function isSure(
  message: ParsedMessage,
  sentences: readonly string[],
  decision: IntentDecision,
  machine: Automatic,
  tracking: boolean,
): boolean {
  const sender = tracking || (!machine.bulk && !machine.generated);
  const length = (message.text ?? message.html ?? '').length;
  return (
    (decision.intent === 'rejection' || decision.intent === 'offer') &&
    decision.strongest >= 0.93 &&
    decision.certain &&
    !decision.contradicted &&
    decision.scores.every(
      ({ intent }) => intent === decision.intent || intent === 'acknowledgement',
    ) &&
    !sentences.some((sentence) => TAKEN_BACK.test(sentence)) &&
    sender &&
    length < 60_000
  );
}

/** What calendar programs write by themselves under an answer. */
const SAID_BY_CALENDAR =
  /^.{0,120}\b(?:has|have|hat|a|ha) (?:declined|accepted|tentatively accepted|refused|abgelehnt|zugesagt|angenommen|refusé|accepté|rechazado|aceptado)\b.{0,80}$/iu;

function byCalendar(
  message: ParsedMessage,
  sentences: readonly string[],
  invitations: readonly CalendarInvitation[],
  decision: IntentDecision,
): Weighed | null {
  const first = invitations[0];
  if (first === undefined) return null;
  if (
    first.method === 'REPLY' ||
    (CALENDAR_ANSWER_SUBJECT.test(message.subject) &&
      first.method !== 'CANCEL' &&
      first.method !== 'REQUEST' &&
      first.method !== 'COUNTER')
  ) {
    // Whoever declines may write a few words with it, and those are an answer.
    return CALENDAR_DECLINED_SUBJECT.test(message.subject) &&
      NEWS.has(decision.intent) &&
      decision.strongest >= PLAIN_NEWS &&
      !sentences.every((sentence) => SAID_BY_CALENDAR.test(sentence))
      ? spoken(decision, 'answer')
      : { ...plain('auto_reply', 0.95), evidence: [message.subject] };
  }
  if (first.method === 'CANCEL') {
    const spokenFor =
      decision.strongest >= 0.85 && decision.intent !== 'invitation' ? decision : null;
    return spokenFor === null
      ? { ...plain('answer', 0.9), intent: 'other', evidence: [message.subject] }
      : spoken(spokenFor, 'answer');
  }
  if (
    first.method === 'REQUEST' ||
    decision.intent === 'invitation' ||
    decision.intent === 'other' ||
    decision.intent === 'acknowledgement'
  ) {
    return {
      ...plain('answer', 0.93),
      intent: 'invitation',
      alsoIntents: [decision.intent, ...decision.alsoIntents].filter(
        (intent) => intent !== 'invitation' && intent !== 'other',
      ),
      evidence:
        decision.intent === 'invitation' ? decision.evidence : [first.summary || message.subject],
    };
  }
  return null;
}

function fromMachine(
  message: ParsedMessage,
  machine: Automatic,
  decision: IntentDecision,
  tracking: boolean,
): Weighed {
  const from = message.from[0]?.address ?? '';
  if (isJobBoard(from) && SOCIAL.test(`${message.subject} ${message.text?.slice(0, 300) ?? ''}`))
    return { ...plain('other', 0.85), evidence: [message.subject] };
  if (decision.intent === 'job-alert' || (isJobBoard(from) && machine.bulk)) {
    return { ...plain('newsletter', 0.85), intent: 'job-alert', evidence: decision.evidence };
  }
  // A tracking system writes to applicants only: what is no confirmation and no advertisement is news, understood or not.
  if (tracking) return spoken(decision, 'answer');
  if (machine.bulk) {
    return {
      ...plain('newsletter', 0.75),
      intent: decision.intent === 'outreach' ? 'outreach' : null,
      evidence: decision.evidence,
    };
  }
  if (NEWS.has(decision.intent)) return spoken(decision, 'answer');
  return {
    ...plain('other', 0.6),
    intent: decision.intent === 'other' ? null : decision.intent,
    evidence: decision.evidence,
  };
}

/** The sentence (or subject) that confirms an application, if there is one. */
function receiptSentence(message: ParsedMessage, sentences: readonly string[]): string | null {
  const candidates = [...sentences.slice(0, 8), message.subject];
  return (
    candidates.find((sentence) =>
      RECEIPT_WORDS.some((pattern) => pattern.test(normalised(sentence))),
    ) ?? null
  );
}

/** Thanks for an application that answers nothing of ours, in words that no rule knows. */
function confirmsUnasked(
  message: ParsedMessage,
  sentences: readonly string[],
  { intent }: IntentDecision,
): boolean {
  return (
    intent === 'acknowledgement' &&
    message.inReplyTo === null &&
    message.references.length === 0 &&
    sentences.some((sentence) => APPLICATION.test(sentence))
  );
}

const APPLICATION =
  /\b(?:appl(?:y|ying|ied|ication)|bewerbung|candidature|solicitud|candidatura|inscripción)\b/i;

/** What a network tells of people rather than of jobs. */
const SOCIAL =
  /\b(?:appeared in \d+ search|viewed your profile|profile views?|who(?:'s| is|’s) (?:viewed|looking)|wants? to connect|invitation to connect|accepted your invitation|new connections?|commented on|mentioned you|endorsed you|sent you a message|new messages?|work anniversary)\b/i;

/** Refusals and tests begin with "thank you for applying"; promises to be in touch belong to the confirmation. */
function confirmationHidesNews(
  { intent, strongest, receipt }: IntentDecision,
  byMachine: boolean,
): boolean {
  const hidden: Partial<Record<Intent, boolean>> = {
    rejection: true,
    'position-closed': true,
    offer: true,
    'do-not-contact': true,
    invitation: strongest >= PLAIN_NEWS,
    request: strongest >= PLAIN_NEWS,
    delay: strongest >= 0.9 && (!byMachine || receipt < 0.02),
    acknowledgement: !byMachine,
  };
  return hidden[intent] ?? false;
}

function confirmation(evidence: string, confidence: number): Weighed {
  return { ...plain('confirmation', confidence), intent: 'acknowledgement', evidence: [evidence] };
}

function spoken(decision: IntentDecision, kind: 'answer' | 'other'): Weighed {
  const { intent, alsoIntents, confidence, evidence } = decision;
  return { kind, intent, alsoIntents, confidence, sure: false, evidence };
}

function plain(kind: Facts['kind'], confidence: number): Weighed {
  return { kind, intent: null, alsoIntents: [], confidence, sure: false, evidence: [] };
}

function strongestRule(decision: IntentDecision, intent: Intent): number {
  return decision.scores.find((score) => score.intent === intent)?.strongest ?? 0;
}

function evidenceOf(decision: IntentDecision, intent: Intent): string[] {
  return decision.scores.find((score) => score.intent === intent)?.evidence ?? [];
}

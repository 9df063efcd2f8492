import { automatic } from './automatic/automatic.ts';
import type { Automatic } from './automatic/automatic.ts';
import { outOfOffice } from './automatic/outOfOffice.ts';
import { bounceOf } from './bounces/bounce.ts';
import { complaintIn } from './bounces/complaint.ts';
import { originalOf } from './bounces/original.ts';
import { invitationsIn } from './calendar/invitations.ts';
import { meaningfulDates } from './dates/meaningfulDates.ts';
import { namedDates } from './dates/namedDates.ts';
import { referenceOf } from './dates/reference.ts';
import { isOwn } from './direction.ts';
import type { Facts, OwnerContext, ParsedMessage } from './facts.ts';
import { decideIntent } from './intent/decideIntent.ts';
import { referralIn } from './intent/referral.ts';
import { weigh } from './kind.ts';
import type { Weighed } from './kind.ts';
import { referencesOf } from './thread.ts';
import { languageOf } from './text/language.ts';
import { newText } from './text/newText.ts';
import { plainText } from './text/plainText.ts';
import { sentences } from './text/sentences.ts';

/**
 * What a message is and wants: direction first, then complaints, bounces and automatic mail (P5), then what a person (or
 * a tracking system in an employer's name) says in the new text alone. Pure; the same input gives the same facts, and it
 * never throws.
 */
export function understand(message: ParsedMessage, owner: OwnerContext): Facts {
  const body = plainText(message);
  const references = referencesOf(message);
  if (isOwn(message, owner))
    return nothing({ kind: 'own', confidence: 1, text: newText(body), references });

  const complaint = complaintIn(message, body);
  if (complaint !== null) {
    const original = originalOf(message, '').messageId;
    return nothing({
      kind: complaint === 'complaint' ? 'complaint' : 'other',
      confidence: 0.98,
      evidence: [message.subject],
      text: newText(body),
      references: original === null ? references : [original, ...references],
    });
  }

  const bounce = bounceOf(message, body);
  if (bounce !== null && bounce !== 'relayed') {
    return nothing({
      kind: 'bounce',
      confidence: 0.97,
      evidence: [message.subject],
      bounce,
      text: newText(body),
      references:
        bounce.messageId === null ? references : [...new Set([bounce.messageId, ...references])],
    });
  }

  const text = newText(body);
  const said = sentences(text);
  const machine = automatic(message, said);
  if (bounce === 'relayed' || machine.receipt) {
    return nothing({
      kind: bounce === 'relayed' ? 'other' : 'auto_reply',
      confidence: 0.95,
      evidence: [message.subject],
      text,
      references,
    });
  }
  return withWords(message, owner, { text, said, machine, references });
}

interface Read {
  text: string;
  said: string[];
  machine: Automatic;
  references: string[];
}

function withWords(message: ParsedMessage, owner: OwnerContext, read: Read): Facts {
  const { text, said, machine, references } = read;
  const invitations = invitationsIn(message, owner.timeZone);
  const decision = decideIntent(said, references.length > 0);
  const weighed = weigh(message, said, machine, decision, invitations);
  const reference = referenceOf(message, owner);
  const speaksOf = [weighed.intent, ...weighed.alsoIntents];
  const language = languageOf(text);
  // Of other mail nobody asks for the days.
  const dated = weighed.kind === 'answer' || weighed.kind === 'auto_reply';
  const named = dated ? namedDates(said, reference, language) : [];
  const away = weighed.kind === 'auto_reply' ? outOfOffice(message, said, named, reference) : null;
  return {
    ...weighed,
    confidence: message.truncated ? Math.min(weighed.confidence, 0.6) : weighed.confidence,
    sure: weighed.sure && !message.truncated,
    dates:
      away?.dates ??
      (weighed.kind === 'answer' ? meaningfulDates(named, datedIntent(weighed)) : []),
    outOfOffice: away === null ? null : { until: away.until, standIn: away.standIn },
    bounce: null,
    referral:
      weighed.kind === 'answer' && speaksOf.includes('referral')
        ? referralIn(message, said, owner)
        : null,
    invitations,
    text,
    references,
  };
}

/** Of "not this role, but come and talk about another" the days are those of the invitation. */
function datedIntent({ intent, alsoIntents }: Weighed): Facts['intent'] {
  const ended = intent === 'rejection' || intent === 'position-closed';
  return ended && alsoIntents.includes('invitation') ? 'invitation' : intent;
}

function nothing(
  facts: Partial<Facts> & Pick<Facts, 'kind' | 'confidence' | 'text' | 'references'>,
): Facts {
  return {
    intent: null,
    alsoIntents: [],
    sure: false,
    evidence: [],
    dates: [],
    outOfOffice: null,
    bounce: null,
    referral: null,
    invitations: [],
    ...facts,
  };
}

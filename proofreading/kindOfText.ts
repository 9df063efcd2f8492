import type { ApplicationFile } from '../domain/applicationFile.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { readLetter } from './letterText.ts';
import { speaksOfInterest, speaksOfQualification, speaksOfThanks } from './speaksOf.ts';

/** Which letter a text seems to be; where `sure` is false, what only that kind of letter needs must not be asked of it. */
export interface GuessedKind {
  what: Letter;
  sure: boolean;
}

/** Telling words, strongest first; each kind needs one of its own. */
const SIGNS: [Letter, RegExp][] = [
  [
    'close-out',
    /\b(?:decided to|am|I'm|have to|must|would like to|wish to) withdraw(?:ing)?\b|ziehe (?:ich )?(?:hiermit )?meine Bewerbung|Bewerbung (?:hiermit )?zurück/iu,
  ],
  [
    'offer-in-hand',
    /\b(?:another|other|competing|second|rival) (?:job )?offer\b|\b(?:received|have|hold|got|been made|made me|accept|with) (?:\w+ ){0,3}(?<!\bto )offer\b(?! (?:of help|you|my|to))|\bwith an offer\b|\b(?:has|have|was|were) offered me\b|\b(?:I've|I have|I was) (?:just |also |now )?been offered\b|\boffered (?:a|another|me) \w+ (?:elsewhere|by|at)\b|\banother (?:company|employer)\b[^.!?]*\boffer|\boffer (?:from|elsewhere|on the table)\b|ander(?:es|en) Angebot|Angebot (?:vor|erhalten|bekommen)/iu,
  ],
  [
    'close-out',
    /\bclos(?:e|ing) (?:my application|the book|this chapter)\b|\bwithdraw(?:ing|n)? (?:my|from)\b|\bwon't (?:write|trouble|contact|bother)\b|\bnot (?:write|trouble|contact|bother) (?:you )?(?:about (?:it|this) )?(?:again|further|any more)\b|\bmy last (?:letter|note|message)\b|\bI(?:'m| am|'ll|'ve| have)? ?(?:assum\w*|take it|taking it|take the silence|imagin\w*|gather\w*|suppos\w*|guess\w*|presum\w*|conclud\w*|expect)\b[^.!?]*\b(?:someone|somebody|filled|another|gone|chosen|found|decided|ended|moved|closed|elsewhere)\b|\b(?:you've|you have|it looks as (?:if|though)|seems) [^.!?]{0,30}(?:gone in|another|a different) (?:direction|candidate)\b|Bewerbung (?:\w+ ){0,4}(?:schließe|ziehe)|nehme (?:ich )?an, dass/iu,
  ],
  [
    'second-choice',
    /\b(?:chosen|selected|chose|went with|picked) (?:another|someone else|a different|somebody)\b|\bshould (?:it|the arrangement|things|your first choice)\b[^.!?]{0,30}\b(?:not work out|fall through|change)|\b(?:arrangement|things?) (?:falls?|doesn't|don't|do not|does not) (?:through|work|go)|\btelling me (?:about|of) your decision\b|\byour (?:new colleague|choice|first choice)\b|\bif (?:anything|circumstances|plans?|things) changes?\b|\bsecond (?:to|out of|choice)\b|\bsollte sich (?:noch )?etwas ändern/iu,
  ],
  [
    'keep-in-mind',
    /\b(?:ke(?:ep|pt)|bear|hold on to|leave) (?:me|my [\p{L}]+)\b|\b(?:keep|bear) (?:me|my \w+) (?:in mind|on file|on hand)\b|\bstay in touch\b|\bfuture (?:openings|vacancies|positions|roles|opportunities)\b|\bthink of me\b|\b(?:another|similar|other|something else|any) (?:\w+ ){0,2}(?:position|role|vacanc\w+|opening|post)s? (?:comes?|opens?|becomes?|arises?)\b|\bsimilar vacancies\b|an mich denken|wieder eine Stelle/iu,
  ],
  [
    'last-resort',
    /\b(?:about |over |more than )?(?:a month|four weeks|several weeks|some weeks|many weeks|some time|six weeks|two months)\b[^.!?]*\b(?:since|ago|passed|gone)\b|\bunder consideration\b|\bone last time\b|ein Monat (?:ist )?vergangen/iu,
  ],
  [
    'reply',
    /^[^.!?]{0,60}\b(?:thank(?:s| you)|danke?)\b[^.!?]{0,20}\b(?:your (?:message|e-?mail|answer|reply|note|invitation|offer|call)|the (?:invitation|update|news|delay|heads-up|offer)|(?:letting me know|calling|ringing|writing back|getting back|informing me|inviting me to|for being so straightforward)|(?:Ihre|die) (?:Nachricht|Einladung|Antwort))|\b(?:accept|confirm) (?:the|your|our) (?:invitation|offer|position|appointment|interview|time)\b|\b(?:works|suits|is fine|is perfect|fits)\b[^.!?]{0,25}\b(?:me|perfectly|well|everyone)\b|\b(?:good|great|lovely) to hear from you\b|\bas you (?:asked|requested)\b|\bpasst mir\b/iu,
  ],
];

const ASKS =
  /\b(?:ask(?:ing|ed)? (?:whether|if|how|when|where|about|you)|tell me|let me know|to know|know (?:when|whether|if|how|where)|wonder\w*|inquir\w*|enquir\w*|hear (?:whether|if|how|when|about|it|any|an|where)|grateful for|appreciate (?:any|an|a|it if|hearing|knowing|learning)|status|update|follow(?:ing)? up|check(?:ing)? (?:in|back|on)|touch base|drop you a line|see where|learn (?:how|where|whether|when)|curious|wüsste|fragen|Frage|erfahren|erkundigen)\b|\?/iu;
const MATTER =
  /\b(?:checking (?:in|back) (?:on|about)|decid\w*|decision|things stand|(?:any|no) (?:news|word|movement|progress)|news|update|still open|status|selection|search|timeline|time ?frame|timetable|been filled|made it|(?:new|start) date|date has been|next (?:steps|round)|what to expect|where (?:you|things|the|we) (?:are|stand|search)|where the search|process|progress\w*|shortlist|outcome|right person|getting on|Entscheidung|entschieden|Stand|Verfahren)\b/iu;
const MEETING =
  /\b(?:interview\w*|met|meet\w*|spoke|speak\w*|talk\w*|conversation|discuss\w*|hour|chat\w*|afternoon|morning|(?:your|the|taking|took|some|for your|much) (?:\w+ )?time|seeing me|having me|fitting me|visit\w*|tour|ride|day|welcome|reception|help\w*|coffee|introduc\w*|panel|session|show\w*|(?:for|of) (?:today|yesterday|Friday|Monday|Tuesday|Wednesday|Thursday)|Gespräch\w*|gesprochen|kennen\w*|Empfang|Zeit|Termin)\b/iu;
const WAITED =
  /\b(?:weeks?|month|fortnight|days) (?:ago|since|have|has|later)\b|\b(?:has|have) (?:passed|gone by)\b|\bsince (?:we|our|the|my) (?:spoke|met|talked|interview|conversation|meeting)\b|\bstill (?:very |as |most )?(?:interested|hoping|keen|eager|enthusiastic)\b|\bhaven't (?:heard|received)\b|\bnot (?:yet )?(?:heard|received)\b|\bvor (?:zwei|drei|einigen) Wochen\b/iu;
const RECENT = /\b(?:today|yesterday|last night|this (?:morning|afternoon)|heute|gestern)\b/iu;

/** Days after an interview in which a letter to somebody who has none yet is its thank-you, unless it says otherwise. */
const FRESH = 4 * 86_400_000;

/**
 * Which letter a bare text is: by the contact, by telling words, by whether it asks how things stand rather than thanking
 * for a conversation, and by how long ago that was.
 */
export function kindOfText(file: ApplicationFile, text: string, forContact: string): GuessedKind {
  const contact = file.contacts.find((one) => one.id === forContact);
  if (contact?.role === 'reference') return { what: 'reference-heads-up', sure: true };
  const { body, sentences } = readLetter(text, null);
  const thanked = (file.events ?? []).some(
    (one) => one.type === 'sent' && one.what === 'thank-you' && one.to === forContact,
  );
  const opening = sentences.slice(0, 3).join(' ');
  const grateful = speaksOfThanks(opening) && MEETING.test(opening);
  const waited = WAITED.test(body);
  const sign = SIGNS.find(([, form]) => form.test(body))?.[0];
  if (sign === 'offer-in-hand') return { what: sign, sure: true };
  if (sign !== undefined) return { what: sign, sure: !grateful };
  const asks = sentences.some((sentence) => ASKS.test(sentence) && MATTER.test(sentence));
  if (asks && (waited || thanked || !grateful)) return { what: 'status-check', sure: true };
  if (waited || thanked) return { what: 'status-check', sure: false };
  const fresh = heldJustBefore(file, forContact);
  if (grateful) return { what: 'thank-you', sure: fresh !== false && !asks };
  const speaks = speaksOfInterest(body) || speaksOfQualification(body, file.assets ?? '');
  if (speaks && (RECENT.test(opening) || fresh === true) && MEETING.test(body) && !asks) {
    return { what: 'thank-you', sure: true };
  }
  // On the day of the interview there is hardly another reason to say both.
  if (
    fresh === true &&
    !asks &&
    speaksOfInterest(body) &&
    speaksOfQualification(body, file.assets ?? '')
  ) {
    return { what: 'thank-you', sure: true };
  }
  return speaksOfThanks(opening)
    ? { what: 'thank-you', sure: false }
    : { what: 'reply', sure: false };
}

/** Whether an interview with this person was held in the last days; null where none is known. */
function heldJustBefore(file: ApplicationFile, contact: string): boolean | null {
  const now = Date.parse(file.now);
  const held = (file.interviews ?? [])
    .filter((one) => one.with.includes(contact))
    .map((one) => now - Date.parse(one.startsAt))
    .filter((ago) => ago >= 0);
  return held.length === 0 ? null : held.some((ago) => ago <= FRESH);
}

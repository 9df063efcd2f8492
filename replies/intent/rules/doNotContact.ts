import { rulesOf } from '../rule.ts';

/** Stop writing. */
export const DO_NOT_CONTACT = rulesOf('do-not-contact', [
  [
    0.95,
    /\b(?:do not|stop|cease|quit|refrain from|no need to|must not|not to|rather you did not|prefer (?:that )?you (?:did )?not) (?:ever |again |keep |further |to )?(?:contact(?:ing)?|e-?mail(?:ing)?|writ(?:e|ing)|call(?:ing)?|follow(?:ing)? up|reach(?:ing)? out|message|messaging|send(?:ing)?|bother(?:ing)?|harass(?:ing)?|text(?:ing)?|check(?:ing)? in|phon(?:e|ing))\b(?!.{0,20}\bto this (?:e-?mail|address|message|mailbox))/,
    /\bhesitate|do not (?:write|reply|respond|send|email|message)\b.{0,25}\b(?:to )?this (?:e-?mail|address|message|mailbox|inbox)|if you do not|automatic|unmonitored|not monitored|so that we do not|do not call (?:it|this|list)|password|sensitive|do not (?:call|phone) (?:the (?:office|main|front)|before)|references (?:until|without|before)|do not (?:contact|call) your (?:reference|current|employer)|we will not|we do not/,
  ],
  [
    0.95,
    /\b(?:remove|delete|take|strike|erase)\b.{0,20}\b(?:me|us|my (?:address|e-?mail|name|details|number)|our (?:address|e-?mail))\b.{0,20}\b(?:from|off)\b.{0,40}\b(?:list|mailing|database|contacts|distribution|address book|correspondence|e-?mails|sequence|recipients)/,
  ],
  [
    0.92,
    /\bno (?:further|more|additional) (?:e-?mails?|contact|messages?|follow-?ups?|calls?|communications?|inquir(?:y|ies)|enquir(?:y|ies)|correspondence|letters)\b/,
    /\bno further (?:contact|correspondence) (?:details|is required from you at)/,
  ],
  [
    0.9,
    /\b(?:this is|consider this|that is) (?:\w+ )?(?:harassment|my final (?:message|reply)|the last time i)\b|\bi will (?:have to )?(?:block|report) (?:you|this)\b|\bleave (?:me|us) alone\b|\bunsubscribe me\b|\blose my (?:number|address|email)\b/,
  ],
  [
    0.85,
    /\b(?:do|does|would|will) not (?:wish|want|welcome|appreciate) (?:to (?:be|receive|hear)|any|further|being|more|your|you)\b.{0,40}\b(?:contact(?:ed)?|e-?mails?|messages?|hear from you|calls?|follow-?ups?|writing|write)\b/,
  ],
]);

import { rulesOf } from '../rule.ts';

/** "Got it", "you are welcome": heard, and nothing new. */
export const ACKNOWLEDGEMENT = rulesOf('acknowledgement', [
  [
    0.7,
    /\b(?:how|very|so|that was|that is|really|too) (?:thoughtful|kind|sweet|nice|lovely|gracious) of you\b|\byou (?:did not|should not) have (?:to|had to)\b|\bmade my day\b|\b(?:it was|was|is|all) (?:\w+ )?(?:our|my|mine|the) pleasure\b|\bthe pleasure was\b|\bsorry to see you go\b|\bcompletely understand\b|\blikewise\b|\b(?:arrived|received|came through) (?:safely|fine|ok|in good order)\b|\bfingers crossed\b|\bthanks for (?:flagging|clarifying|the|letting|confirming)\b/,
  ],
  [
    0.65,
    /\b(?:i|we) (?:will|shall|have|gave|passed|shared|mentioned|put|swapped|added|uploaded|forwarded)\b.{0,12}\b(?:mention|share|put|gave|pass|tell|note|it|your|them|this|relay)\b.{0,40}\b(?:to|with|your (?:file|note|comments|regards)|panel|team|file|kim|too|in)\b/,
    /\b(?:offer|contract|decision|to another|job|role|position|resume along)\b/,
  ],
  [
    0.75,
    /\b(?:receiv(?:ed|ing)|got|have|in receipt of|acknowledg(?:e|ing)|confirm(?:ing)? (?:the )?receipt of|arrived|reached me|came through)\b.{0,30}\b(?:your|the) (?:\w+ ){0,2}?(?:message|e-?mail|note|letter|application|documents?|references?|card|forms?|follow-?up|thank-?you|files?|portfolio|materials|information|resume|cv|submission|transcript|assessment|paperwork|enquiry|inquiry|voicemail)\b/,
    /\b(?:large|high) (?:number|volume)|not (?:yet )?received|if you|have not|please (?:send|resend)|cannot open/,
  ],
  [
    0.6,
    /\b(?:thanks|thank you|many thanks|thx|ta|cheers|appreciate)\b.{0,25}\b(?:for )?(?:your |the |this |you )?(?:\w+ ){0,3}?(?:note|message|e-?mail|following up|follow-?up|follow up|update|checking in|check-?in|reaching out|getting in touch|getting back|letting (?:me|us) know|sending|letter|card|quick (?:reply|response)|prompt|kind words|writing|thoughtful|reply|documents|references|information|flagging|sharing|nudge|reminder|patience|taking the time|the heads-?up|confirm(?:ing|ation)|thank(?:s| you))\b/,
  ],
  [
    0.6,
    /\b(?:pleasure|great|nice|lovely|wonderful|good|enjoyed|glad|fantastic|delightful|fun|enjoyable)\b.{0,20}\b(?:to )?(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|connect(?:ing)?|hear(?:ing)? from|see(?:ing)?|get(?:ting)? to know|our|the conversation)\b/,
    /\blooking forward|would be|will be|if/,
  ],
  [
    0.7,
    /^(?:got it|noted|received|thanks?|thank you|thank you so much|many thanks|you are (?:most |very )?welcome|no problem|my pleasure|sounds good|perfect|great|ok|okay|will do|duly noted|much appreciated|understood|likewise|same here|all good)\b.{0,30}[.!,]*$/,
  ],
  [
    0.6,
    /\b(?:i will|we will|i have|i am going to|happy to|will|let me) (?:\w+ )?(?:pass|forward|relay|share|hand|add|put|log|file|attach|upload|include)(?:ed)? (?:\S+ ){0,6}?(?:on|along|to (?:the|your|our)|with the|in your (?:file|application))\b/,
    /\b(?:offer|contract|documents (?:soon|shortly))\b/,
  ],
  [
    0.5,
    /\b(?:you are (?:very |most )?welcome|have a (?:great|good|nice|lovely) (?:weekend|day|week|evening|holiday)|no (?:need to|problem)|happy to help)\b/,
  ],
  [
    0.55,
    /\b(?:will|shall|would) (?:be )?(?:review(?:ing)?|look(?:ing)? (?:at|over|through|into)|read|go(?:ing)? (?:over|through)|consider|evaluat(?:e|ing)|process(?:ing)?)\b.{0,30}\b(?:your|it|them|this|these|everything)\b/,
  ],
]);

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

/** Somebody else is the person to talk to. */
export const REFERRAL = rulesOf('referral', [
  [
    0.9,
    /\b(?:contact|reach out to|get in touch with|speak (?:to|with)|talk to|write to|e-?mail|try|turn to|direct (?:\w+ ){0,4}?to|follow up with|check (?:in )?with|address (?:\w+ ){0,4}?to|go through|connect with|ask) (?:my |our |the )?(?:\w+ ){0,3}?(?:colleague|successor|manager|recruiter|hr (?:team|department|manager|business partner|partner|lead)|hiring manager|assistant|head|director|counterpart|team lead|people (?:team|partner)|human resources|talent team|recruiting team|department)\b/,
    /\b(?:do not hesitate|feel free|questions|we will|i will|i have|let me|if you (?:have|need)|will (?:contact|reach)|i would need to|need to (?:speak|talk|check)|at any time|with you|(?:have|had|has) to|still|you will (?:meet|speak|talk))\b/,
  ],
  [
    0.85,
    /\b(?:forward(?:ed|ing)?|pass(?:ed|ing)?|sent|send(?:ing)?|shar(?:ed|ing)|refer(?:red|ring)?|recommend(?:ed|ing)?|hand(?:ed|ing)?|transferr?(?:ed|ing)?|put) (?:\S+ ){0,8}?(?:on |over |along |in touch |forward )?(?:to|with) (?:my |our |the |a |an )?(?:\w+ ){0,4}?(?:colleague|team|manager|director|department|friend|contact|recruiter|head of|who (?:is|handles|leads|runs)|hr|counterpart|partner|company)\b/,
    /\b(?:offer|contract|notes|feedback|thanks|reference|payroll|thank(?:s| you)|shared with (?:us|me)|questions|invoice|received|review(?:ed)? (?:it|your))\b/,
  ],
  [
    0.9,
    /\b(?:cc(?:'|-)?(?:ing|ed|d)?|copy(?:ing)?|copied|loop(?:ing|ed)? in|add(?:ing|ed)?) (?:in |here |on |my |our |the )?(?:\w+ ){0,5}?(?:who|here|colleague|copy|on copy|in copy|to this (?:thread|email|conversation)|cc|\(?cc)/,
    /\b(?:adding|added) (?:a|an|your|this|the|new) (?:\w+ )?(?:round|step|stage|candidate|name to)/,
  ],
  [
    0.9,
    /\b(?:has|have|is|will be|am|are) (?:now )?(?:tak(?:en|ing) over|handling|looking after|the (?:right|best|correct) (?:person|contact|one|point)|your (?:new )?(?:point of )?contact|responsible for|in charge of|leading (?:this|the) (?:search|hiring|recruitment)|managing (?:this|the) (?:search|role|process|recruitment|vacancy)|running (?:this|the) (?:search|process))\b/,
    /\b(?:you (?:will be|would be|are|have been)|i am (?:the|responsible|handling|in charge)|role (?:is|will be)|what you)\b/,
  ],
  [
    0.85,
    /\b(?:introduc(?:e|ing) you to|put(?:ting)? you in (?:touch|contact) with|connect(?:ing)? you with|hand(?:ing)? you over to|meet my colleague|pass(?:ing)? you (?:on|over|along)? ?to)\b/,
  ],
  [
    0.85,
    /\b(?:no longer|not) (?:\w+ ){0,2}?(?:(?:work(?:ing)?|employed|with|at) (?:at|for|with|here|the|in)|the (?:right|best|correct) (?:person|contact)|handl(?:e|ing)|responsible|in charge|recruit(?:ing)? for this|involved|part of)\b/,
    /\b(?:position|role) (?:is|was)|you are no longer|if (?:you|this)|right person for the (?:job|role|position)/,
  ],
  [
    0.75,
    /\b(?:his|her|their) (?:e-?mail(?: address)?|direct (?:line|number)|phone number|number|contact (?:details|info)) (?:is|are|:)|\byou can (?:reach|contact|find|email) (?:him|her|them)\b/,
  ],
  [
    0.8,
    /\b(?:contact|reach out to|get in touch with|speak (?:to|with)|talk to|write to|email|call) [a-z'-]+ [a-z'-]+ ?(?:,|\(|at |on |in |from |<|who |directly|instead|\.$)/,
    /\b(?:contact|email|call|write to|talk to|speak to|speak with|reach out to) (?:us|me|you|the|your|our|my|a|any|this|him|her|them|all|with|by|in|at|on|before|if|when|and|or|for|again|each|several|some|other|two|three|back|people|candidates|everyone)\b|hesitate|feel free|do not/,
  ],
]);

/** "Got it", "you are welcome": heard, and nothing new. */
export const ACKNOWLEDGEMENT = rulesOf('acknowledgement', [
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

import { rulesOf } from '../rule.ts';

const TALK =
  '(?:interview|call|chat|conversation|meeting|video call|phone screen|screening|screen|onsite|on-site|on site|panel|round|zoom|teams|visit|coffee|discussion|session|debrief|appointment|talk|assessment (?:day|centre|center)|trial (?:day|shift)|presentation|get together|sit down|lunch|phone call|tour|demo|dinner|trial|hospitation|second meeting)';
const NOT_NEXT =
  /\b(?:thank(?:s| you)\b.{0,30}\b(?:for (?:\w+ ){0,3}(?:interview|call|chat|talk|time|meet|conversation|coming|speaking|joining))|enjoyed|pleasure|was (?:great|nice|good|lovely)|(?:our|your|the|last) (?:\w+ )?(?:interview|call|chat|conversation|meeting) (?:last|yesterday|on monday was|went|was)|since (?:the|our|your)|following (?:the|our|your)|after (?:the|our|your)|feedback from|not (?:be )?(?:able|inviting|invite)|no (?:need|interview)|unable|(?:cancel(?:l)?ed|cancel(?:l)?ing)|only (?:short|selected|successful)|(?:selected|successful|shortlisted) (?:candidates|applicants)|(?:are|is|be) still|finish(?:ing|ed)?|complet(?:ed|ing)|other (?:candidates|interviews|finalists)|remaining)\b/;

/** Come and talk to us. */
export const INVITATION = rulesOf('invitation', [
  [
    0.88,
    /\b(?:would like|wants|like|love) (?:to have )?(?:a (?:quick )?word|a few minutes|half an hour|some time|\d+ minutes) (?:with you|of your time)\b/,
    /\bif\b/,
  ],
  [
    0.9,
    /\b(?:come|swing|stop|drop|pop|head|call) (?:on )?(?:by|in|over|round|around|down|along|past)\b.{0,40}\b(?:and|to|at|on|for|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|next week|this week|\d)\b/,
    /\b(?:thank(?:s| you)|for coming|came|paperwork|apron|pick up|collect|climb|visit us any ?time|employee health|if you are ever|good(?:bye)?|job is yours|got the job|you are hired|news|offer|come in handy|came in)\b/,
  ],
  [
    0.9,
    /\bhow (?:is|about|does|would|are)\b.{0,20}\b(?:monday|tuesday|wednesday|thursday|friday|saturday|mon|tue|tues|wed|thu|thurs|fri|tomorrow|next week|this week|the \d|\d{1,2}(?:am|pm|:\d\d))\b|\b(?:is|does|would|could|can) (?:\w+ ){0,3}?(?:monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|next week|that time|either)\b.{0,60}\b(?:work|works|suit|suits|ok|okay|good|possible|convenient|do(?:able)?|for you|instead)\b/,
    /\bstart\b/,
  ],
  [
    0.9,
    /\b(?:want|wants|like|love|keen|asked|would like|ask(?:ing)?|need|happy|wish|wishes|hoping)(?: for)? (?:\w+ )?(?:to (?:see|meet|interview|show) you|you (?:to (?:meet|talk|speak|come|see|visit|sit down|chat|present|give an?)|in (?:for|to)|back (?:for|to|in)))\b/,
    /\b(?:not|see you (?:again )?(?:apply|succeed|in the future)|come (?:work|and work|on board|join)|to know|present id|speak (?:danish|french|german|english))\b/,
  ],
  [
    0.9,
    /\byou (?:have |are |were )?(?:\w+ )?(?:advanced|progressed|moved|moving|made it|passed|through|been (?:advanced|moved|selected|shortlisted|chosen|invited)|one of (?:two|three|our|the) (?:\w+ )?(?:finalists?|shortlisted)|shortlisted|a finalist)\b.{0,50}\b(?:to|for|on to|into|through|finalists?)?\b.{0,30}\b(?:interview|panel|next (?:round|stage|step|phase)|final (?:round|stage)|second|assessment (?:centre|center|day)|onsite|shortlist|finalists?|last round)\b/,
    /\b(?:not|unfortunately|if|were one of|was one of)\b/,
  ],
  [
    0.85,
    /\b(?:want to|wanna|fancy|care to|up for|let us|shall we|can we|could we|how about we|why do not we|would you like to|like to|love to|happy to|glad to)\b (?:\w+ ){0,2}?(?:hop on|jump on|talk|chat|meet|grab (?:a )?(?:coffee|lunch)|catch up|speak|get together|have (?:a )?(?:coffee|lunch|call|chat)|do (?:a )?(?:call|zoom|video)|sit down|come(?:ing)? (?:down|over|by|in))\b/,
    /\b(?:feedback|give you|lunch in the spring|not|profile|linkedin|opportunit(?:y|ies)|talk money|recruiter|hope to (?:meet|see)|meet (?:your|all|the) (?:needs|deadline))\b/,
  ],
  [
    0.88,
    /\bwhen (?:is|are|would|'s)\b.{0,30}\b(?:good|convenient|best|you (?:free|available|reachable|around)|reachable)\b|\b(?:throw|shoot|give|send) (?:me|us) (?:some|a few|a couple of|your) (?:\w+ )?(?:times|dates|days|slots|options)\b|\bcouple of (?:days|dates|times) that (?:would |could )?(?:work|suit)\b|\b(?:will|shall) (?:call|contact|ring|be in touch with) (?:you )?to (?:find|arrange|schedule|set up|book|fix) (?:an? )?(?:\w+ )?(?:day|time|date|interview|meeting|appointment|call)\b|\bgrab (?:any|a) (?:slot|time)\b|\breschedule (?:our|your|the) (?:interview|call|meeting|appointment|chat)\b/,
  ],
  [
    0.95,
    new RegExp(`\\b(?:invit(?:e|ed|ing)|invitation)\\b.{0,60}\\b${TALK}s?\\b`),
    /\b(?:unable|not (?:\w+ ){0,3}invit|no longer|only|if (?:you|your)|will be invited|(?:candidates|applicants) (?:will|are)|(?:updated|cancel(?:l)?ed) invitation|calendar invite for the other)\b/,
  ],
  [
    0.92,
    new RegExp(
      `\\b(?:schedul(?:e|ing)|set(?:ting)? up|arrang(?:e|ing)|book(?:ing)?|organi[sz](?:e|ing)|line up|lock in|pencil(?:l?ed)? (?:you )?in|fix|find (?:a|some) (?:time|slot)|pick a (?:time|slot)|choose a (?:time|slot)|plan|hop on|jump on|have|get you in for|bring you (?:in|back)|come (?:in|back|by|over|to)|meet for|do)\\b.{0,50}\\b(?:an? |your |the |our |another |some |for )(?:[\\w-]+ ){0,4}?${TALK}\\b`,
    ),
    new RegExp(
      `${NOT_NEXT.source}|\\b(?:have|had|have you had|have been) (?:an? |our |the )?(?:\\w+ )?(?:meeting|call|discussion|conversation) (?:internally|with the team|with (?:my|our)|tomorrow to (?:decide|discuss)|about (?:this|you|the))|we have (?:a|our) (?:\\w+ )?(?:meeting|review)|board meeting|budget meeting|team meeting`,
    ),
  ],
  [
    0.92,
    /\b(?:move|moving|advance|advancing|progress|progressing|proceed|proceeding|bring|take|taking|go|invite|continue|through|forward|on|ahead|put you) (?:you )?(?:\w+ ){0,3}?(?:to|with|into|through to|for) (?:the |a |our |your )?(?:next|second|2nd|third|3rd|final|last|following|technical|onsite|on-site) (?:\w+ )?(?:round|stage|step|interview|phase|conversation|one)s?\b/,
    /\b(?:not|will not|unable|other candidates|others|another candidate|if)\b/,
  ],
  [
    0.9,
    /\b(?:would|are|will|could|can|might) (?:you|any of (?:these|the following)(?: \w+)?|(?:this|next|the|that|either|one of)? ?(?:\w+day|tomorrow|following)(?: \w+){0,5}?) (?:be |still |both )?(?:available|free|around|able to (?:come|join|meet|talk|speak|make|attend|chat|visit|do)|work|suit|open)\b/,
    /\b(?:by phone if|if you (?:have|need)|reference|documents|open to (?:new|other|exploring|hearing|a new|discussing new|opportunit|roles|considering|relocat|working)|to start|still interested|for any questions)\b/,
  ],
  [
    0.88,
    /\b(?:what|which|when|let (?:me|us) know (?:what|which|when|if|some|a few|your)|send (?:me|us|over|through)|share|suggest|give (?:me|us)|propose|have you got|do you have)\b.{0,50}\b(?:times?|slots?|days?|dates?|availabilit(?:y|ies)|time slots?|windows?|some time|calendar)\b.{0,40}\b(?:work|works|suit|suits|best|you|talk|meet|chat|call|interview|for|next week|this week|to)\b/,
    /\b(?:to start|start date|notice|deadline|reference|decision|if you do not hear|documents|when you can expect|at which times? (?:we|our referees))\b/,
  ],
  [
    0.9,
    /\b(?:calendly|goodtime|self-?schedul|booking link|scheduling link|book a (?:time|slot)|pick a (?:time|slot)|choose a (?:time|slot)|select a (?:time|slot|date)|grab a slot|time slots?)\b/,
  ],
  [
    0.85,
    /\b(?:like|love|want|keen|happy|hoping|delighted|eager|looking forward|wants|would like|asked|pleased|great|good) (?:\w+ ){0,2}?(?:to|for) (?:\w+ )?(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|see(?:ing)? you|interview(?:ing)?|hear(?:ing)? more|have you (?:back|in|meet|come|speak)|you to (?:meet|come|speak|talk|join us for|chat|interview|present)|bring you|welcom(?:e|ing) you (?:in|to our (?:office|campus|site))|learn(?:ing)? more about you)\b/,
    new RegExp(
      `${NOT_NEXT.source}|\\blooking forward to (?:meeting|speaking|hearing) (?:\\w+ )?(?:other|from)|see(?:ing)? you (?:apply|again in the future)|to see you again`,
    ),
  ],
  [
    0.85,
    new RegExp(
      `\\b(?:interview|call|meeting|onsite|conversation|chat|session|round)\\b.{0,50}\\b(?:(?:is|has been|was|now) (?:scheduled|confirmed|booked|set|rescheduled|moved|arranged|planned)|will (?:take place|be held|last|be (?:with|on|at|conducted)))\\b`,
    ),
    NOT_NEXT,
  ],
  [
    0.8,
    /\bnext (?:step|stage|round)s?\b.{0,25}\b(?:is|would be|will be|are|:)\b.{0,40}\b(?:interview|call|chat|meeting|conversation|onsite|on-site|panel|video|talk|meet|speak|presentation)/,
    NOT_NEXT,
  ],
  [
    0.8,
    /\b(?:confirm(?:ing|ed)?|reschedul(?:e|ing)|move|moving|push|postpone|change) (?:your |our |the |you |this )?(?:\w+ ){0,3}?(?:interview|call|meeting|onsite|appointment|conversation|chat)\b/,
    /\b(?:by|about|interviews? with other|if you (?:would like|need|have) to|cannot|can not)\b.{0,15}\b(?:decision)|need to (?:reschedule|cancel|change)|moved? you/,
  ],
  [
    0.75,
    /\b(?:join|meet|talk to|speak (?:to|with)|chat with|sit down with) (?:us|me|our|the|with|my|some|several)\b.{0,60}\b(?:on|at|next|this|for|tomorrow|via|over|in) (?:\w+day|\d|next|this|zoom|teams|google|video|phone|coffee|the week|our|a (?:call|chat))/,
    new RegExp(`${NOT_NEXT.source}|talent (?:community|network|pool)`),
  ],
  [
    0.6,
    /\b(?:second|2nd|final|next|technical|third|follow-?up) (?:round |stage )?(?:interview|round|conversation)\b/,
    /\b(?:not|no|other|unfortunately|still|candidates|if|once|after|thank|was|were|completed|finishing|wrapping|scheduling others|who (?:made|reached)|as (?:previously|originally)|feedback|since|reached)\b/,
  ],
]);

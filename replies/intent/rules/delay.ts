import { rulesOf } from '../rule.ts';

/** Not yet: no decision, with or without a date. */
export const DELAY = rulesOf('delay', [
  [
    0.88,
    /\b(?:still|so far|as of|yet)\b.{0,12}\bno(?:thing)? (?:word|news|answer|decision|update|green light|sign-?off|approval|verdict|from)\b|\bno (?:word|news|answer) (?:yet )?from\b/,
  ],
  [
    0.9,
    /\b(?:have|has|had|is|are|am) not (?:\w+ ){0,3}?(?:decided|met|finished|heard|settled|concluded|discussed|debriefed|had (?:the|our|a) debrief|finali[sz]ed|made up|voted|signed)\b|\b(?:nobody|no one|noone|nothing)\b.{0,30}\b(?:can|could|has|have|gets?|is|decides?|will)\b.{0,20}\b(?:say|decid\w+|signed|been (?:decided|ruled)|tell|happen\w*|moves?|yet|anything)\b/,
    /\bif (?:we|you)|not (?:\w+ ){0,2}met (?:the|our) (?:criteria|requirements)/,
  ],
  [
    0.88,
    /\b(?:give (?:me|us)|need|allow (?:me|us)|take|want)\b.{0,15}\b(?:till|until|to the end of|a (?:few|couple)|some (?:more )?time|another|to sleep on|a bit|more time|time)\b|\bask (?:me )?again\b|\bsleep on it\b|\bnot forgotten (?:you|about)\b|\b(?:not|have not) ghosted\b/,
    /\b(?:you need|to complete|reply|respond|need until|if you|we need you|take some time off|take the time|for you to)\b/,
  ],
  [
    0.88,
    /\b(?:one|two|three|a few|some|another|several|a couple of) (?:more |further |other |last |remaining |final )?(?:candidates?|people|persons?|interviews?|applicants?|fella|guy|fellow|conversations?|finalists?|meetings?) (?:\w+ )?(?:to (?:see|talk to|meet|interview|speak|go|finish|complete)|left|remaining|outstanding|still|next week)\b/,
  ],
  [
    0.88,
    /\bnot (?:be |expect(?:ed)? |anticipat(?:e|ed) |hav(?:e|ing) )(?:\w+ ){0,5}?(?:finali[sz]ed|made|known|ready|complete[d]?|decision|appointments?|resolved|settled|answer|outcome|before|until)\b.{0,30}\b(?:before|until|till|at this stage|yet|being made|to share|this side of)\b|\bno (?:word|news|decision|answer|outcome) (?:before|until|till|at this stage|yet|so far)\b|\bnothing\b.{0,15}\b(?:to report|to share|before|until)\b/,
  ],
  [
    0.86,
    /\b(?:i|we|he|she|they|they will|you)\b.{0,20}\b(?:will|shall|'ll|can|fully expect|hope|expect|should|promise|going to|gonna|ought to|i) (?:\w+ ){0,3}?(?:tell|let|call|ring|phone|telephone|write|email|message|ping|shout|text|have (?:an|a|some|your|more)|know|make up|decide|update|get back|hear|drop you|reach|contact|give you)\b.{0,50}\b(?:tomorrow|monday|tuesday|wednesday|thursday|friday|next week|by|either way|straight (?:after|away)|when (?:we|i)|once|as soon as|soon|end of|in (?:the )?(?:new year|early|mid|late|january|february|march|april|june|july|august|september|october|november|december|two|three|a (?:few|couple|week))|before|after)\b/,
    /\b(?:to (?:arrange|schedule|set up|book|find|agree|discuss (?:the )?(?:offer|salary|details))|for (?:an )?interview|about the salary|please|would you|can you|could you|if (?:you|there|we|your)|whether you|your (?:decision|answer|reply|availability)|contract|offer|written terms|call you (?:this|tomorrow) (?:evening|morning|afternoon) about|you will hear from (?:my|our|the) (?:colleague|friend)|feedback|confirm you|seat|position is filled|reopen(?:s|ed)?|next fiscal|start up again|unless)\b/,
  ],
  [
    0.7,
    /\b(?:running|run|we are|i am|been|getting) (?:\w+ )?(?:behind|late|slow|swamped|drowning|snowed under|slammed|underwater|buried|overrun)\b|\b(?:is|are|was|were|been|has been|have been|she is|he is) (?:\w+ ){0,3}?(?:traveling|travelling|on the road|in hospital|out sick|off sick|sick|away|on leave|out of town|on (?:vacation|holiday))\b/,
    /\bi am (?:currently )?(?:out|away|on (?:leave|vacation|holiday))|you are/,
  ],
  [
    0.9,
    /\b(?:have|has|had|are|is|do|did|will|am|be) not (?:yet |quite |actually |have |been |a |an |able to ){0,3}(?:made?|making|make|reach(?:ed)?|come to|finali[sz]ed|decided|got(?:ten)?|get|ha(?:d|ve)|receiv(?:ed|e)|heard|ready|finished|completed|be (?:able|ready)) ?(?:\w+ ){0,3}?(?:decision|conclusion|decided|finali[sz]ed|final|feedback|update|news|answer|back|word|approval|sign-?off|process|interviews|to (?:decide|a)|verdict|yet)\b/,
  ],
  [
    0.9,
    /\b(?:need|needs|take|takes|taking|took|require|requires|requiring|want|ask for|allow us|give us|running|asking for|have)\b.{0,20}\b(?:(?:a )?(?:little |bit |few |some |while |much )?(?:longer|more time|additional time|extra time|few more (?:days|weeks)|another (?:week|few|couple|two|day|\d)|behind|more days|more weeks|(?:couple|few) (?:of )?(?:more|extra|additional) (?:days|weeks)))\b/,
    /\bto (?:complete|do|finish) (?:the|this|your) (?:test|assessment|exercise|task)|if you need|should not take|on you\b/,
  ],
  [
    0.9,
    /\b(?:decision|process|timeline|interviews?|hiring|search|approval|paperwork|answer|outcome|meeting|things|start|everything|we)\b.{0,40}\b(?:delay(?:ed|s)?|postponed|pushed (?:back|out)|slipp(?:ed|ing)|taking longer|been slow|held up|behind schedule|dragging|stalled|moved back|later than)\b/,
    /\b(?:sorry|apolog\w+) for (?:the|my|our|this) (?:\w+ )?delay(?:ed)? (?:in (?:reply|respond|getting))|(?:your|the) interview (?:has been|was|is) (?:moved|postponed)/,
  ],
  [
    0.88,
    /\b(?:decision|decide|answer|update|news|outcome|result|results|feedback|response|word|verdict|hear(?: back)?(?: from (?:us|me|them|him|her))?|next steps|get back|be in touch|let you know|back to you|know more|come back|follow up|contact you|update you|have something|reach out|inform you|write to you|call you)\b.{0,60}\b(?:by|before|in|within|on|around|until|no later than|next|early|late|end of|the week of|after|once|mid|sometime|tomorrow|following|towards?|at the (?:end|start|beginning)|this) ?(?:the |a |an |about |around |our |we |of )?(?:\w+day\b|week|month|year|quarter|(?:\w+ )?(?:days|weeks|business days|working days)|january|february|march|april|may\b|june|july|august|september|october|november|december|christmas|new year|thanksgiving|easter|holidays?|\d|next|end|early|late|mid|mid-?\w+|first|second|few|couple|two|three|soon|return|back|meeting|board|interviews?|hear|spoken|met|finish\w*|have|tomorrow|this|following|panel|committee|start|beginning|coming)/,
    /\b(?:please|kindly|could you|can you|would you|if (?:you|we|this)|(?:let us know|get back to (?:us|me)|respond|reply|confirm|accept|hear(?: back)? from you|let me know)\b|do not hear|unless|offer|your (?:answer|response|decision)|within \d+ days of|(?:schedule|set up))\b/,
  ],
  [
    0.88,
    /\bstill\b.{0,30}\b(?:review(?:ing)?|interviewing|decid(?:e|ing)|waiting|in (?:the )?(?:process|progress|discussion|discussions|talks)|process(?:ing)?|working (?:on|through|our)|considering|evaluat(?:ing|ion)|meeting|going through|finali[sz]ing|pending|being (?:reviewed|considered|discussed)|ongoing|under (?:review|consideration|discussion)|open|collecting|gathering|have (?:to|a few|several|some|two|three|more)|need to|deliberating|to (?:meet|see|hear)|sorting|undecided|discussing|comparing|weighing|on (?:our|the) (?:list|table)|in the (?:running|mix)|early|seeing|talking to|scheduling|early days|conducting|wrapping)\b/,
    /\b(?:are you still|if you are still|still (?:interested|looking)|still (?:open|have) (?:to|roles|positions|questions)|position is still open|(?:your|you) (?:still|are still) (?:missing|need)|still need (?:your|you|a|the|an)\b)/,
  ],
  [
    0.8,
    /\b(?:thank you|thanks|appreciate|ask)\b.{0,20}\b(?:your )?patience\b|\bbear with (?:us|me)\b|\b(?:hang|sit) (?:in there|tight)\b|\bplease be patient\b|\bpatience\b/,
  ],
  [
    0.8,
    /\b(?:wrapp?(?:ing)?|finish(?:ing)?|complet(?:e|ing)|conclud(?:e|ing)|speaking|meeting|talk(?:ing)?|interview(?:ing)?|going) (?:up |with |to |through )?(?:the |our |a |some |several |two |three |more |remaining |few |last |final |other |first |couple |of |round |rounds |with ){0,4}(?:of )?(?:interviews?|candidates?|finalists?|applicants?|conversations|rounds?)\b/,
    /\b(?:moving (?:forward|ahead)|proceed(?:ing)?|instead|decided|unfortunately|only (?:the )?(?:selected|shortlisted)|we are interviewing for|your interview)\b/,
  ],
  [
    0.8,
    /\b(?:no|not much|not a lot of|nothing) (?:(?:news|update|decision|word|answer|definitive answer|concrete news|feedback|further news|new|further)\b.{0,25}(?:yet|so far|at this (?:point|stage|time)|to (?:share|report)|for you|still|right now|at the moment|has been (?:made|taken)))/,
  ],
  [
    0.75,
    /\b(?:as soon as|once|when|until|after)\b.{0,70}\b(?:hear|know|decid(?:e|ed)|(?:has|have) (?:a|an|been|made|returned|met|come|finished|heard|completed)|decision|news|update|approved?|sign(?:s|ed)? off|returns?|is back|back (?:from|in)|meets?|met)\b/,
    /\b(?:you (?:decide|know|have|hear|return|complete|sign|receive)|your (?:decision|availability)|as soon as (?:you|possible)|signed (?:the|your) (?:offer|contract)|please|reach(?:ed)? out to you|we have reviewed your application|once we have (?:reviewed|received))\b/,
  ],
  [
    0.7,
    /\b(?:pending|awaiting|waiting (?:for|on|to))\b.{0,40}\b(?:approval|sign-?off|budget|feedback|decision|board|committee|finance|headcount|answer|word|confirmation|hr|director|manager|results|meeting|references|hear|panel|partner)/,
    /\b(?:waiting (?:for|on) (?:you|your)|awaiting your)\b/,
  ],
  [
    0.65,
    /\b(?:board|committee|council|panel|leadership|management|partners|team|we|they)\b.{0,20}\b(?:meets?|is meeting|will (?:meet|decide|discuss|review|vote)|convenes?|to (?:decide|vote))\b.{0,40}\b(?:on|in|next|this|again|until|by|after|before|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)\b/,
    /\b(?:meet (?:with )?you|like to meet)\b/,
  ],
  [
    0.6,
    /\b(?:sorry|apolog\w+)\b.{0,30}\b(?:delay|wait|silence|slow|radio silence|keep you waiting|kept you waiting|taken so long|taking so long|not (?:getting|having) (?:back|been in touch)|late (?:reply|response))\b/,
  ],
  [
    0.55,
    /\b(?:out|away|travell?ing|on (?:leave|vacation|holiday|sick)|sick|off)\b.{0,40}\b(?:decision|decide|so (?:we|things|this)|until|this week|week)\b/,
    /\bi am (?:currently )?(?:out|away|on)/,
  ],
]);

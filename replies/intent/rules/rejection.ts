import { rulesOf } from '../rule.ts';

const OTHERS =
  '(?:an?other|others?|other|different|a different|someone|somebody|an internal|internal|candidates?|applicants?|people|a (?:more|better|stronger)|stronger|more)';
/** Whoever got it instead. */
const WINNER =
  '(?:(?:an?other|someone|somebody|others|other|different|a different|an internal|internal|one of (?:the|our) other|(?:one|two|three|some|several) others?)\\b|(?:an?|the|my|our) (?:[\\w-]+ ){0,3}?(?:candidates?|applicants?|person|people|colleague|student|finalist|engineer|guy|gal|lady|woman|man|fellow|fella|chap|individual|intern|relative|nephew|niece|friend|other) (?:who|whom|with|from|whose|that|already|we|of)\\b|candidates? (?:who|with|whose)\\b|(?:people|folks|those|applicants?) (?:who|with|whose)\\b|(?:an?|the) (?:more|better|stronger|best)\\b)';
const CHOSE =
  '(?:ended up (?:hiring|with|going with|choosing|picking)|picked|hired|hiring|hire|took|taken|taking|take|chose|chosen|choosed|choosing|choose|selected|selecting|select|appointed|appoint|engaged|employed|finali[sz]ed|brought in|bring(?:ing)? (?:in|on|over)|signed|settled (?:on|for)|landed on|decided (?:on|for|to hire|to appoint|to take|to choose)|opted for|went (?:ahead )?(?:with|for)|gone (?:with|for)|go(?:ing)? (?:ahead )?(?:with|for)|preferred|favou?red|voted for|focus(?:ing)? on|prioriti[sz](?:e|ed|ing)|pursu(?:e|ing)|offered (?:it |this |the [\\w-]+ |our [\\w-]+ )?to|offer (?:it |the [\\w-]+ )?to|gave (?:it |this |the [\\w-]+ )?to|giv(?:e|ing|en) (?:it |this |the [\\w-]+ )?to|(?:made|extended) (?:an|the|our) offer to|fell on|in favou?r of|proceed(?:ing)? with|mov(?:e|ed|ing) (?:ahead|forward|on) with|continu(?:e|ing) with|clos(?:e|ed) (?:\\w+ ){1,3}with|fill(?:ed)? (?:\\w+ ){1,3}with|sending (?:over )?)';
const NOT_YET_CHOSEN =
  /\bnot like\b|\bstill (?:want|like|need|hiring|looking)\b|\b(?:want|wants|need|needs|plan|plans|hope|hopes|looking|trying|expect|aim|about|able|ready|going|whether|who|before we|until we|once we|when we|how we|as soon as we) (?:\w+ )?(?:to )?(?:hire|choose|select|take|appoint|pick|bring|offer|engage|chosen|selected|go)\b|\bnot (?:\w+ ){0,2}(?:picked|hired|chosen|selected|appointed|taken|decided)\b|\bif (?:we|you|i|it)\b|\byou(?: and (?:one|two)| are (?:among|one))|\b(?:hired|engaged|took on|brought in) (?:\w+ ){0,3}(?:recruiter|agency|consultant|firm)|\byou (?:have|had|took|chose|went|accepted|picked)\b|\b(?:interview|meet|see|speak|talk)\w* (?:\w+ ){0,2}(?:an?other|other|one of)/;
const YOU = '(?:you|your (?:application|candidacy|profile|resume|cv|submission))';

/** "No", said to the reader about the application at hand. */
export const REJECTION = rulesOf('rejection', [
  [
    0.97,
    /\b(?:chose|chosen|choosed|picked|hired|selected|appointed|employed|engaged|preferred|opted for|settled on|filled (?:it|the \w+|this \w+) with|(?:offered|given|awarded|going|gone|go|went) to) (?!you\b)(?:an?|the|one|two|our|my) (?:[\w-]+ ){1,3}?(?:who|with|from|whose|that|already)\b/,
    NOT_YET_CHOSEN,
  ],
  [
    0.95,
    /\b(?:role|position|job|post|seat|place|spot|vacancy|offer|opportunity|it) (?:has |have |is |was |will |had )?(?:now |already )?(?:been |be |gone |go |went |going )?(?:given|offered|awarded|gone|going|go|went|filled with|handed) ?(?:to|with)? (?:an?|another|one of|our|the|someone|somebody) (?:[\w-]+ ){0,3}?(?:candidate|applicant|person|employee|colleague|member|finalist|intern|internal|else|other|friend|veteran|expert|specialist)\b/,
    /\bif\b|\bonce\b|\bwill be offered to the (?:best|successful)/,
  ],
  [
    0.85,
    /\b(?:prefers?|preferred|favou?rs?|favou?red|wants?|wanted|needs?|going with|leaning towards?) (?:someone|somebody|a person|people|a candidate) (?:local|internal|else|more|younger|older|senior|junior|closer|with more|who is|who has|who can|who already|experienced|cheaper|fluent)\b/,
    /\bif\b|\bideal/,
  ],
  [
    0.9,
    /\bnot (?:been |be |being )?(?:taken|put|carried|considered|progressed|pursued|moved) (?:any |\w+ )?(?:further|forward|on)\b|\b(?:led|lead|taken|took|brought) us (?:elsewhere|in a different|another way)\b|\bpipped (?:you )?(?:at|to)\b|\bbeat(?:en)? you (?:to|by)\b|\bnot (?:\w+ )?(?:aligned|in line|compatible|suited|suitable) (?:with|for|to) (?:what|this|the|our)\b|\bvoted not to\b/,
    /\bif\b|\bnot yet\b/,
  ],
  [0.97, new RegExp(`\\b${CHOSE} (?:\\w+ ){0,2}?${WINNER}`), NOT_YET_CHOSEN],
  [
    0.94,
    /\b(?:gave|given|give|giving|offered) (?:the|this|that|it|our) ?(?:spot|job|role|position|place|gig|seat|post|slot|chance)? to (?!you\b)(?:an?other|someone|somebody|the|my|our|a|one|his|her|him|mika|\w+ in the end)/,
    /\b(?:give|giving) (?:it|this) to (?:the|my|our) (?:team|manager|boss|panel|hr|director|colleague)|(?:spot|place) on|\bif\b/,
  ],
  [
    0.92,
    /\b(?:can|could|will|would|do|does|are|am|is) not (?:be )?(?:able to )?(?:tak(?:e|ing)|bring(?:ing)?|hir(?:e|ing)|us(?:e|ing)|hav(?:e|ing)|employ(?:ing)?|engag(?:e|ing)|consider(?:ing)?|select(?:ing)?|choos(?:e|ing)|advanc(?:e|ing)|offer(?:ing)?|appoint(?:ing)?|recommend(?:ing)?|tak(?:e|ing) on|shortlist(?:ing)?) (?:you|your application|your candidacy)\b/,
    /\b(?:take|taking|have|having|offer|offering|bring) you (?:long|much|a (?:date|time|firm|definite|decision|answer|timeline)|any (?:feedback|details|news|update|more)|wait\w*|more than|to (?:complete|worry|think)|so long|an? (?:answer|update|exact|definite|decision)|feedback|in (?:this|on) (?:week|monday))|\byet\b|until|before|waiting|hanging/,
  ],
  [
    0.9,
    /\b(?:it is|this is|that is|things are|is|are) not going to (?:work(?: out)?|happen|be (?:you|a fit|possible|able to))\b|\b(?:did|does|will|would|could) not work out\b|\bnot be you\b|\b(?:just )?not (?:going to be )?(?:you|yours) this time\b/,
    /\b(?:date|time|slot|day|call|if|tuesday|monday|wednesday|thursday|friday)\b/,
  ],
  [
    0.9,
    /\b(?:take|took|taken|taking|had to take|ruled?|ruling|drop(?:ped)?) you (?:out|off)\b|\bout of (?:the running|contention|consideration)\b|\byou(?: have)? (?:just |sadly |narrowly )?(?:missed out|fell (?:just )?short|lost out)\b|\bremoved from (?:the|our|further) (?:\w+ )?(?:eligib\w+|list|process|consideration|selection|pool)\b/,
    /\bnot (?:\w+ )?(?:out of|ruled)|nobody|no one|still|if\b/,
  ],
  [
    0.9,
    /\b(?:answer|vote|decision|outcome|result|verdict|response|reply) (?:\w+ ){0,3}?(?:is|was|were|remains?|went|came back|has to be|must be|will be|stays) (?:[\w-]+ ){0,4}?(?:no|negative|against)\b(?! (?:longer|later|problem|doubt|yet|one|news))/,
    /\bno (?:decision|answer|word)|not (?:a )?no\b/,
  ],
  [
    0.9,
    /\byou (?:were|are|have|did|was) not (?:\w+ ){0,5}?(?:recommended|appointed|elected|nominated|selected|chosen|picked|shortlisted|successful|advanced|placed|hired|accepted|ranked)\b/,
    /\b(?:even )?if\b|nobody/,
  ],
  [
    0.9,
    /\b(?:others?|another|the other|competing) (?:candidates?|applicants?|finalists?|people|one|interviewees?)? ?(?:\w+ ){0,2}?(?:scor(?:ed|ing)|ranked|rated|perform(?:ed|ing)|edged|placed|came out|was|were|had|demonstrated|showed|proved|interviewed|presented) (?:\w+ ){0,3}?(?:higher|better|stronger|ahead|more|closer|better suited|you out|best)\b/,
  ],
  [
    0.92,
    /\bstatus\W{1,4}(?:not selected|rejected|declined|unsuccessful|not (?:progressed|shortlisted|successful)|no longer)\b|\b(?:notice|notification|letter) of (?:non-?selection|rejection|regret)\b|\bnot[- ]selected\b/,
  ],
  [
    0.88,
    /\b(?:do|does|did) not (?:have|see|hold|possess|meet|satisfy|fulfil+) (?:an?|any|the) (?:\w+ ){0,3}?(?:offer|place|spot|opening|fit|match|required|minimum|necessary|essential|criteria|requirements?|qualifications?|qualifying) ?(?:\w+ ){0,3}?(?:for you|experience|criteria|requirements?|qualifications?|licen[cs]e|here)?/,
    /\byet\b|worry|if\b|right now but/,
  ],
  [
    0.9,
    /\bdid not (?:pass|attain|achieve|obtain|reach|clear|make|get through|score|meet) (?:a |the |our |to )?(?:\w+ ){0,3}?(?:score|mark|threshold|cut-?off|standard|test|assessment|stage|shortlist|bar|next round|final|criteria)\b/,
  ],
  [
    0.9,
    /\b(?:is|was|are|were|it is) (?:just |quite |really |simply )?not (?:quite |exactly |really )?what (?:we|i|they|the (?:team|panel|client|board)) (?:\w+ ){0,2}?(?:after|looking|seeking|searching|need(?:ed)?|want(?:ed)?|had in mind|require)\b/,
  ],
  [
    0.88,
    /\b(?:decid(?:ed|ing)|decision|came down|vote[ds]?|voted|ruled|come to the conclusion|concluded) (?:\w+ ){0,4}?(?:against|not to)\b|\bdecided against\b|\bconclusion that (?:we|i) (?:will|can|are|shall) not\b/,
    /\b(?:decided not to|against) (?:wait|delay|fill|replace|hire (?:any|for)|recruit|make (?:a|any)|backfill|run|spend|post|interview (?:on|over))|if (?:we|i) had/,
  ],
  [
    0.85,
    /\b(?:stop|leave (?:it|things)|end (?:it|things|this)|finish|part ways) (?:here|there)\b|\b(?:going|go|part(?:ing)?) (?:our )?separate ways\b|\bclos(?:e|ed|ing) your (?:application|file|candidacy)\b/,
    /\bfor today|stop here (?:on|at)|if you/,
  ],
  [
    0.82,
    /\b(?:you were|you came|you are|you finished|as) (?:\w+ ){0,3}?(?:second choice|runner-?up|(?:a )?(?:very |really )?close second|second place|number two|in second)\b/,
  ],
  [
    0.88,
    /\b(?:could|can) not meet your (?:expectations|wishes)\b|\b(?:our|the|my) (?:choice|decision) (?:has )?(?:fell|fallen|went|gone) (?:on|to|for|against|in favou?r)\b|\bwent (?:\w+ )?(?:another|a different) (?:way|route)\b/,
    /\byou\b.{0,5}$/,
  ],
  [0.5, /\bneed(?:ed|s)? (?:someone|somebody|a person|people|a candidate) (?:who|with|that|to)\b/],
  [
    0.95,
    /\b(?:decided|chosen|elected|opted|made the (?:difficult |hard |tough )?decision|concluded|agreed) (?:not to|to not|against) (?:\w+ ){0,2}?(?:mov|proceed|progress|continu|advanc|offer|tak|pursu|go|invit|extend|hir|put|consider)/,
  ],
  [
    0.95,
    /\b(?:are|is|am|will|would|shall|do|does|be) not (?:currently |now |actually |be |going to |able to |in a position to |looking to |planning to |be able to |intend to ){0,3}(?:mov(?:e|ing)|proceed(?:ing)?|go(?:ing)?|progress(?:ing)?|continu(?:e|ing)|advanc(?:e|ing)|pursu(?:e|ing)|tak(?:e|ing)) (?:\w+ ){0,5}?(?:forward|ahead|further|with|your|this|things|you)\b/,
    /\bnot (?:be )?(?:taking|take) (?:any |up )?(?:calls|time|more|new|much|long|this (?:call|lightly))|before|until|without|yet|any(?:one|body)|new (?:people|staff|hires)|if\b/,
  ],
  [
    0.95,
    new RegExp(
      `\\b(?:not (?:be )?(?:able|in a position)|unable) to (?:\\w+ ){0,3}?(?:offer (?:you|the|this|a)|progress|proceed|move|take|advance|consider|invite|extend|continue|accept|pursue|hire)\\b(?: \\w+){0,4}? ?(?:${YOU}|forward|further|ahead|position|role|job|offer|interview|place)?`,
    ),
    /\b(?:call|phone|take part|attend|reach|(?:your|the) (?:attachment|file|link)|before|until|this (?:week|time slot))\b|\boffer (?:\w+ )?(?:feedback|sponsorship|relocation|a (?:date|time))/,
  ],
  [
    0.95,
    /\b(?:mov(?:e|ed|ing)|proceed(?:ed|ing)?|go(?:ing|ne)?|went|progress(?:ed|ing)?|continu(?:e|ed|ing)|advanc(?:e|ed|ing)|press(?:ing)?) (?:on |ahead |forward |further )?(?:ahead |forward )?(?:\w+ ){0,2}?with (?:\w+ ){0,2}?(?:an?other|others?|other|different|someone|somebody|internal|stronger|candidates?|applicants?|people|those|several|the other)\b/,
    /\byou and (?:one|two|an?)|along(?:side|\s+with) you|your (?:second|next) (?:interview|round)|as one of/,
  ],
  [
    0.93,
    new RegExp(
      `\\b(?:select(?:ed)?|cho(?:sen|se)|choose|hired?|appointed|picked|pick|offered (?:it|the (?:job|role|position)|this (?:job|role|position)) to|given (?:it|the job|the role) to|filled (?:it|the (?:role|position|job)|this (?:role|position|job)) with|preferred|accepted|settled on|opted for|decided on|decided (?:\\w+ )?in favou?r of|gone for|went for|going for|prioriti[sz](?:e|ed|ing)) (?:\\w+ ){0,2}?${OTHERS}\\b`,
    ),
    /\b(?:hired|appointed) (?:someone|another|a different) (?:to (?:help|support)|recruiter)|if|(?:want|need|like|hope|plan|going) to (?:hire|choose|select|pick|appoint)|few (?:other|more)|small group|other (?:roles|positions|teams)|(?:hire|pick) (?:an?other|other|more) (?:engineer|person|people) (?:too|also|as well)|\b(?:we|i) (?:have )?(?:choose|select|pick) (?:candidates|applicants) (?:for|to)\b|one of the (?:candidates|applicants|people) (?:we|that)|as one of|\byou (?:are|were|have been|remain) (?:[\w']+ ){0,3}(?:preferred|chosen|selected)/,
  ],
  [
    0.93,
    /\bnot (?:been |be |to be |being |ultimately |have been ){0,2}(?:selected|successful|shortlisted|short-listed|chosen|picked|taken (?:further|forward)|advanc(?:ed|ing)|considered further|progress(?:ed|ing)|through to)\b/,
    /\bnot (?:yet )?(?:been )?(?:selected|chosen|picked) (?:a|any|the|an) |has not been (?:selected|chosen) yet|successfully/,
  ],
  [
    0.95,
    /\b(?:your (?:application|candidacy|interview|submission|profile)|you|you have|have) (?:\w+ ){0,4}?(?:was|were|has been|have been|is|been) (?:\w+ ){0,2}?(?:unsuccessful|declined|rejected|turned down)\b/,
    /\bpreviously|in the past|\bnot (?:\w+ )?(?:rejected|declined|turned down|unsuccessful)/,
  ],
  [
    0.9,
    /\b(?:been |was |were |is |are )unsuccessful (?:on this occasion|this time|in|with|at this)/,
  ],
  [
    0.92,
    /\bno longer (?:\w+ )?(?:consider(?:ing|ed)|under consideration|in (?:consideration|contention|the running|the process)|(?:moving|going) (?:forward|ahead)|pursu(?:e|ing)|progressing)\b/,
    /\bposition (?:is )?no longer available/,
  ],
  [
    0.9,
    /\bnot (?:quite )?(?:the (?:right|best|ideal|strongest) (?:fit|match|person|candidate)|a (?:good |great |strong |close enough |perfect )?(?:fit|match) (?:for|at|with|right|this)|what we (?:are|were) (?:looking|searching) for|a match)\b/,
    /\bsure|worried|you (?:think|feel|decide)|question/,
  ],
  [
    0.9,
    /\b(?:profiles?|skills?|experience|background|qualifications?|needs?|requirements?|expectations|skill ?sets?) (?:that |which |who )?(?:\w+ ){0,3}?(?:do(?:es)? not|did not) (?:\w+ )?(?:match|meet|fit|align|suit|correspond)/,
  ],
  [
    0.88,
    /\b(?:candidates?|applicants?|someone|somebody|others?|people|person|profiles?|individuals?|one) (?:who|whose|with|that|which|had|has|have)\b.{0,60}\b(?:(?:more|most|better|best|closer|stronger|closely|deeper|specific)\b.{0,40}(?:match|fit|align|suit|experience|qualif|meet|background|relevant|need|requirement|skills|knowledge)|(?:match|fit|align|suit|meet)\w*\b.{0,40}(?:more|better|best|closer|closely))/,
    /\b(?:looking for|we need|ideal|we want|seeking|successful candidate)\b/,
  ],
  [
    0.85,
    /\b(?:we|i|team|panel|committee|hiring manager|client|they)\b.{0,30}\b(?:decided to |going to |have to |chosen to |will )?(?:pass(?:ing|ed)?|declin(?:e|ed|ing)) (?:on|at)? ?(?:your|you|this time|this one|for now|your (?:application|candidacy))\b/,
    /\bpass(?:ing|ed)? (?:on|along) (?:your|to|the) (?:\w+ )?(?:cv|resume|details|notes|feedback|note|message|regards|thanks|question)|pass(?:ed)? your/,
  ],
  [
    0.9,
    /\b(?:it is|it was|that is|this is|this will be|answer (?:is|was)|i am afraid it is|sadly it is) (?:\w+ ){0,3}?(?:a |the )?no\b(?! (?:problem|worries|need|longer|doubt|rush|secret|surprise|trouble|hurry))/,
  ],
  [
    0.9,
    /\byou (?:did not|have not|were not|are not|will not) (?:\w+ )?(?:ma(?:k|d)e (?:it|the cut|the shortlist|our shortlist)|get (?:the (?:job|role|position)|it|through|this one)|got(?:ten)? (?:the (?:job|role|position)|it)|progress|advance|reach(?:ed)? the (?:next|final)|be (?:moving|going|progressing|advancing|continuing|taken|invited))/,
    /\bget it (?:yet|signed)|if you/,
  ],
  [
    0.9,
    /\b(?:end|close|conclud|finish|stop)(?:e|ed|ing|s)? (?:your|the|our|this) (?:\w+ )?(?:process|candidacy|application|journey) (?:here|with you|at this (?:point|stage|time)|now)\b/,
  ],
  [
    0.85,
    /\b(?:role|position|job|offer|place|opportunity) (?:has |have |is |was |will )?(?:gone|go|going|went|be going|been (?:offered|given|awarded)|be offered|be given|was offered|offered) to (?:an?other|someone|somebody|a different|an internal|a candidate|one of|the other)/,
  ],
  [
    0.85,
    /\b(?:another|other|an internal|the other|different|stronger|internal) (?:\w+ )?(?:candidate|applicant|person|finalist)s? (?:\w+ ){0,2}?(?:was|were|has been|have been|is|got|accepted|has accepted|had|came out|edged|ended up|has taken|took) (?:\w+ ){0,2}?(?:selected|chosen|hired|offered|appointed|preferred|it|the (?:job|role|position|offer|edge)|our offer|slightly|ahead|picked|getting|stronger|more)/,
  ],
  [
    0.75,
    /\b(?:regret(?:fully)?|sorry|unfortunately|sad(?:ly)?|disappoint(?:ed|ing)|afraid|wish i had better|hate to)\b.{0,80}\b(?:not (?:\w+ ){0,3}(?:forward|further|success\w*|select\w*|offer|chosen|ahead|shortlist\w*|you|hire|this time)|unsuccessful|(?:an)?other candidates?|someone else|reject\w*|declin\w*|turn(?:ed)? (?:you )?down|different direction)\b/,
    /\bnot be (?:able to|available|in)|if\b|your (?:flight|call|file|attachment)/,
  ],
  [
    0.85,
    /\b(?:going|go|gone|went|move|moving|moved|taking|chosen|take) (?:\w+ ){0,2}?(?:in )?(?:a|another|in another) (?:different |other )?direction\b/,
  ],
  [
    0.85,
    /\bnot (?:\w+ ){0,3}(?:offer(?:ing)?|extend(?:ing)?|mak(?:e|ing)|giv(?:e|ing)) (?:you )?(?:\w+ )?(?:an? |the |this )?(?:\w+ )?(?:offer|position|role|job|place|contract)\b/,
    /\byet\b|until|before|at this point in the process/,
  ],
  [
    0.8,
    /\b(?:we|i) (?:will|would|have|are|can|could) (?:not|have to) (?:be )?(?:turn(?:ing)?|let(?:ting)?) (?:you|your application) (?:down|go)\b|\bhad to (?:turn you down|say no|decline|disappoint)\b|\bturn(?:ing|ed)? (?:you|your application) down\b/,
  ],
  [
    0.6,
    /\bkeep (?:your )?(?:\w+ ){0,2}?(?:resume|cv|details|application|information|profile|name|you)\b.{0,20}\b(?:on file|in our (?:database|talent|records|system|pool)|in mind for|on record)/,
  ],
  [
    0.5,
    /\b(?:wish|wishing) you\b.{0,30}\b(?:success|best|luck|well)\b.{0,40}\b(?:search|future|endeavou?rs?|career|next (?:steps|role|chapter)|elsewhere|hunt|whatever)/,
  ],
  [
    0.5,
    /\b(?:good luck|all the best|best of luck|every success|the very best) (?:with|in|for) (?:\w+ ){0,3}?(?:search|future|endeavou?rs?|career|hunt|next|elsewhere|applications)/,
  ],
  [
    0.45,
    /\b(?:best|luck|success|well|all the best)\b.{0,30}\b(?:future endeavou?rs|job (?:search|hunt)|rest of your search)\b/,
  ],
  [
    0.4,
    /\b(?:encourage|invite|welcome|hope|urge|love|free|consider|feel free)\b.{0,40}\b(?:apply(?:ing)?|re-?apply|stay in touch|application)\b.{0,40}\b(?:again|future|other (?:roles|positions|openings)|roles|openings|suitable|vacanc)/,
  ],
  [
    0.35,
    /\b(?:received|had|there were|reviewed|got|attracted) (?:an? )?(?:\w+ ){0,4}?(?:number|volume|many|lot|hundreds|over \d+|more than \d+)\b.{0,30}\b(?:applications|applicants|candidates|interest)/,
  ],
  [
    0.35,
    /\b(?:difficult|tough|hard|not an easy|not easy|close|not the (?:news|answer|outcome|reply)|not (?:been )?(?:an easy|easy))\b.{0,25}\b(?:decision|choice|call|you (?:were|had)|hoping|hoped|one)\b/,
  ],
  [
    0.3,
    /\bunfortunately\b|\bregret\b|\bsorry to (?:say|tell|inform|let you know|have to)|\bi am afraid\b|\bbad news\b|\bdisappoint/,
    /\bsorry for the (?:delay|late)|out of (?:the )?office|(?:my|the) (?:flight|train|calendar)|reschedul|on (?:vacation|leave)/,
  ],
]);

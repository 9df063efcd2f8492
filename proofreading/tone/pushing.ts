import type { Sign } from './sign.ts';

const WILL = String.raw`\bI(?:'ll| will| shall| am going to|'m going to| am planning to| intend to)`;

/** Sentences that press, reproach, threaten, demand, or put oneself above all others (R18). */
export const PUSHING: Sign[] = [
  {
    form: /\b(?:it|this|that|silence|which|you|treatment|behavio(?:u)?r|delay) (?:is|are|was|were|has been|have been|feels|seems) (?:\w+ly |very |so |quite |just |really |simply |most )?(?:not (?:very )?fair|not right|unfair|unjust|disrespectful|rude|impolite|hurtful|insulting|inexcusable|outrageous|a disgrace|an insult|shameful|poor form|bad manners|discourteous|careless|thoughtless)\b|\b(?:not|hardly|isn't|un) ?fair (?:to|on|that|of)\b[^.!?]*\b(?:wait\w*|candidates?|applicants?|me|silence|keep|answer|you)\b/iu,
    unless: /\b(?:would|wouldn't) not? ?be fair\b/iu,
  },
  {
    form: /\b(?:shocked|appalled|outraged|disgusted|offended|dismayed|astonished|amazed|baffled|surprised|sad|hurt)\b[^.!?]{0,20}\b(?:that|by|at|how)\b[^.!?]{0,20}\b(?:you|your|nobody|no one|silence)\b[^.!?]*\b(?:not|n't|never|nothing|no|silence|ignor\w*|lack|treat\w*|fail\w*)\b|\bI(?:'m| am| feel| have been| am being|'m being)(?: \w+ly| so| very| a bit| rather)? (?:ignored|let down|neglected|forgotten|mistreated|strung along|disrespected|insulted|cheated|taken for a fool)\b/iu,
  },
  {
    form: /\bI(?:'ve| have)?(?: \w+ly| more than| at least)? (?:earned|deserved?|merit) (?:an?|this|the|your|that|at least|better|more|some|to)\b[^.!?]*\b(?:answer|reply|response|job|position|role|chance|call|explanation|better|offer|it|word|decision|respect|hear|know|told|hired|chosen)\b|\bI (?:certainly |clearly |really )?deserve\b|\b(?:owed|right to) (?:an? |my )?(?:answer|explanation|reply|response|know)\b/iu,
  },
  {
    form: /\bunless (?:I|you|we|your company) (?:\w+ )?(?:hear|get|receive|have|am|answer|offer|reply|respond|hire|decide|call|make|give|tell|beat|match|raise|want to lose)\b[^.!?]*/iu,
    unless:
      /\b(?:you (?:tell|have|hear)|I hear) (?:me )?(?:otherwise|differently|objections?|any questions?|something else)\b|\bthen see\b|\blast (?:note|message|letter|e-?mail)\b/iu,
  },
  {
    form: /\b(?:can't|cannot|can not|won't|will not|not|no longer) (?:be able to )?wait (?:any|much|for ?ever|longer|until|around)|\b(?:as|because|since) I (?:cannot|can't|can no longer) wait\b|\b(?:tired|sick|weary) of (?:waiting|being|this|your|hearing|asking)\b|\bfed up\b|\bmy patience (?:is|has|will|with you)\b|\b(?:getting|becoming|growing|am|'m) (?:\w+ )?impatient\b|\b(?:losing|lose|lost|beginning to lose) (?:my |all |any )?(?:patience|respect|faith|trust|confidence in you)\b|\b(?:make|making|keep|keeping|kept|left|leave|leaving) me (?:waiting|wait|hanging|in the dark|guessing)\b|\brunning out of patience\b|\btime is running out\b/iu,
    unless:
      /\b(?:can't|cannot) wait (?:to|for (?!ever))|\bnot (?:want|wish|mean) to\b|\bnot (?:leaving|keeping|making) me\b|\bwith (?:difficult|customers)\b/iu,
  },
  {
    form: /(?:^|\b(?:please|kindly|must|you (?:should|need to|have to)) )(?:expedite|hasten|speed up|hurry|finali[sz]e|accelerate)\b[^.!?]{0,15}\b(?:your|the|this|up|with)\b/iu,
  },
  {
    form: /\bI(?:'ll| will| shall| am going to|'m going to| have been|'ve been| keep| can|'m| am)? ?(?:be |just |also |now |always )*(?:call|phon|telephon|ring|writ|e-?mail|messag|text|check|contact|try|ask|com|visit|stop|wait|sit)(?:e|ing|ting|ping|ying|y)?\b[^.!?]*\b(?:(?:every|each) (?:single |other )?(?:day|morning|hour|evening|afternoon|few (?:hours|minutes)|half hour)|daily|(?:twice|three times|several times) (?:a|per) day|hourly|day after day|until (?:you|I (?:hear|get|have)|someone|somebody))\b/iu,
    unless:
      /\b(?:customers?|patients?|clients?|suppliers?|carriers?|parents|students|pupils|members|donors|guests|drivers|tenants|residents|stock|figures|machines?|at (?:my|the) (?:last|current|old)|in my (?:last|current)|commut\w*|drive|code|as you (?:said|suggested|asked)|otherwise|free|available)\b/iu,
  },
  {
    form: /\b(?:sitting|sat|waiting|wait|sit|glued|stay\w*) (?:by|next to|beside|at|to|near) (?:the|my) (?:phone|telephone|inbox|mobile)\b|\b(?:check|checked|checking|refresh|refreshing|watch|watched|watching) my (?:phone|inbox|e-?mails?|mail|messages|mailbox)\b[^.!?]*\b(?:every|constantly|all day|hour|minute|day)\b/iu,
  },
  {
    form: /\b(?:not|never|won't|no one|nobody|hard|impossible|cannot|can't|unlikely|difficult)\b[^.!?]{0,25}\b(?:find|get|have|hire|be)\b[^.!?]{0,15}\b(?:better|more (?:qualified|suitable|capable|talented|dedicated|experienced)|as (?:good|qualified|capable|dedicated))\b[^.!?]{0,25}\b(?:candidate|person|applicant|than (?:me|I|myself)|as (?:me|I)|fit|choice|employee|match)\b|\b(?:nobody|no one|no other (?:candidate|applicant|person)|none of the other\w*)(?: else)?(?: is| could be| can| will be| comes?| has| are|'s)? (?:(?!was\b)\w+ )?(?:more|better|as|close|even|match)\b|\b(?:better|more qualified|more suitable|stronger) (?:candidate|applicant|choice|person) than (?:me|I|myself)\b/iu,
    unless: /\bbetter (?:place|team|company|job|employer|time|way|reason)\b/iu,
  },
  {
    form: /\b(?:clearly|obviously|undoubtedly|without (?:a |any )?doubt|definitely|simply|certainly|surely|hands down|by far) (?:the )?(?:best|only|ideal|perfect|right|strongest|most) (?:\w+ )?(?:person|candidate|choice|applicant|option|one|man|woman)\b|\b(?:your|the) only (?:\w+ )?(?:option|choice|candidate|solution)\b|\b(?:choos|hir|pick|tak|select)\w* (?:any(?:one|body)|some(?:one|body)) else\b|\bany(?:one|body) else would be\b|\bthe (?:job|position|role) (?:(?:is|should be|must be|ought to be) (?:\w+ )?mine|belongs to me)\b|\b(?:I am|I'm) the best (?:candidate|person|applicant|choice)\b|\bI expect (?:to (?:be (?:hired|chosen|offered|selected|given|told|informed|called)|get the|receive (?:an|your)|have (?:an|your|the))|an offer|the (?:job|offer|position)|nothing less)\b/iu,
  },
  {
    form: /\b(?:you|it|your company|that|this)(?:'d| would| will|'ll)? be (?:\w+ )?(?:crazy|foolish|mad|stupid|unwise|a mistake|insane|silly|sorry|short-sighted|a (?:big |huge |grave )?mistake)\b|\bunwise (?:of you|to)\b|\b(?:had|you'd) better (?:decide|answer|reply|call|hire|choose)\b|\bdon't say I didn't warn\b/iu,
    unless: /\b(?:I(?:'d| would) be|not be a mistake)\b/iu,
  },
  {
    form: new RegExp(
      String.raw`${WILL.replace('I(?:', 'I(?: may| might| can| could| have to| must| am forced to|')}(?: be| have to| also| gladly| happily)? (?:\w+ing |\w+ ){0,4}?(?:reviews?\b[^.!?]*\b(?:about|how|you|online|company)|complain\w*|report (?:you|this|your)|su(?:e|ing) you|legal|your (?:boss|superiors?|CEO|director|head office)|social media|Glassdoor|the (?:press|media|newspapers?|authorities|ombudsman|union)|everyone (?:how you|what|about how)|every(?:body|one) I know|word (?:of this|out))`,
      'iu',
    ),
    unless:
      /\b(?:as you (?:said|suggested|asked|advised)|happy to (?:join|lead)|customers?|(?:work|worked|campaigns?) (?:on|for)|social media (?:campaigns?|accounts?|presence|channels?|plan))\b/iu,
  },
  {
    form: /\b(?:my|a|our) (?:lawyer|attorney|solicitor)\b|\blegal (?:action|steps|advice)\b|\b(?:there will be|face) consequences\b|\bconsequences (?:for|if)\b|\bword (?:gets|will get|travels) (?:around|round|out)\b|\b(?:bad|your) reputation (?:will|as|would|suffers?)\b|\bonline review\b|\bleave a (?:bad |negative )?review\b|\bwrite a review (?:about|of) (?:how|you|your)\b/iu,
    unless:
      /\b(?:trained|work\w*|degree|assistant|paralegal|practi[cs]\w*|as (?:a|your)|team|department|draft\w*|office)\b/iu,
  },
  {
    form: /\b(?:apparently|obviously|clearly|evidently|I guess|I suppose|it seems|seemingly)\b[^.!?]{0,15}\b(?:my|I|me|nobody|you|your)\b[^.!?]*\b(?:nothing to you|means? nothing|not (?:important|worth|good) enough|not worth|wasn't|don't matter|doesn't matter|not matter|don't care|do not care|no respect|not interested in|too (?:busy|important)|cares?)\b|\bif you (?:had|have|possess\w*) (?:any|an ounce of|some) (?:manners|decency|respect|courtesy|consideration|heart|honou?r)\b|\b(?:basic|common|simple|a little|some|any) (?:decency|courtesy|respect|manners|politeness)\b/iu,
    unless: /\bwith (?:common|a little|some)\b/iu,
  },
  {
    form: /\b(?:consider|count) me (?:gone|out)\b|\byou(?:'ll| will)(?: have)? lose?t? me\b|\bhow (?:badly|much) (?:do )?you (?:\w+ )?want me\b|\bhow (?:hard|difficult) (?:can|could|is|would) it\b|\bis it (?:really )?(?:so|that|too) (?:hard|difficult|much)\b|\bhow (?:much longer|long) (?:does|do|must|am|are|will|should|can)\b[^.!?]*\b(?:wait|take|answer|decide|expect|supposed|keep)\w*|\bwould it kill you\b|\b(?:can't|cannot|couldn't|could not|don't|didn't|did not|haven't|have not|not) (?:even|so much as) (?:bother|answer|reply|write|call|have|send|respond|find|spare|take)\w*|\bnot even (?:an?|one|the) (?:answer|reply|e-?mail|call|word|line|thank)\b|\bis (?:that|it) too much to ask\b|\b(?:do|don't|did|didn't) you (?:even |really )?(?:care|have any (?:respect|decency|manners|shame|heart|idea (?:how|what))|realize|realise|understand how|people)\b/iu,
    unless: /\b(?:I|we) (?:don't|didn't|did not|couldn't|could not|haven't) even\b/iu,
  },
  {
    form: /(?<!\bthe )\b(?:other|most|any (?:decent|serious|normal|other)|every (?:other|serious|decent)|real) (?:company|companies|employers?|firms?)\b[^.!?]{0,20}\b(?:treats?|answers?|repl(?:y|ies)|manages?|would|knows?|at least|ha(?:ve|s) the)\b|\bI (?:had )?(?:thought|expected|hoped)\b[^.!?]{0,12}\b(?:you|your (?:company|firm|team)|more|better)\b[^.!?]*\b(?:were|was|would|had|from you|of you|than this)\b[^.!?]*\b(?:but|wrong|mistaken|more|better|serious|professional|than)\b|\bexpected (?:more|better)\b|\bthe least (?:you|I|one|anyone|anybody|a company) (?:can|could|might|should|would|may)\b/iu,
    unless: /\b(?:better|more) than I (?:had )?(?:thought|expected|hoped)\b/iu,
  },
  {
    form: /\byou(?:'ve| have)? (?:\w+ly )?ignored\b|\bif I (?:hear|get|receive|have) (?:nothing|no (?:answer|reply|word|news|response))\b[^.!?]*\bI(?:'ll| will| shall| am going to)\b(?! (?:\w+ly |just |then )?(?:assume|take it|understand|wait|suppose|conclude|gather|call|write|try|not|leave|let|consider (?:it|the)))|\btell (?:everybody|everyone|people|others|all my \w+) (?:in|about|how|what|who|that|I)\b|\bstill nothing\b|\bnothing but silence\b|\b(?:your|this|the) (?:\w+ )?silence (?:is|was|has been|speaks|says|hurts|tells|shows|cannot|from)\b|\bbeen ghosted|\bghost(?:ing|ed) me\b|\bafter (?:all|everything) (?:the|my|that|I)\b[^.!?]*\b(?:least|expect|deserve|nothing|silence|not even|should|would have thought|ignored)\b|\b(?:unpaid leave|a day off|days? of leave|hours? (?:to|of|driving|on the)|all that way|so much (?:time|effort)|travelled|traveled)\b[^.!?]*\b(?:and|but|yet|only)\b[^.!?]*\b(?:you|nobody|no one)\b[^.!?]*\b(?:can't|couldn't|didn't|don't|haven't|not|never|nothing|silence)\b|\bwhy (?:does|do|has|have|is|are|did|can't|won't|doesn't|hasn't) (?:nobody|no one|you|it|somebody|anyone|anybody|your)\b/iu,
    unless:
      /\bwhy (?:do|did|does|is|are) (?:you|your|it)\b[^.!?]*\b(?:like|love|use|chose|choose|run|sell|make)\b|\bsilence (?:to mean|as)\b/iu,
  },
  {
    form: /\byou have (?:until|till|(?:\w+ )?(?:hours|days)|one (?:day|week)|24|48)\b|\b(?:respond|reply|answer|decide|act|call me|hire me|get back to me)\b[^.!?]{0,30}\bor (?:else|I(?:'ll| will|'m| am| shall| withdraw)|you(?:'ll| will)|the (?:offer|deal))\b|\b(?:I|we) (?:need|want|must have|require|expect) (?:a |an |your )?(?:answer|decision|reply|response|offer|word|confirmation)\b[^.!?]*\b(?:by|before|today|tomorrow|now|immediately|at once|this week|soon)\b|\bno later than\b[^.!?]*\b(?:answer|decision|reply|hear)\b|\b(?:let me know|reply|respond|answer|decide|tell me|an answer|a decision|your (?:answer|decision|reply)) (?:now|today|tonight|at once|immediately|right away|within (?:the )?(?:hour|day|24 hours|48 hours))\b/iu,
    unless:
      /\b(?:their|they|the other|if you have|once you have|when you have|you have until (?:\w+ )?to (?:return|submit))\b/iu,
  },
  {
    form: /\b(?:don't|do not|never) (?:you dare|dare|make me|keep me|ignore|waste|disappoint me|let me down|leave me|pass me|forget about me|say no|turn me|reject|even think|give (?:the|this|it|my) (?:job|position|role)?)\b|\b(?:accept|take) no for an answer\b|\b(?:I|I've|I have) (?:won't|will not|refuse to) (?:stop|give up|rest|go away|leave|accept)\b|\bnot (?:stop|rest|give up|leave) until (?:you|I|someone)\b|\bgo(?:ing)? on (?:doing so|asking|calling|writing|until)\b|\b(?:I|we)(?: must| have to| do)? (?:insist|urge you|demand)\b(?! on (?:check|quality|do|see|test))/iu,
    unless: /\bdo not leave me\b.*\bnote\b|\binsisted\b/iu,
  },
  {
    form: /\bthreaten\w*|\bblame you\b|\bhold (?:you|it|this) (?:responsible|accountable|against)\b|\bbroke (?:your|their|a|that|the) (?:word|promise)\b|\bbroken (?:your |a )?promises?\b|\b(?:did not|didn't|haven't|have not|failed to|do not|don't) (?:keep|honou?r|stick to) (?:your|the) (?:word|promise|deadline)\b|\byour (?:failure|inability|refusal|unwillingness) to\b|\bplay(?:ing)? games\b|\bget your act together\b|\bhigh time (?:you|that you|someone|somebody|for an? (?:answer|reply|decision))\b|\babout time (?:you|someone|that)\b/iu,
  },
];

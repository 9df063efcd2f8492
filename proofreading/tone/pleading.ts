import type { Sign } from './sign.ts';

/** Sentences that ask for pity: hardship, tears, self-abasement, working for nothing (R5, R18). */
export const PLEADING: Sign[] = [
  {
    form: /\b(?:my|our) (?:(?:last|remaining|final) )?(?:rent|mortgage|bills|landlord|savings|unemployment|benefits|debts?|creditors|bank account)\b|\bpay (?:the|my|our) (?:rent|bills)\b|\bevict\w*|\bunemployment (?:benefits?|money|pay)\b|\bmake ends meet\b|\b(?:barely|hardly|can't|cannot|can not|couldn't|no longer|not) (?:even )?(?:afford|pay for|pay the|survive|get by|cope|manage financially)\b|\b(?:no|without an?|any) income\b|\bhomeless\b|\bbankrupt\w*|\bgo(?:ing)? hungry\b|\b(?:children|kids|mouths|family) to feed\b/iu,
    unless:
      /\b(?:customers?|clients?|tenants?|claims?|notice|adviser|advisor|licen[cs]e|degree|software|deadline)\b/iu,
  },
  {
    form: /\b(?:don't|do not|didn't|no idea|wouldn't|not) know (?:what|how|where|if) (?:I|we|to|will|would|else)\b[^.!?]*\b(?:without|get by|go on|cope|happen|survive|manage without|do next|live|will do|I'll do|else)\b|\bwhat will (?:happen to|become of) (?:me|us)\b|\bwill happen to (?:me|us)\b/iu,
  },
  {
    form: /\b(?:know|realize|realise|aware|admit|sure)\b[^.!?]{0,15}\b(?:I am|I'm|I may|I might) not (?:be )?(?:the )?(?:best|strongest|most|good enough|smart|perfect|qualified)\b[^.!?]*\b(?:please|chance|anyway|still|mercy|beg)\b|\bI(?:'m| am| feel| will be| would be|'d be|'ll be)(?: like)?(?: such| just| only)? a (?:failure|loser|burden|nobody|wreck)\b|\bI(?:'m| am| feel| felt| have been|'ve been| would be| will be)(?: so| completely| utterly| totally| just)? (?:hopeless|worthless|miserable|depressed|lost without|devastated|heartbroken|crushed)\b|\bnot good enough for (?:you|anyone|anybody)\b/iu,
  },
  {
    form: /\bI(?:'ve| have)?(?: been)?(?: so| just| literally| even)? (?:cried|crying|wept|weeping|sobbed)\b|\b(?:in tears|tears in my eyes)\b/iu,
    unless: /\blaugh\w*/iu,
  },
  {
    form: /\b(?:haven't|can't|cannot|couldn't|could not|hardly|barely|unable to|not) (?:been able to )?(?:slept|sleep|eat|eaten)\b[^.!?]*\b(?:since|because|wonder|worr|think|wait|until|answer|decision|for)\w*|\bsleepless\b|\bI(?:'m| am| have been|'ve been| have|'ve|'ll| will)? ?(?:pray|prayed|praying)\b/iu,
    unless: /\b(?:baby|patients?|excited)\b/iu,
  },
  {
    form: /\b(?:people|someone|somebody|applicants|candidates) like me (?:are|is|never|get|do)\b|\b(?:door|doors) (?:\w+ )?(?:slammed|shut|closed)\b|\bhow much (?:more|longer) (?:of this )?(?:I|we|one) can (?:take|bear|stand|go)\b|\b(?:I|we) (?:can't|cannot|can not) (?:take|bear|stand) (?:it|this|any|much|another)\b|\bas (?:always|usual|they always|ever), (?:nobody|I)\b|\bstory of my life\b|\bI (?:ought to|should) have known\b|\b(?:bad|terrible|rotten|no|such) luck\b|\bnothing (?:ever )?(?:goes|works out) (?:right|for me)\b|\b(?:save|rescue|fix|turn around) (?:me|my life)\b|\bturn (?:my|our) li(?:fe|ves) around\b|\bchange (?:my|our) (?:whole |entire )?li(?:fe|ves)\b/iu,
  },
  {
    form: /\b(?:rejected|turned down|refused) (?:by|at|everywhere|from|for|again) (?:\w+ )?(?:\w+ )?(?:companies|employers?|everyone|everybody|places|others?|jobs|time)\b|\b(?:another|one more|yet another) (?:no\b|rejection|refusal)|\b(?:nobody|no one|no company) (?:(?:wants?|wanted) (?:me|us|to (?:hire|employ|take|have|give))|will (?:hire|take|even)|would (?:hire|take)|gives?)\b/iu,
  },
  {
    form: /\b(?:would|'d|will|'ll|to) (?:gladly |happily )?(?:give|sacrifice) (?:anything|everything|my right arm|an arm)\b|\bsell my soul\b|\bon my knees\b/iu,
    unless: /\b(?:you|them|customers|guests|patients) (?:everything|anything)\b/iu,
  },
  {
    form: /\bwork for (?:\w+ |next to )?(?:nothing|free|peanuts|minimum wage)\b|\bwithout (?:any )?(?:pay|salary|wages|being paid)\b|\bunpaid\b[^.!?]*\b(?:first|months?|weeks?|trial|if you|willing|happy)\b|\bpay me (?:whatever|anything|as little|less|nothing|half)\b|\b(?:take|accept|do) (?:whatever|anything|any (?:role|job|position|work|pay|salary|task)) (?:you|that|at all|there)\b|\b(?:half|a fraction of|less than) (?:the|my|that) (?:pay|salary|wage)\b/iu,
    unless: /\b(?:unpaid|volunteer\w*) (?:internship|work at|leave)\b/iu,
  },
  {
    form: /\bwithout (?:it|this|you|this job|that job|the job),? (?:I|we) (?:have|am|'m|would be|will be|'d be|'ll be|are|can't|cannot)\b|\bI (?:have|had|would have|will have) nothing (?:else|left|without|otherwise|in my life)\b|\bI (?:would|will|'d) be nothing\b|\bI have nothing\b(?=[.!,]|$)/iu,
  },
  {
    form: /\bat (?:my )?wits?'?s?'? end\b|\bend of my (?:rope|tether)\b|\brock bottom\b|\blast straw\b|\b(?:lost|losing|lose|given up|giving up) (?:all )?(?:my )?hope\b|\btime is running out (?:for|on) (?:me|us)\b|\bmy (?:whole |entire )?(?:life|future|happiness|family|world)\b[^.!?]{0,25}\b(?:depends?|hangs?|rests?|is in your hands)\b/iu,
  },
  {
    form: /\b(?:unemployed|out of work|jobless|without (?:a job|work|an income)) (?:for|since)\b|\b(?:have|has|'ve) been (?:unemployed|out of work|jobless)\b/iu,
    unless:
      /\b(?:used|learn\w*|stud(?:y|ied)|start|available|course|volunteer\w*|short|certificate|closed|clos(?:ed|ure)|train\w*)\b/iu,
  },
  {
    form: /\b(?:another|one more) rejection\b|\b(?:crush|destroy|ruin|kill|break) me\b|\b(?:so|really|terribly|desperately) (?:badly|much)\b[^.!?]{0,15}\bit hurts\b|\bwant (?:it|this|this job|the job) (?:so|more) (?:badly|much|than anything)\b|\bplease (?:don't|do not) (?:reject|refuse|forget|say no|turn|let me down|give up|pass)\b/iu,
  },
];

import { rulesOf } from '../rule.ts';

const JOB =
  '(?:position|role|job|vacancy|req|requisition|opening|posting|opportunity|post|search|recruitment|recruiting|hiring|hire|hiring process|headcount|process|team|seat|internship|programme|program)';

/** The job is gone or frozen; nobody said no to the person. */
export const CLOSED = rulesOf('position-closed', [
  [
    0.9,
    /\b(?:leave|leaving|keep|keeping|left) (?:the|this|that|our) (?:\w+ )?(?:post|position|role|job|seat|vacancy) (?:vacant|open|unfilled|empty)\b/,
    /\buntil\b|keep .{0,30} open for you/,
  ],
  [
    0.92,
    /\bnot (?:be )?(?:taking|hiring|recruiting|bringing|employing|going to (?:hire|take|recruit)|looking to hire|adding|filling|replacing|fill(?:ing)?) (?:on )?(?:any(?:one|body)|any (?:new|more|additional|extra)|people|new (?:people|staff)|staff|the (?:job|role|position|post|vacancy|seat|opening)|this (?:job|role|position|post|vacancy)|outside|externally)\b/,
    /\b(?:if|until|before|not hiring anyone (?:else|until))\b/,
  ],
  [
    0.9,
    /\b(?:decided|decision|chosen|going|had) (?:\w+ )?not to (?:\w+ )?(?:replace|fill|hire|recruit|backfill|appoint|advertise|continue (?:with )?the (?:search|vacancy))\b/,
    /\bhire you|with you\b/,
  ],
  [
    0.92,
    /\b(?:put|puts|putting|placed|imposed|announced|there is|have|has|with|under|introduced|declared|is|a) (?:\w+ ){0,3}?(?:freeze|moratorium|hold|stop|ban|pause) on (?:\w+ ){0,3}?(?:hir\w+|recruit\w*|positions?|roles?|headcount|vacanc\w+|appointments?|external|outside|new)\b/,
  ],
  [
    0.9,
    /\b(?:role|position|job|post|vacancy|opening|seat|opportunity|it|search)\b.{0,25}\b(?:went away|gone away|is off the table|off the table|fell through|fallen through|did not survive|does not exist|has been lost|is dead|evaporated|disappeared|vanished|is gone|has gone|was lost|went with it)\b/,
    /\b(?:to another|to someone)\b/,
  ],
  [
    0.88,
    /\bno (?:hire|appointment|offer|one|selection) (?:will|is going to|can) be (?:made|hired|appointed|taken on)\b|\bthere is (?:no longer|now no|no) (?:an? |any )?(?:\w+ )?(?:opening|vacancy|position|job|role|budget|need|headcount)\b|\bplans? to (?:hire|recruit)\b.{0,30}\b(?:on hold|cancel\w*|shelved|gone|dropped|scrapped|over)\b|\bfor anybody\b|\bmy plans to hire\b/,
  ],
  [
    0.88,
    /\b(?:can|could) (?:not|no longer) (?:\w+ )?(?:afford|justify|fund|go on with|continue with|proceed with|keep) (?:\w+ ){0,4}?(?:vacancy|search|role|position|hire|hiring|post|anyone|recruitment|salary)\b/,
  ],
  [
    0.95,
    new RegExp(
      `\\b${JOB}\\b.{0,50}\\b(?:has|have|had|was|were|is|are|being|been|got|will be)\\b.{0,25}\\b(?:filled|cancel(?:l)?ed|closed|withdrawn|put on hold|placed on hold|on hold|paused|frozen|eliminated|taken down|suspended|scrapped|pulled|removed|stopped|discontinued|postponed indefinitely|shelved|halted|axed|cut)\\b`,
    ),
    /\b(?:not (?:yet )?(?:been )?(?:filled|closed|cancel)|will be closed (?:on|at|by)|until|once|as soon as|when the|office|closed on|applications? close|be filled by (?:the end|january|early)|before)\b/,
  ],
  [
    0.92,
    new RegExp(
      `\\b(?:put|puts|putting|placed|placing|pause|pausing|paused|freez(?:e|ing)|froze|frozen|cancel(?:l)?(?:ed|ing)?|suspend(?:ed|ing)?|clos(?:e|ed|ing)|withdr[ae]wn?|withdraw|pulled?|pulling|halt(?:ed|ing)?|scrapp(?:ed|ing)|shelv(?:ed|ing)|stopp(?:ed|ing)) (?:\\w+ ){0,3}?${JOB}\\b(?!s? (?:interview|call))`,
    ),
    /\b(?:you|your) (?:have )?(?:cancel|withdr)|cancel(?:l)?ed (?:our|the|your) (?:call|meeting|interview)|clos(?:e|ed|ing) the loop|(?:put|putting) (?:you|your|together|in|forward|the team)|closing (?:date|the process|remarks)|once|until|before|if/,
  ],
  [
    0.92,
    /\b(?:put|placed|putting|placing) (?:the |this |that |our |a |all )?(?:\w+ ){0,4}?on (?:hold|ice)\b/,
    /\b(?:you|your|if|call|payment|interviews?)\b/,
  ],
  [
    0.9,
    /\b(?:hiring|recruitment|recruiting|headcount) (?:freeze|stop|pause)\b/,
    /\b(?:no|lifted|after the|over|ended|end of the)\b.{0,25}freeze|freeze (?:is|was|has been) (?:over|lifted)/,
  ],
  [
    0.9,
    /\bno longer (?:\w+ ){0,2}?(?:hiring|recruiting|available|open|looking to (?:fill|hire)|needed|exists?|filling|going to (?:fill|hire)|planned|vacant|funded|seeking|have (?:the )?(?:budget|headcount|funding))/,
    /\b(?:i am|he is|she is|recruiter) no longer available|\bslot\b|that (?:time|date|day)|\d ?(?:am|pm)\b|\d[:.]\d\d|o'clock|\broom\b/,
  ],
  [
    0.9,
    /\bdecided (?:not to|against|to not) (?:\w+ )?(?:fill|hire for|hiring|recruit|backfill|fund|filling|continue (?:with )?(?:the|this) (?:search|recruitment|hiring)|appoint anyone)/,
  ],
  [
    0.85,
    new RegExp(`\\b(?:filled|closed|fill) (?:the|this|that|our) ${JOB}\\b`),
    /\b(?:hope|aim|plan|want|need|looking|expect|going|trying) to fill|to fill|with (?:an?other|someone)|before|until|once/,
  ],
  [
    0.85,
    /\b(?:budget|funding|headcount|grant|approval)\b.{0,40}\b(?:cut|cuts|reduced|withdrawn|pulled|not (?:been )?approved|was not approved|rejected|fell through|fallen through|frozen|lost|gone)\b/,
  ],
  [
    0.8,
    /\b(?:restructur|reorgani[sz]|layoff|lay-off|redundanc|merger|acquisition|reorg)\w*\b.{0,90}\b(?:role|position|hiring|vacanc|headcount|job|opening|recruit)/,
    /\bwould you|your experience|led|leading|you will/,
  ],
  [
    0.8,
    /\b(?:role|position|job|vacancy|post) (?:does not|will not) (?:exist|be (?:filled|going ahead|moving ahead|proceeding|happening))/,
  ],
  [
    0.75,
    /\b(?:have|has) (?:now )?(?:been )?(?:successfully )?(?:filled|hired for)\b.{0,20}\b(?:position|role|job|vacancy|post|all)\b/,
  ],
  [
    0.7,
    /\bnot (?:\w+ ){0,2}(?:hiring|recruiting|filling|hire|fill)\b.{0,50}\b(?:at (?:the|this) (?:moment|time|point)|right now|until|this (?:year|quarter)|anymore|any more|currently|for (?:this|the) (?:role|position))/,
  ],
  [
    0.6,
    /\b(?:all|any) (?:\w+ )?(?:positions?|vacanc(?:y|ies)|openings?|places?)\b.{0,25}\b(?:filled|taken|closed)\b/,
    /\bonce|until|before/,
  ],
]);

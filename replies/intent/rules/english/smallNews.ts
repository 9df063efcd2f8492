import { rulesOf } from '../../rule.ts';

/** The rarer things that people say, by their usual turns of phrase. */
export const ENGLISH_SMALL_NEWS = [
  ...rulesOf('do-not-contact', [
    [
      0.94,
      /\b(?:cease|desist|refrain|abstain|stop) (?:from )?(?:all |any |further |making |sending |your |these ){0,3}(?:contact\w*|correspondence|communications?|writing|e-?mail\w*|calling|calls|messag\w+|follow(?:ing)?[- ]?ups?|enquir\w+|inquir\w+)\b/,
      /\b(?:if|we will|we have|the phone|before)\b/,
    ],
  ]),
  ...rulesOf('referral', [
    [
      0.88,
      /\b(?:has|have|had) (?:\w+ )?(?:taken over|picked up|inherited|taken on) (?:\w+ ){0,3}?(?:hiring|recruit\w*|search|role|vacanc\w+|process|desk|portfolio|position|file|case)\b|\b(?:not|no longer) (?:my|in my) (?:area|department|field|remit|patch|responsibility)\b|\bi (?:only|just) (?:do|handle|deal with|look after) \w+\b|\bi (?:changed|switched|moved) (?:departments?|teams?|roles?|jobs?)\b|\b(?:person|one|man|woman|lady) (?:you want|to ask|to speak to|to talk to|to write to|you need) is\b/,
      /\b(?:if|you will be|interview)\b/,
    ],
  ]),
  ...rulesOf('position-closed', [
    [
      0.92,
      /\b(?:call(?:ed|ing)?|bring(?:ing)?|brought|put(?:ting)?) (?:a|an|temporary|immediate) (?:\w+ )?(?:halt|stop|end|freeze) (?:to|on) (?:\w+ ){0,3}?(?:hir\w+|recruit\w*|searches|vacanc\w+|posts?|positions?)\b|\b(?:nobody|no one|no-one) (?:is|will be|is going to be) (?:\w+ )?(?:taken on|hired|appointed|recruited)\b/,
      /\b(?:until|before|if|yet|over christmas)\b/,
    ],
    [
      0.9,
      /\b(?:not|no longer|never) (?:\w+ )?(?:have|has|get|got|find|secure) (?:an?|the|any|enough) (?:\w+ )?(?:budget|funding|funds|headcount|money|grant)\b|\b(?:role|position|job|post|vacancy|requisition)\b.{0,60}\b(?:has been|was|is) (?:\w+ )?(?:withdrawn|cancelled|canceled|removed|deleted|scrapped)\b|\bwill not be (?:filled|refilled|replaced|re-?advertised)\b/,
      /\b(?:yet|until|if|before|unless)\b/,
    ],
  ]),
  ...rulesOf('request', [
    [
      0.88,
      /\bwhat (?:is|are|would be) your (?:\w+ ){0,2}?(?:ballpark|rate|salary|pay|figure|number|notice|expectations?|availability|earliest|timeline)\b|\b(?:when|how soon) (?:could|can|would|are|does|do|might) you(?:r)? (?:\w+ ){0,3}?(?:start|begin|free|available|leave|contract end|released?)\b.{0,40}\?|\b(?:use|complete|fill (?:in|out)|return) the (?:attached|enclosed) (?:\w+ )?(?:form|questionnaire|sheet|template)\b|\b(?:test|assessment|exercise|questionnaire|form) (?:must|should|needs to|has to|is to) be (?:completed|returned|submitted|taken|done)\b|\b(?:invited|asked|invites|asks) you to (?:take|complete|do|sit) (?:an?|the|our) (?:[\w-]+ ){0,4}?(?:test|assessment|exercise|challenge|questionnaire)\b/,
      /\b(?:offer|free (?:for|to) (?:meet|talk|speak|chat)|available (?:for|to) (?:meet|talk|speak|an?|interview|chat)|if you|thank)\b/,
    ],
    [
      0.86,
      /\b(?:we|i|hr|payroll|panel) (?:still |also |will |would ){0,2}(?:require|need|lack|miss|are missing|am missing)\b.{0,60}\b(?:names?|history|proof|evidence|copy|copies|form|address\w*|details|certificates?|licen[cs]e|references?|referees?|record|statement|documents?)\b/,
      /\b(?:not (?:need|require)|no (?:need|more)|received|if you)\b/,
    ],
  ]),
  ...rulesOf('acknowledgement', [
    [
      0.7,
      /\bpleasure was (?:all )?(?:ours|mine|entirely)\b|\b(?:all|everything|both|documents?|references?|forms?) (?:\w+ )?(?:received|arrived|got here|came through)\b|\b(?:good|kind|nice|sweet|thoughtful|lovely) of you to (?:write|get in touch|say|let|send|follow up|reach out)\b|\b(?:nice|lovely|kind|sweet|thoughtful|charming) (?:note|letter|card|message|words)\b|\b(?:passed|handed|sent|forwarded) (?:it|this|that|them|these|your \w+) (?:on|along)\b|\bmessage (?:passed|received|noted)\b|\bsorry to hear (?:that )?you\b/,
      /\b(?:if|but|however|although)\b/,
    ],
  ]),
  ...rulesOf('outreach', [
    [
      0.86,
      /\b(?:retained|engaged|mandated|instructed|commissioned|partnered) (?:by|with|to (?:find|fill|search|recruit))\b|\bcaught my (?:eye|attention)\b|\bworth (?:a|an) (?:\w+ )?(?:conversation|chat|call|coffee|look)\b ?\?/,
      /\b(?:your application|interview(?:ed)?|applied|you sent|we met|applicants?)\b/,
    ],
  ]),
];

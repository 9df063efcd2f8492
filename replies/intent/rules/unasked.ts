import { rulesOf } from '../rule.ts';

/** A stranger with another job. */
export const OUTREACH = rulesOf('outreach', [
  [
    0.88,
    /\b(?:urgent|immediate) (?:\w+ ){0,2}?(?:requirement|opening|need|contract|opportunity|position)|\bdirect client\b|\b(?:executive|technical|agency) (?:recruiter|search)\b|\b(?:share|send) (?:me )?your (?:updated|latest|current) (?:cv|resume)\b|\bno idea if you are (?:even )?looking\b|\b(?:not sure|do not know) (?:if|whether) you are (?:\w+ )?(?:looking|open|on the market)|\bbe your own boss\b|\bunlimited earning\b|\b(?:brief|quick|short) introduction\b/,
    /\b(?:your (?:application|interview|recent)|as discussed|we met|applied|submit you|before i submit)\b/,
  ],
  [
    0.9,
    /\b(?:came across|found|saw|stumbled (?:up)?on|discovered|noticed|looking at|reviewed|spotted|viewed|read|impressed by|see(?:n)?|through)\b.{0,25}\byour (?:\w+ ){0,2}?(?:profile|resume|cv|linkedin|github|background|work|page|portfolio|experience on)\b/,
    /\byour application|applied/,
  ],
  [
    0.85,
    /\b(?:i am|my name is|this is)\b.{0,60}\b(?:recruiter|talent (?:partner|sourcer|scout|advisor)|sourcer|headhunter|recruitment (?:consultant|specialist)|talent acquisition|executive search|recruiting (?:firm|agency)|staffing|search consultant|resourcer)\b/,
    /\b(?:your application|you applied|our (?:call|conversation|interview)|spoke|taking over|i will be your|no longer)\b/,
  ],
  [
    0.85,
    /\b(?:open to|interested in|considering|curious about|consider|exploring|entertain|think about) (?:\w+ ){0,3}?(?:new |other |exploring |hearing about |discussing |different |fresh |next )(?:\w+ ){0,2}?(?:opportunit(?:y|ies)|roles?|challenges?|positions?|adventure|move)\b/,
  ],
  [
    0.85,
    /\b(?:my|our|a|one of (?:my|our)|for (?:a|my|our)) (?:\S+ ){0,4}?client(?:s|'s)?\b.{0,60}\b(?:look(?:ing|s)?|seek(?:ing|s)?|hir(?:ing|es)|need(?:s)?|role|position|is (?:a|an|growing|building|expanding)|recruit)/,
    /\b(?:your interview|the client (?:has|was|would)|feedback|your application|you applied|client (?:decided|liked|loved))\b/,
  ],
  [
    0.8,
    /\b(?:your )?(?:background|experience|profile|skills|skillset|track record)\b.{0,30}\b(?:caught (?:my|our) (?:eye|attention)|stood out|looks? (?:like|great|strong|ideal|perfect|relevant|impressive)|is (?:impressive|exactly|a (?:great|perfect|strong))|would be (?:a|an|perfect|ideal)|aligns? (?:well|perfectly) with|seems? (?:like )?(?:a |an )?(?:perfect|great|ideal|strong))\b/,
    /\b(?:your application|applied|unfortunately|although|while|interview)\b/,
  ],
  [
    0.75,
    /\b(?:exciting|amazing|great|fantastic|unique|new|excellent|incredible|interesting|rare|remote) (?:\w+ ){0,3}?(?:opportunity|role|opening|position|contract)\b.{0,40}\b(?:for you|with|at|in|that|you might|we have|my client|available|i am|would)\b/,
    /\b(?:your application|interview(?:ed)?|applied|unfortunately|not)\b/,
  ],
  [
    0.75,
    /\b(?:are you|would you be|might you be|if you are) (?:currently |actively |still )?(?:looking|open|on the market|in the market|job hunting|interested in (?:a|learning|hearing|discussing))\b/,
    /\bstill (?:looking|interested)|if you are still|what (?:\w+ ){0,3}?are you looking|(?:looking|open) (?:to|for) (?:meet|a (?:call|chat) (?:on|at))/,
  ],
]);

/** A list of jobs nobody wrote by hand. */
export const JOB_ALERT = rulesOf('job-alert', [
  [
    0.92,
    /\b(?:new |\d+\+? |more |recommended |latest |top |these |similar |other )(?:\w+ ){0,3}?(?:jobs?|roles|positions|openings|opportunities|vacancies) (?:for you|near you|matching|that match|you (?:may|might|could)|based on|match(?:es)? your|in your area|we (?:found|think)|recommended|posted|this week)\b/,
  ],
  [
    0.92,
    /\b(?:job alerts?|jobs? alert|saved search|job recommendations?|recommended jobs?|job (?:digest|picks|matches)|jobs (?:for you|you may like|picked for you)|alert settings|your (?:daily|weekly) (?:job|jobs)|manage (?:your )?alerts|job agent|search agent)\b/,
  ],
  [
    0.7,
    /\b(?:view|see|browse|explore|discover) (?:all |more |these |the |our |similar )?(?:\w+ )?(?:jobs?|matches|openings|roles|vacancies)\b/,
    /\b(?:your application|interview)\b/,
  ],
  [
    0.6,
    /\b(?:apply now|easy apply|quick apply|actively (?:hiring|recruiting)|be an early applicant|be (?:among )?the first(?: \d+)? to apply|new jobs)\b/,
  ],
]);

import { rulesOf } from '../../rule.ts';
import { WHEN } from './words.ts';

/** Invitations, delays, closed positions and thanks by their structure. */
export const ENGLISH_NEWS = [
  ...rulesOf('invitation', [
    [
      0.9,
      new RegExp(
        `\\b(?:can|could|shall|should|would|might|may|will) (?:you|we|the (?:two|three|four) of us) (?:\\w+ ){0,3}?(?:do|make|manage|say|meet|speak|talk|come|be|join|try|aim for|push|move|shift|switch|stop|pop|drop|drive|catch up|have)\\b.{0,40}\\b(?:${WHEN}|again|in person|face to face|with (?:me|us)|over)\\b.{0,60}\\?`,
      ),
      /\b(?:start|begin|send|let me know by|decide|answer by|deadline|feedback|do it by|finish|submit|have (?:it|them|that) (?:by|to))\b/,
    ],
    [
      0.9,
      new RegExp(
        `\\b(?:which|what) (?:\\w+ ){0,3}?${WHEN} (?:\\w+ ){0,3}?(?:suits?|works?|fits?|best|good|convenient|free|available|you)\\b|\\b${WHEN} (?:\\w+ ){0,2}?(?:suit|suits|work|works|instead|okay|ok|free|good)(?: (?:for )?you)?\\b.{0,30}\\?|\\bshall we say\\b|\\bsame (?:time|hour|place) (?:\\w+ ){0,2}?(?:tomorrow|${WHEN})\\b|\\b(?:you|still) (?:free|available|around|about)\\b.{0,50}\\?`,
      ),
      /\bstart\b/,
    ],
    [
      0.9,
      /\bfancy (?:an? )?(?:\w+ )?(?:coffee|chat|natter|pint|lunch|tea|walk|call|catch-?up)\b|\bget to know you\b|\b(?:interview|call|meeting|appointment|chat) (?:now |will now |has |will )?(?:moves?|moved|been moved|starts?|takes? place|is (?:now )?(?:at|on|in|moved))\b|\bcall(?:ed)? (?:you )?(?:to|for) (?:an? )?(?:\w+ )?interview\b|\b(?:appear|present yourself) (?:before|at)\b.{0,20}\b(?:panel|interview|board)\b|\b(?:shortlist(?:ed)?)\b.{0,25}\b(?:your name is on it|you are on it|for interview)\b|\byou (?:have |are )?(?:\w+ )?(?:been )?shortlisted\b|\bgroup interview\b/,
      /\b(?:not|if|only|got to know|getting to know|was|were not|unable|unfortunately)\b/,
    ],
  ]),
  ...rulesOf('delay', [
    [
      0.92,
      /\b(?:no|not) (?:\w+ ){0,4}?(?:decision|selection|choice|appointment|verdict|conclusion)\b.{0,25}\b(?:yet|been (?:made|taken|reached)|so far|before|until)\b|\bnot (?:\w+ ){0,4}?(?:decided|deciding|chosen|agreed|made up (?:our|my|their) minds?|heard back|got (?:round|around) to|settled|agree)\b(?! (?:not )?to\b)(?! against)/,
      /\b(?:if you (?:have|do) not|have not heard|not chosen for|you have not)\b/,
    ],
    [
      0.86,
      /\b(?:interviews?|process|selection|review|search|discussions|deliberations|assessment|evaluation|shortlisting|application)\b (?:\w+ ){0,4}?(?:ongoing|on-going|continu(?:e|es|ing)|under ?way|in progress|in full swing|still (?:running|open|going)|under review|being (?:reviewed|considered))\b|\b(?:in the middle|midst|thick) of (?:\w+ ){0,3}?(?:interviews?|rounds?|reviewing|the process|deliberat\w+)\b/,
      /\b(?:not (?:be )?continu|received|on file)\b/,
    ],
    [
      0.86,
      /\b(?:you (?:will|should|can expect to|are going to)|i will|we will|let us|expect to|be able to|hope to|aim to|able to) (?:\w+ ){0,4}?(?:hear|know|have (?:word|news|an answer|your answer|a decision)|tell you (?:more|either|where)|let you know|touch base|come back to you|pick (?:things|this|it) (?:back )?up|get back|update you|be in touch|decide|revert|circle back|report back)\b/,
      /\b(?:thank(?:s| you) for letting|when you (?:let|are)|if you (?:are|have)|not (?:hear|know)|set (?:it|this) up|to (?:schedule|arrange|set up)|when (?:something|an?other|a (?:role|position))|received your|should (?:anything|another)|if (?:that|anything|a) )\b/,
    ],
    [
      0.88,
      /\b(?:push(?:ed|ing)? (?:everything |things |it |this )?back|held up|hold-?up|dragging on|slower than|longer than (?:we|i|any|planned|expected|hoped)|running (?:late|behind)|run (?:it|this|you|things) past|taking (?:a while|longer|its time|time)|still (?:very much )?in the (?:frame|running|race|mix|picture|hunt)|sit tight|bear with|slip(?:s|ped|ping)? (?:by|a|to)|ask you to wait|no news|wait a (?:little|bit)|not read (?:anything|too much) into)\b/,
      /\b(?:start|interview time|if you)\b/,
    ],
  ]),
  ...rulesOf('position-closed', [
    [
      0.93,
      /\b(?:req|role|position|post|job|vacancy|search|recruitment|hiring)\b (?:\w+ ){0,3}?(?:on hold|frozen|on ice|shelved|paused|scrapped|cancelled|canceled|withdrawn|axed|no longer (?:exists?|needed|open|accepting|available))\b|\bno (?:job|position|role|vacancy|opening) for (?:anyone|anybody)\b|\bnot (?:be )?replac(?:e|ing) (?:\w+)\b.{0,10}(?:$|[.,!])|\b(?:paus|freez|halt|suspend|stopp)(?:ed|ing|e) (?:\w+ ){0,2}?(?:hiring|recruitment|recruiting)\b|\bno longer accepting (?:candidates|applications|applicants)\b/,
      /\b(?:until|once|if|unless|not (?:been )?(?:on hold|frozen|cancel\w*))\b(?! further)/,
    ],
  ]),
  ...rulesOf('acknowledgement', [
    [
      0.72,
      /^(?:i )?(?:got|received|have) (?:it|them|these|those|everything|your (?:\w+ )?(?:card|note|letter|message|documents))\b.{0,40}$|\b(?:letter|card|note|parcel|package|forms?) (?:has )?arrived\b|\b(?:made|brightened) my (?:day|morning|week)\b|\bsorry to (?:lose you|see you go)\b|\bthese look (?:right|good|fine)\b|\bput (?:them|it|these) (?:on|in) (?:your |the )?file\b/,
      /\b(?:if|but)\b/,
    ],
  ]),
  ...rulesOf('request', [
    [
      0.88,
      /\b(?:what|which) (?:\w+ ){0,3}?(?:figure|salary|pay|rate|number|package|range|compensation)\b.{0,40}\b(?:you|your)\b.{0,40}\?|\b(?:spend|take) (?:no more than|about|around|up to) (?:\S+ ){1,3}(?:on it|for it)\b|\b(?:here is|attached is|find) (?:the|your|our|an?) (?:\w+ )?(?:exercise|task|case study|assignment|challenge|test)\b|\b(?:are you|you) still (?:interested|available|keen|looking)\b.{0,60}\?|\bsend (?:us|me) a link to your\b/,
      /\b(?:open to|thank)\b/,
    ],
  ]),
  ...rulesOf('referral', [
    [
      0.88,
      /\b(?:better|best) off (?:asking|talking to|speaking (?:to|with)|contacting|writing to)\b|\b(?:he|she|they) (?:do|does|did|handles?|looks after|runs?|is doing) (?:all )?(?:our|the|my) (?:hiring|recruit\w+|hr)\b|\bno longer the (?:recruiter|hiring manager|contact|manager|one)\b|\bplease contact my colleague\b/,
    ],
  ]),
];

import { rulesOf } from '../../rule.ts';
import type { IntentRule } from '../../rule.ts';
import { ADVANCE, CANDIDACY, CHOOSE, FURTHER, ROLE, SOMEBODY_ELSE } from './words.ts';

const OPEN =
  /\b(?:yet|until|till|before|unless|if|hesitate|worry|not (?:been )?(?:decided|rejected|filled)|whether|have not decided|take (?:it|this) personally|take (?:long|much)|could not be (?:more|happier|prouder))\b/;
const NOT_THE_CHOICE =
  /\b(?:if|whether|until|before|once|would like|want(?:s|ed)? to|need to|hope to|going to|yet|still|able to|looking to|plan to|will) (?:\w+ ){0,3}?(?:choose|pick|select|hire|appoint|invite|take|pursue|identified|find|recommend)\b|\bnot (?:yet )?(?:\w+ ){0,2}?(?:chosen|picked|selected|hired|appointed|found|identified|advance|advancing)\b|\byou (?:and|are|were)\b|\b(?:try|contact|write to|to (?:speak|interview|meet|talk)|speaking|interviewing|meeting|talking) (?:\w+ ){0,2}?(?:other|another|someone|somebody)\b|\binvit\w+ (?:\w+ ){0,2}?(?:the|other|those|people|folks)\b|\bfound (?:the|another time)\b|\btak(?:e|ing) (?:the|another|other)\b|\bfor (?:an?other|a different) (?:role|position|job|date|time|day)\b|\banother (?:role|position|job|date|time|day|round|slot|week|look|call|chat|interview|opportunity|opening|team)\b|\bother (?:role|position|job|opportunit|opening|team|date|time|commitment|thing)/;

/** "No" by its structure: who is denied what, and who got it instead. */
export const ENGLISH_REFUSAL: IntentRule[] = [
  {
    intent: 'rejection',
    weight: 0.9,
    pattern:
      /\b(?:w[eo]nt|going|gonna go|gone|roll(?:ing)?|run(?:ning)?|stick(?:ing)?|moving (?:forward|ahead)|hired|chose|picked|appointed) ?(?:with |for )?\w/,
    asWritten:
      /\b(?:(?:went|going|gonna go|gone|roll(?:ing)?|stick(?:ing)?) with|hired|chose|appointed) (?:(?:Coach|Dr|Mr|Ms|Mrs|Prof)\.? )?(?!(?:You|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Plan|Option|Zoom|Teams|Google|Skype)\b)[A-Z][a-z]{2,20}\b/,
    unless: OPEN,
  },
  ...rulesOf('rejection', [
    [
      0.94,
      new RegExp(
        `\\b(?:not|unable|never)(?:,)? (?:[\\w']+,? ){0,5}?${ADVANCE} (?:\\w+ ){0,2}?(?:you|it|your (?:\\w+ )?${CANDIDACY}|things|this)\\b(?: \\w+){0,3}? ${FURTHER}`,
      ),
      OPEN,
    ],
    [
      0.94,
      new RegExp(
        `\\b(?:not|never) (?:to )?(?:be |been )?(?:advanc|progress|proceed|continu|pursu|retain|shortlist|mov)\\w* (?:\\w+ ){0,2}?(?:you\\b|your (?:\\w+ )?${CANDIDACY}|${FURTHER}|for (?:the|this))`,
      ),
      OPEN,
    ],
    [
      0.93,
      new RegExp(
        `\\b(?:not|never|unable to) (?:\\w+ ){0,6}?(?:inviting you|asking you back|invite you|find (?:you )?a (?:place|spot|role|position|home)|fit you in|taking (?:you )?to offer|place you|give you (?:the|a) (?:${ROLE}|what)|get(?:ting)? an offer|making an offer|make you an offer|receiv\\w+ an offer)`,
      ),
      /\b(?:yet|until|before|if|this week|today|could not be (?:more|happier))\b/,
    ],
    [
      0.94,
      new RegExp(
        `\\b(?:we|i|they|he|she|team|board|committee|panel|management|client|partners?|managers?|director|department|company|boss|chef|owner|owners|trustees|governors|school|hospital|firm|that is who|have|has|who we|and)\\b.{0,50}?\\b${CHOOSE} (?:(?!you\\b)[\\w-]+ ){0,2}?${SOMEBODY_ELSE}\\b`,
      ),
      NOT_THE_CHOICE,
    ],
    [0.93, new RegExp(`^(?:no,? )?(?:sorry,? )?${CHOOSE} ${SOMEBODY_ELSE}\\b`), NOT_THE_CHOICE],
    [
      0.95,
      new RegExp(
        `\\b${ROLE}\\b (?:\\w+ ){0,3}?(?:accepted by|filled by|filled with|offered to|given to|awarded to|gone to|going to|went to|goes to|go to|been promised to|taken by) (?!you\\b|the team|our team|be\\b|hold\\b|have\\b|start\\b|make\\b|fill\\b|need\\b|require\\b|change\\b|press\\b|take\\b|committee|finance|hr\\b)`,
      ),
      /\b(?:if|once|until|will be offered to the|not (?:been )?(?:filled|offered|given)|interview)\b/,
    ],
    [
      0.92,
      new RegExp(
        `\\b(?:award(?:ed|ing)?|offered|gave|given|extend(?:ed|ing)? (?:its|the|our|an)|made (?:its|the|our|an)) (?:\\w+ ){0,2}?${ROLE} to (?!you\\b|your\\b|the (?:panel|team|board)|hr\\b|finance)`,
      ),
      /\b(?:if|once|until|interview|feedback|hope)\b/,
    ],
    [
      0.93,
      /\b(?:not|was not|were not) (?:been |be )?(?:you|in your favou?r|one of (?:them|those|the (?:lucky|chosen|successful))|amongst? (?:the|those|our)|the (?:one|person|candidate) (?:we|they|he|she))\b/,
      /\b(?:if|sure|not you who|fault|only)\b|not you,/,
    ],
    [
      0.92,
      /\b(?:is|was|it is|its|that is|answer is|comes? back) a (?:\w+ )?no\b|\b(?:says?|said|say|saying) no\b(?! to (?:me|that|coffee))|\bno from (?:them|us|me|her|him|the \w+)\b|\bnot this (?:time|one|year|round)\b|\bone(?: is|'s) not for (?:us|me)|\bit is not for us\b|\bwill not be (?:with us|working with us|joining us|a yes|one of)\b/,
      /\b(?:if|did not|do not|nobody|not (?:a|said|say)|never|hope you (?:do not|will not)|cannot say|can not say)\b/,
    ],
    [
      0.92,
      /\b(?:others?|other (?:\w+ )?(?:candidates?|applicants?|individuals?|people|applications|profiles?|contenders)|another (?:\w+ )?(?:candidate|applicant|person|profile)|those)\b (?:\w+ ){0,4}?(?:better|more closely|closer|closest|stronger|nearer|more (?:suit|relevant|experienc|qualif|direct|align)\w*|best|most closely)\b/,
      /\b(?:if|whether|until|deserve|know better|nothing)\b/,
    ],
    [
      0.9,
      /\b(?:do|does|did|are|is|was|were|would|could|can) not (?:quite |really |yet |currently |actually )?(?:feel|think|believe|see|consider|convinced|persuaded|satisfied|sense)\b.{0,60}\b(?:fit|match|right|senior|ready|sufficient\w*|work(?:ing)? out|enough|strong|suited|suitable|thrive|happy|match|needs?|level|experienced|aligned|chemistry)\b/,
      /\b(?:yet (?:decided|met)|we will need|if|whether|sorry to|question|too long)\b/,
    ],
    [
      0.92,
      /\b(?:not|never) (?:quite |really |sure )?(?:the|a|an) (?:\w+ )?(?:right |best |good |ideal |natural |obvious )?(?:place|home|school|team|company|environment|setting|stage|moment|partner)\b.{0,20}\b(?:for you|where you|in which you)\b/,
      OPEN,
    ],
    [
      0.86,
      /\b(?:over|under)-?qualified\b|\byou would be (?:better|happier|wasted|bored)(?: off)? (?:in|at|with|elsewhere|here|somewhere)\b|\btoo (?:senior|junior|experienced|expensive) for (?:us|this|the)\b/,
      /\b(?:if|worr(?:y|ied)|some may|not (?:at all )?over)\b/,
    ],
    [
      0.93,
      /\b(?:not|never) (?:yet )?(?:met?|reach(?:ed)?|attain(?:ed)?|satisf(?:y|ied)|pass(?:ed)?|achieve(?:d)?|demonstrate(?:d)?|show(?:n|ed)?|qualif(?:y|ied)) (?:\w+ ){0,3}?(?:standard|benchmark|threshold|requirements?|criteri(?:a|on)|mark|bar|score|level|cut-?off|minimum|we look for|skills|depth|structuring)\b/,
      /\b(?:until|before|if|whether)\b/,
    ],
    [
      0.95,
      /\b(?:status|outcome|result|decision)\b.{0,60}?[:\-=] ?"?(?:\w+ ?- ?)?(?:not (?:retained|referred|selected|progressed|shortlisted|successful|recommended|hired|proceeding|considered)|unsuccessful|rejected|declined|regretted|disqualified|non-?select\w*)\b/,
    ],
    [
      0.88,
      /\b(?:we are|i am|all|completely|already) full(?:y staffed)?(?: up)?\b|\b(?:only|just) (?:have |had )?(?:the )?one (?:\w+ )?(?:chair|seat|place|spot|opening|vacancy|slot)\b.{0,40}\b(?:filled|gone|taken)\b|\bfully staffed\b/,
      /\b(?:if|schedule|calendar|diary|day|week|voicemail|mailbox|inbox|house)\b/,
    ],
    [
      0.9,
      /\bnot (?:currently |presently )?have (?:anything|something|a (?:\w+ )?(?:role|position|opening|vacancy|place|match)|any (?:\w+ )?(?:roles?|positions?|openings?|vacanc\w+)) (?:\w+ ){0,4}?(?:fits?|match\w*|suits?|suitable|for you|right|available|to offer|at (?:present|the moment)|right now|now)\b/,
      /\bif\b/,
    ],
    [
      0.86,
      /\b(?:you|your (?:application|candidacy|candidature|name)) (?:\w+ ){0,2}?(?:placed|came|ranked|finished|was) (?:\w+ )?(?:second|runner-?up|third)\b|\b(?:narrowly|just|only just) (?:missed|lost) out\b|\bconsider yourself (?:free|released)\b|\byou did not win\b/,
      /\bif\b/,
    ],
    [
      0.86,
      /\b(?:news|outcome|result|answer|decision)\b.{0,15}\b(?:is|was|are) (?:not|n't) (?:\w+ )?(?:good|positive|favou?rable|what you|the one|happier|better|yes)\b|\bwish (?:it|i|things|the news|this|the (?:answer|outcome)) (?:were|was|had|could)\b.{0,20}\b(?:otherwise|different|better|happier)\b/,
      /\bif\b/,
    ],
    [
      0.9,
      /\bnot (?:quite |really |exactly |altogether )?(?:the|an?) (?:\w+ ){1,3}?(?:we|i|they) (?:\w+ )?(?:want|need|seek|require|had in mind|(?:are|were) (?:after|looking for|seeking|hoping for))\b/,
      OPEN,
    ],
    [
      0.88,
      /\bnot (?:be )?(?:see|seeing) (?:this|it|you) (?:work(?:ing)?(?: out)?|being|fitting|happen\w*)\b|\b(?:leave|leaving|left) it (?:there|at that)\b|\bclos(?:e|ed|ing) (?:out )?(?:your|the) (?:file|application|candidacy)\b/,
      /\b(?:if|for today|for now)\b/,
    ],
  ]),
];

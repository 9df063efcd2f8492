import { rulesOf } from '../../rule.ts';
import { ROLE } from './words.ts';

const KEEN =
  '(?:like|love|want(?:s|ed)?|wish(?:es)?|hope|delight(?:ed)?|happy|glad|stoked|thrilled|excited|pleased|proud|honou?red|pleasure|keen|resolved|decided|agreed|voted|chosen|minded|unanimous|privilege|asked me|authori[sz]ed|instructed|going|proposing|propose)';
const OPEN =
  /\b(?:if|whether|unless|not|before|until|hop(?:e|ing|ed) to|may|might|interview|chat|call|shortlist|round|stage|meet|talk|over for|in for|visit|feedback|other offer|your offer|their offer|client|nobody|apply|reference|webinar|event|portal|community|hear|video|assessment|test|taster|trial|conversation|screening|session)\b/;

/** "Yes" by its structure: the employer wants the reader in the role, or hands over terms to sign. */
export const ENGLISH_ACCEPTANCE = rulesOf('offer', [
  [
    0.94,
    new RegExp(
      `\\b${KEEN} (?:\\w+ ){0,4}?(?:appoint|engage|hire|employ|take on|bring on|bring|have|recruit|name|make|elect|call|welcome|take) you (?=(?:on\\b|as\\b|to the (?:post|team|role|position|staff)|our\\b|on board|aboard|with us|here|join|full-?time|part-?time|into the (?:team|role)|in the (?:team|role)|for the (?:role|job|post|position)|permanently|for (?:the )?(?:summer|season)))`,
    ),
    OPEN,
  ],
  [
    0.93,
    new RegExp(
      `\\b${KEEN} (?:[\\w']+ ){0,3}?(?:you to|that you|if you would) (?:please )?(?:start|join|take up|take on|become|be our|be my|work (?:for|with)|come (?:and )?work|accept|fill)\\b`,
    ),
    OPEN,
  ],
  [
    0.93,
    new RegExp(
      `\\boffer(?:s|ing|ed)? (?:to )?you (?:[\\w-]+ ){0,6}?(?:employment|appointment|${ROLE})\\b`,
    ),
    /\b(?:if|whether|unless|not|unable|before|until|hop(?:e|ing|ed) to|may|might|interview|feedback|an? (?:\w+ )?appointment (?:on|at|to (?:meet|talk))|slot|call|nobody)\b/,
  ],
  [
    0.93,
    /\b(?:employment )?(?:contract|offer(?: letter)?|letter of (?:offer|appointment)|terms)\b (?:of employment )?(?:\w+ ){0,4}?(?:attached|enclosed|is (?:now )?(?:available|ready|below|waiting)|to (?:review and )?sign|for (?:your )?signature)\b|\b(?:attached|enclosed) (?:\w+ ){0,4}?(?:contract|offer letter|compensation package)\b|\bcompensation package\b|\b(?:view|review|sign|log in to review) (?:\w+ ){0,3}?(?:your )?offer\b/,
    /\b(?:if|not|sample|template|before|client|their|your counter|fixed-?term contract is|was)\b/,
  ],
  [
    0.93,
    /\binvit(?:e|ing) you to join (?!us (?:for|on|at|in)|(?:a|the|our) (?:call|meeting|interview|zoom|teams|talent|community|panel|webinar|session|event|next|video))(?:\S+ ){1,4}?as\b|\bhave you as (?:our|an?|the|my|its)\b|\bwelcoming you (?:to the team|as|on board|aboard)\b/,
    OPEN,
  ],
  [
    0.92,
    /\byou are in\b ?(?:[!.]|$)|\b(?:job|role|position|place|spot|post|it) ?(?:is|'s)? yours\b|\bwe want you\b ?(?:[!.]|$)|\byou (?:have )?got (?:it|the (?:job|role|position|gig|part|post))\b|\b(?:spend|join us) (?:the )?(?:summer|season) with us\b/,
    /\b(?:if|not|could be|might be|who are in|fault|once)\b/,
  ],
  [
    0.92,
    /\b(?:that|this|here) is (?:our|my|the) (?:\w+ )?offer\b|\b(?:raise|raised|improve|improved|increase|increased|revise|revised|bump|bumped|up) (?:the|our|your) offer\b|\b(?:revised|improved|updated|amended) (?:offer|letter)\b.{0,30}\b(?:attached|enclosed|sign|below)/,
    /\b(?:if|not|can not|before|until)\b/,
  ],
  [
    0.94,
    /\byou (?:are|were|have been) (?:the )?(?:selected|chosen|appointed|picked|panel's (?:preferred|first)) (?:as (?:our|the|an?)|to be (?:our|the)|candidate)\b/,
    OPEN,
  ],
  [
    0.86,
    /\bwhat do you say\b|\bare you in\b ?\?|\byou in\b ?\?|\b(?:say|reply|answer) yes\b|\bhope you(?: will| would|'ll)? (?:accept|say yes|join)\b/,
    /\b(?:interview|call|chat|coffee|meet|round|or no|yet|nobody)\b/,
  ],
]);

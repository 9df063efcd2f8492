import { rulesOf } from '../rule.ts';

const NOT_OUR_OFFER =
  /\b(?:not (?:\w+ ){0,4}(?:offer\w*|extend\w*|mak(?:e|ing))|unable to|no offer|offer(?:ed|ing)? (?:you )?(?:\w+ )?(?:an? |the )?(?:\w+ ){0,2}(?:interview|chat|call|slot|feedback|chance|opportunity to (?:meet|interview|speak|talk|discuss)|time|date|appointment|tour|discount|advice|tips|alternative|conversation|introduction)|(?:your|another|other|competing|counter|the other) offers?|offer (?:from|elsewhere)|offers? (?:has |have )?(?:gone|went|been (?:made|given|extended)|was (?:made|extended)|made|extended|go(?:es|ing)?) (?:out )?to (?:an?other|someone|a different|the other)|to (?:an?other|other|someone|a different) (?:candidate|applicant|person|else)|before (?:we|i) (?:can |could )?(?:make|extend|offer)|decid(?:e|ing) (?:whether|if|on (?:an|the) offer)|hope(?:d)? to (?:make|offer|extend)|in a position to|position we offer|we offer (?:a|an|our|great|competitive|flexible|you a (?:place to|chance))|what we offer|whether|who to offer|who will be offered)\b/;

/** "Yes": the job itself is offered. */
export const OFFER = rulesOf('offer', [
  [
    0.92,
    /\bconsider yourself (?:hired|employed|part of|one of)|\byou have (?:just )?(?:been hired|landed the)\b/,
    /\bnot\b|\bif\b/,
  ],
  [
    0.94,
    /\byou are (?:\w+ )?(?:hired|our (?:guy|gal|person|man|woman|pick|choice|new|top (?:pick|choice)|first (?:pick|choice)|next|one|hire)|the (?:one|person|candidate) (?:we (?:want|choose|chose|chosen|picked|select\w*|would like)|for (?:us|the job)|i want)|in!)(?! for (?:an? )?(?:interview|chat))/,
    /\bif\b|not\b|\bbut\b|one of (?:two|three|the)|second/,
  ],
  [
    0.93,
    /\b(?:we|i|they|everyone|team|board|principal|management|directors?|owners?|committee|panel)\b.{0,30}\b(?:want|wants|choose|chose|have chosen|has chosen|picked|pick|voted for|decided (?:on|for|to (?:employ|hire|appoint|engage|take on|take|recruit|bring on))|chosen|selected|like to (?:hire|employ|appoint|engage|take on|recruit)|love to (?:hire|have)|going to hire|taking|hiring|appointing|employ) you(?= ?(?:$|[.,!:;)]|here|as\b|for the|for this|on board|on the team|to (?:join|be our|start|work|come (?:work|on board))|in the (?:role|job|team)|and|at))/,
    /\b(?:not|unable|if|want you to (?:meet|know|talk|speak|come (?:in|by)|have|see|feel)|to interview|for (?:an? )?interview|next (?:round|stage)|final|shortlist|see you|and (?:\w+ )?others?\b|and (?:one|two) other|taking you (?:to|through)|keep)\b/,
  ],
  [
    0.92,
    /\b(?:give|giving|award|awarding|confirm(?:ing)?|grant) (?:to )?you (?:in )?(?:the|this|a) (?:\w+ ){0,4}?(?:position|job|post|spot|role|contract|place)\b/,
    NOT_OUR_OFFER,
  ],
  [
    0.93,
    /\byou (?:have been|were|are|have) (?:\w+ ){0,2}?(?:selected|chosen|appointed|approved|hired|picked|accepted) (?:for (?:the|our|this|a|regional|\w+) (?:\w+ ){0,5}?(?:position|role|job|post|vacancy|officer|manager|engineer|lead|\w+er|\w+or|\w+ist)\b|as (?:our|the|an?) |to (?:be|become|join|fill)|for employment)/,
    /\b(?:interview|next|round|stage|shortlist|assessment|test|not|if|trial|to (?:attend|participate|complete|take)|final|call|phone|invited|screening|panel)\b/,
  ],
  [
    0.9,
    /\b(?:will|would|could) you (?:please )?(?:be|become|join us as|come (?:and )?(?:work|be)|accept) (?:our|the post|the position|the job|the role|my|for us)\b|\b(?:if|that) you (?:would|will|become|could) (?:\w+ )?(?:accept the (?:post|position|role|job|appointment)|serve as (?:my|our)|become our|join us as|be our)\b|\b(?:honou?red|delighted|thrilled|happy|pleasure|glad|love|pleased)\b.{0,40}\b(?:become|serve as|join us as|be) (?:our|my) \w+/,
    /\b(?:reference|guest|interview)\b/,
  ],
  [
    0.92,
    /\b(?:this is|here is|here are) (?:our|the|your|my) (?:\w+ )?offer\b|\bour offer (?:is|:|stands)|\b(?:view|see|review|open|access|read) your offer\b|\byour offer (?:from|for|with)\b.{0,60}\b(?:is ready|ready|below|attached|here|waiting)\b|\boffer of (?:appointment|employment)\b|\bextend(?:ing)? (?:you )?(?:this|an|our|the) (?:\w+ ){0,2}?offer\b|\b(?:wishes|pleased|like) to make you (?:an?|the) (?:\w+ )?offer/,
    NOT_OUR_OFFER,
  ],
  [
    0.9,
    /\b(?:job|role|position|spot|it|post|seat|gig)(?: is|'s)? yours\b|\byours if you want it\b|\bsay yes(?! or)\b|\b(?:we|i) (?:want|need) you (?:here|on board|with us|on (?:the|our|my) team|in (?:the|our|this))\b|\blike you to (?:join us|join our|join the|come work|work (?:for|with) us|be our)\b/,
    /\b(?:if|not|call|interview|chat|meeting|community|newsletter|zoom|for a|on (?:monday|tuesday|wednesday|thursday|friday))\b/,
  ],
  [
    0.88,
    /\b(?:your|the|a|written|employment|official|formal) (?:\w+ )?(?:contract|offer|offer letter|offer document|letter of appointment|appointment (?:letter|package)|employment contract|agreement)\b.{0,30}\b(?:in the (?:mail|post)|on (?:its|the) way|will (?:be (?:sent|prepared|ready|issued)|follow|come|arrive)|to (?:sign|your attention)|for you to sign|so (?:that )?you can sign|is (?:here|ready|being prepared))\b|\bprepare (?:\w+ )?(?:the |your |a )?(?:contract|offer (?:letter|document))\b/,
    /\b(?:if|client|supplier|not)\b/,
  ],
  [
    0.87,
    /\brecommend(?:ing|ed)? you for (?:\w+ )?(?:employment|appointment|the (?:position|post|role|job|lectureship|appointment|\w+ship))\b|\bwelcome (?:to the (?:department|team|firm|family|crew|company|staff)|aboard|on board)\b/,
    /\b(?:reference|if)\b/,
  ],
  [
    0.75,
    /(?:[$€£]\s?\d[\d.,]*|\b\d{2,3}(?:[.,]\d+)?)\s?(?:k\b|\/ ?(?:hr|hour|h)\b|an hour|per hour|(?:eur |usd |gbp )?base\b|a year|per annum|lpa|to start\b)/,
    /\b(?:expect|expectation|range|between|up to|current(?:ly)?|desired|budget(?:ed)?|if|hiring|urgently|jobs?\b.{0,30}apply|posted)\b/,
  ],
  [
    0.96,
    /\b(?:pleased|delighted|happy|thrilled|excited|glad|pleasure|honou?red|proud|want|wanted|like|love|going|able|decided|ready|confirm(?:ing)?|prepared|unanimous(?:ly)?|agreed)\b.{0,40}\b(?:to )?(?:(?:formally |officially |verbally |now |unconditionally )?(?:offer(?:ing)?|extend(?:ing)?|mak(?:e|ing)|present(?:ing)?))\b.{0,12}\b(?:you\b.{0,30}\b(?:position|role|job|post|offer|contract|place|internship|employment|seat|spot|gig)|an? (?:\w+ ){0,3}?offer|the (?:\w+ ){0,5}?(?:position|role|job|post)|employment)\b/,
    NOT_OUR_OFFER,
  ],
  [
    0.94,
    /\boffer(?:ing|ed)? you (?:the |a |this |our |an )?(?:\S+ ){0,6}?(?:position|role|job|post|contract|internship|place|apprenticeship|employment)\b/,
    NOT_OUR_OFFER,
  ],
  [
    0.92,
    /\b(?:attached|enclosed|attaching|find|sent|sending|prepared|preparing|sign|signed|review|here is|countersign|docusign|through)\b.{0,50}\b(?:your |the |our |an? )(?:\w+ ){0,2}?(?:offer(?: letter)?|employment (?:contract|agreement)|contract of employment|letter of offer|offer of employment)\b/,
    NOT_OUR_OFFER,
  ],
  [
    0.9,
    /\b(?:your |the |formal |official |written |our |verbal |an? )(?:\w+ )?(?:offer(?: letter| package| of employment)?|employment contract|contract)\b.{0,40}\b(?:attached|enclosed|follows?|is (?:on its|ready|below|open|valid)|will (?:follow|be (?:sent|with you)|come|arrive|go out)|expires|is subject to|includes|for your signature)\b/,
    NOT_OUR_OFFER,
  ],
  [
    0.92,
    /\b(?:the )?(?:job|role|position) is yours\b|\byou(?: have)? got (?:the (?:job|role|position|gig)|it!)|\bwe would (?:love|like|be (?:thrilled|delighted|happy)|be so happy) (?:for )?(?:you to|to have you) (?:join|come (?:work|and work|on board)|be part|on (?:board|the team)|start|with us)/,
    NOT_OUR_OFFER,
  ],
  [
    0.9,
    /\b(?:we|i|team|they|everyone|everybody|board|committee|panel)\b.{0,40}\b(?:want|wants|chosen|selected|picked|choose|decided on|would like|appoint(?:ed)?|voted|hire)\b.{0,12}\byou\b.{0,10}\b(?:to join|for the (?:job|role|position|post)|as (?:our|the) (?:new|next)|to be (?:our|the) (?:new|next)|on (?:the team|board)|as our)\b/,
    NOT_OUR_OFFER,
  ],
  [
    0.88,
    /\bwelcome (?:to the (?:team|company|family)|aboard|on board|to \w+)(?: |!|,|\.|$)/,
    /\bwelcome (?:to (?:apply|the (?:portal|candidate|talent|community)|attend|our (?:talent|candidate|newsletter|community)|your|contact|get|send|join the call|ask|reach|call))|you are (?:\w+ )?welcome/,
  ],
  [
    0.85,
    /\bcongratulations\b.{0,80}\b(?:offer|position|role|job|join|selected|successful|chosen|appointed|got|team)\b/,
    /\b(?:next (?:round|stage|step)|interview|shortlist|assessment|moved|advanced|progress|passed|final round)\b/,
  ],
  [
    0.75,
    /\b(?:your )?(?:starting |base |annual |gross )?(?:salary|compensation|pay)\b.{0,40}(?:[$€£]\s?\d|\d[\d.,]*\s?(?:k\b|eur|usd|gbp|chf|euro|per (?:year|annum|hour)|a year))/,
    /\b(?:expect|expectation|range|between|up to|current(?:ly)?|desired|what|budget(?:ed)?|if)\b/,
  ],
  [
    0.6,
    /\b(?:start(?:ing)? date|first day|start on|begin on|onboarding)\b/,
    /\b(?:earliest|possible start|when could|available|notice period|expected|if|what is|could you|would be able|looking|target(?:ing)?)\b/,
  ],
  [0.7, /\b(?:verbal|formal|written|conditional|unconditional|official) offer\b/, NOT_OUR_OFFER],
  [
    0.7,
    /\b(?:accept|sign|respond to|decide on|consider|reply to) (?:this|the|our) (?:\w+ )?offer\b/,
    NOT_OUR_OFFER,
  ],
]);

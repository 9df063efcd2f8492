import { rulesOf } from '../rule.ts';

const NOT_OUR_OFFER =
  /\b(?:not (?:\w+ ){0,4}(?:offer|extend|extending|make)|unable to|no offer|offer(?:ed|ing)? (?:you )?(?:\w+ )?(?:an? |the )?(?:\w+ ){0,2}(?:interview|chat|call|slot|feedback|chance|opportunity to (?:meet|interview|speak|talk|discuss)|time|date|appointment|tour|discount|advice|tips|alternative|conversation|introduction)|(?:your|another|other|competing|counter|the other) offers?|offer (?:from|elsewhere)|offers? (?:has |have )?(?:gone|went|been (?:made|given|extended)|was (?:made|extended)|made|extended|go(?:es|ing)?) (?:out )?to (?:an?other|someone|a different|the other)|to (?:an?other|other|someone|a different) (?:candidate|applicant|person|else)|before (?:we|i) (?:can |could )?(?:make|extend|offer)|decid(?:e|ing) (?:whether|if|on (?:an|the) offer)|hope(?:d)? to (?:make|offer|extend)|in a position to|position we offer|we offer (?:a|an|our|great|competitive|flexible|you a (?:place to|chance))|what we offer|approv(?:al|ed|e)|whether|who to offer|who will be offered)\b/;

/** "Yes": the job itself is offered. */
export const OFFER = rulesOf('offer', [
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

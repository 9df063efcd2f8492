import { rulesOf } from '../rule.ts';
import type { IntentRule } from '../rule.ts';

/** Somebody else is the person to talk to. */
export const REFERRAL: IntentRule[] = [
  {
    intent: 'referral',
    weight: 0.88,
    pattern:
      /\b(?:contact|try|talk(?:ing)? to|speak(?:ing)? (?:to|with)|reach out to|write to|e-?mail|call|ask(?: for)?|direct(?:ed)?|address(?:ed)?|meet|in touch with|forward(?:ed|ing)?|pass(?:ed|ing)?|sen[dt]|introduce|copy(?:ing)?|copied|loop(?:ed|ing)? in|adding|cc'?(?:ing|ed|d)?|over to|hand(?:ed|ing)?|is|now|will be|get hold of|refer(?:red)?)\b/,
    asWritten:
      /\b(?:[Cc]ontact|[Tt]ry|[Tt]alk(?:ing)? to|[Ss]peak(?:ing)? (?:to|with)|[Rr]each out to|[Ww]rite to|[Ee]-?mail|[Cc]all|[Aa]sk(?: for)?|[Dd]irect \S.{0,40} to|[Aa]ddress \S.{0,40} to|touch with|[Ff]orwarded \S.{0,40} to|[Pp]assed \S.{0,40} (?:on )?to|[Cc]opying|[Cc]opied|[Ll]ooping in|[Ll]ooped in|[Aa]dding|[Cc][Cc]'?(?:ing|ed|d)|over to|[Mm]eet)(?: in)? (?:(?:my|our) (?:\w+ ){1,3})?(?:(?:Mr|Ms|Mrs|Mx|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: (?:van |von |de |der |da )?[A-Z][\w'’-]+)?(?:,| \(| at| in | on | from| and say|\.| who| here| instead| directly| for )/,
    unless:
      /\b(?:feel free|hesitate|questions|comments|reflections|thanks on|regards|bring you in|come (?:in|by)|interview|you will (?:meet|speak|talk)|met with|meet (?:with )?(?:us|me|the|our)|if you (?:need|have)|will (?:contact|call|reach)|session|round|like to meet|client)\b/,
  },
  {
    intent: 'referral',
    weight: 0.85,
    pattern: /@/,
    asWritten:
      /[A-Z][\w'’-]+ [A-Z][\w'’-]+.{0,40}(?:\(|,|:| at | is | on )\s?<?[\w.+-]{1,64}@[\w-]{1,63}\.[a-z.]{2,20}/,
    unless: /\b(?:feel free|hesitate|questions|if you|urgent|absence|unsubscribe|privacy)\b/,
  },
  ...rulesOf('referral', [
    [
      0.86,
      /\bnot my (?:department|area|decision|desk|field|job) (?:any ?more|any longer)?|\b(?:have|has) moved (?:over )?to\b.{0,40}\b(?:no longer|so|and)\b|\b(?:look(?:s|ing)? after|handles?|heads?|runs?|leads?|manages?|deals? with|takes? care of) (?:\w+ ){0,3}?(?:associates|hiring|recruitment|recruiting|this (?:now|role|hire|search|vacancy)|these (?:days|roles|matters)|applications|the (?:search|role|hire|vacancy))\b|\b(?:he|she|they) will be your contact\b|\b(?:let|leave) you two\b|\b(?:outsourced|handed over) (?:to|the)\b|\brunning it now\b|\bintroduce (?:you|the two of you|you two)\b|\buse my name\b|\b(?:say|tell (?:her|him|them)) i (?:sent|told|referred)\b/,
      /\b(?:i (?:am|will be)|you will be (?:leading|running|looking))\b/,
    ],
    [
      0.9,
      /\b(?:contact|reach out to|get in touch with|speak (?:to|with)|talk to|write to|e-?mail|try|turn to|direct (?:\w+ ){0,4}?to|follow up with|check (?:in )?with|address (?:\w+ ){0,4}?to|go through|connect with|ask) (?:my |our |the )?(?:\w+ ){0,3}?(?:colleague|successor|manager|recruiter|hr (?:team|department|manager|business partner|partner|lead)|hiring manager|assistant|head|director|counterpart|team lead|people (?:team|partner)|human resources|talent team|recruiting team|department)\b/,
      /\b(?:do not hesitate|feel free|questions|we will|i will|i have|let me|if you (?:have|need)|will (?:contact|reach)|i would need to|need to (?:speak|talk|check)|at any time|with you|(?:have|had|has) to|still|you will (?:meet|speak|talk))\b/,
    ],
    [
      0.85,
      /\b(?:forward(?:ed|ing)?|pass(?:ed|ing)?|sent|send(?:ing)?|shar(?:ed|ing)|refer(?:red|ring)?|recommend(?:ed|ing)?|hand(?:ed|ing)?|transferr?(?:ed|ing)?|put) (?:\S+ ){0,8}?(?:on |over |along |in touch |forward )?(?:to|with) (?:my |our |the |a |an )?(?:\w+ ){0,4}?(?:colleague|team|manager|director|department|friend|contact|recruiter|head of|who (?:is|handles|leads|runs)|hr|counterpart|partner|company)\b/,
      /\b(?:offer|contract|notes|feedback|thanks|reference|payroll|thank(?:s| you)|comments|regards|reflections|card|letter|shared with (?:us|me)|questions|invoice|received|review(?:ed)? (?:it|your))\b/,
    ],
    [
      0.9,
      /\b(?:cc(?:'|-)?(?:ing|ed|d)?|copy(?:ing)?|copied|loop(?:ing|ed)? in|add(?:ing|ed)?) (?:in |here |on |my |our |the )?(?:\w+ ){0,5}?(?:who|here|colleague|copy|on copy|in copy|to this (?:thread|email|conversation)|cc|\(?cc)/,
      /\b(?:adding|added) (?:a|an|your|this|the|new) (?:\w+ )?(?:round|step|stage|candidate|name to)/,
    ],
    [
      0.9,
      /\b(?:has|have|is|will be|am|are) (?:now )?(?:tak(?:en|ing) over|handling|looking after|the (?:right|best|correct) (?:person|contact|one|point)|your (?:new )?(?:point of )?contact|responsible for|in charge of|leading (?:this|the) (?:search|hiring|recruitment)|managing (?:this|the) (?:search|role|process|recruitment|vacancy)|running (?:this|the) (?:search|process))\b/,
      /\b(?:you (?:will be|would be|are|have been)|i am (?:the|responsible|handling|in charge)|role (?:is|will be)|what you)\b/,
    ],
    [
      0.85,
      /\b(?:introduc(?:e|ing) you to|put(?:ting)? you in (?:touch|contact) with|connect(?:ing)? you with|hand(?:ing)? you over to|meet my colleague|pass(?:ing)? you (?:on|over|along)? ?to)\b/,
    ],
    [
      0.85,
      /\b(?:no longer|not) (?:\w+ ){0,2}?(?:(?:work(?:ing)?|employed|with|at) (?:at|for|with|here|the|in)|the (?:right|best|correct) (?:person|contact)|handl(?:e|ing)|responsible|in charge|recruit(?:ing)? for this|involved|part of)\b/,
      /\b(?:position|role) (?:is|was)|you are no longer|if (?:you|this)|right person for the (?:job|role|position)/,
    ],
    [
      0.75,
      /\b(?:his|her|their) (?:e-?mail(?: address)?|direct (?:line|number)|phone number|number|contact (?:details|info)) (?:is|are|:)|\byou can (?:reach|contact|find|email) (?:him|her|them)\b/,
    ],
    [
      0.8,
      /\b(?:contact|reach out to|get in touch with|speak (?:to|with)|talk to|write to|email|call) [a-z'-]+ [a-z'-]+ ?(?:,|\(|at |on |in |from |<|who |directly|instead|\.$)/,
      /\b(?:contact|email|call|write to|talk to|speak to|speak with|reach out to) (?:us|me|you|the|your|our|my|a|any|this|him|her|them|all|with|by|in|at|on|before|if|when|and|or|for|again|each|several|some|other|two|three|back|people|candidates|everyone)\b|hesitate|feel free|do not/,
    ],
  ]),
];

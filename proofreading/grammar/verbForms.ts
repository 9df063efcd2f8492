import { CLAUSE, SENTENCE, pattern, slip, type Slip } from './slip.ts';
import { BASE, ED_BASE, PARTICIPLE_ONLY, PAST, PAST_ONLY, PLAIN_BASE, THIRD } from './verbs.ts';

const MODAL = String.raw`(?:will|would|can|could|should|must|might|may|shall|won't|wouldn't|can't|cannot|couldn't|shouldn't)`;
/** "What I could", "the best I can": the verb after it is another clause's. */
const NOT_RELATIVE = String.raw`(?<!\b(?:what|all|best|everything|whatever|much as|far as|soon as|that) (?:I|you|we|they|he|she) )`;
const ADVERB = String.raw`(?:(?:not|also|really|always|never|gladly|certainly|then|just|still|even|already) )?`;
const WISHING = String.raw`(?:want|wanted|like|liked|love|loved|hope|hoped|hoping|wish|wished|need|able|happy|glad|pleased|delighted|willing|ready|decided|chance|opportunity|eager|keen)`;

/** "the will", "a can", "13 May": nouns that look like auxiliaries. */
const NO_NOUN = String.raw`(?<!\b(?:the|my|your|a|good|free|at|of|in|since|from|until|by|last|early|late|\d{1,2}(?:st|nd|rd|th)?) )`;

/** Verbs in a form that does not go with the word before them. */
export const VERB_FORMS: Slip[] = [
  slip(
    pattern(
      String.raw`${NOT_RELATIVE}${NO_NOUN}\b${MODAL} ${ADVERB}(?:${PAST}|(?!${ED_BASE}\b)[a-z]{3,}(?<!e)ed|[a-z]{3,}[iu]ed)\b`,
    ),
    'After this auxiliary the verb stands in its basic form.',
  ),
  slip(
    pattern(String.raw`${NO_NOUN}\b${MODAL} ${ADVERB}${THIRD}\b`),
    'After this auxiliary the verb stands in its basic form.',
  ),
  slip(
    pattern(
      String.raw`(?<!\b(?:what|all|best|everything|whatever|much as|far as|hard as|well as|than) )\b(?:I|you|we|they|he|she|it) (?:can|could|must|should|might|may) to [a-z]+`,
    ),
    'This auxiliary goes without "to".',
  ),
  slip(
    pattern(
      String.raw`\bto (?:${PAST_ONLY}|met|told|heard|brought|taught|said|kept|thought)\b(?! (?:leaders?|people|students|teams?))`,
    ),
    'After "to" the verb stands in its basic form.',
  ),
  slip(
    pattern(
      String.raw`\b${WISHING} to ${ADVERB}(?:(?!${ED_BASE}\b)[a-z]{3,}(?<!e)ed|${THIRD}|thanks|meets)\b`,
    ),
    'After "to" the verb stands in its basic form.',
  ),
  slip(
    pattern(
      String.raw`\b(?:would|'d|I|we|not|very|be|am|was|the) ${WISHING} to (?!bring\b|sing\b|ring\b|swing\b|cling\b|fling\b|string\b|spring\b|sting\b|wring\b|king\b)[a-z]{2,}ing\b`,
    ),
    'After "to" the verb stands in its basic form.',
  ),
  slip(
    pattern(String.raw`\b(?:did not|didn't|did (?:I|you|we|they|he|she)) (?:${PAST}|had|was)\b`),
    'After "did" the verb stands in its basic form.',
  ),
  slip(
    pattern(
      String.raw`(?<!\bwhat (?:I|you|we|they) )\b(?:have|has|had|I've|we've|you've|they've)(?:, (?:however|though|of course|indeed|in fact),)? ${ADVERB}${PAST_ONLY}\b`,
    ),
    'This is not the form that goes with "have".',
  ),
  slip(
    pattern(
      String.raw`(?<!\b(?:the|those|what|few|people|all) (?:\w+ )?(?:I|you|we|they) )(?<!\b(?:to|would|did|not|n't|will|may) )\b(?:I|we|you|they|he|she) (?:have|has) (?:also |already |just )?(?:send|write|speak|give|take|meet|know|begin|bring|build|choose|hear|tell|teach|think|enjoy|apply|manage|attach|enclose|learn|go|receive|complete|develop|improve|achieve|find|keep|lose|make|sell|spend|understand|forget|eat)\b(?! (?:of|to|for) )`,
    ),
    'This is not the form that goes with "have".',
  ),
  slip(
    pattern(
      String.raw`\b(?:have|has|had|'ve) (?:never|always|not|already|also|just|often|ever|since) (?!come\b|become\b|run\b|always\b)${BASE}\b`,
    ),
    'This is not the form that goes with "have".',
  ),
  slip(
    pattern(String.raw`${CLAUSE}(?:I|we|they|you|he|she) ${PARTICIPLE_ONLY}\b`, 'gu'),
    'An auxiliary is missing: "I have" or "I was".',
  ),
  slip(
    pattern(
      String.raw`${CLAUSE}(?:I|we|they) (?:very |so |also |really |still |quite |truly |extremely |especially )*(?:interested in|excited (?:about|to|by)|grateful (?:to|for|that)|confident (?:that|in)|pleased (?:to|that)|happy (?:to|that)|glad|eager to|keen (?:on|to)|sure that|looking forward|writing to|responsible for|able to|available|familiar with|delighted|thankful|passionate about|convinced that|ready to)\b`,
      'gu',
    ),
    'A verb is missing: "I am".',
  ),
  slip(
    pattern(
      String.raw`\bI very (?!much\b|often\b|soon\b|seldom\b|well\b|nearly\b)(?![a-z]+ly\b)[a-z]+`,
      'gu',
    ),
    'Say "very much", or "I am very".',
  ),
  slip(
    pattern(
      String.raw`\b(?:I am|I'm|I was|you are|you're|he is|she is|we are|we're|they are|(?:will|would|'d|to|have|has) be(?:en)?) (?:also |still |very |not )?(?:write|send|agree|believe|appreciate|think|know|apply|join|bring|give|take|learn|speak|hear|seem|please|excite|choose|want|hope|work|enjoy|thank|look forward)\b(?! (?:placements?|shy|experience))(?<!be work)`,
    ),
    'The verb is in the wrong form after "be".',
  ),
  slip(
    pattern(
      String.raw`\b(?:enjoy|enjoyed|enjoying|appreciate|appreciated|suggest|suggested|avoid|finished|dislike|recommend) to ${BASE}\b`,
    ),
    'After this verb the next one ends in -ing.',
  ),
  slip(
    pattern(
      String.raw`\b(?:I|we) (?:(?:would|'d) (?:like|love)|want|wish|hope|plan|decided)(?<!\bwould) (?:thank|hear|meet|join|learn|know|speak|discuss|contribute|become|bring|continue|see|ask|tell|express|add|find|apply|be|have|work (?:with|for|at) (?:you|your))\b|\bI'd (?:like|love) (?:thank|hear|meet|join|learn|know|speak|discuss|contribute|become|bring|continue|see|ask|tell|express|add|apply|be)\b`,
    ),
    'A "to" is missing.',
  ),
  slip(
    pattern(
      String.raw`\b(?:I|we|he|she) (?:am|was|were|is|are|get|got|became)(?: also| already| well)? used to (?:work|deal|be|have|speak|write|handle|manage|lead|teach|talk|meet)\b|\bI'm used to (?:work|deal|be|have|speak|write|handle|manage|lead|teach|talk|meet)\b`,
    ),
    'After "be used to" the verb ends in -ing.',
  ),
  slip(
    pattern(String.raw`${CLAUSE}(?:I|we|he|she|they) use to ${BASE}\b`, 'gu'),
    'It is "used to".',
  ),
  slip(
    pattern(
      String.raw`\b(?:I|we|she|he)(?: am|'m| are|'re| is|'s) [a-z]+ing\b[^.;:!?]{0,40}\bsince (?:(?:19|20)\d\d|two|three|four|five|six|seven|eight|nine|ten|many|last|my)\b`,
    ),
    'What began then and still goes on is "have been … -ing".',
  ),
  slip(
    pattern(
      String.raw`\b(?:I|we) (?:work|live|use|manage|lead|teach|run|study|speak|know)\b[^.;:!?,]{0,40}\bsince (?:19|20)\d\d\b`,
      'gu',
    ),
    'What began then and still goes on is "have worked", "have known".',
  ),
  slip(
    pattern(
      String.raw`\bI (?:lead|choose|come|become|begin|give|write|teach|take)\b[^.;:!?,]{0,50}\b(?:years ago|months ago|last (?:year|spring|summer|autumn|fall|winter|month)(?!['’]))`,
      'gu',
    ),
    'What is past stands in the past form.',
  ),
  slip(
    pattern(
      String.raw`\bI lead (?:that|the|a|this|my)\b[^.;!?]{0,50}\b(?:until|from (?:19|20)\d\d|for \w+ years,)`,
      'gu',
    ),
    'The past of "lead" is "led".',
  ),
  slip(
    pattern(
      String.raw`\b(?:have|has|'ve) (?:seen|met|spoken|talked|called|visited|gone|done|heard|interviewed|applied)(?: (?!since|you|I|we|that|from|of|until|asked|before|and|every|the)[a-z]+){0,3} (?:yesterday|last (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday)|(?:two|three|four|\d+) (?:days|weeks|months|years) ago)\b`,
    ),
    'What has a day of its own stands in the past form, without "have".',
  ),
  slip(
    pattern(String.raw`${SENTENCE}Thank for\b|\bthank you (?:your|my)\b|\bthanks you\b`, 'gu'),
    'It is "thank you for".',
  ),
  slip(
    /\bsaid (?:me|us)\b(?! and\b)|\b(?:explained|suggested) (?:me|us) (?:the|how|what|that|your|about|to)\b/giu,
    'Say "told me", "explained to me".',
  ),
  slip(
    pattern(
      String.raw`\b(?:hope|forward|like|want|need) (?:hear|see|meet)(?:ing)? (?:from )?you\b|\bhope ${PLAIN_BASE} (?:you|your|the|a|from|with|for)\b`,
    ),
    'A "to" is missing.',
  ),
];

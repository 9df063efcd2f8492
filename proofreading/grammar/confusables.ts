import { SENTENCE, pattern, slip, type Slip } from './slip.ts';

/** What may follow "it's" and "you're", but no noun. */
const PREDICATE = String.raw`(?:an?|the|not|that|been|going|no|so|very|too|all|just|only|hard|easy|important|worth|good|great|clear|true|possible|like|always|never|also|still|really|what|why|how|where|in|at|on|for|to|of|up|open|about|more|better|best|my|your|our|their|with|well|free|busy|high|there|then|able|sure|right|welcome|ready|happy|looking|[a-z]+ing|[a-z]+ed|[a-z]+ly)\b`;
const THING = String.raw`(?:team|company|time|department|colleagues?|office|school|hospital|consideration|patience|kindness|attention|organi[sz]ation|business|clinic|staff|shop|customers?|family|interest|support|reply|plans?|help|advice|work|project)`;

/** Words that sound or look alike, one in the place of the other, where the neighbours leave no doubt. */
export const CONFUSABLES: Slip[] = [
  slip(/\bto meat\b(?! and)|\bmeat(?:ing)? (?:with )?(?:you|your)\b/giu, 'It is "meet".'),
  slip(/\bto here (?:from|about|back|you|that|the|your|how|any|more)\b/giu, 'It is "hear".'),
  slip(
    /\b(?:hear|heard|hearing|learn|learned|message|e-?mail|call|word|news|answer|reply) form (?:you|your|the|her|him|them|us)\b/giu,
    'It is "from".',
  ),
  slip(
    /\b(?:any|every) (?:day|time|one|evening|morning) accept \p{Lu}|\b(?:everyone|everything|anyone|anything|nothing|nobody) accept (?:for|the|my|that|one)\b/gu,
    'It is "except".',
  ),
  slip(
    /\b(?:to|will|would|gladly|happily|can|could) except (?:the|your|this|an?|it|that|any)\b/giu,
    'It is "accept".',
  ),
  slip(
    /\b(?:your|some|any|good|of|for|his|her|this|helpful|kind) advise\b|\badvise (?:you gave|was|is|on how)\b/giu,
    'The noun is "advice".',
  ),
  slip(
    /\b(?:please|to|can|could|will|would|kindly) advice (?:me|you|us|on|if|whether|how)\b/giu,
    'The verb is "advise".',
  ),
  slip(
    /\b(?:an?|the|good|great|positive|big|no|any|little|same|strong|lasting|real) affect (?:on|of|to)\b/giu,
    'The noun is "effect".',
  ),
  slip(
    /\b(?:to|will|would|not|don't|didn't|can't|never|could|might|you|we) loose\b(?! (?:ends?|parts?))|\bloosing\b/giu,
    'It is "lose".',
  ),
  slip(
    pattern(String.raw`\bwho's (?:${THING}|turn|name|idea|job|opinion|story|desk|role|manager)\b`),
    'It is "whose".',
  ),
  slip(
    /\bwhose (?:going|coming|been|responsible|in charge|interested|looking|working)\b/giu,
    'It is "who is".',
  ),
  slip(
    /\b(?:am|is|are|was|were|be|been|it's|I'm|not|far|way|much|bit|never|seems?|came|come|took|arrived?|got) to (?:late|much|many|long|busy|early|soon|far|hard|small|big|difficult|few|expensive|high|low|old|young|slow|fast|short)\b(?! (?:to|hours|shifts?|nights|people) )(?!-)/giu,
    'It is "too".',
  ),
  slip(
    /\b(?:if|that|when|because|while|know|think|hope|sure|glad|what|where|see|hear|until|whether|as|since) your (?:well|busy|looking|going|interested|still|not|able|welcome|available|in\b|an?\b|right|considering|so\b|very|ready|happy|willing|free\b|doing|having|losing|loosing|trying|thinking|planning|hoping|open to|the\b|too\b|likely)(?! (?:wishers|being|process|managers?|committees?|teams?|schedule|calendar))/giu,
    'It is "you\'re" or "you are".',
  ),
  slip(
    pattern(
      String.raw`\b(?:for|of|with|by|in|from|at|to|on|under|join|joining|appreciate) you're (?!${PREDICATE})[a-z]+`,
    ),
    'It is "your".',
  ),
  slip(pattern(String.raw`\byou're ${THING}\b`), 'It is "your".'),
  slip(
    pattern(
      String.raw`\b(?:of|for|with|by|in|from|at|to|on|and|about|under) it's (?!${PREDICATE})[a-z]+|\bit's own\b`,
    ),
    'It is "its".',
  ),
  slip(
    /\b(?:work|working|worked|go|going|be|been|live|stay|arrive|started?|get|goes) their(?=[.,;!?]| (?:again|soon|next|last|since|until|every|before)\b)/giu,
    'It is "there".',
  ),
  slip(
    /\b(?:more|less) [a-z-]+(?<!\b(?:about|on|of|from|and)) then (?:most|any|anyone|ever|other|others|I|the|you|what|before|expected|usual|just|he|she|they|we|many|some|in|at|a)\b/giu,
    'It is "than".',
  ),
  slip(
    /\b(?:would|'d|much) rather (?:[\w']+ ){1,6}then (?:for|at|with|in|to|the|a|any|be|work|someone|anyone|not)\b/giu,
    'It is "than".',
  ),
  slip(
    /\b(?:better|larger|faster|bigger|smaller|greater|easier|harder|sooner|earlier|later|longer|other|higher|lower|stronger|older|younger|quicker|closer|fewer|nicer|warmer|friendlier|shorter) then\b(?= (?:I|you|we|most|any|the|a|it|ever|other|others|what|before|expected|usual|in|that|those|he|she|they|one|two|planned|last|my|your))/giu,
    'It is "than".',
  ),
  slip(
    /\bas [a-z]+(?<!soon|long|far) (?:then|than) (?:I|you|we|ever|any|before|when|on)\b/giu,
    'It is "as … as".',
  ),
  slip(
    /\b(?:confident|sure|glad|think|believe|know|happy|convinced|aware|certain) than (?:I|we|you|it|the|my|your|this)\b(?<!\b(?:more|less) \w+ than \w+)|\b(?:since|until|back|by|and|just) than\b(?= (?:I|we|you|it|the)\b|[.,])/giu,
    'It is "that" or "then".',
  ),
  slip(
    /\b(?:ask|asking|know|knowing|wonder|wondering|wondered|me|sure|decide|decided|hear|learn|see|discuss|question of) weather\b|\bweather (?:or not|(?:you|we|they|I) (?:are|have|will|would|could|need|want|can|am)|the (?:position|role|job|team|decision|search))\b/giu,
    'It is "whether".',
  ),
  slip(
    /\b(?:and|with|from|for|of|in|at|by|about|on|join|joining|appreciate|to) you (?:team|company|time|department|colleagues|office|school|hospital|consideration|patience|kindness|attention|organi[sz]ation|business|clinic|project)\b(?! (?:is|are|was|were) )/giu,
    'It is "your".',
  ),
  slip(
    /(?<!\b(?:of|in|for|with|to|on|by|from|about) )\b(?:person|people|colleague|colleagues|manager|someone|somebody|anyone|everyone|woman|man|candidate|teacher|teachers|students?|children|patients?|customers?) which\b/giu,
    'For people it is "who".',
  ),
  slip(
    /\bquiet (?:a (?:few|lot|bit|while)|some|often|well|sure|clear|similar)\b/giu,
    'It is "quite".',
  ),
  slip(
    /\bresponsible of\b|\bdepend(?:s|ed|ing)? of\b|\b(?:interest|interested) on (?:the|your|this)\b|\bcapable to\b|\bin charge for\b|\baccording with\b|\bdifferent of\b|\bsimilar than\b|\bmarried with\b|\bcontribute for (?:the|your)\b|\bapplied to the (?:position|role|job) for\b|\bthank you of\b/giu,
    'This word goes with another preposition.',
  ),
  slip(
    /\bduring (?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) (?:years|months|weeks|days|hours)\b/giu,
    'It is "for" with a length of time.',
  ),
  slip(
    /\ban (?:uni(?!n|m)[a-z]+|us(?:e|er|eful|ual)\b|euro\w*|one\b|once\b)/giu,
    'Before this sound it is "a".',
  ),
  slip(
    pattern(
      String.raw`\bthank(?:s| you)(?: (?:again|so much|very much))? for (?:opportunity|invitation|chance|tour|conversation)\b`,
    ),
    'An article is missing: "the".',
  ),
  slip(
    pattern(
      String.raw`\bI(?:'m| am| was) (?:teacher|nurse|engineer|developer|programmer|analyst|driver|cook|student|baker|designer|accountant|electrician|mechanic|carpenter)\b`,
      'gu',
    ),
    'An article is missing: "a".',
  ),
  slip(/(?<![@/\w.-])[\p{L}'’]{2,}[,;!?]\p{L}{2,}/gu, 'A space is missing after the mark.'),
  slip(
    /(?<![@/\w.-])(?<!\b(?:www|http|https))\p{Ll}{3,}\.(?:\p{Lu}\p{Ll}+|I)(?= [\p{L}'’])/gu,
    'A space is missing after the full stop.',
  ),
  slip(
    /[\p{L}\p{N}] +[,;](?=\s|$)|[\p{L}\p{N}] +\.(?=\s|$)(?!\.)/gu,
    'No space stands before this mark.',
  ),
  slip(
    pattern(
      String.raw`${SENTENCE}To (?:many|much|few) (?:people|applicants|candidates|companies) (?:apply|have|are|were|do|did|think|forget)\b`,
      'gu',
    ),
    'It is "too".',
  ),
];

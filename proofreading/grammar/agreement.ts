import { CLAUSE, SENTENCE, SUBJECT, pattern, slip, type Slip } from './slip.ts';
import { PLAIN_BASE, THIRD } from './verbs.ts';

const ONE_THING = String.raw`(?:experience|background|interview|position|role|job|conversation|meeting|visit|talk|training|tour|degree|question|answer|letter|plan|idea|schedule|opportunity|enthusiasm|passion|career|education|story|advice|approach|project|vacancy|apprenticeship|internship)`;
const ITS_DETERMINER = '(?:my|your|the|this|that|our|his|her|their)';
const MANY = String.raw`(?:skills|strengths|qualifications|experiences|references|colleagues|responsibilities|duties|interests|goals|tasks|results|students|patients|customers|clients|managers|questions|interviewers|people|children|teachers|nurses|employees|abilities|ideas|plans)`;
/** "in Excel", "with younger pupils": what may stand between a noun and its verb. */
const OF = String.raw`(?: (?:in|of|with|at|as|for|from|about|on) (?:(?!(?:and|or|who|which|that|where|when|it|he|she|there|what|this|I|you|we|they)\b)[\w-]+ ?){1,3}?)?`;
/** A verb in its plural form that cannot be the object of a noun before it. */
const PLURAL_VERB = String.raw`(?:bring|seem|require|remind|include|give|provide|allow|combine|involve|convince|confirm|teach|prepare|excite|fascinate|inspire|motivate|attract|encourage|impress|make (?:me|it|you|us)|sound (?:like|perfect|very|so|great|good|interesting|exciting|ideal|as)|suit me|fit (?:me|my|well|perfectly)|appeal to|mean (?:a|that|much)|help (?:me|you|us)|match my|interest me|need (?:a|someone|to)|show (?:that|me|how|you)|tell)`;
const BEFORE_SUBJUNCTIVE = String.raw`(?<!\b(?:if|wish|whether|as though|as if|suppose) )`;

/** Verbs that do not agree with their subject. */
export const AGREEMENT: Slip[] = [
  slip(
    pattern(
      String.raw`${SUBJECT}${BEFORE_SUBJUNCTIVE}${ITS_DETERMINER} (?!(?:people|staff|team) )(?:[\w-]+(?<!s) )?${ONE_THING}${OF} (?:are|were|have|do|don't)\b(?! (?:you|I|we|they)\b)`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`${SUBJECT}${ITS_DETERMINER} (?:[\w-]+ )?${ONE_THING}(?: you described| today| with you)? (?:really |also |only |certainly )?${PLURAL_VERB}\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`\bwhat (?:you|I|we|he|she|they) (?:said|told me|saw|heard|learned|learnt|described|showed me|mentioned)(?: about (?:[\w-]+ ){1,4}| today)? ?\b(?:convince|make|confirm|remind|excite|interest|impress|inspire|encourage|show|mean|sound|seem|appeal)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`${CLAUSE}(?:everyone|everybody|someone|nobody|anyone|no one)(?: (?:I|we) (?:met|saw|spoke to|spoke with|talked to)| there| here| on the team| in the (?:team|office|department))? (?:were|are|have|do|don't|seem|want|need|know|make)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`\b(?:each|one|every one) of (?:the|your|my|these|those|our|their|them|us|you)(?: (?!who|that|which|I|we|you|they|whom|where)[\w-]+){0,2} (?:were|are|have|do)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`(?<!\b(?:let|make|made|makes|help|helps|helped|see|saw|watch|watched|hear|heard|have|had|having|can|could|will|would|did|does|do|should|may|might|must|shall|recommend|suggest|insist|ask|that|if|than|for|to) )\b(?:somebody|someone|everyone|everybody|nobody|anyone|anybody) (?:${PLAIN_BASE}|go|want|work|have|do|make|find|say|need)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`\b(?:all|both|many|several|most|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: \w+)? of (?:them|us|you) (?:has|is|was|does)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`\bboth of (?:the|them|us|you|my|your|our)(?: (?!who|that|which)[\w-]+)? (?:was|is|has)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`${SUBJECT}(?:my|your|the|our|their|all|most|many|several) (?:(?!of)[\w-]+ )?${MANY}(?: (?:I|we|you) (?:met|saw|know)| on (?:the|your) team|${OF}) (?:is|was|has|makes|helps|shows|does|doesn't)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`(?<!\bof )\b(?:these|those|several) (?:[\w-]+ )?[a-z]+(?<![sui])s (?:is|was|has|does)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`(?<=^|\n|[.!?;:,—–] |\b(?:but|because|so|as|when|while|since|although|though|think|believe|feel|know|hope|said|that|how|why|where|if|whether) )(?:the|my|your|our|their|his|her|some|most|all|many) (?:[\w-]+ )?(?!(?:news|business|process|series|bus|class|boss|address|access|press|progress|success|focus|status|campus|bonus|virus|lens|gas|physics|mathematics|logistics|economics|politics|athletics|electronics|sales|operations|headquarters|works|means|species|analytics|robotics|gymnastics|ethics|statistics|genetics|this|christmas|always|across|is|was|has|as|towards|besides|perhaps|sometimes|afterwards|nowadays|diabetes|canvas|atlas|trousers|credits|plus|less|yes|humanities|arts|resources|services|systems|communications|affairs|relations|studies)\b)[a-z]{2,}(?<![sui'])s (?:is|was|has|does)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`\bthere(?:'s| is| was| has been) (?:only |also )?(?:many (?!an? )|several |various |numerous |both |(?:two|three|four|five|six|seven|eight|ten|twelve) (?!or |to |percent|hundred)[a-z]+s\b)`,
    ),
    'It is "there are", "there were".',
  ),
  slip(
    pattern(
      String.raw`(?<=^|\n|[.!?;,] |\b(?:and|but|because) )(?:he|she|it) (?:${PLAIN_BASE}|want|work|hope|need|sound|make|say|suppose)\b(?! (?:or|and) not\b)`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`\b(?:I|we|they|if you|you also|when you|you) ${THIRD}(?<!\b(?:we|you) (?:helps|works|leads|drives|draws|shows|talks|hopes|uses|supports|needs|loves|falls|finds|holds|leaves|wins|runs|breaks|waits))\b(?! (?:are|were|is)\b)`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`\b(?:if|when|should|as|that|what) you (?:needs|wants|likes|works|helps|uses)\b`,
    ),
    'The verb does not agree with its subject.',
  ),
  slip(
    pattern(
      String.raw`${CLAUSE}(?:you|he|she|\p{Lu}[\p{Ll}]+) and me (?:spoke|met|talked|discussed|were|are|was|have|worked|had|agreed|share|would|will|could)\b|${SENTENCE}Me and \p{L}+|${SENTENCE}(?:Me|Him|Them|Us) (?:would|told|said|was|were|am|is|are|have|has|will|can|could|want|like|think|explained|showed)\b`,
      'gu',
    ),
    'Say "I", "he", "you and I".',
  ),
  slip(
    /\b(?:more|most) (?:better|easier|faster|bigger|larger|smaller|stronger|happier|closer|cheaper|higher|older|younger|harder|quicker|simpler|nicer|friendlier|clearer|deeper|warmer|greater|worse|best|happiest|greatest|biggest|nicest|easiest|fastest|strongest|latest|finest|friendliest|kindest|hardest)\b(?! qualified| practices?| sellers?)/giu,
    'One comparison is enough.',
  ),
  slip(
    /\b(?:childrens(?!['’])|childs|womans|mans|knowledges|homeworks|softwares|furnitures|goodest|badder|gooder|bestest|staffs are)\b/giu,
    'This word has another form.',
  ),
  slip(
    /\b(?:interview|conversation|talk|job|work|role|position|meeting|visit|tour|project|presentation) (?:was|is|sounds|seems|looks) (?:very |so |really |quite |extremely )?(?:interested|excited|fascinated|bored)\b(?! (?:by|in|to|about))/giu,
    'A thing is "interesting", a person "interested".',
  ),
  slip(
    /\bI(?:'m| am| was) (?:very |so |really |most |still |particularly )?(?:interesting|exciting|boring|fascinating) (?:in|about|by|to|at|with)\b/gu,
    'A person is "interested", a thing "interesting".',
  ),
];

import { AGREEMENT } from './agreement.ts';
import { CONFUSABLES } from './confusables.ts';
import { slip, type Slip } from './slip.ts';
import { VERB_FORMS } from './verbForms.ts';

/** Slips that are common in letters of application and that harper lets pass. */
export const ENGLISH_SLIPS: Slip[] = [
  slip(/\b(?:what|how|where|which way|whether|if|when) its \w+ing\b/giu, 'It is "it\'s".'),
  slip(
    /\b(am|is|are|was|were|have|has|had) (?:simply|just|still|also|really|very|now|currently|only) \1\b|\bto I (?:would|will|am|have|want)\b/giu,
    'Two beginnings of a sentence have run into each other.',
  ),
  slip(
    /\b(?:it|this|that|he|she|we|they|I) (?:will|would|could|should|might|must) (?:the|an?|my|your|our)\b/giu,
    'A verb is missing.',
  ),
  slip(
    /\bI(?:'d| would)(?: still| really| very much)? like (?:be|have|hear|know|see|meet|speak|talk|learn|come|join|work)\b/giu,
    'A "to" is missing.',
  ),
  slip(/\b(?:works?|worked|going|went|goes|fits?|suits?) good\b/giu, 'It is "well".'),
  slip(
    /\b(?:save|between|for|to|with|give|gives|gave|let|told|help) (?:you|him|her|them) and I\b/giu,
    'It is "me".',
  ),
  slip(
    /\b(?:look(?:ing|ed)? forward) to (?:hear|meet|see|speak|talk|work|receive|discuss|join|learn|get|continue|contribute)\b/giu,
    'After "look forward to" the verb ends in -ing.',
  ),
  slip(
    /\bto (?:met|spoke|saw|went|gave|took|told|came|wrote|heard|thought|knew|began|talked|discussed|learned|showed|asked|worked|joined)\b(?! (?:people|students|teams?))/giu,
    'After "to" the verb stands in its basic form.',
  ),
  slip(
    /\bthank you for (?:take|meet|give|invite|consider|speak|talk|make|show|explain|tell|let|see|spend|share)\b/giu,
    'After "thank you for" the verb ends in -ing.',
  ),
  slip(
    /\bfor you (?:time|help|interest|consideration|attention|kindness|patience|reply|support)\b/giu,
    'It is "your".',
  ),
  slip(
    /\byou're (?:time|company|team|help|office|consideration|reply|interest|kindness|department|questions?|people|letter|email|advice|message)\b/giu,
    'It is "your".',
  ),
  slip(
    /\byour (?:welcome|right about|looking for|hiring (?:for|an?|someone)|so kind)\b/giu,
    'It is "you are" or "you\'re".',
  ),
  slip(
    /(?<!\b(?:if|as|wish|though|whether|than|and|or|were|of|with|for|to|at|does|did|would|could|should|will|can|may|might|must|had|suppose) )\b(?:he|she|it) (?:have|were|do not|don't|are)\b/giu,
    'The verb does not agree with its subject.',
  ),
  slip(
    /(?<!\b(?:[Ii]f|wish|as though|as if|and|or|of|with|that)\s)\bI (?:were|has|is|are|does)\b/gu,
    'The verb does not agree with "I".',
  ),
  slip(
    /\b(?:we|they|(?<!\b(?:with|for|to|of|at|from|about|between|and|or|by|than|like|near) )you) (?:was|is|has|does)\b/giu,
    'The verb does not agree with its subject.',
  ),
  slip(
    /(?<!\b(?:should|would|may|might|could|will|if|were|did|does|in|at|for|of|about|with) )\b(?:the|your|our|this) (?:job|role|position|company|interview|meeting|conversation|work) (?:are|were|have)\b/giu,
    'The verb does not agree with its subject.',
  ),
  slip(
    /\b(?:my) (?:skills|experiences|qualifications|strengths|years) (?:is|was|has|makes)\b/giu,
    'The verb does not agree with its subject.',
  ),
  slip(
    /\b(?:me and|him and|her and) (?:him|her|I|me|my|you|the)\b[^.!?]{0,20}\b(?:was|were|is|are|have|had|spoke|met|talked)\b/giu,
    'Say "he and I", "she and I".',
  ),
  slip(
    /\binterested (?:on|about|for|at) (?:the|this|your|working|joining)\b/giu,
    'It is "interested in".',
  ),
  slip(/\b(?:more|better|rather|less|other|greater|faster) then\b/giu, 'It is "than".'),
  slip(
    /\bthere (?:company|team|office|own|customers|products?|department|time)\b/giu,
    'It is "their".',
  ),
  slip(/\b(?:could|should|would|must) of\b/giu, 'It is "have".'),
  slip(
    /\b(?:did not|didn't|did) (?:had|went|saw|met|spoke|told|gave|took|got|mentioned|asked)\b/giu,
    'After "did" the verb stands in its basic form.',
  ),
  slip(
    /\b(?:an|a) (?:very )?(?:news|advices?|informations?|feedbacks|equipments?)\b|\b(?:informations|advices|feedbacks|experiences in)\b/giu,
    'This word has no plural and no "a".',
  ),
  slip(
    /\b(?:discuss|discussed|discussing|mention|mentions|mentioned|mentioning) about\b/giu,
    'This verb goes without "about".',
  ),
  slip(
    /\b(?:emphasi[sz]e|emphasi[sz]ed|emphasi[sz]ing) on\b|\bcompris(?:e|es|ed) of\b(?<!is comprised of|are comprised of|was comprised of)|\bdespite of\b|\bin spite the\b|\breturn(?:ed|ing)? back\b|\brevert back\b|\b(?:inform|informed) to (?:you|me|them)\b|\bcontact(?:ed|ing)? to (?:you|me|them|us)\b|\blisten (?:you|your|me|him|her)\b|\blet (?:me|us|you|him|her|them) to\b|\b(?:want|wanted) that (?:you|I|we|he|she|they)\b|\bapproach(?:ed)? to (?:you|me|them)\b|\b(?:in|at) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?=[.,;!?]| (?:at|I|we|and))|\bin (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?!\d)\b/giu,
    'This word goes with another preposition, or with none.',
  ),
  slip(
    /\b(?:tell me|let me know|know|wonder|wondering) (?:when|what|where|how|why) (?:is|are|was|were|will|can|does|did) (?:the|your|my|you|we|they|this|that)\b(?! [\p{L} ]*\?)/giu,
    'In an indirect question the verb comes after its subject.',
  ),
  slip(
    /\b(?:haven't|hasn't|hadn't|didn't|don't|doesn't|won't|wouldn't|can't|couldn't|never|have not|has not|did not|do not|cannot) (?:yet |ever |really )?(?:heard|hear|received|receive|got|get|done|do|said|say|know|knew|known|seen|see|want|wanted|need|needed|expect|expected|learned|found|find|had|have|told) (?:from )?(?:nothing|nobody|no one|nowhere)\b/giu,
    'Two negatives make one too many: "anything", "anybody".',
  ),
  slip(
    /\bsince (?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several) (?:years|months|weeks)\b(?! ago)/giu,
    'It is "for" with a length of time.',
  ),
  slip(/(?<=[a-z,] )i(?= [a-z])|(?<=^|\n|[.!?] )i(?= [a-z])/gu, '"I" is written with a capital.'),
  slip(
    /\b(?:every|each) (?:interviewers|persons|people|questions|employees|members)\b/giu,
    'After "every" and "each" the noun is singular.',
  ),
  slip(
    /\b(?:one of the|many|several|both|few|these|those) (?:skill|question|colleague|interviewer|project|idea|company|position|team|year|month|week|challenge|reason|thing)\b(?! ?\p{L}+s\b)/giu,
    'The noun is plural here.',
  ),
  slip(/\bI am (?:agree|appreciate|believe|think|want|know)\b/giu, 'Say it without "am".'),
  slip(
    /\bI (?:appreciates|thanks|enjoys|believes|thinks|looks|hopes|wants|knows|feels|likes|brings|works)\b/gu,
    'The verb does not agree with "I".',
  ),
  slip(
    /(?<=^|\n\n|(?<!\betc)(?<=[a-z]{3})[.!?] )[a-z][a-z']+ [a-z]+(?= )/gu,
    'A sentence begins with a capital letter.',
  ),
  slip(
    /\b(?:have|has) (?:went|spoke|saw|took|gave|wrote|began|came|did|knew|chose)\b(?! (?:the|a|an) )/giu,
    'This is not the form that goes with "have".',
  ),
  slip(
    /\b[Aa] (?!one\b|once\b|eu|ewe)(?:[aeio][a-z]+|hour|honest|honou?r|heir)\w*/gu,
    'Before a vowel sound it is "an".',
  ),
  slip(
    /\b[Ii]ts (?:clear|true|been|an?|the|not|important|great|possible|hard|easy|obvious|my|nice|good|always|also|really|no|just|only)\b(?! (?:own|best))/gu,
    'It is "it\'s" or "it is".',
  ),
  slip(
    /\b(?:cutted|hitted|readed|goed|teached|catched|buyed|bringed|thinked|writed|speaked|choosed|knowed|growed|hurted|setted|shutted|maked|taked|gived|comed|sended|spended|builded|feeled|keeped|leaved|losed|meeted|payed|runned|selled|standed|telled|understanded|winned|drived|falled|finded|forgetted|holded)\b/giu,
    'This verb has another past form.',
  ),
  slip(
    /\b(?:this|that|another|each|every|an?) (?:positions|roles|jobs|interviews|opportunities|teams|companies|conversations|questions|skills|projects|weeks|months|days|chances)\b/giu,
    'The noun is singular here.',
  ),
  slip(
    /\bI(?:'d| would) (?:liked|loved|wanted|enjoyed|appreciated|preferred)\b/giu,
    'After "would" the verb stands in its basic form.',
  ),
  slip(/\b[Aa]n [bcdfgjklmnpqrstvwyz][a-z]+/gu, 'Before a consonant sound it is "a".'),
  ...VERB_FORMS,
  ...AGREEMENT,
  ...CONFUSABLES,
];

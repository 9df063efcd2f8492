import { rulesOf } from '../rule.ts';

const THING =
  '(?:references?|referees?|transcripts?|portfolio|certificates?|diplomas?|work samples?|writing samples?|samples?|documents?|documentation|copy of|copies|passport|id\\b|identification|driver.s licen[cs]e|forms?|assessment|test|salary (?:expectations?|requirements?|history)|expectations|availability|notice period|right to work|work (?:permit|authori[sz]ation|visa)|visa status|visa|proof of|questionnaire|background check|cv|resume|cover letter|case study|exercise|challenge|take-?home|task|start date|date of birth|address|details|information|paperwork|bank details|presentation|slides|github|code sample|screening questions|survey|application form|consent|nda|w-4|i-9|letters? of recommendation|recommendation letters?|contact (?:details|information)|phone numbers?|paystubs?|payslips?|degree|licen[cs]e|clearance|proposal|lesson plan|teaching statement|list of|social security|availabilities|earliest start|licen[cs]e number|referee|reference|dd-214|personal history|immuni[sz]ation|record|records|scan|additional information|more information|receipts|cut|draft|edit)';

/** Something is wanted from the owner. */
export const REQUEST = rulesOf('request', [
  [
    0.88,
    /\b(?:what|which|whats|what's)\b.{0,25}\b(?:your|days can you work|hours can you work|salary|notice|is your|are your)\b.{0,40}\b(?:number|card|salary|notice|expectation\w*|work|licen[cs]e|rate|address|start date|visa|status|availability|permit|size|have you in mind)\b|\bwhat (?:days|hours|shifts) can you work\b|\bwhat (?:sort|kind) of (?:salary|pay|money|rate)\b|\bhow much notice\b/,
    /\b(?:would|work for you|suit|if)\b.{0,20}\b(?:interview|call|meet)\b/,
  ],
  [
    0.86,
    /\b(?:put together|draft|prepare|write|record|build|design|sketch|mock up|work up)\b.{0,30}\b(?:sample|plan|presentation|brief|mock-?up|proposal|short|page|lesson|outline|video|deck|one-pager|run-of-show|memo|piece)\b/,
    /\b(?:we|i|hr) (?:will|are|have)\b.{0,20}\b(?:prepare|draft|write)|contract|offer|for the interview|present(?:ation)? to|give an?/,
  ],
  [
    0.86,
    /\b(?:one|two|three|few|some|something|following|these|still) (?:\w+ )?(?:things?|items?|documents?|bits)?\b.{0,20}\b(?:missing|outstanding|needed|required)\b|\b(?:is|are) (?:still )?missing from your\b|\bmust (?:submit|complete|provide|send|return|sign|upload|show|bring)\b|\baction required\b|\bbefore (?:we|i|you|that|then|the|it)\b.{0,60}\b(?:need|would like to (?:see|watch)|send me|please)\b/,
    /\b(?:a decision|an answer|if you|time)\b/,
  ],
  [
    0.9,
    new RegExp(
      `\\b(?:please|kindly|could you|can you|would you|may (?:i|we)|we (?:still |also |just |now |will |would )?(?:need|require|ask|like|be asking|want)|need you to|you (?:will )?(?:need|have) to|ask(?:ing)? (?:you )?(?:for|to)|if you could|mind|i need|i would need|request(?:ing)?|missing|would like you to|before we can|require|requires|in order to|be so kind|hr needs|let us have|i will need|need|wants?|asked for)\\b.{0,70}\\b${THING}s?\\b`,
    ),
    /\b(?:received your|thank(?:s| you) for (?:sending|the|your)|details of (?:our|the) (?:call|role|position|offer)|for (?:more|further) (?:details|information)|more (?:details|information) about (?:the|this|our)|not (?:need|required)|no (?:further|need)|find attached|for your information|on file|this information is (?:confidential|intended)|if you (?:need|want|require|would like|have)|please (?:see|find|note)|privacy|unsubscribe|let (?:me|us) know if you (?:need|want|require)|look(?:ing)? for|we will (?:test|form))\b/,
  ],
  [
    0.88,
    new RegExp(
      `\\b(?:send|share|provide|complete|fill (?:in|out)|upload|submit|forward|email|attach|return|sign|supply|prepare|give|drop|take|do|finish) (?:\\S+ ){0,8}?${THING}s?\\b`,
    ),
    /\b(?:(?:we|i|i'll) (?:will |have |am going to |can |could |would be happy to |would |just |already )?(?:send|sent|share|shared|provide|forward(?:ed)?|attach(?:ed)?|email|submit(?:ted)?|prepare|complet|give|take)|thank(?:s| you) for|received|(?:do|does|did) not (?:send|need)|to complete (?:our|the) (?:process|search|interviews)|offer letter|will (?:send|share|provide|forward)|you (?:sent|provided|shared|submitted|completed|gave)|take (?:the )?details|take (?:a|your) time)\b/,
  ],
  [
    0.88,
    /\b(?:complete|take|finish|do|submit|start|invit\w+ (?:you )?to|begin|work on)\b.{0,50}\b(?:online |coding |technical |skills? |short |personality |aptitude |written |take-?home |timed |video )?(?:assessment|coding (?:challenge|test|exercise)|take-?home|case study|questionnaire|hackerrank|codility|hirevue|test task|challenge|skills? test|aptitude test|one-way (?:video )?interview|psychometric)/,
    /\b(?:thank(?:s| you)|received|you (?:completed|submitted|took)|assessment (?:day|cent(?:re|er))|if you|reviewed|have completed)\b/,
  ],
  [
    0.85,
    /\b(?:what|could you tell|let (?:me|us) know|confirm|tell (?:me|us)|remind me|clarify|are you|do you)\b.{0,40}\b(?:(?:your )?(?:salary|compensation|rate|notice period|earliest start|start date|expectations|right to work|authori[sz]ed to work|work (?:permit|authori[sz]ation)|visa|eligib\w+ to work|require sponsorship|relocat\w+|phone number|willing to|still interested|citizenship|licen[cs]e)|when you (?:could|can|would be able to) start)\b/,
    /\b(?:if you (?:have|would)|open to (?:new|hearing|exploring))\b/,
  ],
  [
    0.8,
    /\b(?:contact|call|reach|speak (?:to|with)|check|details of|names of|phone numbers? (?:of|for)|list of)\b.{0,30}\b(?:your |two |three |\d )(?:\w+ )?(?:references|referees|former (?:manager|employer|supervisor)s?)\b/,
    /\b(?:will (?:be )?(?:contact|call)|have (?:contacted|called)|contacted|spoke)\b/,
  ],
  [
    0.6,
    /\b(?:please|kindly|could you|can you|would you)\b.{0,40}\b(?:send|provide|confirm|complete|submit|upload|sign|fill|attach|share|clarify|answer|let (?:me|us) know)\b/,
    /\b(?:if you|any (?:questions|other)|questions|let (?:me|us) know if|feedback|confirm (?:receipt|your attendance)|do not|your availability for (?:a|an|the)|whether you (?:accept|can (?:make|attend|come))|time|slot|see|note)\b/,
  ],
]);

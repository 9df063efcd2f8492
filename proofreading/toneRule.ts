import { blocking, warning, type GateRule } from './reading.ts';

/** Pleading: whatever makes the reader feel sorry (R5, R18). */
const PLEADING = [
  /\bdesperate(?:ly)?\b|\bdesperation\b/giu,
  /\b(?:really|badly|truly|so|urgently|desperately)? ?need (?:this|the|a|any) (?:job|position|work|chance|opportunity|income)(?: (?:so )?(?:badly|much|urgently|desperately))?/giu,
  /\b(?:I am|I'm|I) (?:begging|beg|pleading|plead|imploring|implore)\b|\bbeg(?:ging)? (?:of )?you\b|\bI beg\b|\bimplore\b/giu,
  /\bplease,? please\b|\bpretty please\b/giu,
  /\b(?:I would|I'd|I will|I'll|willing to|ready to|I can|happy to) do (?:absolutely |just about )?(?:anything|whatever it takes|whatever you want)\b/giu,
  /\b(?:take|accept|do) (?:absolutely )?any (?:job|position|work|role|salary|offer|wage|pay)\b|\bany (?:job|position|work) at all\b|\b(?:any|whatever) (?:salary|pay|wage)\b/giu,
  /(?<!\b(?:would|will|could|can|might|to|also|that|which|it|role|job|position)(?: also| really)? )(?<!['’](?:d|ll) )\b(?:please )?(?:just )?give me (?:a|this|one|the|another) (?:chance|shot|opportunity|break)\b/giu,
  /\bmy (?:last|only) (?:hope|chance|option)\b|\b(?:only|last) hope\b|\blast chance\b/giu,
  /\b(?:bills|rent|mortgage|debts?|loans?|family|kids|children)\b[^.!?]{0,40}\b(?:depend|depends|count|counts|to feed|to pay|pile|piling|are due|is due|rely|relies|overdue)\b|\b(?:bills|rent|mortgage|debts?) to pay\b|\b(?:pay|feed|support) (?:my|the) (?:bills|rent|mortgage|family|kids|children)\b/giu,
  /\b(?:unemployed|out of work|jobless|without (?:a job|work|income)) (?:for|since)\b|\bhave been (?:unemployed|out of work|jobless)\b|\bbeen searching for (?:so long|ages|months|years)\b/giu,
  /\bno ?(?:body|one) else (?:will|would|wants to) (?:hire|have|take|employ|want|give|even)\b|\b(?:every|all the|all) other (?:company|companies|employers?)[^.!?]{0,20}\b(?:rejected|turned me down|said no)\b|\brejected (?:by )?every(?:where|one)\b/giu,
  /\b(?:can't|cannot|can not|could not|couldn't) afford (?:to|not)\b|\bwork for (?:free|nothing|less|half)\b/giu,
  /\brunning out of (?:money|time|options|savings)\b|\bno other (?:options?|offers?|prospects|choice)\b|\bnothing else (?:to|left)\b/giu,
  /\bmean(?:s)? (?:the world|everything|so very much) to me\b|\bmy life depends\b|\bdon't know what (?:I will|I'll|I would|to) do\b|\bI will be (?:devastated|heartbroken|crushed)\b|\bbreak my heart\b/giu,
  /\b(?:please,? )?(?:just )?hire me\b|\bplease (?:choose|pick|select|take) me\b|\bhave mercy\b|\btake pity\b/giu,
  /\b(?:at the end of my rope|losing (?:my )?(?:sleep|hope)|can't sleep|lose sleep|praying|pray) (?:for|that|over|every)?\b/giu,
  /\bverzweifelt\w*|\b(?:ich )?(?:brauche|benötige) (?:diese|die|den|dringend|unbedingt)[^.!?]{0,20}(?:Stelle|Job|Arbeit|Chance)\b|\bflehe\b|\bbitte,? bitte\b|\bwürde (?:wirklich )?alles (?:dafür )?tun\b|\bletzte (?:Hoffnung|Chance)\b|\bMiete (?:nicht )?(?:be)?zahlen\b|\bgeben Sie mir (?:bitte )?(?:eine|die|diese) Chance\b|\bstellen Sie mich (?:bitte )?ein\b|\bjede Arbeit\b|\bkeine andere Wahl\b/giu,
];

/** Pushing: demands, threats, reproaches, counted attempts (R18). */
const PUSHING = [
  /\bI (?:must |have to |do )?(?:demand|insist|require|expect)\b[^.!?]{0,40}\b(?:answer|reply|response|decision|call|explanation|respond|hear|offer|from you|you to|that you (?:will|should|must|answer|reply|respond|decide|call))\b/giu,
  /\bI expect (?:to hear|a |an |your )[^.!?]{0,40}\b(?:by|today|tomorrow|immediately|within|soon|now|end of)\b/giu,
  /\byou (?:must|have to|need to|had better|are obliged to)\b[^.!?]{0,30}\b(?:answer|reply|respond|decide|tell|call|hire|give|let me|make)\w*/giu,
  /(?<!\bI(?:'ll|'d| would| will| can| could| shall) (?:gladly )?)\b(?:answer|reply|respond|call|write|decide|get back to)\b[^.!?]{0,25}\b(?:immediately|at once|right now|right away|without delay|today|by tomorrow|within 24 hours|this instant|asap)\b/giu,
  /\basap\b/giu,
  /\b(?:immediate|urgent|prompt) (?:answer|reply|response|decision)\b/giu,
  /\bwhy (?:have|has|haven't|did|didn't|are|aren't|is|won't|do|don't) (?:you|nobody|no one|I|it|anyone)\b/giu,
  /\byou (?:still )?(?:have not|haven't|never|did not|didn't|have yet to|failed to|keep|kept|refuse to|are) (?:even |once |yet |ever )?(?:bother|answer|repl|respond|call|got|gotten|had the|return|ignor)\w*/giu,
  /\bignor(?:e|ed|ing) (?:me|my)\b|\bstill (?:waiting|no (?:answer|reply|response|word|news))\b|\bno one (?:has )?bothered\b/giu,
  /\byou (?:had )?promised\b|\byou owe\b|\bI deserve\b|\bI am owed\b|\bentitled to\b/giu,
  /\bthis is (?:now )?(?:my|the) (?:second|third|fourth|fifth|sixth|final|\d+(?:nd|rd|th)) (?:e-?mail|letter|message|attempt|time|notice|reminder|call|request)\b/giu,
  /\b(?:called|written|emailed|e-mailed|contacted|messaged|phoned|tried to (?:reach|call|contact))\b[^.!?]{0,25}\b(?:two|three|four|five|six|seven|several|many|countless|\d+|numerous) times\b|\b(?:my|sent|left|after|despite) (?:you )?(?:several|many|numerous|countless|two|three|four|five) (?:e-?mails|messages|calls|voicemails)\b/giu,
  /\bor else\b|(?<=(?:^|[.!?;]) )otherwise,? (?:I|you)(?:'ll| will| shall| must| have to)\b|\bif (?:you do not|you don't|I do not|I don't)\b[^.!?]{0,50}\b(?:I will|I'll|I shall|I am going to|will be forced)\b/giu,
  /\byou(?:'ll| will| would|'d) (?:regret|be sorry|miss out|be making a mistake|be foolish)\b|\byour loss\b(?![- ]prevention)|\bbig mistake\b|\bwon't find (?:anyone|someone|anybody|a) better\b/giu,
  /\b(?:keep|continue) (?:calling|writing|emailing|contacting|asking|trying)\b|\b(?:call|write|email|contact) you (?:every|each|daily|again and again)\b|\bevery (?:single )?day until\b/giu,
  /\bI(?:'ll| will| am going to|'m going to) (?:(?:stop|drop|show up|turn up)\b[^.!?]{0,25}\b(?:office|building|by|in person|uninvited|lobby)|come\b[^.!?]{0,40}\b(?:until|unless|every|whether|uninvited))\b/giu,
  /\b(?:won't|will not) take no\b|\bultimatum\b|\bfinal (?:notice|warning|reminder)\b|\blast (?:warning|chance to)\b|\btake it or leave it\b/giu,
  /\b(?:waste|wasted|wasting) (?:of )?(?:my|more of my|any more of my) time\b|\bunprofessional\b|\bunacceptable\b|\b(?:I am|I'm|I was|I feel|I find (?:it|this)|this is|that is|makes me) (?:\w+ly |very |so |quite |rather )?(?:frustrat(?:ed|ing)|annoy(?:ed|ing)|angry|upset|offended|insult(?:ed|ing)|fed up)\b|\b(?:I am|I'm|this is|that is|I find (?:it|this)) (?:\w+ly |very |so |quite |rather )?disappoint(?:ed|ing)\b(?!,? (?:of course|naturally|not to (?:be|have been) (?:chosen|selected|joining|working)|to (?:hear|learn|read|miss)|but))|\bdisappointed (?:that (?:you|nobody|no one|I have(?:n't| not))|by (?:your|the (?:silence|lack))|in you)\b|\brude\b|\bhow dare\b|\bshame on\b|\bridiculous\b|\binconsiderate\b|\bthe least you (?:can|could)\b|\bcommon courtesy\b|\bsimple courtesy\b/giu,
  /\bI (?:must|need to|have to) (?:know|hear|have)\b[^.!?]{0,30}\b(?:now|today|immediately|by|soon|this week|an answer|your (?:answer|decision))\b|\bI need (?:an answer|your (?:answer|decision|reply)|a decision)\b/giu,
  /\b(?:hurry up|please hurry|make up your mind|stop stalling|what is taking so long|what's taking so long|taking (?:so|far too|too) long|how long (?:do|must|will) I)\b/giu,
  /\b(?:sofort|umgehend|unverzüglich)\b[^.!?]{0,30}\b(?:Antwort|antworten|melden|Bescheid|Rückmeldung|entscheiden)\b|\b(?:antworten|melden|entscheiden) Sie\b[^.!?]{0,15}\b(?:sofort|umgehend|endlich|unverzüglich)\b|\bendlich\b|\bich (?:verlange|fordere|erwarte)\b[^.!?]{0,40}\b(?:Antwort|Rückmeldung|Entscheidung|dass Sie)\b|\bSie (?:müssen|schulden|haben versprochen|hatten versprochen)\b|\bwarum (?:haben|melden|antworten) Sie\b|\bletzte (?:Mahnung|Warnung)\b|\bunverschämt\w*|\bunprofessionell\w*|\benttäuscht(?:,? dass|,? weil|,? wie| von (?:Ihnen|Ihrem))|\bsonst (?:werde|muss) ich\b|\bzum (?:dritten|vierten|fünften|x-ten) Mal\b|\bimmer noch keine\b/giu,
];

/** Smaller habits that make a letter weaker; they warn. */
const HABITS = [
  /\bsorry (?:to|for) (?:bother|disturb|trouble|pester)\w*|\bhate to bother\b|\bapologi[sz]e for (?:bother|disturb|pester)\w*/giu,
  /\bjust (?:checking|following up|touching base|circling back)\b|\bper my last (?:email|message)\b/giu,
  /\bas soon as (?:you (?:possibly )?can|possible)\b/giu,
  /\bEntschuldigen Sie (?:bitte )?die (?:erneute )?Störung\b/giu,
];

/** Nothing that pleads or pushes leaves the house (R5, R18). */
export const toneRule: GateRule = ({ letter }) => {
  const text = `${letter.subject ?? ''}\n${letter.body}\n${letter.closing}`
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ');
  const found = (forms: RegExp[]) =>
    forms.flatMap((form) => Array.from(text.matchAll(form), (match) => match[0].trim()));
  return [
    ...once(found(PLEADING)).map((passage) =>
      blocking('tone', passage, 'This pleads. Say what draws you to the work instead.'),
    ),
    ...once(found(PUSHING)).map((passage) =>
      blocking('tone', passage, 'This pushes. Ask once, kindly, and leave the reader room.'),
    ),
    ...once(found(HABITS)).map((passage) =>
      warning('tone', passage, 'The letter is stronger without this.'),
    ),
    ...shouting(text),
  ];
};

function shouting(text: string): ReturnType<GateRule> {
  const marks = /[!?]{2,}/u.exec(text)?.[0];
  const capitals = /(?:\b\p{Lu}{3,}\b[ ,!?]+){2,}\b\p{Lu}{2,}\b/u.exec(text)?.[0];
  return [
    ...(marks === undefined ? [] : [blocking('tone', marks, 'One mark is enough.')]),
    ...(capitals === undefined ? [] : [blocking('tone', capitals, 'Capitals read as shouting.')]),
  ];
}

function once(passages: string[]): string[] {
  return Array.from(new Set(passages));
}

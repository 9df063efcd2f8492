import { chanceThatSays, type Essential } from './essentials/saysOf.ts';
import { sentencesOf, wordsOf } from './letterText.ts';

/** So likely by the model is enough where no word of the tables stands. Found on files left out. */
const ENOUGH = 0.75;

/**
 * Whether a text speaks of thanks, interest or qualification (R5), in families of meaning rather than phrases; a trained
 * model knows what they miss. Wide on purpose: an essential is called missing only where nothing comes near it.
 */
export function speaksOfThanks(text: string): boolean {
  return says('thanks', text, (one) => THANKS.test(one));
}

/** Wanting the work: desire, being drawn, looking ahead to doing it, offering oneself for it. */
export function speaksOfInterest(text: string): boolean {
  return says(
    'interest',
    text,
    (one) => INTEREST.test(one) || (AHEAD.test(one) && !SERVICE.test(one)),
  );
}

/** What the writer has done, knows or brings: named as such, or told in the first person. `assets`: the owner's own words. */
export function speaksOfQualification(text: string, assets: string): boolean {
  const own = wordsOf(assets.toLowerCase()).filter((word) => word.length > 4);
  const lower = plain(text).toLowerCase();
  return (
    own.some((word) => lower.includes(word)) ||
    says('qualification', text, (one) => QUALIFICATION.test(one) || tellsOfOneself(one))
  );
}

function says(essential: Essential, text: string, byWords: (plain: string) => boolean): boolean {
  const sentences = sentencesOf(text);
  return (
    sentences.some((sentence) => byWords(plain(sentence))) ||
    sentences.some((sentence) => chanceThatSays(essential, sentence) > ENOUGH)
  );
}

function plain(text: string): string {
  return text
    .replace(/[’‘]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(
      /, (?:however|of course|though|in fact|indeed|for example|incidentally|by the way|moreover),/gu,
      '',
    );
}

const THANKS = new RegExp(
  [
    String.raw`\b(?:thank\w*|thx|cheers (?:for|again|to)|ta for|appreciat\w*|grateful\w*|gratitude|oblig(?:ed|ing)|indebted|kudos|privilege to (?:meet|have|speak|talk|visit)|hono(?:u)?r(?:ed)? to (?:meet|have|speak|talk|be invited))\b`,
    String.raw`\b(?:pleasure|joy|delight(?:ed|ful)?|treat|gift|hospitality|kindness|generosity|generous(?:ly)?)\b`,
    String.raw`\b(?:enjoyed|valued|treasured|loved) (?:\w+ ){0,4}?(?:meet|talk|speak|hear|see|visit|learn|chat|our|the|your|every|it|my|that|this|spending|being)\w*`,
    String.raw`\b(?:great|good|lovely|nice|wonderful|fantastic|enjoyable|fun|terrific|super|brilliant|inspiring|refreshing|glad|happy|pleased|delighted|splendid|fascinating|eye-opening)(?: \w+)? (?:to|that I|getting|meeting|talking|speaking|seeing|chatting|hearing|catching|of you|conversation|afternoon|morning|hour|time|interview|visit|talk|chat)\b`,
    String.raw`\b(?:kind|good|nice|sweet|decent|thoughtful|gracious|patient|big|lovely|considerate|helpful) of (?:you|your|the|everyone)\b`,
    String.raw`\b(?:meant|means) (?:a lot|a great deal|so much|much)\b|\bmade (?:me feel|my day|it easy|us feel|a nervous)|\bcame away (?:inspired|impressed|energi[sz]ed|happy)`,
    String.raw`\bI (?:really |so |very much )?(?:liked|admired) (?:how|the way|your|that you)\b|\bwhat an? (?:\w+ )?(?:treat|joy|pleasure|day|afternoon|morning|conversation|welcome|visit)\b|\bimpressed (?:me|by|with)\b`,
    String.raw`(?<!\p{L})(?:dank\p{L}*|bedank\p{L}*|gefreut|freude|geschätzt|schätz(?:e|en|te)|verdienst|erfreut|(?:schön|nett|freundlich|angenehm|gut)\p{L}* (?:von Ihnen|Gespräch|Empfang|Begegnung|Vormittag|Nachmittag|Aufnahme)|(?:schön|nett|toll|angenehm), (?:Sie|mit Ihnen|dass)|genossen|wertvoll\p{L}*)(?!\p{L})`,
  ].join('|'),
  'iu',
);

const WORK = String.raw`(?:be your|join|joining|work|working|be part|being part|become|becoming|contribut\w*|help|helping|start|starting|take|taking|do|doing|serve|serving|build|building|teach|teaching|support|supporting|lead|leading|tackle|tackling|continue|move|accept|pursue|come aboard|be considered|bring|grow|learn|run|running|be on)`;

const INTEREST = new RegExp(
  [
    String.raw`\b(?:interest(?:ed|s)?(?! (?:to|in) (?:learn|hear|see|read|know|find|discover)\w*)|interesting (?:job|role|position|work|challenge|project|one|prospect|opportunity)|excit(?:ed|es|ing|ement)|enthus\w*|keen(?:er)?|eager\w*|avid|appeal(?:s|ing|ed)?|drawn to|attract\w*|passion\w*|motivat\w*|energi[sz]ed|inspired|intrigu\w*|fascinat\w*|thrilled|hooked|fired up|captivated|compelling|tempt(?:ed|ing)|committed to|determined|desire|desirous|aspir\w*|long to|hungry|invested)\b`,
    String.raw`\b(?:I'm|I am|am) (?:all in|sold|on board|convinced|certain|sure|ready|game|in|your (?:man|woman|person))\b|\bcount me in\b|\bsign me up\b|\bbring (?:them|it) on\b|\bheart set\b|\bin a heartbeat\b|\bI'd start\b|\bcan(?:'t|not) wait\b|\bcould(?:n't| not) help\b|\bmind is made up\b|\bif you'll have me\b`,
    String.raw`\b(?:would|'d|'ll|will|should) (?:\w+ly |very |so |much |really |still |even |dearly |be |feel )*(?:love|like|glad|happy|pleased|delighted|proud|hono(?:u)?red|thrilled|welcome|enjoy|value|relish|choose|prefer|rather|privileged|lucky|fortunate|suit|chuffed|over the moon|give me|consider (?:it|myself)|count (?:it|myself)|jump at|leap at|grab|fit|mean)\b(?! (?:to )?(?:thank|express|say|ask|know|mention|add|send|provide|answer|hear|tell|discuss|remind|apologi[sz]e|clarify|follow|forward|share)\b| you to\b| if you)`,
    String.raw`\b(?:would|will|'d) (?:\w+ly )?(?:be|make|give|mean|fill) (?:me |us |a |an |my |such a )*(?:\w+ )?(?:pleasure|proud|hono(?:u)?r|joy|privilege|delight|happy|pride|satisfaction)\b|\btake (?:it |this )?(?:up|on) (?:\w+ )?(?:with (?:joy|pleasure|pride)|gladly)`,
    String.raw`\b(?:hope|hoping|wish|want|love|longing|aim|intend|plan) (?:\w+ly |very much |still )*(?:to|that I|we|for the chance to) (?:can |may |could |might |get to |be able to |have the chance to |have the opportunity to )?${WORK}\b`,
    String.raw`\b(?:want|wanted) (?:the|this|that) (?:job|position|role|post|work|one)\b|\bone I want\b|\bwant (?:the|this) \w+ (?:job|position|role|post|even)`,
    String.raw`\b(?:chance|opportunity|prospect|possibility|privilege|honou?r|idea|thought|invitation|challenge|pleasure) (?:to|of) (?:\w+ly |being able to |possibly )?${WORK}\b`,
    String.raw`\b(?:glad|happy|pleased|delighted|proud|hono(?:u)?red|privilege|lucky|fortunate) (?:to|if I could) ${WORK}\b`,
    String.raw`\b(?:join(?:ing)? (?:you|your|the|us|forces|such|a team|this)|part of (?:your|the|such|this|a)|member of (?:your|the)|next (?:stage|round|chapter|step in my)|come aboard|work(?:ing)? (?:with|alongside|beside|under|for) (?:you|your|such|people|a |an |the|them|somebody|someone)|become (?:a|your|part)|one of your)\b`,
    String.raw`\b(?:picture|see|imagine|envision|visuali[sz]e) (?:myself|me|doing|us|working|joining|being)\b|\bwhere I (?:belong|want|would|could|see|hope|can|'d)\b|\bI(?:'d| would) (?:fit|thrive|do well|feel at home|be at home|work there)\b`,
    String.raw`\b(?:confirmed|reinforced|strengthened|deepened|increased|heightened|renewed|cemented|fuel+ed|sharpened|only added to)\b|\b(?:more|keener) than (?:ever|before)\b|\beven more\b|\bwant(?:ing)? (?:it|this|the job) more\b`,
    String.raw`\b(?:exactly|just|precisely) (?:what|the (?:kind|sort|type|job|role|place|work)|where|why)\b|\b(?:kind|sort|type) of (?:place|school|company|work|team|job|role|challenge|organi[sz]ation|environment|problem|employer)\b|\b(?:right|perfect|ideal|dream) (?:place|step|job|role|position|move|team|one|next)\b|\bup my street\b|\bsuits? me\b|\bmy kind of\b|\bfor me\.|\bcaught my eye\b|\bwhy I applied\b|\bbest work\b|\bhow I (?:like|love) to work\b|\bhow I feel about the\b|\bhow I'd want\b`,
    String.raw`\b(?:the|that's the|is the|this is the) (?:\w+ )?(?:job|role|position|place|team|company) (?:that )?(?:I|for|I've)\b|\bfirst choice\b|\btop of my list\b|\bhope (?:we|I|you|that|it|to)\b(?! (?:hear|all|you are|this finds|you had|see you|the week))|\bgladly\b|\bhopeful\b|\b(?:like|love) (?:the|this|your|that) (?:challenge|idea|job|work|role|team|position|company|plans?|mission)\b|\bcurious\b|\bhelp (?:get|you|your|the team|them)\b|\bright person\b|\bgoal\b`,
    String.raw`(?<!\p{L})(?:Interess\p{L}*|interessier\p{L}*|reiz(?:t|en|voll)\p{L}*|begeister\p{L}*|Lust|motivier\p{L}*|gespannt|spannend\p{L}*|anspr(?:icht|echend|ach)|spricht mich|zusag(?:t|en)|sagt mir|vorstellen|Traum\p{L}*|wünsch(?:e|en) (?:mir|ich)|überzeugt|bestärkt|neugierig|am liebsten|gern(?:e)?|Teil (?:Ihres|des|von)|freuen, (?:\p{L}+ ){0,5}(?:zu|dabei)|würde (?:es )?mich (?:sehr )?freuen|freue (?:ich )?mich (?:sehr )?(?:auf|darauf)|Freude an|mit (?:großer )?Freude|zu Ihnen passen|(?:Team|Mannschaft|Sie) (?:\p{L}+ ){0,3}(?:verstärken|unterstützen)|mitarbeiten|mitwirken|dabei (?:zu )?sein)(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** Looking ahead or warming to the work in the first person, outside of sentences that only offer service. */
const AHEAD =
  /\b(?:I(?:'d| would|'ll| will| could| can see| hope| want| wish| love| loved| intend)|left (?:feeling|wanting|with|your|the)|(?:my|a) (?:goal|dream|wish|hope|ambition)|look(?:ing)? forward to (?!hearing|your|the (?:answer|decision|reply)))\b/iu;
const SERVICE =
  /\b(?:questions?|references?|information|let me know|contact|hear(?:ing)? (?:from|back)|call me|reach me|documents?|wish (?:you|the)|thank|send|like to (?:say|express|add|mention|apologi[sz]e)|need anything|provide|decision)\b/iu;

const QUALIFICATION = new RegExp(
  [
    String.raw`\b(?:experience\w*|background|skill\w*|qualif\w*|strength\w*|train(?:ed|ing) (?:in|as|for|on|at|would|will|should|makes|has|and)|prepared me|contribut\w*|expertise|knowledge|abilit(?:y|ies)|fluen(?:t|cy)|proficien\w*|competen\w*|credentials?|track record|know-how|chops|certif\w*|licens\w*|degree|diploma|coursework|accredited|capab\w*|talents?|asset|versed|adept|familiar with|comfortable with|speciali[sz]\w*|seasoned|grounding|practi[cs]ed in|aptitude)\b`,
    String.raw`\byears (?:of|in|as|at|with|spent|on|behind|running|working|doing|teaching|managing)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d+|several|many|my) years\b[^.!?]{0,40}\b(?:as|at|in|with|of|on|should|have|would|will|make|mean)\b|\bdecades?\b`,
    String.raw`\b(?:good|great|strong|nice|natural|terrific|perfect|ideal|close|excellent|solid|real) (?:match|fit)\b|\bfits?\b(?! (?:me|us) in)|\b(?:well |ideally |uniquely |best )?(?:suited|equipped|placed|positioned)\b|\b(?:lines? up|in line|align\w*|complements?|dovetail\w*|match(?:es)?|overlaps?) (?:\w+ )?(?:with|each|well|nicely|what|your)\b|\bpull my weight\b|\bmake a difference\b|\bhit the ground\b|\bput (?:\w+ ){1,4}to (?:use|work)\b|\buseful\b|\bof (?:real |good |some |great )?(?:use|value|service|help) to\b|\bin me\b|\bsame energy\b|\bbest at\b|\bgood at\b|\bat home (?:in|with)\b|\bused to \w+ing\b|\b(?:I'm|I am) used to\b`,
    String.raw`\b(?:I|I'd|I'll|I would|I could|I can|I will|would|could|can|to) (?:also |certainly |really |confidently )?(?:bring|offer|add|apply|deliver)\b|\bbringing\b|\boffers? (?:you|your|the)\b|\b(?:help|strengthen|support|benefit|improve|serve) (?:you|your|the team|the company|students|patients|customers|donors|Ms|Mr)\b`,
    String.raw`(?<!\p{L})(?:Erfahrung\p{L}*|Kenntnis\p{L}*|Fähigkeit\p{L}*|mitbring\p{L}*|bring(?:e|en)|einbringen|beitragen|beizutragen|Beitrag|Ausbildung|Studium|Stärke\p{L}*|gelernt|vorbereitet|Jahre\p{L}*|pass(?:e|en|t)|anbieten|anzubieten|zu bieten|gewinnen|begleitet|verantwort\p{L}*|geleitet|aufgebaut|eingeführt|umgesetzt|betreut|Grundlage|vertraut|Fachwissen|Qualifikation\p{L}*|üblich bei|bei uns (?:seit|haben|ist|war)|bei meine[mr] (?:jetzig|letzt|früher|bisherig|vorig|alt)\p{L}*|Praxis|beherrsch\p{L}*|Zertifikat\p{L}*|abgeschlossen\p{L}*|nützlich|hilfreich für)(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** Verbs of courtesy, feeling and correspondence: a sentence in the first person with one of these says nothing of what one can. */
const SOCIAL =
  /^(?:thank|appreciate|appreciated|enjoy|enjoyed|hope|hoped|wish|wished|look|looked|love|loved|like|liked|want|wanted|feel|felt|think|thought|believe|find|found|learn|learned|learnt|hear|heard|see|saw|seen|meet|met|speak|spoke|spoken|talk|talked|discuss|discussed|write|wrote|written|mention|mentioned|understand|understood|know|remain|leave|left|come|came|go|went|gone|send|sent|call|called|apologi[sz]e|realize|realise|realized|gather|assume|imagine|suppose|guess|trust|wonder|wondered|ask|asked|say|said|tell|told|admire|admired|agree|agreed|interview|interviewed|visit|visited|walk|walked|drive|drove|take|took|get|got|receive|received|arrive|arrived|look|await|wait|waited|need|say|add|remember|be|been|do|did|have|had|will|would|can|could|should|shall|may|might|must|am|was|were|is|are|keep|kept|not|never|really|just|also|so|very|certainly|truly|greatly|especially|particularly|sincerely|genuinely|definitely|thoroughly|fully|quite|still|already|only|even|simply|always|often|recently|currently|now|too|both|'d|'ll|'m|'ve|d|ll|m|ve|and|who|to|in|at|the|that|myself|am|confirm|accept|attach|attached|enclose|enclosed|notice|noticed|share|shared|laugh|laughed|smile|smiled|laughing|thinking|count|consider|wanting|hoping|express|reach|let|expect|stay|stayed|start|pray|beg|care|mean|meant|value|valued|treasure|picture|plan|cannot|couldn|can|turn|turned|turning|wonderful|excited|owe|introduce|touch|follow|check|checked|noted|took|taken|noticed|spend|expected|with|for|by|on|as|if|once|again|before|after|when|while|myself|it|you|your|them|him|her|us|sincerely|more|most|much|well|no|read)$/iu;

/**
 * A clause in the first person whose verb is of doing rather than courtesy ("I managed forty volunteers", "we cut falls by
 * a third", "my own unit …"), or being something ("I am a certified trainer").
 */
function tellsOfOneself(sentence: string): boolean {
  if (
    /\b(?:taught|trained|prepared|equipped) me\b|\b(?:team|staff|crew|group|department) of \d+\b/iu.test(
      sentence,
    )
  )
    return true;
  if (KNOWS.test(sentence) || BEING.test(sentence) || MINE.test(sentence)) return true;
  if (
    /\b(?:I|we)(?:'ve| have|'d)? (?:\w+ly |also |already |then |once |since |always |often |even )*(?:spent|kept|held|been (?!thinking|wondering|turning|mulling|looking|hoping|meaning|here|there|in touch|waiting|a pleasure|told|given|invited|offered|able to (?:meet|speak|talk|stop)))\b/u.test(
      sentence,
    )
  )
    return true;
  for (const match of sentence.matchAll(
    /\b(?:I|we)(?:'ve| have| had|'d| did| do)? (?:\w+ly |also |already |then |once |since |always |often |even |once |myself |now |both )*([\p{L}'-]+)/gu,
  )) {
    const verb = (match[1] ?? '').split("'")[0] ?? '';
    if (
      verb.length > 2 &&
      !SOCIAL.test(verb) &&
      /\s\S+/u.test(sentence.slice(match.index + match[0].length))
    )
      return true;
  }
  return false;
}

const KNOWS =
  /\bI (?:already |also )?(?:know|understand) (?:inside|well|from|how (?:much|to|hard)|what (?:it|that|works|to)|half|every|the (?!board|team|decision|process|position|job|search)|my way|where|most|a lot|a thing)|\bI know\b[^.!?]*\binside out\b/u;

const BEING =
  /\b(?:I'm|I am|I was|I've been|I have been) (?:(?!so |very |really |truly |more |most |much |quite |also |still |now |not |grateful|thankful)\w+ ){0,2}?(?:an? (?!great fan|big fan|fan|little|bit|nervous)\p{L}+|fluent|certified|licensed|trained|organi[sz]ed|skilled|known|able to (?!meet|see|speak|attend|come)|at ease|responsible|no stranger|the (?:one|person|kind)|someone|somebody|quick|good with)/iu;

/** "my master's work", "my own unit": what is the writer's, unless it is thanks, feelings, questions or the visit. */
const MINE =
  /\b(?:my|mine) (?:(?:own|last|present|current|previous|former|old|first|early|recent|whole) )*(?!own|last|present|current|previous|former|old|first|early|recent|thanks|thank|appreciation|gratitude|interest|visit|questions?|conversation|talk|chat|interview|meeting|name|wife|husband|partner|family|number|e-?mail|phone|mobile|application|candidacy|way|mind|desire|enthusiasm|excitement|impression|pleasure|choice|hope|best|regards?|dream|list|heart|side|letter|note|message|time|day|week|morning|afternoon|evening|drive|walk|train|bus|ride|home|warm\w*|sincere\w*|deep\w*|heartfelt|greetings?|wishes|compliments|attention|eye|eyes|face|hat|shoes|part|turn|answer|thoughts?|feelings?|belief|decision|r[ée]sum[ée]|cv|references?|plan|plans|schedule|voice|apologies|pocket|lunch|kind|street|details|strong|great|continued|ongoing|genuine|keen|confidence|expectations?|stay|host|guide)\p{L}{3,}/iu;

import { wordsOf } from '../../proofreading/letterText.ts';
import { fragment } from './englishFragment.ts';
import { helpGiven, NEXT_HELP } from './englishHelp.ts';
import { toReader } from './englishReader.ts';
import type { NoteClause } from './noteForm.ts';

/** Words that judge, or that nobody wants to read about themselves in a letter; such a note is never woven in. */
const PRIVATE =
  /\b(bor(ed|ing)|rude|arrogant|(un)?friendly|nice|kind of|nervous|awkward|weird|strange|annoy\w*|too old|older|young|fat|tall|cute|ugly|pregnan\w*|divorc\w*|sick|ill|illness|religio\w*|politic\w*|salary|salaries|pay|paid|money|wages?|bonus|raise|compensation|seem(s|ed)?|looked|hate[sd]?|dislik\w*|complain\w*|didn'?t|doesn'?t|don'?t|isn'?t|wasn'?t|won'?t|not sure|unsure|hesita\w*|sceptical|skeptical|doubt\w*|weak\w*|fail\w*|bad(ly)?|worst|terrible|awful|angry|upset|lie[ds]?|lying|secret|confidential|off the record|fired|layoffs?|laid off|lawsuit|boss|gossip|tired|stressed out|late|strict|jerk|maybe|probably|perhaps|tomorrow|tonight|yesterday)\b|[$€£?@()[\]{}<>|]|https?:|\b(todo|to-do|follow[ -]?up|remember|to send|to call|to email|must|should)\b|^(call|email|send|ask|check|write|remind)\b/iu;

/** The reader's own family is not for a letter. */
const FAMILY =
  /\b(?:his|her|their) (?:daughters?|sons?|wife|husband|kids?|partner|mother|father|boyfriend|girlfriend|child|children|family|mum|dad)\b/iu;

/** Left in the words, these would point at the wrong one. */
const LEFTOVER = /\b(she|he|him|herself|himself|hers|we|us|our|ours|it's)\b/iu;
const OWN = /\b(I'm|I've|I)\b/u;

/** Reads one note in English; null where it is not surely one of the forms. */
export function englishClause(part: string, names: string[]): NoteClause | null {
  const text = spelledOut(withoutName(part.replace(/[….\s]+$/u, ''), names));
  if (PRIVATE.test(text) || FAMILY.test(text)) return null;
  const help = helpGiven(text);
  if (help !== null) {
    const words = toReader(help);
    return words !== null && stands(words, 'helped', names) ? { kind: 'helped', words } : null;
  }
  for (const form of FORMS) {
    const rest = form.pattern.exec(text)?.groups?.['rest'];
    if (rest === undefined) continue;
    const words = toReader(lowered(form.kind === 'topic' ? rest.replace(TRAILING, '') : rest));
    if (words === null || !stands(words, form.kind, names)) return null;
    return { kind: form.kind, words };
  }
  const found = fragment(text);
  return found !== null && stands(found.words, found.kind, names) ? found : null;
}

/** Two things in one sentence ("liked my work and asked about forklifts") are two notes. */
export function englishParts(part: string): string[] {
  return part
    .split(NEXT_HELP)
    .flatMap((one) =>
      one.split(
        /(?:,|;)? (?:and|but|then|and then) (?=(?:also )?(?:(?:she|he|they|we) )?(?:also )?(?:asked|told|said|liked|loved|showed|mentioned|explained|described|wanted|wondered|recommended|suggested|talked|spoke|discussed|stressed|wants|hopes|thinks|believes|plans|expects|loves)\b)|, (?=(?:also )?(?:(?:she|he|they|we) )?(?:also )?(?:asked|told|said|liked|loved|showed|mentioned|explained|described|wanted|recommended|talked|spoke|discussed)\b)/iu,
      ),
    );
}

/** "went through the spring list together": belongs to the talking, not to what was talked about. */
const TRAILING =
  /(?<!^(?:how|what|why|\p{L}+ing)\b.*) (?:together|at length|in detail|for a while|briefly|as well|too)$/iu;
/** Another verb after "and" makes it two sentences, where a thing is spoken of. */
const SECOND_VERB =
  /\b(?:and|but) (?:also )?(?:is|was|are|were|has|had|will|would|needs|runs|leads|manages|wants|hopes|likes|loves)\b/iu;
const CLAUSES = new Set<NoteClause['kind']>(['that', 'how', 'wondered']);

const SAYS_I = new Set<NoteClause['kind']>(['topic', 'liked', 'wondered', 'asked', 'interest']);
const LONGEST = 26;

function stands(words: string, kind: NoteClause['kind'], names: string[]): boolean {
  const own = SAYS_I.has(kind) ? words.replace(/\b(?:I|we)\b(?= \w+)/gu, '') : words;
  if (LEFTOVER.test(own) || OWN.test(own) || words.split(' ').length > LONGEST) return false;
  if (/(?:^|\s)(?:about|of|to|with|and|or|the|a|an|that|because|is|are|,)$/iu.test(words))
    return false;
  if (!CLAUSES.has(kind) && SECOND_VERB.test(words)) return false;
  return !names.some((name) => name.length > 2 && wordsOf(words).includes(name));
}

function lowered(rest: string): string {
  return rest.replace(/^(?:The|Their|Her|His|She|He|They|How|What|Why|A|An|My)\b/u, (word) =>
    word.toLowerCase(),
  );
}

const WHO = String.raw`(?:she |he |they )?(?:also |then |later |first )?`;
const WE = String.raw`(?:we |I |both of us )?(?:also |then |later |both |mostly |mainly |first )?`;
const HOW = String.raw`(?=(?:how|what|why|where|when|which|who) )`;
const SAID = String.raw`(?:said|mentioned|explained|noted|pointed out|stressed|emphasi[sz]ed|confirmed|added|shared|thinks|believes|(?:told|showed|assured) me|says|mentions|explains)(?: to me)?`;
const CLAUSE = String.raw`(?=(?:she|he|they|the|their|his|her|most|every|all|some|each|nobody|everyone|new|many|a|an|\p{Lu}\S*|it takes) ?(?:\S+ ){0,5}?(?:is|are|was|were|has|have|had|will|would|can|plans?|needs?|wants?|hopes?|expects?|runs?|uses?|works?|starts?|moves?|grows?|opens?|takes?|gets?|goes|comes?|\w+ed)\b)`;

const FORMS: { kind: NoteClause['kind']; pattern: RegExp }[] = [
  form(
    'topic',
    String.raw`${WE}(?:talked|spoke|chatted|laughed|joked|swapped stories|exchanged ideas|exchanged views|had an? (?:\w+ )?(?:talk|chat|conversation|discussion|exchange))(?: (?:a lot|at length|in depth|briefly|mostly|together|for a while|shop|a bit))? (?:about|of|on|over) `,
  ),
  form(
    'topic',
    String.raw`${WE}(?:discussed|covered|debated|went over|went through|went into|touched on|got into|dug into|compared notes on|bonded over|brainstormed(?: about| on)?|agreed on|kept coming back to) `,
  ),
  form(
    'topic',
    String.raw`(?:(?:a )?(?:long|good|great|nice|lively|short|interesting|brief|deep) )?(?:talk|chat|conversation|discussion|exchange) (?:about|on|of) `,
  ),
  form('topic', String.raw`(?:topic: |re: |about |on the subject of )`),
  form(
    'that',
    String.raw`that (?=(?:the|their|his|her|most|every|all|some|new|many|customers|people) )`,
  ),
  form(
    'topic',
    String.raw`I (?:also )?(?:told|showed) (?:her|him|them) (?:about )?(?=my |how |what |that |the )`,
  ),
  form(
    'wondered',
    String.raw`${WHO}(?:asked|wanted to know|wanted to hear|was curious|wondered|asks|wants to know)(?: me)? ${'(?=(?:how|what|why|whether|where|when|which) )'}`,
  ),
  form(
    'asked',
    String.raw`${WHO}(?:asked|wanted to know|wanted to hear|was curious|were curious|wondered|quizzed me|asks)(?: me)?(?: a lot| more| mostly| twice| several questions| questions| good questions)? about `,
  ),
  form(
    'asked',
    String.raw`(?:her |his |their )?(?:good |great |tough |hard |interesting )?questions? (?:about|on) `,
  ),
  form(
    'liked',
    String.raw`${WHO}(?:really |very much |especially |particularly )?(?:liked|loved|enjoyed|praised|appreciated|admired|(?:was )?(?:very |really |quite )?(?:impressed (?:by|with)|pleased with|happy with|taken with)|were impressed by) (?=my |how I |that I )`,
  ),
  form(
    'proud',
    String.raw`${WHO}(?:(?:is|was|are|were) )?(?:very |really |quite |so |clearly )?proud of `,
  ),
  form(
    'interest',
    String.raw`${WHO}(?:(?:is|was|are|were) )?(?:very |really |quite |so |most |especially )?(?:interested in|curious about|intrigued by|keen to hear about) `,
  ),
  form(
    'topic',
    String.raw`${WHO}(?:(?:is|was|are|were) )?(?:very |a bit |a little |quite |most )?(?:worried|concerned|excited|enthusiastic|passionate|keen) (?:about|on) `,
  ),
  form(
    'advised',
    String.raw`${WHO}(?:recommended|recommends|suggested) (?:to me |me )?(?:reading |that I read )?(?=(?:the|a|an|her|his|two|three|some|\p{Lu}\S*) ?)`,
  ),
  form(
    'how',
    String.raw`${WHO}(?:(?:told|showed|taught) me|explained(?: to me)?|described(?: to me)?|outlined|demonstrated|shared|mentioned|walked me through|talked about|spoke about|pointed out|laid out|showed|made clear|tells me|explains|describes) (?:about )?${HOW}`,
  ),
  form('that', String.raw`${WHO}${SAID} that `),
  form('that', String.raw`${WHO}${SAID},? ${CLAUSE}`),
  form(
    'shown',
    String.raw`${WHO}(?:showed|shown|gave) me (?:around |(?:a |the )?(?:quick |short |full )?tour of )?(?=(?:the|a|an|her|his|their|some|two|three|around|all) )`,
  ),
  form(
    'shown',
    String.raw`${WHO}(?:took me (?:around|through|to see)|walked me (?:around|across)|let me (?:see|try|watch)|I (?:got to see|saw)|I was shown) `,
  ),
  form(
    'told',
    String.raw`${WHO}(?:(?:told|taught) me (?:a bit |all |a lot |more )?about|talked (?:a lot |at length |passionately )?about|spoke (?:warmly |at length |proudly |a lot )?(?:about|of)|told (?:me )?(?:stories|a story|the story) (?:about|of)|explained|described|outlined|mentioned|introduced|introduced me to|walked me through|gave me an overview of|shared|stressed|emphasi[sz]ed|highlighted|brought up|raised|pointed out|referred to) (?:to me )?(?!that |she |he |they |it |to |me )`,
  ),
  form(
    'that',
    String.raw`(?=(?:she|he|they) (?:also |still |now |recently |first |once )?(?:(?:is|are|was|were) (?:\w+ly )?(?:\w+ing|responsible|in charge|from|proud)|has|have|had|will|would|needs?|wants?|hopes?|expects?|plans?|runs?|leads?|manages?|heads?|oversees|coaches|teaches|started|built|joined|founded|moved|introduced|grew|worked|spent|led|ran|studied|lives?|uses?|went|came|wrote|taught|created|launched|opened|used to) \S+)`,
  ),
  form(
    'that',
    String.raw`(?=(?:the|their|her|his|your) (?:[\p{L}\d'-]+ ){1,3}(?:(?:is|are) (?:being |now |still |also )?(?:\w+ing|being|about to|due|going to|[\p{L}]+ed)|will|has (?:\w+n|\w+ed|\d+|two|three|four|five|six|ten|just|already|a|an)|have (?:\w+n|\w+ed|\d+)|grew|doubled|moved|moves|opens|opened|works|uses|runs|needs|wants|plans|cut|starts|launches|went|covers|handles|serves)\b)`,
  ),
  form(
    'that',
    String.raw`(?=(?:the|their|her|his) (?:[\p{L}'-]+ )?(?:challenge|priority|priorities|focus|goal|aim|plan|next step|first task|main task|question|idea|hope) (?:is|are|was|for) )`,
  ),
];

function form(kind: NoteClause['kind'], lead: string): (typeof FORMS)[number] {
  return { kind, pattern: new RegExp(`^${lead}(?<rest>.+)$`, 'iu') };
}

/** "Dana asked about X" → "she asked about X", "Dana's team" → "her team", "Dana and I" → "we". */
function withoutName(part: string, names: string[]): string {
  const titles = ['ms. ', 'mr. ', 'mrs. ', 'dr. ', 'prof. ', 'ms ', 'mr ', 'mrs ', 'dr ', ''];
  let text = part;
  for (const name of names.filter((one) => one.length > 1)) {
    for (const title of titles) {
      const full = `${title}${name}`.toLowerCase();
      const head = text.toLowerCase();
      if (head.startsWith(`${full} and i `)) text = `we ${text.slice(full.length + 7)}`;
      else if (head.startsWith(`${full}: `)) text = text.slice(full.length + 2);
      else if (head.startsWith(`${full} `)) text = `she ${text.slice(full.length + 1)}`;
      if (!/['’]s/u.test(text) || !text.toLowerCase().includes(full)) continue;
      const escaped = `${title}${name}`.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
      text = text.replace(new RegExp(String.raw`(?<![\p{L}])${escaped}['’]s\b`, 'giu'), 'her');
    }
  }
  return text;
}

/** Contractions written out, "asked if" as "asked whether", and a verb without its subject given one. */
function spelledOut(text: string): string {
  return text
    .replace(/’/gu, "'")
    .replace(/\b(she|he|it)'s (?=been |had |got |built |run |grown |worked |led )/giu, '$1 has ')
    .replace(/\b(she|he|it)'s /giu, '$1 is ')
    .replace(/\bthey're /giu, 'they are ')
    .replace(/\bthey've /giu, 'they have ')
    .replace(/\b(she|he|they|we)'ll /giu, '$1 will ')
    .replace(/\b(she|he|they|we)'d /giu, '$1 would ')
    .replace(
      /^((?:she |he |they )?(?:also )?(?:asked|wanted to know)(?: me)?) if /iu,
      '$1 whether ',
    )
    .replace(/^(?=(?:planning|looking for|hoping) )/iu, 'she is ')
    .replace(/^(?:is )?going to /iu, 'she is going to ')
    .replace(
      /^(?=(?:wants|needs|plans|hopes|expects|runs|leads|manages|heads|oversees|uses|will|has|used to|started|joined|founded|built|grew up|studied|spent|worked) \S)/iu,
      'she ',
    )
    .replace(/^(?=(?:is|was) (?:\w+ing|responsible|in charge) )/iu, 'she ');
}

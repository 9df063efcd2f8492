import type { NoteClause } from './noteForm.ts';

/** Words that judge, or that nobody wants to read about themselves in a letter; such a note is never woven in. */
const PRIVATE =
  /\b(bor(ed|ing)|rude|arrogant|unfriendly|friendly|nice|nervous|awkward|weird|strange|annoy\w*|old|young|fat|tall|cute|pregnan\w*|divorc\w*|sick|ill|illness|religio\w*|salary|pay|money|wage|bonus|raise|seem(s|ed)?|looked|hate[sd]?|dislik\w*|didn'?t|doesn'?t|not sure|hesita\w*|sceptical|skeptical|doubt\w*|weak\w*|fail\w*|bad(ly)?|worst|angry|upset|lie[ds]?|lying|secret|confidential|off the record|fired|lawsuit|boss|gossip)\b|[$€£?@()[\]{}<>|]|https?:|\b(todo|follow[ -]?up|remember|to send|to call|to email)\b|^(call|email|send)\b/iu;

/** A pronoun that would be left pointing at the reader. */
const LEFTOVER =
  /\b(she|he|they|him|them|herself|himself|themselves|hers|theirs|we|us|our|ours|I'm|I|it's)\b/iu;

const SUBJECT = String.raw`(?:she|he|they)`;

/** Reads one note in English; null where it is not surely one of the simple forms. */
export function englishClause(part: string, names: string[]): NoteClause | null {
  if (PRIVATE.test(part)) return null;
  const text = spelledOut(withoutName(part, names));
  for (const form of FORMS) {
    const found = form.pattern.exec(text);
    const rest = found?.groups?.['rest'];
    if (rest === undefined) continue;
    const words = toReader(
      rest.replace(/^(The|Their|Her|His|She|He|They)\b/u, (word) => word.toLowerCase()),
    );
    const allowed = form.kind === 'topic' || form.kind === 'liked' || form.kind === 'asked';
    const checked = allowed ? words.replace(/\b(we|I)\b(?= \w+)/gu, '') : words;
    if (LEFTOVER.test(checked) || words.split(' ').length > 22) return null;
    return { kind: form.kind, words };
  }
  return bareTopic(text);
}

const FORMS: { kind: NoteClause['kind']; pattern: RegExp }[] = [
  form(
    'topic',
    String.raw`(?:we |I )?(?:also )?(?:talked|spoke|chatted|had a (?:good |long |nice )?(?:talk|chat|conversation))(?: (?:a lot|at length|briefly|mostly|together))? (?:about|of) `,
  ),
  form(
    'topic',
    String.raw`(?:we |I )?(?:also )?(?:discussed|covered|went over|went through|touched on|compared notes on) `,
  ),
  form(
    'asked',
    String.raw`(?:${SUBJECT} )?(?:also )?(?:asked|wanted to know|was curious|were curious|wondered)(?: me)? about `,
  ),
  form(
    'topic',
    String.raw`I (?:also )?(?:told|showed) (?:her|him|them) (?:about )?(?=my |how |what |that |the )`,
  ),
  form(
    'asked',
    String.raw`(?:${SUBJECT} )?(?:also )?(?:asked|wanted to know)(?: me)? (?=how |what |why |whether )`,
  ),
  form(
    'liked',
    String.raw`(?:${SUBJECT} )?(?:also |really |very much |especially )?(?:liked|loved|enjoyed|praised|appreciated|was (?:very |really )?impressed (?:by|with)|were impressed by) (?=my |the |how |that I )`,
  ),
  form(
    'that',
    String.raw`(?:${SUBJECT} )?(?:also )?(?:said|mentioned|explained|told me|noted|pointed out|stressed|confirmed)(?: to me)?(?: that|,)? (?=(?:she|he|they|the|their|his|her|most|every|all|some|each|nobody|everyone) (?:\S+ ){0,4}?(?:is|are|was|were|has|have|had|will|would|can|plans?|needs?|wants?|hopes?|expects?|runs?|uses?|works?|starts?|moves?|grows?|opens?|\w+ed)\b)`,
  ),
  form(
    'told',
    String.raw`(?:${SUBJECT} )?(?:also )?(?:(?:told|showed|taught) me (?:all |a lot |more )?about|talked (?:a lot |at length )?about|spoke (?:warmly |at length |proudly )?(?:about|of)|explained|described|outlined|mentioned|introduced|walked me through|showed me|gave me an overview of|shared) (?=(?:the|a|an|her|his|their|how|what|why|where|some|several|two|three|four|five|plans|new|[A-Z]\S+) ?)`,
  ),
  form(
    'that',
    String.raw`(?=(?:${SUBJECT}) (?:is|are|was|were|has|have|had|will|would|needs?|wants?|hopes?|expects?|plans?|runs?|leads?|manages?|started|built|joined|founded|moved|introduced|grew|worked|spent|led|ran|studied|lives?) \S+ )`,
  ),
  form(
    'that',
    String.raw`(?=(?:the|their) (?:\w+ )?(?:team|company|department|group|office|warehouse|plant|store|school|project|clinic|hospital|studio|branch|product|launch|customers|programme|program) (?:is|are|was|were|has|have|had|will|would|needs?|wants?|plans?|uses?|runs?|grew|doubled|moved|moves|opens|opened|works) )`,
  ),
];

function form(kind: NoteClause['kind'], lead: string): (typeof FORMS)[number] {
  return { kind, pattern: new RegExp(`^${lead}(?<rest>.+)$`, 'iu') };
}

/** "Dana asked about X" → "she asked about X": the name that begins the note stands for the person. */
function withoutName(part: string, names: string[]): string {
  const lower = part.toLowerCase();
  for (const honorific of ['', 'ms. ', 'mr. ', 'mrs. ', 'dr. ', 'prof. ']) {
    const name = names.find((one) => lower.startsWith(`${honorific}${one.toLowerCase()} `));
    if (name !== undefined) return `she ${part.slice(honorific.length + name.length + 1)}`;
  }
  return part;
}

/** Contractions written out, "asked if" as "asked whether", and a verb without its subject given one. */
function spelledOut(text: string): string {
  return text
    .replace(/\b(she|he|it)'s (?=been |had |got )/giu, '$1 has ')
    .replace(/\b(she|he|it)'s /giu, '$1 is ')
    .replace(/\bthey're /giu, 'they are ')
    .replace(/^((?:she |he |they )?(?:asked|wanted to know)(?: me)?) if /iu, '$1 whether ')
    .replace(/^(?=(?:wants|needs|plans|hopes|expects|runs|leads|manages|is|was|has) )/iu, 'she ');
}

/** Turns the third person into the one who reads: "her team" → "your team", "she is" → "you are". */
function toReader(words: string): string {
  return words
    .trim()
    .replace(
      /\b(she|he|they) (is|was|has|(?:need|want|hope|expect|plan|run|lead|manage|work|start|use|live)s)\b/giu,
      (_all, _who: string, verb: string) => `you ${secondPerson(verb)}`,
    )
    .replace(
      /\b(she|he|they)\b(?= (?:are|were|have|had|will|would|can|could|need|want|hope|expect|plan|run|started|built|joined|founded|moved|introduced|grew|worked|spent|led|ran|studied|\w+ed)\b)/giu,
      'you',
    )
    .replace(/\b(her|his|their)\b(?= [\p{L}\p{N}])/giu, 'your');
}

function secondPerson(verb: string): string {
  const irregular: Record<string, string> = { is: 'are', was: 'were', has: 'have' };
  const lower = verb.toLowerCase();
  return irregular[lower] ?? lower.slice(0, -1);
}

/** "the new warehouse", "forklifts", "moving to Kubernetes": a thing, where no verb can hide in it. */
function bareTopic(text: string): NoteClause | null {
  const words = text.split(' ');
  const first = words[0] ?? '';
  if (words.length > 7 || LEFTOVER.test(text) || /[,:.]/u.test(text)) return null;
  if (
    /\b(is|are|was|were|has|have|had|will|would|can|could|should|must|said|says|asked|liked|likes|wants?|needs?|told|thinks?|thought|knows?|very|too|so|but|because|if)\b|\b\w+ed$/iu.test(
      text,
    ) ||
    (/^\p{L}+(s|ed)$/iu.test(first) && words.length > 1 && /^\p{Ll}/u.test(first))
  )
    return null;
  const determined = /^(the|their|her|his|a|an|my)$/iu.test(first);
  const plural = /[^s]s$/iu.test(text) && (words.length === 1 || !/^\p{Lu}\p{Ll}+$/u.test(first));
  const gerund = /^\p{Ll}{3,}ing$/u.test(first) && words.length > 1;
  const proper = words.length === 1 && /^\p{Lu}/u.test(text);
  if (!(determined || plural || gerund || proper)) return { kind: 'noted', words: text };
  const lowered = determined ? first.toLowerCase() + text.slice(first.length) : text;
  return { kind: 'topic', words: toReader(lowered) };
}

import { wordsOf } from '../../proofreading/letterText.ts';
import { fragment } from './englishFragment.ts';
import { FORMS } from './englishForms.ts';
import { helpGiven, NEXT_HELP } from './englishHelp.ts';
import { toReader } from './englishReader.ts';
import type { NoteClause } from './noteForm.ts';

/** Words that judge, or that nobody wants to read about themselves in a letter; such a note is never woven in. */
const PRIVATE =
  /\b(bor(ed|ing)|rude|arrogant|(un)?friendly|nice|kind of|nervous|awkward|weird|strange|annoy\w*|too old|older|young|fat|tall|cute|ugly|pregnan\w*|divorc\w*|sick|ill|illness|religio\w*|politic\w*|salary|salaries|pay|paid|money|wages?|bonus|raise|compensation|seem(s|ed)?|looked|hate[sd]?|dislik\w*|complain\w*|didn'?t|doesn'?t|don'?t|isn'?t|wasn'?t|won'?t|not sure|unsure|hesita\w*|sceptical|skeptical|doubt\w*|weak\w*|fail\w*|bad(ly)?|worst|terrible|awful|angry|upset|lie[ds]?|lying|secret|confidential|off the record|left my|why I left|quit|gap (?:in|year)|budget cuts|cutbacks|downsizing|fired|layoffs?|laid off|lawsuit|boss|gossip|tired|stressed out|late|strict|jerk|maybe|probably|perhaps|tomorrow|tonight|yesterday)\b|[$€£?@()[\]{}<>|=]|https?:|\b(todo|to-do|follow[ -]?up|remember|to send|to call|to email|must|should)\b|^(call|email|send|ask|check|write|remind)\b/iu;

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
        /(?:,|;) (?=(?:she|he|they) (?!also )\w+ )|(?:,|;)? (?:and|but|then|and then) (?=(?:also )?(?:(?:she|he|they|we) )?(?:also )?(?:asked|told|said|liked|loved|showed|mentioned|explained|described|wanted|wondered|recommended|suggested|talked|spoke|discussed|stressed|wants|hopes|thinks|believes|plans|expects|loves)\b)|, (?=(?:also )?(?:(?:she|he|they|we) )?(?:also )?(?:asked|told|said|liked|loved|showed|mentioned|explained|described|wanted|recommended|talked|spoke|discussed)\b)/iu,
      ),
    );
}

/** "went through the spring list together": belongs to the talking, not to what was talked about. */
const TRAILING =
  /(?<!^(?:how|what|why|\p{L}+ing)\b.*) (?:together|at length|in detail|for a while|briefly|as well|too)$/iu;
/** Another verb after "and" makes it two sentences, where a thing is spoken of. */
const SECOND_VERB =
  /\b(?:and|but) (?:also )?(?:that|is|was|are|were|has|had|will|would|needs|runs|leads|manages|wants|hopes|likes|loves)\b/iu;
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

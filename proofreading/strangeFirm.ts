import type { Finding } from '../activities/ports/records.ts';
import { companyWords } from './companyName.ts';
import { FIRM } from './firmWords.ts';
import { wordsOf } from './letterText.ts';
import { proposals } from './proposals.ts';
import { blocking, type Reading } from './reading.ts';

const RUN = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&’'-]*(?:(?: & | and | of |(?<=\b(?:St|Mt|Ft))\. | )(?:\p{Lu}[\p{L}\p{N}&’'-]*))+)(?![\p{L}\p{N}])`;
/** Where the place of work stands. */
const PLACED = new RegExp(
  String.raw`\b(?:at|for|join|joining|with|from|by|to) (?:the |The )?${RUN}`,
  'gu',
);
/** Who may call somebody's reference. */
const CALLER = new RegExp(
  String.raw`(?<=^|[.!?;:] |\bthat )(?<article>The |the )?${RUN}(?= (?:may|might|will|could|would|is likely|are likely|is going|wants?|plans?|intends?)\b[^.!?]{0,40}\b(?:call|phone|ring|contact|write|touch|reach|speak|talk|ask)\b)`,
  'gu',
);

/** Wanting to do something there, or having applied there. */
const WISHED =
  /\b(?:I(?:'d|’d| would| could| can|'ll|’ll| will| shall| hope| want| wish)|would (?:love|like|be)|hope to|want to|like to|love to|(?:proud|happy|glad|keen|eager|delighted|pleased|honou?red|ready|excited) (?:to|about)|look(?:ing)? forward|interest\w*|rather|my first choice|part of|you(?:r| and your) team|interviewed|(?:an|my|the|your|this) (?:interview|trial|application)|applied|(?:may|might|could|will) (?:hear from|be called by|get a call)|(?:call|word|message|email) from|(?:the|your|this) (?:post|position|role|job|opening|vacancy|place)\b)/iu;
/** What one has done elsewhere, and what one does there besides working. */
const ELSEWHERE =
  /\b(?:was|were|had|did|worked|ran|led|built|learn(?:ed|t)|taught|started|trained|studied|spent|used to|since|ago|years?|months?|my (?:last|previous|old|former|current|present|first|own|time|work|boss|colleagues|team|years|days)|when I|where I|while|offer\w*|contract|another|other|meet|met|see you|coffee|lunch|live|stay|course|exam|conference|fair|class|degree|certificate|licen[cs]e|as (?:at|in|with)|like (?:at|the)|customers?|clients?|suppliers?|friend|sister|brother|daughter|son|father|mother|wife|husband|concert|game|match|read|article|standards?)\b/iu;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Chef|Sir)$/u;

/**
 * "I'd be proud to do it at Thurber Soils": the name of a firm that nothing in the application tells of, where one says
 * what one would like to do or where one applied; not where one tells of what was.
 */
export function strangeFirm({ letter, record, known, input }: Reading): Finding[] {
  if (input.what === 'offer-in-hand') return [];
  const company = new Set(companyWords(record.employer.name).map((word) => word.toLowerCase()));
  const noted = new Set(
    record.interviews.flatMap((one) =>
      Object.values(one.notes).flatMap((note) => wordsOf(note.toLowerCase())),
    ),
  );
  const strange = (name: string) => {
    const words = wordsOf(name).map((word) => word.replace(/['’]s$/u, ''));
    if (words.some((word) => HONORIFIC.test(word))) return false;
    const own = words
      .map((word) => word.toLowerCase())
      .filter((word) => !/^(?:of|and)$/u.test(word));
    const role = new Set(wordsOf(record.role.toLowerCase()));
    const people = own.filter(
      (word) => !role.has(word) && (known.has(word) || noted.has(word) || company.has(word)),
    );
    return own.length >= 2 && people.length === 0 && own.some((word) => !role.has(word));
  };
  const sentences = [letter.subject ?? '', ...letter.sentences].filter(
    (sentence) => !wordsOf(sentence.toLowerCase()).some((word) => company.has(word)),
  );
  return sentences.flatMap((sentence) => {
    const placed = Array.from(sentence.matchAll(PLACED)).filter(({ index, groups, 0: all }) => {
      const name = groups?.['name'] ?? '';
      const before = sentence.slice(0, index);
      const firm = FIRM.test(wordsOf(name).at(-1) ?? '');
      const place = /^(?:at|for|join)/u.test(all) && (firm || !PLACE.test(name));
      const clause = before.slice(
        Math.max(0, before.lastIndexOf(';'), before.lastIndexOf(', but')),
      );
      return strange(name) && (firm || place) && WISHED.test(clause) && !ELSEWHERE.test(clause);
    });
    const callers =
      input.what === 'reference-heads-up'
        ? Array.from(sentence.matchAll(CALLER)).filter(({ groups }) => {
            const name = groups?.['name'] ?? '';
            const firm =
              groups?.['article'] !== undefined ||
              name.startsWith('The ') ||
              FIRM.test(wordsOf(name).at(-1) ?? '');
            return firm && strange(name.replace(/^The /u, ''));
          })
        : [];
    return [...placed, ...callers].map(({ 0: text, groups }) =>
      blocking(
        'mix-up',
        text,
        proposals.otherCompany(record.employer.name, groups?.['name'] ?? ''),
      ),
    );
  });
}

/** Months, weekdays, feasts and places that stand with capitals too. */
const PLACE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Thanksgiving|Street|Road|Avenue|Station|Airport|Park|Square|Bridge|Highway|Route|Room|Hall|Building|Terminal|Gate|Level|Class|Part|Section|Excel|English|French|German|Spanish|Irish|European|Canadian|American|British|ISO|ASTM|HACCP)\b|\d/u;

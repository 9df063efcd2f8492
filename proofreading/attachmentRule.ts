import { wordsOf } from './letterText.ts';
import { proposals } from './proposals.ts';
import { blocking, type GateRule } from './reading.ts';

const MENTION =
  /\b(?:find|see|receive)\b[^.!?]{1,60}\b(?:attached|enclosed)(?=[.,!?;]|$| (?:with|below|here))|\bHerewith\b|\b(?:the|my|this) (?:attached|enclosed) [\p{L}]+|\b(?:the|my|an?) (?:attachment|enclosure)\b|\b(?:accompan(?:y|ies)|goes with|go with|comes? with|is with|are with) this (?:e-?mail|letter|message|note)\b|\b(?:with|at the (?:bottom|end|foot) of|below|added to|appended to|included (?:in|with)|in) (?:this|the same|my) (?:e-?mail|letter|message|note) (?:is|are|you|should|there|comes?|come|goes)\b|\b(?:cv|r[ée]sum[ée]|transcripts?|references?|portfolio|certificates?|samples?|papers|documents?|plan|drawings?|forms?|photographs?|photos?|letter|file|pdf|scan|copy|copies|diploma|licen[cs]e|slides|report|list) (?:[\p{L}'-]+ ){0,6}(?:with|at the (?:bottom|end|foot) of|below|appended to|included (?:in|with)) (?:this|the) (?:e-?mail|letter|message|note)\b|\b(?:in|is) the (?:pdf|file|scan) (?:at|below|with|that (?:comes|goes))\b|\b(?:I(?:'m| am) (?:also )?(?:sending|including|adding)|I(?:'ve| have) (?:also )?(?:included|added|appended|uploaded|put)) [^.!?]{1,50}\b(?:with|to|in|under) (?:this|the) (?:e-?mail|letter|message|note)\b|\b(?:appended|included) (?:is|are|below|here|you will find|please find)\b|\b(?:I(?:'ve| have)?|we) (?:also |now |here )?(?:append|includ)(?:ed|e|ing) (?:an?|my|the|two|three) (?:copy|cv|r[ée]sum[ée]|transcript|references?|certificate|portfolio)\b|\b(?:I(?:'ve| have| am|'m)?|we) (?:also |now |here )?(?:attach|enclos)(?:ed|ing|e)?\b(?! to\b)|\b(?:is|are|please|you will|you'll|can|will)\s+(?:find|see|review|be)?\s*(?:\w+\s+){0,2}(?:attached|enclosed)\b(?! to\b)|\b(?:find|see|review|receive)\s+(?:[\w’']+\s+){0,5}?(?:attached|enclosed)\b|\b(?:attached|enclosed) (?:is|are|you|please|to this|as|my|the|a|with|here(?:with)?|copy)\b|\b(?:in|see) the attach(?:ment|ed)\b|\battachments?\b|\benclosures?\b|\bEncl(?:\.|:|s)|\bim Anhang\b|\b(?:füge|sende|schicke)\b[^.!?]{0,40}\b(?:bei|mit)\b|\bangehängt\b|\b(?:anbei|beigefügt|beiliegend\p{L}{0,2})\b|\b(?:lege|liegt|liegen)\b[^.!?]{1,80} bei(?=[.,;!])|\b(?:in der|als|siehe) Anlage (?:finden|erhalten|sende|schicke|übersende|liegt|liegen|dieser|zu diesem)\b|\b(?:finden|erhalten|sende|schicke|übersende|füge)\b[^.!?]{0,60}\b(?:in der|als) Anlage\b|(?<=^|\n)Anlagen?\s*:/iu;

const OFFER =
  /\b(can|could|would|will gladly|happy to|glad to|if you (?:like|wish|need)|kann|könnte|gern(?:e)?)\b[^.!?]{0,40}\b(attach(?!ed|ment)|be attached|enclos(?:e|ing)\b|anhäng|beifüg)/iu;

const THING =
  'references?|portfolio|cv|r[ée]sum[ée]|transcripts?|certificates?|certifications?|diplomas?|degree|work samples?|samples?|writing samples?|documents?|licen[cs]es?|contact details|case stud(?:y|ies)|presentation|slides|letters?|reports?|forms?|passport|visa|permit|papers|proof of [\\w ]+|Zeugnis(?:se)?|Referenzen|Lebenslauf|Zertifikate?|Arbeitsproben?|Unterlagen|Nachweise?|Führerschein|Diplom';

const ASKED = new RegExp(
  String.raw`\b(?:(?:asked|asks|wants?|wanted|requested|requests|needs?|would like|please)(?: me)? (?:to (?:see|have|send|email|bring|forward|submit|provide|share)|for)?|(?:send|email|forward|submit|bittet um|bat um|braucht|möchte|wollte|will)) ?(?:(?:her|him|them|over|along|ihr|ihm|noch) )?((?:(?:an?|the|some|two|three|eine|einen|meine|meinen|die|zwei) )?(?:cop(?:y|ies) of |Kopie )?(?:(?:my|the|a|meine[rsn]?|des|der) )?(?:[\w-]+ ){0,3}?(?:${THING})(?: (?:in|of|from) (?:my )?[\w-]+(?: [\w-]+)?)?)\b`,
  'iu',
);

/** What the text says is attached is attached, and what they asked for is enclosed (R5). */
export const attachmentRule: GateRule = ({ letter, input, record, contact }) => {
  if (input.attachments.length > 0) return [];
  const sentences = [...letter.sentences, ...letter.closing.split('\n')];
  const said = sentences.find((sentence) => MENTION.test(sentence) && !OFFER.test(sentence));
  const notes = record.interviews.flatMap((one) => Object.entries(one.notes));
  const wishes = notes.flatMap(([id, note]) => {
    const item = ASKED.exec(note)?.[1]?.trim();
    return item === undefined ? [] : [{ id, item }];
  });
  const put = [...sentences, ...letter.whole.split('\n').slice(-8)].find(
    (sentence) => NOT_YET.test(sentence) && wishes.some(({ item }) => sameThing(item, sentence)),
  );
  if (put !== undefined) {
    return [blocking('attachment', put, proposals.attachAsked)];
  }
  if (said !== undefined) {
    const wished = (sentence: string) => wishes.some(({ item }) => sameThing(item, sentence));
    const other = sentences.find(
      (sentence) => MENTION.test(sentence) && !OFFER.test(sentence) && !wished(sentence),
    );
    if (input.attachmentsUnknown === true && other === undefined) return [];
    return [blocking('attachment', other ?? said, proposals.nothingAttached)];
  }
  const asked = wishes.find(({ id }) => id === contact.id);
  if (input.what !== 'thank-you' || input.whatIsGuessed === true || asked === undefined) return [];
  return [blocking('attachment', asked.item, proposals.attachItem(contact.name, asked.item))];
};

/** "I keep meaning to look for it", "I have not got round to it". */
const NOT_YET =
  /\b(?:keep meaning to|(?:have|has) to wait|will follow|mean(?:t|ing)? to|not (?:yet )?(?:got|gotten|had|found|been able|managed|have)|haven't (?:yet )?(?:got|had|found|been able|managed)|have yet to|forgot\w*|cannot find|can't find|couldn't find|lost|mislaid|some ?time|not (?:to hand|with me|sure where)|don't have|do not have)\b|\bnoch nicht\b|\bvergessen\b/iu;

/** Whether a sentence names the thing: "my diploma in archive administration" by "a copy of my diploma". */
function sameThing(item: string, sentence: string): boolean {
  const spoken = new Set(wordsOf(sentence.toLowerCase()).map(stem));
  return wordsOf(item.toLowerCase()).some(
    (word) => word.length > 2 && !FILLER.test(word) && spoken.has(stem(word)),
  );
}

const FILLER = /^(?:copy|copies|copie|the|some|two|three|with|and|for|eine|kopie|meine[rs]?)$/u;

function stem(word: string): string {
  return word
    .replace(/é/gu, 'e')
    .replace(/(?:es|s|en|e)$/u, '')
    .slice(0, 8);
}

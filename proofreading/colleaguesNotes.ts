import type { ContactRecord, Finding } from '../activities/ports/records.ts';
import { wordsOf } from './letterText.ts';
import { readName } from './personName.ts';
import { proposals } from './proposals.ts';
import { blocking, type Reading } from './reading.ts';

/** Words of a colleague's notes alone that make a letter one about that colleague's talk. */
const ENOUGH = 4;

/**
 * A thank-you that tells of what a colleague said and of nothing that its reader said: the letter of another, or notes
 * mixed up. Nothing is said where the colleague is named, for then it is told as the colleague's.
 */
export function colleaguesNotes({ letter, record, contact, input }: Reading): Finding[] {
  if (input.what !== 'thank-you') return [];
  const own = notesOf(contact.id);
  if (own.size === 0) return [];
  const common = new Set(
    [record.role, record.employer.name, record.assets ?? ''].flatMap((text) =>
      wordsOf(text.toLowerCase()).map(stem),
    ),
  );
  const said = wordsOf(letter.body.toLowerCase()).map(stem);
  const spoken = new Set(said);
  const heard = Array.from(own).filter((word) => spoken.has(word) && !common.has(word)).length;
  for (const other of record.contacts) {
    if (other.id === contact.id || isNamed(other)) continue;
    const theirs = Array.from(notesOf(other.id)).filter(
      (word) => !own.has(word) && !common.has(word) && spoken.has(word),
    );
    if (theirs.length < ENOUGH || theirs.length < 4 * heard) continue;
    const sentence =
      letter.sentences
        .map((one) => ({
          one,
          count: wordsOf(one.toLowerCase()).filter((word) => theirs.includes(stem(word))).length,
        }))
        .toSorted((a, b) => b.count - a.count)[0]?.one ?? letter.body;
    return [blocking('mix-up', sentence, proposals.colleagueSpokeOf(other.name, contact.name))];
  }
  return [];

  function notesOf(id: string): Set<string> {
    const notes = record.interviews.map((one) => one.notes[id] ?? '');
    return new Set(
      notes.flatMap((note) =>
        wordsOf(note.toLowerCase())
          .filter((word) => word.length > 3 && !EVERYDAY.test(word))
          .map(stem),
      ),
    );
  }

  function isNamed(other: ContactRecord): boolean {
    const { first, last } = readName(other.name);
    return [first, last].some((name) => name !== null && letter.body.includes(name));
  }
}

const EVERYDAY =
  /^(?:about|after|again|also|before|being|could|does|every|from|good|have|hard|into|just|know|last|like|likes?|long|make|more|most|much|need|needs|next|once|only|other|over|people|some|someone|somebody|still|than|that|their|them|then|there|they|thing|things|this|time|used|very|want|wants|wanted|week|weeks|well|were|what|when|where|which|will|with|work|works|working|would|year|years|your|team|said|says|asked|asks|told|started|start|first|month|months|days|since|interested|possible)$/u;

function stem(word: string): string {
  return word
    .replace(/['’]s?$/u, '')
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:es|ed|ing|s|e)$/u, '')
    .slice(0, 7);
}

import type { Finding } from '../activities/ports/records.ts';
import { englishFaults, type EnglishFault } from './harper.ts';
import { GERMAN_SLIPS } from './grammar/germanSlips.ts';
import { ENGLISH_SLIPS } from './grammar/slips.ts';
import { taggedSlips } from './grammar/tagged/taggedSlips.ts';
import { unwrapped } from './letterText.ts';
import { grammarHint, proposals } from './proposals.ts';
import { blocking, warning, type Reading } from './reading.ts';
import { germanSpelling } from './spelling/germanSpelling.ts';
import { proposalFor, unknownWord } from './spelling/unknownWord.ts';

/** Kinds of harper's that are taste, not faults a recipient would notice. */
const TASTE = new Set([
  'Formatting',
  'Style',
  'Enhancement',
  'Readability',
  'Redundancy',
  'Regionalism',
  'Miscellaneous',
]);

/** Findings of harper's that are mostly wrong about letters. */
const UNSURE =
  /is a mass noun|Insert `to` after `how`|between the verb and the noun|Oxford|hyphen|en dash|em dash|compound|idiom|canonical dictionary spelling|predicate adjectives|looks like a prefix|past tense of .know|to discover something|correct preposition to use|infinitive marker|brand names|Discourse markers|`there is`, which requires/iu;

/** Spelling and grammar: of an English text by a linter, a tagger and tables; of a German one by a word list and tables. */
export async function languageFindings(reading: Reading): Promise<Finding[]> {
  return reading.letter.language === 'de' ? inGerman(reading) : inEnglish(reading);
}

function inGerman(reading: Reading): Finding[] {
  const plain = unwrapped(reading.letter.body.replace(/’/gu, "'"));
  const slips = GERMAN_SLIPS.flatMap(({ form, proposal }) =>
    Array.from(plain.matchAll(form), (match) => blocking('grammar', match[0].trim(), proposal)),
  );
  return distinct([...germanSpelling(reading), ...slips]);
}

async function inEnglish(reading: Reading): Promise<Finding[]> {
  const { letter, record } = reading;
  const text = [letter.subject ?? '', letter.salutation ?? '', letter.body].join('\n\n');
  const faults = await englishFaults(withoutGrade(text, record.role));
  if (faults === null) {
    return [blocking('spelling', letter.body.slice(0, 80), proposals.spellingUnchecked)];
  }
  const found = faults.flatMap((fault) => findingOf(fault, text, reading));
  const plain = withoutGrade(unwrapped(letter.body.replace(/’/gu, "'")), record.role);
  const slips = ENGLISH_SLIPS.flatMap(({ form, proposal }) =>
    Array.from(plain.matchAll(form), (match) =>
      blocking('grammar', match[0].trim(), grammarHint(proposal)),
    ),
  );
  const tagged = taggedSlips(plain).map(({ text: passage, proposal }) =>
    blocking('grammar', passage, grammarHint(proposal)),
  );
  return distinct([...found, ...slips, ...tagged]);
}

/** "What a BMET I does": where the role has the grade I, it is no pronoun after a word that names the role. */
function withoutGrade(text: string, role: string): string {
  const named = /(\p{L}+) I$/u.exec(role.trim())?.[1];
  if (named === undefined) return text;
  return text.replace(/(\p{Lu}\p{L}+) I(?![\p{L}’'])/gu, (all, word: string) =>
    word === named || /^\p{Lu}{2,}$/u.test(word) ? `${word} 1` : all,
  );
}

function findingOf(fault: EnglishFault, text: string, reading: Reading): Finding[] {
  const { record } = reading;
  if (TASTE.has(fault.kind) || UNSURE.test(fault.message)) return [];
  if (/repeat this word|second `that`/u.test(fault.message) && MEANT_TWICE.test(fault.text))
    return [];
  if (/agree with its subject/u.test(fault.message) && afterObject(fault, text)) return [];
  // "8015s and" is not "sand": what begins within a word was torn from it.
  if (/[\p{L}\p{N}]/u.test(text.charAt(fault.at - 1)) && /^[\p{L}\p{N}]/u.test(fault.text))
    return [];
  if (fault.kind === 'Spelling') return unknownWord(fault, text, reading);
  const around = text.slice(Math.max(0, fault.at - 1), fault.at + fault.text.length + 30);
  const ours = [record.role, record.employer.name, record.owner.name, record.assets ?? ''];
  if (fault.text.trim() !== '' && ours.some((value) => value.includes(fault.text.trim())))
    return [];
  const shown = fault.text.trim() === '' ? around : fault.text;
  if (/Add a determiner/u.test(fault.message))
    return [warning('grammar', shown, proposalFor(fault))];
  return [blocking(fault.kind === 'Typo' ? 'spelling' : 'grammar', shown, proposalFor(fault))];
}

/** "What helped us was": what stands before the verb is no subject. */
function afterObject({ at }: EnglishFault, text: string): boolean {
  return /\b(?:us|them|him|her|me)\s$/u.test(text.slice(Math.max(0, at - 6), at));
}

/** "had had", "that that", "Bora Bora": right, or a name. */
const MEANT_TWICE = /^\s*(?:had had|that that|(\p{Lu}\S+) \1)\s*$/iu;

function distinct(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.rule} ${finding.text.toLowerCase()}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** Forms that no ending tells. */
const IRREGULAR: Readonly<Record<string, string>> = {
  chose: 'choose',
  chosen: 'choose',
  choosing: 'choose',
  gave: 'give',
  given: 'give',
  giving: 'give',
  went: 'go',
  gone: 'go',
  going: 'go',
  goes: 'go',
  took: 'take',
  taken: 'take',
  taking: 'take',
  made: 'make',
  making: 'make',
  met: 'meet',
  sent: 'send',
  found: 'find',
  felt: 'feel',
  kept: 'keep',
  held: 'hold',
  left: 'leave',
  spoke: 'speak',
  spoken: 'speak',
  heard: 'hear',
  thought: 'think',
  brought: 'bring',
  filled: 'fill',
  filling: 'fill',
  froze: 'freeze',
  freezing: 'freeze',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  ran: 'run',
  saw: 'see',
  seen: 'see',
  told: 'tell',
  said: 'say',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  am: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  does: 'do',
  did: 'do',
  done: 'do',
  doing: 'do',
  this: 'this',
  us: 'us',
  others: 'others',
  unfortunately: 'unfortunately',
};

/** A light stem, so that "offered", "offers" and "offering" are one word. English endings; other languages keep theirs. */
export function stem(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  if (word.length < 5) return word.length === 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && word.length > 6) return undouble(word.slice(0, -3));
  if (word.endsWith('ed') && word.length > 4 && !word.endsWith('eed'))
    return undouble(word.slice(0, -2));
  if (word.endsWith('es') && /(?:s|x|z|ch|sh)es$/.test(word)) return undouble(word.slice(0, -2));
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return bare(word.slice(0, -1));
  return bare(word);
}

/** "schedul" for "schedule", as its other forms lose the `e` as well. */
function bare(word: string): string {
  return word.length > 4 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word;
}

function undouble(word: string): string {
  return /([bdgklmnprt])\1$/.test(word) && !word.endsWith('ll') ? word.slice(0, -1) : bare(word);
}

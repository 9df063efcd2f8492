/** One kind of line end, one kind of space, no invisible characters: what every rule reads. Linear in the length. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')
    .replace(/[\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\u00AD]/g, '');
}

/**
 * The form in which the tables of rules are written: lower case, straight quotes, single spaces, English contractions
 * written out ("won't" is "will not"), so that a rule states each thing once.
 */
export function normalised(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201A\u201B\u0060\u00B4]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bshan't\b/g, 'shall not')
    .replace(/n't\b/g, ' not')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/'ll\b/g, ' will')
    .replace(/\bi'm\b/g, 'i am')
    .replace(/\b(it|that|there|here|what|he|she|who)'s\b/g, '$1 is')
    .replace(/\blet's\b/g, 'let us')
    .replace(/\b(i|we|you|they|he|she|it|that)'d\b/g, '$1 would')
    .replace(/\s+/g, ' ')
    .trim();
}

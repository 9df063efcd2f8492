/** Words of a sentence that promises news, by language. */
const PROMISES: readonly RegExp[] = [
  /\b(?:decisions?|decide[ds]?|deciding|hear|(?:get|come|be|circle) back|in touch|let you know|updates?|answer|reply|news|inform you|tell you|contact you|bear with us|give us|need until)\b/,
  /(?<!\p{L})(?:entscheid\p{L}*|bescheid|rückmeld\p{L}*|melden|antwort\p{L}*|hören|informieren|mitteilen)(?!\p{L})/u,
  /(?<!\p{L})(?:décisions?|décid\p{L}+|réponse|répondr\p{L}+|retour|reviendr\p{L}+|nouvelles|recontacter\p{L}*|contacterons)(?!\p{L})/u,
  /(?<!\p{L})(?:decisi[óo]n|decidi\p{L}+|respuesta|responder\p{L}*|contestar\p{L}*|noticias|informar\p{L}*|contacto|comunicar\p{L}*|diremos|llamaremos)(?!\p{L})/u,
];

/** Whether the (normalised) sentence promises the owner news. */
export function promisesNews(sentence: string): boolean {
  return PROMISES.some((pattern) => pattern.test(sentence));
}

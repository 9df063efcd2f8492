import type { Language } from '../dates/foundDate.ts';

/** Small words that are frequent in one language and rare in the others. */
const WORDS: readonly (readonly [Language, RegExp])[] = [
  ['en', /\b(?:the|and|you|your|we|our|for|with|have|will|this|that|are|is|not|to|of)\b/gi],
  [
    'de',
    /\b(?:der|die|und|sie|wir|ihre|ihnen|nicht|mit|für|das|auf|ist|ich|bei|einen|haben|dass|zu)\b/gi,
  ],
  [
    'fr',
    /\b(?:le|les|nous|vous|votre|pour|avec|une|des|que|est|dans|pas|et|du|sur|notre|merci)\b/gi,
  ],
  ['es', /\b(?:el|los|para|con|una|que|por|su|tu|nos|del|las|hemos|no|y|en|gracias|te|le)\b/gi],
];

/** The language of a text by its small words; English where nothing tells. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 3000);
  let best: Language = 'en';
  let most = 0;
  for (const [language, pattern] of WORDS) {
    const count = sample.match(pattern)?.length ?? 0;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

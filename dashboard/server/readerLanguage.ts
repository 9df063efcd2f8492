import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { inGerman } from './german/inGerman.ts';

/**
 * How sentences are said to who asks: in German where `Accept-Language` (RFC 9110 §12.5.4) prefers it, as the pages send it
 * for their reader; in English to programs and everybody else.
 */
export function sayTo(c: Context): (sentence: string) => string {
  const language = accepts(c, {
    header: 'Accept-Language',
    supports: ['en', 'de'],
    default: 'en',
  });
  return language === 'de' ? inGerman : (sentence) => sentence;
}

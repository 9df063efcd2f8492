import { createContext, useContext } from 'react';

export type Language = 'en' | 'de';

/** Each by its own name, for whoever chooses. */
export const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
];

/** The same texts in both languages; the compiler sees to it that neither lacks one. */
export interface InBoth<W> {
  en: W;
  de: W;
}

export function inBoth<W>(en: W, de: NoInfer<W>): InBoth<W> {
  return { en, de };
}

/** Words looked up by a name that the API sends, which may be one we do not know. */
export function byName<W>(words: Record<string, W>): Record<string, W> {
  return words;
}

/** Who reads: their language and zone. */
export interface Reader {
  language: Language;
  zone: string;
}

/** Until somebody is known who chose one. */
export const browserLanguage: Language = navigator.language.startsWith('de') ? 'de' : 'en';

export const ReaderContext = createContext<Reader>({
  language: browserLanguage,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export function useReader(): Reader {
  return useContext(ReaderContext);
}

export function useWords<W>(words: InBoth<W>): W {
  return words[useReader().language];
}

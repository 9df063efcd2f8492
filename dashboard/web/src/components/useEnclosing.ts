import { useCallback } from 'react';
import { MOST_BYTES, MOST_FILES, saySize } from '../api/documents.ts';
import type { Document } from '../api/documents.ts';
import { documentWords } from '../words/documents.ts';
import { useReader, useWords } from '../words/language.ts';

type Sized = Pick<Document, 'size'>;

/** Why a file cannot be kept, or cannot join what a letter carries already; null: it can. The server holds to the same. */
export function useEnclosing(): {
  whyNotKept: (file: File) => string | null;
  whyNotEnclosed: (document: Sized, beside: Sized[]) => string | null;
} {
  const say = useWords(documentWords);
  const { language } = useReader();
  const whyNotKept = useCallback(
    ({ name, size }: File) => {
      if (size === 0) return say.empty(name);
      return size > MOST_BYTES ? say.tooLarge(name, saySize(size, language)) : null;
    },
    [say, language],
  );
  const whyNotEnclosed = useCallback(
    (document: Sized, beside: Sized[]) => {
      if (beside.length >= MOST_FILES) return say.tooMany;
      const total = beside.reduce((sum, { size }) => sum + size, document.size);
      return total > MOST_BYTES ? say.tooMuch(saySize(total, language)) : null;
    },
    [say, language],
  );
  return { whyNotKept, whyNotEnclosed };
}

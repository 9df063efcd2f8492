import { SegmentedControl } from '@mantine/core';
import { entryWords } from '../../words/entry.ts';
import type { Language } from '../../words/language.ts';
import { LANGUAGES, useWords } from '../../words/language.ts';

/** English or German, before anybody is known. */
export function LanguageChoice({
  value,
  onChange,
}: {
  value: Language;
  onChange: (to: Language) => void;
}) {
  const say = useWords(entryWords);
  return (
    <SegmentedControl
      aria-label={say.language}
      value={value}
      onChange={onChange}
      data={LANGUAGES}
    />
  );
}

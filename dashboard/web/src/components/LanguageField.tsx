import { Select } from '@mantine/core';
import type { Language } from '../words/language.ts';
import { LANGUAGES } from '../words/language.ts';

/** English or German, each by its own name. */
export function LanguageField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Language;
  onChange: (to: Language) => void;
}) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={LANGUAGES}
      value={value}
      onChange={(to) => onChange(to === 'de' ? 'de' : 'en')}
    />
  );
}

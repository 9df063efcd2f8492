import { Select } from '@mantine/core';
import { useReader } from '../words/language.ts';
import { countries, timeZones } from './places.ts';

/** A time zone; there is always one. */
export function ZoneField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (zone: string) => void;
}) {
  return (
    <Select
      label={label}
      searchable
      limit={60}
      allowDeselect={false}
      data={timeZones()}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
    />
  );
}

/** A country by its name in the reader's language, or none. */
export function CountryField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (country: string | null) => void;
}) {
  const { language } = useReader();
  return (
    <Select
      label={label}
      searchable
      clearable
      limit={60}
      data={countries(language)}
      value={value}
      onChange={onChange}
    />
  );
}

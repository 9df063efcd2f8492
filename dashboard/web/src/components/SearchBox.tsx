import { TextInput } from '@mantine/core';

/** The search of a page: `/` leads here (KeyHelp), Enter and the arrow down lead on to what was found. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextInput
      className="grow"
      aria-label={label}
      placeholder={label}
      type="search"
      data-search
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-item]')?.focus();
      }}
    />
  );
}

import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { inBoth, useWords } from '../words/language.ts';

const words = inBoth({ dark: 'Dark', light: 'Light' }, { dark: 'Dunkel', light: 'Hell' });

/** Light or dark; the system's choice until then. */
export function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const say = useWords(words);
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      aria-label={say[other]}
      title={say[other]}
      onClick={() => setColorScheme(other)}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden fill="none" stroke="currentColor">
        <circle cx="10" cy="10" r="6.5" strokeWidth="1.4" />
        <path d="M10 3.5a6.500 6.500 0 0 1 0 13z" fill="currentColor" stroke="none" />
      </svg>
    </ActionIcon>
  );
}

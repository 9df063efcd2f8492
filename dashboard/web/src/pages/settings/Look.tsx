import { SegmentedControl, Title, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';

export function Look() {
  const say = useWords(settingsWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className="panel stack">
      <Title order={2}>{say.look}</Title>
      <SegmentedControl
        aria-label={say.look}
        value={colorScheme}
        onChange={(to) => setColorScheme(to as MantineColorScheme)}
        data={Object.entries(say.looks).map(([value, label]) => ({ value, label }))}
      />
    </section>
  );
}

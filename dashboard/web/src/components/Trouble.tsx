import { Button, Text, Title } from '@mantine/core';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/language.ts';
import { useSays } from './useSays.ts';

/** A page that could not be shown: what happened and what to do. */
export function Trouble({ error, again }: { error: unknown; again: () => void }) {
  const say = useWords(shellWords);
  const says = useSays();
  return (
    <section className="empty" role="alert">
      <Title order={1} size="h2">
        {say.trouble}
      </Title>
      <Text>{says(error)}</Text>
      <Button variant="default" onClick={again}>
        {say.again}
      </Button>
    </section>
  );
}

import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/language.ts';

export function NotHere() {
  const say = useWords(shellWords);
  return (
    <section className="empty">
      <Title order={1} size="h2">
        {say.notHere}
      </Title>
      <Text>{say.notHereSays}</Text>
      <Link to="/">{say.toPipeline}</Link>
    </section>
  );
}

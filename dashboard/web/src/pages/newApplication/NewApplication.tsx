import { Text, Title } from '@mantine/core';
import { newApplicationWords } from '../../words/newApplication.ts';
import { useWords } from '../../words/language.ts';
import { ApplicationForm } from './ApplicationForm.tsx';

export function NewApplication() {
  const say = useWords(newApplicationWords);
  return (
    <>
      <Title order={1} mb="xs">
        {say.title}
      </Title>
      <Text mb="lg" maw="42rem">
        {say.says}
      </Text>
      <ApplicationForm />
    </>
  );
}

import { Title } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';
import { Coaches } from './Coaches.tsx';
import { Delegations } from './Delegations.tsx';
import { Digest } from './Digest.tsx';
import { EraseAll } from './EraseAll.tsx';
import { Look } from './Look.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { Sessions } from './Sessions.tsx';
import { YouForm } from './YouForm.tsx';
import { YourData } from './YourData.tsx';

export function Settings() {
  const say = useWords(settingsWords);
  return (
    <div className="stack" style={{ maxWidth: '42rem' }}>
      <Title order={1}>{say.title}</Title>
      <YouForm />
      <Look />
      <Digest />
      <Delegations />
      <Coaches />
      <PasswordForm />
      <YourData />
      <Sessions />
      <EraseAll />
    </div>
  );
}

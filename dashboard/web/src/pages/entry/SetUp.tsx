import {
  Button,
  PasswordInput,
  SegmentedControl,
  Select,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { session, setupNeeded } from '../../api/queries.ts';
import type { Owner } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { countries, likelyCountry, timeZones } from '../../components/places.ts';
import { fieldProblem, ProblemNote } from '../../components/ProblemNote.tsx';
import { entryWords } from '../../words/entry.ts';
import type { Language } from '../../words/language.ts';
import { ReaderContext, useReader, useWords } from '../../words/language.ts';

/** First run: the token that the start printed becomes the first owner. */
export function SetUp() {
  const reader = useReader();
  const [language, setLanguage] = useState<Language>(reader.language);
  return (
    <ReaderContext value={{ ...reader, language }}>
      <SetUpForm language={language} setLanguage={setLanguage} />
    </ReaderContext>
  );
}

function SetUpForm({
  language,
  setLanguage,
}: {
  language: Language;
  setLanguage: (to: Language) => void;
}) {
  const say = useWords(entryWords);
  const client = useQueryClient();
  const [form, setForm] = useState(() => ({
    token: new URLSearchParams(location.search).get('token') ?? '',
    name: '',
    email: '',
    password: '',
    phone: '',
    address: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: likelyCountry(),
  }));
  const begin = useAct(
    () => {
      const { token, password, name, email, phone, address, timeZone, country } = form;
      const owner = {
        name,
        email,
        timeZone,
        language,
        ...(phone.trim() === '' ? {} : { phone }),
        ...(address.trim() === '' ? {} : { address }),
        ...(country === null ? {} : { country }),
      };
      return request<{ owner: Owner }>('POST', 'setup', { token: token.trim(), owner, password });
    },
    {
      quiet: true,
      done: ({ owner }) => {
        history.replaceState(null, '', '/welcome');
        client.setQueryData(session.queryKey, owner);
        client.setQueryData(setupNeeded.queryKey, false);
      },
    },
  );
  const text = (
    name: 'token' | 'name' | 'email' | 'password' | 'phone' | 'address',
    field = `owner.${name}`,
  ) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
    error: fieldProblem(begin.error, field),
  });
  return (
    <main className="entry">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate(undefined);
        }}
      >
        <Title order={1}>{say.welcome}</Title>
        <Text c="dimmed">{say.welcomeSays}</Text>
        <SegmentedControl
          aria-label={say.language}
          value={language}
          onChange={(value) => setLanguage(value)}
          data={[
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
        <TextInput
          label={say.token}
          description={say.tokenHelp}
          required
          autoComplete="off"
          {...text('token', 'token')}
        />
        <TextInput
          label={say.name}
          description={say.nameHelp}
          required
          autoComplete="name"
          {...text('name')}
        />
        <TextInput
          label={say.email}
          type="email"
          required
          autoComplete="username"
          {...text('email')}
        />
        <PasswordInput
          label={say.password}
          description={say.passwordHelp}
          required
          minLength={10}
          autoComplete="new-password"
          {...text('password', 'password')}
        />
        <div className="pair">
          <Select
            label={say.zone}
            data={timeZones()}
            searchable
            limit={60}
            required
            allowDeselect={false}
            value={form.timeZone}
            onChange={(timeZone) => timeZone !== null && setForm({ ...form, timeZone })}
          />
          <Select
            label={say.country}
            data={countries(language)}
            searchable
            limit={60}
            value={form.country}
            onChange={(country) => setForm({ ...form, country })}
          />
        </div>
        <TextInput
          label={say.phone}
          description={say.phoneHelp}
          type="tel"
          autoComplete="tel"
          {...text('phone')}
        />
        <Textarea
          label={say.address}
          description={say.addressHelp}
          autosize
          minRows={2}
          autoComplete="street-address"
          {...text('address')}
        />
        <ProblemNote error={begin.error} />
        <Button type="submit" loading={begin.isPending}>
          {say.begin}
        </Button>
      </form>
    </main>
  );
}

import { Button, Textarea, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { session } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Owner } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { LanguageField } from '../../components/LanguageField.tsx';
import { CountryField, ZoneField } from '../../components/PlaceFields.tsx';
import { fieldProblem, ProblemNote } from '../../components/ProblemNote.tsx';
import { entryWords } from '../../words/entry.ts';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';

export function YouForm() {
  const say = useWords(settingsWords);
  const entry = useWords(entryWords);
  const client = useQueryClient();
  const { owner } = useRouteContext({ from: '__root__' });
  const [form, setForm] = useState({
    name: owner.name,
    phone: owner.phone ?? '',
    address: owner.address ?? '',
    timeZone: owner.timeZone,
    country: owner.country,
    language: owner.language,
  });
  const save = useAct(
    () =>
      request<{ owner: Owner }>('PATCH', 'session', {
        ...form,
        phone: form.phone.trim() === '' ? null : form.phone,
        address: form.address.trim() === '' ? null : form.address,
      }),
    {
      quiet: true,
      done: ({ owner: changed }) => {
        client.setQueryData(session.queryKey, changed);
        notifications.show({ message: say.saved });
      },
    },
  );
  const text = (name: 'name' | 'phone' | 'address') => ({
    label: entry[name],
    value: form[name],
    error: fieldProblem(save.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });
  return (
    <Form className="panel stack" submit={() => save.mutate(undefined)}>
      <Title order={2}>{say.you}</Title>
      <div className="pair">
        <TextInput required autoComplete="name" {...text('name')} />
        <TextInput type="tel" autoComplete="tel" {...text('phone')} />
        <Textarea autosize minRows={2} autoComplete="street-address" {...text('address')} />
        <ZoneField
          label={entry.zone}
          value={form.timeZone}
          onChange={(timeZone) => setForm({ ...form, timeZone })}
        />
        <CountryField
          label={entry.country}
          value={form.country}
          onChange={(country) => setForm({ ...form, country })}
        />
        <LanguageField
          label={say.language}
          value={form.language}
          onChange={(to) => setForm({ ...form, language: to })}
        />
      </div>
      <ProblemNote error={save.error} />
      <div>
        <Button type="submit" loading={save.isPending}>
          {say.save}
        </Button>
      </div>
    </Form>
  );
}

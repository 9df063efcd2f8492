import { PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import { countries, likelyCountry, timeZones } from '../../components/places.ts';
import { fieldProblem } from '../../components/ProblemNote.tsx';
import { entryWords } from '../../words/entry.ts';
import type { Language } from '../../words/language.ts';
import { useWords } from '../../words/language.ts';

/** What is asked of a person who gets a desk here. */
export interface OwnerDraft {
  name: string;
  email: string;
  password: string;
  phone: string;
  address: string;
  timeZone: string;
  country: string | null;
}

export function newOwner(): OwnerDraft {
  return {
    name: '',
    email: '',
    password: '',
    phone: '',
    address: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: likelyCountry(),
  };
}

/** As the API takes it: what was left empty is left out. */
export function ownerInput(draft: OwnerDraft, language: Language): object {
  const { name, email, timeZone, phone, address, country } = draft;
  return {
    name,
    email,
    timeZone,
    language,
    ...(phone.trim() === '' ? {} : { phone }),
    ...(address.trim() === '' ? {} : { address }),
    ...(country === null ? {} : { country }),
  };
}

/** Name, address, password, zone and country, phone and postal address. */
export function OwnerFields({
  value,
  onChange,
  language,
  error,
}: {
  value: OwnerDraft;
  onChange: (value: OwnerDraft) => void;
  language: Language;
  error: unknown;
}) {
  const say = useWords(entryWords);
  const text = (name: 'name' | 'email' | 'password' | 'phone' | 'address') => ({
    value: value[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
    error: fieldProblem(error, name === 'password' ? 'password' : `owner.${name}`),
  });
  return (
    <>
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
        {...text('password')}
      />
      <div className="pair">
        <Select
          label={say.zone}
          data={timeZones()}
          searchable
          limit={60}
          required
          allowDeselect={false}
          value={value.timeZone}
          onChange={(timeZone) => timeZone !== null && onChange({ ...value, timeZone })}
        />
        <Select
          label={say.country}
          data={countries(language)}
          searchable
          limit={60}
          value={value.country}
          onChange={(country) => onChange({ ...value, country })}
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
    </>
  );
}

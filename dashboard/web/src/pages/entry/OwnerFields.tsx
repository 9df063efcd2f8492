import { PasswordInput, Textarea, TextInput } from '@mantine/core';
import { CountryField, ZoneField } from '../../components/PlaceFields.tsx';
import { likelyCountry } from '../../components/places.ts';
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
  error,
}: {
  value: OwnerDraft;
  onChange: (value: OwnerDraft) => void;
  error: unknown;
}) {
  const say = useWords(entryWords);
  const text = (name: 'name' | 'email' | 'password' | 'phone' | 'address') => ({
    label: say[name],
    value: value[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
    error: fieldProblem(error, name === 'password' ? 'password' : `owner.${name}`),
  });
  return (
    <>
      <TextInput required autoComplete="name" description={say.nameHelp} {...text('name')} />
      <TextInput required type="email" autoComplete="username" {...text('email')} />
      <PasswordInput
        required
        minLength={10}
        autoComplete="new-password"
        description={say.passwordHelp}
        {...text('password')}
      />
      <div className="pair">
        <ZoneField
          label={say.zone}
          value={value.timeZone}
          onChange={(timeZone) => onChange({ ...value, timeZone })}
        />
        <CountryField
          label={say.country}
          value={value.country}
          onChange={(country) => onChange({ ...value, country })}
        />
      </div>
      <TextInput type="tel" autoComplete="tel" description={say.phoneHelp} {...text('phone')} />
      <Textarea
        autosize
        minRows={2}
        autoComplete="street-address"
        description={say.addressHelp}
        {...text('address')}
      />
    </>
  );
}

import { Select, TextInput } from '@mantine/core';
import type { ApplicationInput } from '../api/types.ts';
import { useWords } from '../words/language.ts';
import { peopleWords } from '../words/people.ts';
import { vocabulary } from '../words/vocabulary.ts';

/** One person as a form holds them: every field a string. */
export interface ContactDraft {
  name: string;
  honorific: string;
  title: string;
  email: string;
  phone: string;
  role: string;
}

export const NEW_CONTACT: ContactDraft = {
  name: '',
  honorific: '',
  title: '',
  email: '',
  phone: '',
  role: 'interviewer',
};

/** Who somebody is, with correct name, title and form of address (R1). */
export function ContactFields({
  value,
  onChange,
  problem,
}: {
  value: ContactDraft;
  onChange: (value: ContactDraft) => void;
  problem: (field: keyof ContactDraft) => string | null;
}) {
  const say = useWords(peopleWords);
  const names = useWords(vocabulary);
  const text = (name: keyof ContactDraft) => ({
    label: say[name],
    value: value[name],
    error: problem(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <div className="pair">
      <TextInput required placeholder={say.nameHelp} {...text('name')} />
      <TextInput {...text('honorific')} list="honorifics" />
      <datalist id="honorifics">
        {['Ms.', 'Mr.', 'Dr.', 'Prof.', 'Mx.', 'Frau', 'Herr', 'Frau Dr.', 'Herr Dr.'].map(
          (one) => (
            <option key={one} value={one} />
          ),
        )}
      </datalist>
      <TextInput type="email" {...text('email')} />
      <Select
        label={say.role}
        allowDeselect={false}
        data={Object.entries(names.role).map(([value, label]) => ({ value, label }))}
        value={value.role}
        onChange={(role) => role !== null && onChange({ ...value, role })}
      />
      <TextInput {...text('title')} />
      <TextInput type="tel" {...text('phone')} />
    </div>
  );
}

/** The API's shape of a person, without the fields that are empty. */
export function contactInput(
  draft: ContactDraft,
  id: string,
): ApplicationInput['contacts'][number] {
  const texts = Object.entries({ ...draft });
  const given = Object.fromEntries(texts.filter(([, text]) => text.trim() !== ''));
  return { ...given, id, name: draft.name };
}

/** A short key from the last name, other than those that are taken: `lee`, `lee-2`. */
export function contactKey(name: string, taken: readonly string[]): string {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  const plain = last
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  const base = plain === '' ? 'person' : plain;
  let key = base;
  for (let n = 2; taken.includes(key); n += 1) key = `${base}-${n}`;
  return key;
}

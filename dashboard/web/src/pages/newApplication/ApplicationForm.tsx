import { Button, Checkbox, Select, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { playbooks } from '../../api/playbooks.ts';
import { application, mailboxes } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Application, ApplicationInput } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import {
  ContactFields,
  contactInput,
  contactKey,
  NEW_CONTACT,
} from '../../components/ContactFields.tsx';
import type { ContactDraft } from '../../components/ContactFields.tsx';
import {
  InterviewFields,
  interviewInput,
  newInterview,
} from '../../components/InterviewFields.tsx';
import type { InterviewDraft } from '../../components/InterviewFields.tsx';
import { LanguageField } from '../../components/LanguageField.tsx';
import { CountryField, ZoneField } from '../../components/PlaceFields.tsx';
import { likelyCountry } from '../../components/places.ts';
import { fieldProblem, ProblemNote } from '../../components/ProblemNote.tsx';
import { useKept } from '../../components/useKept.ts';
import { useReader, useWords } from '../../words/language.ts';
import { newApplicationWords } from '../../words/newApplication.ts';
import { peopleWords } from '../../words/people.ts';
import { vocabulary } from '../../words/vocabulary.ts';

interface Draft {
  employer: {
    name: string;
    domain: string;
    kind: string;
    country: string | null;
    timeZone: string;
  };
  role: string;
  /** Null: the one that is usual for the kind of employer. */
  playbook: string | null;
  assets: string;
  language: 'en' | 'de';
  mailboxId: string | null;
  contacts: ContactDraft[];
  had: boolean;
  interview: InterviewDraft;
}

/** The first application and every other: the job, the people, the interview, the playbook. */
export function ApplicationForm() {
  const say = useWords(newApplicationWords);
  const people = useWords(peopleWords);
  const names = useWords(vocabulary);
  const reader = useReader();
  const { owner } = useRouteContext({ from: '__root__' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const boxes = useQuery(mailboxes).data ?? [];
  const offered = useQuery(playbooks).data ?? [];
  const [draft, keep, drop] = useKept<Draft>('application', () => ({
    employer: {
      name: '',
      domain: '',
      kind: 'company',
      country: owner.country ?? likelyCountry(),
      timeZone: reader.zone,
    },
    role: '',
    playbook: null,
    assets: '',
    language: reader.language,
    mailboxId: null,
    contacts: [NEW_CONTACT],
    had: true,
    interview: newInterview(),
  }));
  const set = (changes: Partial<Draft>): void => keep({ ...draft, ...changes });
  const setEmployer = (changes: Partial<Draft['employer']>): void =>
    set({ employer: { ...draft.employer, ...changes } });
  const keys = draft.contacts.reduce<string[]>(
    (taken, { name }) => [...taken, contactKey(name, taken)],
    [],
  );
  const usual = offered.find(({ usualFor }) => usualFor.includes(draft.employer.kind));
  const mailboxId = draft.mailboxId ?? boxes[0]?.id ?? null;

  const create = useAct(
    () =>
      request<{ application: Application }>(
        'POST',
        'applications',
        applicationInput(draft, keys, mailboxId, reader.zone),
      ),
    {
      quiet: true,
      done: ({ application: created }) => {
        drop();
        client.setQueryData(application(created.id).queryKey, created);
        void client.invalidateQueries({ queryKey: ['applications'] });
        void navigate({ to: '/applications/$id', params: { id: created.id } });
      },
    },
  );
  const problem = (field: string): string | null => fieldProblem(create.error, field);

  return (
    <Form className="stack wide-form" submit={() => create.mutate(undefined)}>
      <fieldset className="panel stack">
        <Title order={2}>{say.theJob}</Title>
        <div className="pair">
          <TextInput
            label={say.employer}
            required
            value={draft.employer.name}
            error={problem('employer.name')}
            onChange={(event) => setEmployer({ name: event.currentTarget.value })}
          />
          <TextInput
            label={say.role}
            required
            value={draft.role}
            error={problem('role')}
            onChange={(event) => set({ role: event.currentTarget.value })}
          />
          <TextInput
            label={say.domain}
            placeholder="example.com"
            title={say.domainHelp}
            value={draft.employer.domain}
            error={problem('employer.domain')}
            onChange={(event) => setEmployer({ domain: event.currentTarget.value })}
          />
          <Select
            label={say.kind}
            allowDeselect={false}
            data={Object.entries(names.kind).map(([value, label]) => ({ value, label }))}
            value={draft.employer.kind}
            onChange={(kind) => setEmployer({ kind: kind ?? 'company' })}
          />
          <CountryField
            label={say.country}
            value={draft.employer.country}
            onChange={(country) => setEmployer({ country })}
          />
          <ZoneField
            label={say.zone}
            value={draft.employer.timeZone}
            onChange={(timeZone) => setEmployer({ timeZone })}
          />
        </div>
      </fieldset>
      <fieldset className="panel stack">
        <Title order={2}>{people.contacts}</Title>
        <Text c="dimmed">{people.contactsHelp}</Text>
        {draft.contacts.map((contact, index) => (
          <section key={index} aria-label={people.contact(index + 1)} className="stack">
            <ContactFields
              value={contact}
              onChange={(changed) =>
                set({ contacts: draft.contacts.map((one, at) => (at === index ? changed : one)) })
              }
              problem={(field) => problem(`contacts[${index}].${field}`)}
            />
            {draft.contacts.length > 1 && (
              <Button
                variant="subtle"
                size="xs"
                justify="start"
                onClick={() => set({ contacts: draft.contacts.filter((_, at) => at !== index) })}
              >
                {people.remove}
              </Button>
            )}
          </section>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            onClick={() => set({ contacts: [...draft.contacts, NEW_CONTACT] })}
          >
            {people.addContact}
          </Button>
        </div>
      </fieldset>
      <fieldset className="panel stack">
        <Title order={2}>{people.interview}</Title>
        <Checkbox label={say.had} checked={draft.had} onChange={() => set({ had: !draft.had })} />
        {draft.had && (
          <InterviewFields
            value={draft.interview}
            onChange={(interview) => set({ interview })}
            people={draft.contacts.map(({ name }, index) => ({
              key: keys[index] ?? '',
              name: name.trim() === '' ? people.contact(index + 1) : name,
            }))}
            problem={(field) => problem(`interviews[0].${field}`)}
          />
        )}
      </fieldset>
      <fieldset className="panel pair">
        <Select
          label={say.playbook}
          allowDeselect={false}
          data={offered.map(({ name }) => ({ value: name, label: say.playbooks[name] ?? name }))}
          value={draft.playbook ?? usual?.name ?? null}
          onChange={(playbook) => set({ playbook })}
        />
        <LanguageField
          label={say.language}
          value={draft.language}
          onChange={(language) => set({ language })}
        />
        {boxes.length > 1 && (
          <Select
            label={say.mailbox}
            allowDeselect={false}
            data={boxes.map(({ id, address }) => ({ value: id, label: address }))}
            value={mailboxId}
            onChange={(id) => set({ mailboxId: id })}
          />
        )}
      </fieldset>
      <Textarea
        label={say.assets}
        description={say.assetsHelp}
        autosize
        minRows={1}
        value={draft.assets}
        error={problem('assets')}
        onChange={(event) => set({ assets: event.currentTarget.value })}
      />
      <ProblemNote error={create.error} />
      <div className="row">
        <Button type="submit" loading={create.isPending}>
          {say.create}
        </Button>
        <Text c="dimmed" size="sm">
          {say.createSays}
        </Text>
      </div>
    </Form>
  );
}

function applicationInput(
  draft: Draft,
  keys: string[],
  mailboxId: string | null,
  zone: string,
): ApplicationInput {
  const { name, domain, kind, country, timeZone } = draft.employer;
  return {
    role: draft.role,
    employer: {
      name,
      kind: kind as NonNullable<ApplicationInput['employer']['kind']>,
      timeZone,
      ...(domain.trim() === '' ? {} : { domain: domain.trim() }),
      ...(country === null ? {} : { country }),
    },
    contacts: draft.contacts.map((contact, index) =>
      contactInput(contact, keys[index] ?? 'person'),
    ),
    interviews: draft.had ? [{ id: 'first', ...interviewInput(draft.interview, keys, zone) }] : [],
    ...(draft.playbook === null ? {} : { playbook: draft.playbook }),
    ...(draft.assets.trim() === '' ? {} : { assets: draft.assets.trim() }),
    language: draft.language,
    ...(mailboxId === null ? {} : { mailboxId }),
  };
}

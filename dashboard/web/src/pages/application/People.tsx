import { Button, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.ts';
import { application as applicationQuery } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Application, Contact } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import {
  ContactFields,
  contactInput,
  contactKey,
  NEW_CONTACT,
} from '../../components/ContactFields.tsx';
import type { ContactDraft } from '../../components/ContactFields.tsx';
import { FormModal } from '../../components/FormModal.tsx';
import { fieldProblem } from '../../components/ProblemNote.tsx';
import { applicationWords } from '../../words/application.ts';
import { useWords } from '../../words/language.ts';
import { peopleWords } from '../../words/people.ts';
import { vocabulary } from '../../words/vocabulary.ts';

/** Who is there, with their names as they write them. */
export function People({ application }: { application: Application }) {
  const say = useWords(applicationWords);
  const people = useWords(peopleWords);
  const names = useWords(vocabulary);
  const [edited, setEdited] = useState<{ key: string | null; draft: ContactDraft } | null>(null);
  const { mayChange } = useDesk();
  const client = useQueryClient();
  const { id, contacts } = application;
  const save = useAct(
    ({ key, draft }: { key: string | null; draft: ContactDraft }) =>
      key === null
        ? request(
            'POST',
            `applications/${id}/contacts`,
            contactInput(
              draft,
              contactKey(
                draft.name,
                contacts.map((one) => one.id),
              ),
            ),
          )
        : request('PATCH', `applications/${id}/contacts/${key}`, changes(draft)),
    {
      quiet: true,
      done: () => {
        setEdited(null);
        void client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
      },
    },
  );
  return (
    <section className="panel stack">
      <Title order={2}>{say.people}</Title>
      {contacts.length === 0 && <p className="dim">{say.noPeople}</p>}
      <ul className="list">
        {contacts.map((contact) => (
          <li key={contact.id}>
            <button
              type="button"
              className="listed"
              disabled={!mayChange}
              onClick={() => setEdited({ key: contact.id, draft: draftOf(contact) })}
            >
              <strong>
                {contact.honorific} {contact.name}
              </strong>
              <span className="dim">{contact.title ?? names.role[contact.role]}</span>
              {contact.email !== null && <span className="dim">{contact.email}</span>}
              {contact.phone !== null && <span className="dim">{contact.phone}</span>}
              {contact.unreachable && <span>{people.unreachable}</span>}
            </button>
          </li>
        ))}
      </ul>
      {mayChange && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => setEdited({ key: null, draft: NEW_CONTACT })}
          >
            {people.addContact}
          </Button>
        </div>
      )}
      <FormModal
        asked={edited}
        title={edited?.draft.name === '' ? people.addContact : (edited?.draft.name ?? '')}
        size="lg"
        act={save}
        does={people.save}
        close={() => setEdited(null)}
      >
        {edited !== null && (
          <ContactFields
            value={edited.draft}
            onChange={(draft) => setEdited({ ...edited, draft })}
            problem={(field) => fieldProblem(save.error, field)}
          />
        )}
      </FormModal>
    </section>
  );
}

function draftOf(contact: Contact): ContactDraft {
  return {
    name: contact.name,
    honorific: contact.honorific ?? '',
    title: contact.title ?? '',
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    role: contact.role,
  };
}

/** What was emptied is taken away. */
function changes({ name, role, ...rest }: ContactDraft): object {
  const texts = Object.entries(rest).map(([field, text]) => [
    field,
    text.trim() === '' ? null : text,
  ]);
  return { name, role, ...(Object.fromEntries(texts) as Record<string, string | null>) };
}

import { Button, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.ts';
import { application as applicationQuery } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Application, Interview } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import {
  InterviewFields,
  interviewDraft,
  interviewInput,
  newInterview,
} from '../../components/InterviewFields.tsx';
import type { InterviewDraft } from '../../components/InterviewFields.tsx';
import { FormModal } from '../../components/FormModal.tsx';
import { fieldProblem } from '../../components/ProblemNote.tsx';
import { When } from '../../components/When.tsx';
import { sayDate } from '../../time/say.ts';
import { applicationWords } from '../../words/application.ts';
import { useReader, useWords } from '../../words/language.ts';
import { peopleWords } from '../../words/people.ts';
import { vocabulary } from '../../words/vocabulary.ts';

/** When, with whom, what each said and what was promised. */
export function Interviews({ application }: { application: Application }) {
  const say = useWords(applicationWords);
  const people = useWords(peopleWords);
  const { zone } = useReader();
  const { mayChange } = useDesk();
  const client = useQueryClient();
  const [edited, setEdited] = useState<{ key: string | null; draft: InterviewDraft } | null>(null);
  const { id, contacts, interviews } = application;
  const keys = contacts.map((contact) => contact.id);
  const read = (): void => {
    setEdited(null);
    void client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
  };
  const save = useAct(
    ({ key, draft }: { key: string | null; draft: InterviewDraft }) => {
      const input = interviewInput(draft, keys, zone);
      return key === null
        ? request('POST', `applications/${id}/interviews`, { id: newKey(interviews), ...input })
        : request('PATCH', `applications/${id}/interviews/${key}`, input);
    },
    { quiet: true, done: read },
  );
  const callOff = useAct(
    (key: string) => request('DELETE', `applications/${id}/interviews/${key}`),
    {
      done: read,
    },
  );
  return (
    <section className="panel stack">
      <Title order={2}>{say.interviews}</Title>
      {interviews.length === 0 && <p className="dim">{say.noInterviews}</p>}
      {interviews.map((interview) => (
        <OneInterview
          key={interview.id}
          interview={interview}
          application={application}
          edit={
            mayChange
              ? () => setEdited({ key: interview.id, draft: interviewDraft(interview, keys, zone) })
              : null
          }
        />
      ))}
      {mayChange && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => setEdited({ key: null, draft: newInterview() })}
          >
            {people.addInterview}
          </Button>
        </div>
      )}
      <FormModal
        asked={edited}
        title={people.interview}
        size="lg"
        act={save}
        does={people.save}
        close={() => setEdited(null)}
        beside={
          edited !== null &&
          edited.key !== null && (
            <Button
              variant="default"
              title={people.callOffSays}
              onClick={() => callOff.mutate(edited.key ?? '')}
            >
              {people.callOff}
            </Button>
          )
        }
      >
        {edited !== null && (
          <InterviewFields
            value={edited.draft}
            onChange={(draft) => setEdited({ ...edited, draft })}
            people={contacts.map((contact) => ({ key: contact.id, name: contact.name }))}
            problem={(field) => fieldProblem(save.error, field)}
          />
        )}
      </FormModal>
    </section>
  );
}

function OneInterview({
  interview,
  application,
  edit,
}: {
  interview: Interview;
  application: Application;
  /** Null where nothing may be changed. */
  edit: (() => void) | null;
}) {
  const say = useWords(applicationWords);
  const people = useWords(peopleWords);
  const names = useWords(vocabulary);
  const { language } = useReader();
  const nameOf = (key: string): string =>
    application.contacts.find(({ id }) => id === key)?.name ?? key;
  const { decisionBy, channel, mayCall } = interview;
  return (
    <article className="stack small-gap">
      <div>
        <strong>
          <When at={interview.startsAt} zone={application.employer.timeZone} />
        </strong>
        {interview.cancelled && <span> · {people.cancelled}</span>}
        <br />
        <span className="dim">{interview.with.map(nameOf).join(', ')}</span>
      </div>
      <dl className="facts small">
        {decisionBy !== null && (
          <>
            <dt>{say.decisionBy}</dt>
            <dd>
              {/^\d{4}-\d\d-\d\d$/.test(decisionBy) ? sayDate(decisionBy, language) : decisionBy}
            </dd>
          </>
        )}
        {channel !== null && (
          <>
            <dt>{say.prefers}</dt>
            <dd>{names.preferred[channel]}</dd>
          </>
        )}
        {mayCall !== null && (
          <>
            <dt>{say.mayCall}</dt>
            <dd>{mayCall ? people.yes : people.no}</dd>
          </>
        )}
        {Object.entries(interview.notes).map(([key, text]) => (
          <div key={key} className="wide-fact">
            <dt>{say.said(nameOf(key))}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {edit !== null && (
        <div>
          <Button size="compact-xs" variant="default" onClick={edit}>
            {people.edit}
          </Button>
        </div>
      )}
    </article>
  );
}

function newKey(interviews: Interview[]): string {
  let number = interviews.length + 1;
  while (interviews.some(({ id }) => id === `interview-${number}`)) number += 1;
  return `interview-${number}`;
}

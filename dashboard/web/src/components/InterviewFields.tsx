import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { ApplicationInput, Interview } from '../api/types.ts';
import { instantOf, localOf } from '../time/local.ts';
import { useWords } from '../words/language.ts';
import { peopleWords } from '../words/people.ts';
import { vocabulary } from '../words/vocabulary.ts';

/** One interview as a form holds it; times on the reader's wall clock. */
export interface InterviewDraft {
  startsAt: string;
  endsAt: string;
  absent: string[];
  notes: Record<string, string>;
  decisionBy: string;
  channel: string;
  mayCall: '' | 'yes' | 'no';
  wanted: boolean;
  went: '' | 'well' | 'badly';
  toAdd: string;
}

type InterviewInput = NonNullable<ApplicationInput['interviews']>[number];

/** When, with whom, what each said, and what was promised (R1–R3), quickly. */
export function InterviewFields({
  value,
  onChange,
  people,
  problem,
}: {
  value: InterviewDraft;
  onChange: (value: InterviewDraft) => void;
  people: { key: string; name: string }[];
  problem: (field: string) => string | null;
}) {
  const say = useWords(peopleWords);
  const names = useWords(vocabulary);
  const set = (changes: Partial<InterviewDraft>): void => onChange({ ...value, ...changes });
  return (
    <div className="stack">
      <div className="pair">
        <TextInput
          type="datetime-local"
          label={say.startsAt}
          required
          value={value.startsAt}
          error={problem('startsAt')}
          onChange={(event) => set({ startsAt: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={say.endsAt}
          value={value.endsAt}
          error={problem('endsAt')}
          onChange={(event) => set({ endsAt: event.currentTarget.value })}
        />
      </div>
      {people.map(({ key, name }) => {
        const there = !value.absent.includes(key);
        return (
          <div key={key} className="stack">
            <Checkbox
              label={name}
              checked={there}
              onChange={() =>
                set({
                  absent: there
                    ? [...value.absent, key]
                    : value.absent.filter((one) => one !== key),
                })
              }
            />
            {there && (
              <Textarea
                label={say.notes(name)}
                description={say.notesHelp}
                autosize
                minRows={1}
                value={value.notes[key] ?? ''}
                onChange={(event) =>
                  set({ notes: { ...value.notes, [key]: event.currentTarget.value } })
                }
              />
            )}
          </div>
        );
      })}
      <div className="pair">
        <TextInput
          label={say.decisionBy}
          description={say.decisionByHelp}
          value={value.decisionBy}
          error={problem('decisionBy')}
          onChange={(event) => set({ decisionBy: event.currentTarget.value })}
        />
        <Select
          label={say.channel}
          description={'\u00a0'}
          data={[
            { value: '', label: say.notAsked },
            ...Object.entries(names.preferred).map(([value, label]) => ({ value, label })),
          ]}
          value={value.channel}
          allowDeselect={false}
          onChange={(channel) => set({ channel: channel ?? '' })}
        />
        <Select
          label={say.mayCall}
          description={'\u00a0'}
          data={[
            { value: '', label: say.notAsked },
            { value: 'yes', label: say.yes },
            { value: 'no', label: say.no },
          ]}
          value={value.mayCall}
          allowDeselect={false}
          onChange={(mayCall) => set({ mayCall: mayCall ?? '' })}
        />
      </div>
      <div className="pair">
        <Select
          label={say.went}
          data={[
            { value: '', label: say.none },
            { value: 'well', label: say.well },
            { value: 'badly', label: say.badly },
          ]}
          value={value.went}
          allowDeselect={false}
          onChange={(went) => set({ went: went ?? '' })}
        />
        <Textarea
          label={say.toAdd}
          autosize
          minRows={1}
          value={value.toAdd}
          onChange={(event) => set({ toAdd: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={say.wanted}
        checked={value.wanted}
        onChange={() => set({ wanted: !value.wanted })}
      />
    </div>
  );
}

export function newInterview(): InterviewDraft {
  return {
    startsAt: '',
    endsAt: '',
    absent: [],
    notes: {},
    decisionBy: '',
    channel: '',
    mayCall: '',
    wanted: true,
    went: '',
    toAdd: '',
  };
}

/** An interview of the API as the form holds it. */
export function interviewDraft(
  interview: Interview,
  people: readonly string[],
  zone: string,
): InterviewDraft {
  return {
    startsAt: localOf(interview.startsAt, zone),
    endsAt: localOf(interview.endsAt, zone),
    absent: people.filter((key) => !interview.with.includes(key)),
    notes: interview.notes,
    decisionBy: interview.decisionBy ?? '',
    channel: interview.channel ?? '',
    mayCall: interview.mayCall === null ? '' : interview.mayCall ? 'yes' : 'no',
    wanted: interview.wanted,
    went: interview.went ?? '',
    toAdd: interview.toAdd ?? '',
  };
}

/** The API's shape, without the fields that are empty. */
export function interviewInput(
  draft: InterviewDraft,
  people: readonly string[],
  zone: string,
): Omit<InterviewInput, 'id'> {
  const there = people.filter((key) => !draft.absent.includes(key));
  const notes = Object.fromEntries(
    Object.entries(draft.notes).filter(([key, text]) => there.includes(key) && text.trim() !== ''),
  );
  const endsAt = draft.endsAt === '' ? null : instantOf(draft.endsAt, zone);
  return {
    startsAt: instantOf(draft.startsAt, zone) ?? draft.startsAt,
    ...(endsAt === null ? {} : { endsAt }),
    with: there,
    notes,
    ...(draft.decisionBy.trim() === '' ? {} : { decisionBy: draft.decisionBy.trim() }),
    ...(draft.channel === ''
      ? {}
      : { channel: draft.channel as NonNullable<InterviewInput['channel']> }),
    ...(draft.mayCall === '' ? {} : { mayCall: draft.mayCall === 'yes' }),
    wanted: draft.wanted,
    ...(draft.went === '' ? {} : { went: draft.went }),
    ...(draft.toAdd.trim() === '' ? {} : { toAdd: draft.toAdd }),
  };
}

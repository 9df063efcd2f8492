import type { ApplicationFile, ContactFile } from '../../domain/applicationFile.ts';
import type { CallResult } from '../../domain/vocabulary.ts';

/** One application of the picture book, with what becomes of it. */
export interface SampleApplication {
  file: Omit<ApplicationFile, 'owner' | 'now' | 'events'>;
  appliedAt: string;
  language?: 'de';
  calls?: CallResult;
  /** Mail that comes: from the first contact, as plain text. */
  answers?: { at: string; subject: string; text: string }[];
  paused?: string;
  /** The letter that lies ready is approved, and waits for its moment. */
  approved?: true;
}

type Person = Omit<ContactFile, 'id'> & { id?: string };

/** An application out of a few words: the first person said what is noted. */
export function application(
  employer: ApplicationFile['employer'],
  role: string,
  people: Person[],
  interview: { at: string; notes?: string; decisionBy?: string } | null,
  more: Omit<SampleApplication, 'file' | 'appliedAt'> & {
    playbook?: string;
    appliedAt?: string;
  } = {},
): SampleApplication {
  const contacts = people.map((person, index) => ({ id: `p${index}`, ...person }));
  const { playbook = 'standard', appliedAt, ...rest } = more;
  const interviews =
    interview === null
      ? []
      : [
          {
            id: 'first',
            startsAt: interview.at,
            with: contacts.filter(({ role: one }) => one !== 'reference').map(({ id }) => id),
            ...(interview.notes === undefined
              ? {}
              : { notes: { [contacts[0]?.id ?? 'p0']: interview.notes } }),
            ...(interview.decisionBy === undefined ? {} : { decisionBy: interview.decisionBy }),
          },
        ];
  return {
    file: { employer, role, contacts, interviews, playbook },
    appliedAt: appliedAt ?? interview?.at ?? '2026-11-20T09:00:00+01:00',
    ...rest,
  };
}

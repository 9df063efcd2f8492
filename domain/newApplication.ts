import type { Application, Contact, Interview } from './application.ts';
import type { Playbook } from './playbook.ts';
import type { EpochMs, LocalDate } from './time.ts';

/** What is known when an application begins. Holidays may be given, or are loaded later (`holidaysUntil` null). */
export interface Beginning {
  id: string;
  owner: Application['owner'];
  employer: Application['employer'];
  contacts: Contact[];
  interviews: Interview[];
  playbook: Playbook;
  modes?: Application['modes'];
  holidays?: LocalDate[];
  holidaysUntil?: LocalDate | null;
  at: EpochMs;
}

/** The state of an application of which nothing has been heard or sent yet. */
export function newApplication(beginning: Beginning): Application {
  return {
    version: 1,
    id: beginning.id,
    owner: beginning.owner,
    employer: beginning.employer,
    contacts: beginning.contacts,
    interviews: beginning.interviews,
    playbook: beginning.playbook,
    modes: beginning.modes ?? {},
    steps: [],
    answers: [],
    promise: null,
    otherOffer: null,
    holds: [],
    elsewhere: [],
    holidays: beginning.holidays ?? [],
    holidaysUntil: beginning.holidaysUntil ?? null,
    attempts: 0,
    round: 1,
    heardAt: null,
    moved: {},
    seen: [],
    outcome: null,
    createdAt: beginning.at,
  };
}

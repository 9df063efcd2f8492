import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { Reader } from '../../domain/explain.ts';
import { FileRefusal, fromFile } from '../../domain/fromFile.ts';
import { plan } from '../../domain/plan.ts';
import type { Ending } from '../../domain/plan.ts';
import { planFile } from '../../domain/planFile.ts';
import type { PlanFile } from '../../domain/planFile.ts';
import type { Playbook } from '../../domain/playbook.ts';
import type { EpochMs } from '../../domain/time.ts';
import { isoInstant } from './isoInstant.ts';
import { Problem } from './problems.ts';
import type { ApplicationInput } from './schemas/application.ts';

/** The plan of an application that is not stored yet, before anything is. Throws Problem `invalid` for what only the whole shows. */
export function previewApplication(
  owner: OwnerRecord,
  input: ApplicationInput,
  playbook: Playbook,
  now: EpochMs,
  ending: Ending,
): PlanFile {
  const { mailboxId: _mailboxId, owner: _owner, now: _now, ...given } = input;
  const reader: Reader = {
    nameOf: (id) => input.contacts.find((contact) => contact.id === id)?.name ?? null,
    language: owner.language,
    zone: input.employer.timeZone ?? owner.timeZone,
    readerZone: owner.timeZone,
  };
  try {
    const { application } = fromFile(
      {
        ...given,
        owner: {
          name: owner.name,
          email: owner.email,
          timeZone: owner.timeZone,
          ...(owner.country === null ? {} : { country: owner.country }),
        },
        playbook: playbook.name,
        now: isoInstant(now),
      },
      { [playbook.name]: playbook },
    );
    return planFile(plan(application, now, ending), reader);
  } catch (error) {
    if (error instanceof FileRefusal) throw new Problem('invalid', `${error.message}.`);
    throw error;
  }
}

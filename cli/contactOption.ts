import type { ApplicationFile } from '../domain/applicationFile.ts';
import { WrongUse } from './failures.ts';

/** Throws WrongUse when `--for` names nobody in the file. */
export function refuseUnknownContact(file: ApplicationFile, id: string): void {
  if (file.contacts.some((contact) => contact.id === id)) return;
  const known = file.contacts.map((contact) => contact.id).join(', ');
  throw new WrongUse(
    `--for: there is no contact ${id} in the application${known === '' ? '.' : `; there are ${known}.`}`,
  );
}

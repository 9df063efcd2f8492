import type { Stack } from '../../../support/stack.ts';
import { interviewEnded } from '../../../support/stackSettings.ts';
import { eventually } from '../../../support/eventually.ts';

export interface WaitingLetter {
  id: string;
  employer: string;
  /** Whom it is to; of each application another one. */
  contact: string;
  address: string;
}

const SURNAMES = [
  'Moor',
  'Reed',
  'Lane',
  'Byrne',
  'Chen',
  'Diaz',
  'Ellis',
  'Frost',
  'Grant',
  'Hale',
];

let number = 0;

/** An application after its interview, at an employer of its own, with a thank-you that waits for approval. */
export async function waitingLetter(
  stack: Stack,
  { said, playbook = 'standard' }: { said?: string; playbook?: string } = {},
): Promise<WaitingLetter> {
  number += 1;
  const employer = `Works ${number}`;
  const contact = `Pat ${SURNAMES[number % SURNAMES.length] ?? ''}`;
  const address = `pat.${number}@works${number}.example`;
  const interview = interviewEnded(5);
  const id = await stack.apply({
    employer: { name: employer, domain: `works${number}.example` },
    contacts: [{ id: 'lee', name: contact, email: address, role: 'hiring-manager' }],
    interviews: [said === undefined ? interview : { ...interview, notes: { lee: said } }],
    playbook,
  });
  await eventually('a letter that waits for approval', async () => {
    const items = await stack.store.approvals.list(stack.ownerId, {
      now: Date.now(),
      applicationId: id,
    });
    return items.length > 0;
  });
  return { id, employer, contact, address };
}

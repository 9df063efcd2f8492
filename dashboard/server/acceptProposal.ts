import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { ProposalRecord } from '../../store/repositories/proposals.ts';
import { createApplication } from './createApplication.ts';
import type { AppDeps } from './deps.ts';
import { invalidField } from './problems.ts';

/** What the owner says where the headers did not. */
export interface ProposalWords {
  role?: string | undefined;
  employer?: string | undefined;
}

/**
 * Makes an application of a proposal. Throws Problem `invalid` while the role or the employer is not known, StoreFailure
 * `duplicate` when it is looked after already.
 */
export async function acceptProposal(
  deps: AppDeps,
  owner: OwnerRecord,
  proposal: ProposalRecord,
  words: ProposalWords,
): Promise<{ id: string; engine: 'running' | 'pending' }> {
  const { content, mailboxId } = proposal;
  const role = words.role ?? content.role;
  const name = words.employer ?? content.employerName ?? content.employerDomain;
  if (role === null)
    throw invalidField('role', 'role is not known from the mail: say which role it is.');
  if (name === null)
    throw invalidField('employer', 'employer is not known from the mail: say who it is.');
  const people = content.contacts.filter(({ address }) => ADDRESS.test(address));
  const created = await createApplication(deps, owner, {
    role: oneLine(role),
    employer: {
      name: oneLine(name),
      ...(content.employerDomain === null ? {} : { domain: content.employerDomain }),
    },
    contacts: people.map(({ name: called, address }, index) => ({
      id: `person-${index + 1}`,
      name: oneLine(called) === '' ? address : oneLine(called),
      email: address,
      role: 'other' as const,
    })),
    ...(mailboxId === null ? {} : { mailboxId }),
  });
  await deps.store.proposals.decide(owner.id, proposal.id, 'accepted', created.id);
  return created;
}

const ADDRESS = /^[^\s@<>(),;:\\"[\]]+@([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u;

/** What came by mail may hold anything. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200);
}

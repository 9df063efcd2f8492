import type { ApprovalRecord, OutboxLetter, OwnerRecord } from '../../activities/ports/records.ts';
import { decidedWords, sayDecided } from '../../approvals/decided.ts';
import type { Control } from '../../domain/control.ts';
import { DAY } from '../../domain/duration.ts';
import { letterPage, pageWords } from './decisionPage.ts';
import type { AppDeps } from './deps.ts';
import { ownersMoment, type LinkedMatter } from './linkedMatter.ts';

type Action = 'approve' | 'skip' | 'later';

/** A letter that a link decides on; bound to the one text that the link was made for (P3). */
export async function linkedLetter(
  deps: AppDeps,
  owner: OwnerRecord,
  approval: ApprovalRecord,
  action: Action,
): Promise<LinkedMatter> {
  const { letter } = await deps.store.approvals.get(owner.id, approval.id);
  return {
    named: pageWords[owner.language].named.letter(letter.to.name),
    settled: settled(owner, approval, letter),
    changed: approval.state === 'replaced',
    page: () => letterPage(owner.language, action, letter),
    carryOut: (request) => carryOut(deps, owner, approval, action, request),
  };
}

async function carryOut(
  deps: AppDeps,
  owner: OwnerRecord,
  approval: ApprovalRecord,
  action: Action,
  request: string,
): Promise<{ says: string; status: 200 | 409 }> {
  const words = decidedWords[owner.language];
  const until = deps.clock() + DAY;
  const result = await deps.workflows.control(
    approval.applicationId,
    controlOf(action, approval, until),
    'email-link',
    request,
  );
  if (result.ok)
    switch (action) {
      case 'approve':
        return { says: words.approvedNow, status: 200 };
      case 'skip':
        return { says: words.skippedNow, status: 200 };
      case 'later':
        return { says: words.laterNow(ownersMoment(owner, until)), status: 200 };
    }
  const { approval: now, letter } = await deps.store.approvals.get(owner.id, approval.id);
  return { says: settled(owner, now, letter) ?? words.refused(result.refusal), status: 409 };
}

function controlOf(action: Action, { stepId, hash }: ApprovalRecord, until: number): Control {
  return action === 'later'
    ? { type: 'later', stepId, hash, until }
    : { type: action, stepId, hash };
}

function settled(
  owner: OwnerRecord,
  approval: ApprovalRecord,
  letter: Pick<OutboxLetter, 'state' | 'sentAt'>,
): string | null {
  return sayDecided(owner.language, approval, letter, (at) => ownersMoment(owner, at));
}

import type { ApprovalRecord } from '../../activities/ports/records.ts';
import { htmlOfText } from '../../templates/layout.ts';
import type { AppDeps } from './deps.ts';
import { newEvent } from './newEvent.ts';
import { Problem } from './problems.ts';
import { unlessAway } from './unlessAway.ts';

/**
 * Puts another text into a letter that waits for approval: proofread again (R1, R5, R18), new hash, new approval (P3).
 * Returns the id of the approval that now stands for it. StoreFailure `refused` once it is on its way.
 */
export async function rewriteLetter(
  deps: AppDeps,
  ownerId: string,
  approval: ApprovalRecord,
  wanted: { subject: string; text: string },
): Promise<string> {
  const { store } = deps;
  const letter = await store.outbox.get(ownerId, approval.outboxId);
  const record = await store.applications.get(ownerId, letter.applicationId);
  const others = await store.outbox.list(ownerId, letter.applicationId);
  const findings = await deps.letters.proofread({
    record,
    contactId: letter.contactId,
    what: letter.what,
    subject: wanted.subject,
    text: wanted.text,
    attachments: letter.attachments.map((attachment) => attachment.filename),
    siblings: others
      .filter((other) => other.id !== letter.id && other.what === letter.what)
      .map((other) => other.text),
    now: deps.clock(),
  });
  const html = htmlOfText(wanted.text, letter.language);
  const { approval: replaced } = await store.outbox.edit(
    ownerId,
    letter.id,
    { ...wanted, html, findings },
    deps.clock(),
    (edited) => [
      newEvent(deps, { type: 'letter_edited', stepId: edited.stepId, hash: edited.hash }),
    ],
  );
  await unlessAway(deps.workflows.deliver(letter.applicationId));
  if (replaced === null)
    throw new Problem('refused', 'This letter does not wait for an approval any more.');
  return replaced.id;
}

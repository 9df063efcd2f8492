import type { ApprovalRecord, OutboxLetter } from '../../activities/ports/records.ts';
import { othersOf } from '../../activities/othersOf.ts';
import { htmlOfText } from '../../templates/layout.ts';
import type { AppDeps } from './deps.ts';
import { newEvent } from './newEvent.ts';
import { invalidField, Problem } from './problems.ts';
import { unlessAway } from './unlessAway.ts';

/**
 * Puts another text, and where named other attachments, into a letter that waits for approval: proofread again (R1, R5, R18), new hash, new approval (P3).
 * Returns the id of the approval that now stands for it. StoreFailure `refused` once it is on its way.
 */
export async function rewriteLetter(
  deps: AppDeps,
  ownerId: string,
  approval: ApprovalRecord,
  wanted: { subject: string; text: string; attachments?: string[] | undefined },
): Promise<string> {
  const { store } = deps;
  const letter = await store.outbox.get(ownerId, approval.outboxId);
  const record = await store.applications.get(ownerId, letter.applicationId);
  const others = await store.outbox.list(ownerId, letter.applicationId);
  const attachments =
    wanted.attachments === undefined
      ? letter.attachments
      : await attachmentsOf(deps, ownerId, letter.applicationId, wanted.attachments);
  const findings = await deps.letters.proofread({
    record,
    contactId: letter.contactId,
    what: letter.what,
    subject: wanted.subject,
    text: wanted.text,
    attachments: attachments.map((attachment) => attachment.filename),
    siblings: others
      .filter((other) => other.id !== letter.id && other.what === letter.what)
      .map((other) => other.text),
    now: deps.clock(),
    others: await othersOf(store, ownerId, letter.applicationId),
  });
  const html = htmlOfText(wanted.text, letter.language);
  const { approval: replaced } = await store.outbox.edit(
    ownerId,
    letter.id,
    { subject: wanted.subject, text: wanted.text, html, findings, attachments },
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

/** Mail servers take about 25 MB, a third of which the encoding needs. */
const MOST_BYTES = 18 * 1024 * 1024;

/** Throws Problem `invalid` for a document that is not there for this application, `too-large` for too much at once. */
async function attachmentsOf(
  deps: AppDeps,
  ownerId: string,
  applicationId: string,
  ids: string[],
): Promise<OutboxLetter['attachments']> {
  const known = await deps.store.documents.list(ownerId, applicationId);
  const found = [...new Set(ids)].map((id, index) => {
    const document = known.find((one) => one.id === id);
    const field = `attachments[${index}]`;
    if (document === undefined)
      throw invalidField(field, `${field} is not a document of this application.`);
    const { filename, contentType, size } = document;
    return { documentId: id, filename, contentType, size };
  });
  if (found.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    throw new Problem(
      'too-large',
      'Together the attachments are more than mail servers take (18 MB).',
    );
  return found;
}

import { randomUUID } from 'node:crypto';
import type { ApprovalRecord, OutboxLetter } from '../../activities/ports/records.ts';
import { rewriteLetter } from '../../activities/rewriteLetter.ts';
import type { AppDeps } from './deps.ts';
import { invalidField, Problem } from './problems.ts';
import { unlessAway } from './unlessAway.ts';

/**
 * An edit in the dashboard: the letter behind an approval is rewritten (activities/rewriteLetter.ts), with documents of its
 * application where they are named. Returns the id of the approval that now stands for it. StoreFailure `refused` once
 * it is on its way.
 */
export async function editApproval(
  deps: AppDeps,
  ownerId: string,
  approval: ApprovalRecord,
  wanted: { subject: string; text: string; attachments?: string[] | undefined },
): Promise<string> {
  const { applicationId, outboxId } = approval;
  const { subject, text } = wanted;
  const attachments =
    wanted.attachments === undefined
      ? {}
      : { attachments: await attachmentsOf(deps, ownerId, applicationId, wanted.attachments) };
  const { approval: replaced } = await rewriteLetter(
    { ...deps, newId: () => randomUUID() },
    ownerId,
    outboxId,
    { subject, text, ...attachments },
  );
  await unlessAway(deps.workflows.deliver(applicationId));
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

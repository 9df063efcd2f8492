import type { ApplicationEvent } from '../domain/events.ts';
import type { ApprovalRecord, Finding, OutboxLetter } from './ports/records.ts';
import type { LettersPort } from './ports/lettersPort.ts';
import type { StorePort } from './ports/storePort.ts';

/** What rewriting stands on. */
export interface RewritePorts {
  store: Pick<StorePort, 'outbox' | 'applications'>;
  letters: Pick<LettersPort, 'proofread' | 'layout'>;
  clock(): number;
  newId(): string;
}

/**
 * Puts another text, and where given other attachments, into a letter that waits for approval: proofread again (R1, R5,
 * R18), new hash, new approval (P3). The one way to do so, behind the dashboard and behind a reply to a digest.
 * The workflow learns of it by an event that waits in the store. StoreFailure `refused` once it is on its way.
 */
export async function rewriteLetter(
  ports: RewritePorts,
  ownerId: string,
  outboxId: string,
  wanted: { subject: string; text: string; attachments?: OutboxLetter['attachments'] },
): Promise<{ letter: OutboxLetter; approval: ApprovalRecord | null; findings: Finding[] }> {
  const { store, letters } = ports;
  const letter = await store.outbox.load(outboxId);
  const record = await store.applications.load(letter.applicationId);
  const attachments = wanted.attachments ?? letter.attachments;
  const others = await store.outbox.ofApplication(letter.applicationId);
  const findings = await letters.proofread({
    record,
    contactId: letter.contactId,
    what: letter.what,
    subject: wanted.subject,
    text: wanted.text,
    attachments: attachments.map((attachment) => attachment.filename),
    siblings: others
      .filter((other) => other.id !== letter.id && other.what === letter.what)
      .map((other) => other.text),
    now: ports.clock(),
    others: await store.applications.otherNames(ownerId, letter.applicationId),
  });
  const { subject, text } = wanted;
  const html = letters.layout({ subject, text, language: letter.language });
  const edited = await store.outbox.edit(
    ownerId,
    letter.id,
    { subject, text, html, findings, attachments },
    ports.clock(),
    ({ stepId, hash }): ApplicationEvent[] => [
      { id: ports.newId(), at: ports.clock(), type: 'letter_edited', stepId, hash },
    ],
  );
  return { ...edited, findings };
}

import type { MailboxRecord, OutboxLetter } from './ports/records.ts';
import type { StorePort } from './ports/storePort.ts';
import type { Ports } from './ports/ports.ts';

/** Puts the copy of a sent letter into Sent exactly once, where the first try right after the sending failed. */
export async function keepSentCopy(
  ports: Ports,
  { outboxId }: { outboxId: string },
): Promise<void> {
  const letter = await ports.store.outbox.load(outboxId);
  if (letter.sentAt === null) return;
  const mailbox = await ports.store.mailboxes.load(letter.mailboxId);
  const raw = await ports.mail.compose(
    letter,
    letter.sentAt,
    await attachmentsOf(ports.store, letter),
  );
  await storeCopy(ports, mailbox, letter, raw, letter.sentAt);
}

/** The first try. The letter has left whatever becomes of its copy, so a fault is told, not thrown. */
export async function keepCopy(
  ports: Ports,
  mailbox: MailboxRecord,
  letter: OutboxLetter,
  raw: Uint8Array,
  sentAt: number,
): Promise<boolean> {
  try {
    await storeCopy(ports, mailbox, letter, raw, sentAt);
    return true;
  } catch {
    ports.log.warn({ outbox: letter.id }, 'copy in Sent failed, tried again later');
    return false;
  }
}

async function storeCopy(
  ports: Ports,
  mailbox: MailboxRecord,
  letter: OutboxLetter,
  raw: Uint8Array,
  sentAt: number,
): Promise<void> {
  const kept = await ports.mail.keepSentCopy(mailbox, raw, letter.messageId, sentAt);
  if (mailbox.savesSentCopy === null && kept.kept !== 'already-there') {
    await ports.store.mailboxes.saveLearned(mailbox.id, {
      savesSentCopy: kept.kept === 'provider',
    });
  }
  if (kept.providerMessageId === null || kept.providerMessageId === letter.messageId) return;
  await ports.store.outbox.move(letter.id, ['sent'], 'sent', {
    providerMessageId: kept.providerMessageId,
  });
}

/** The contents of a letter's attachments, from the store. */
export async function attachmentsOf(
  store: StorePort,
  letter: OutboxLetter,
): Promise<{ filename: string; contentType: string; content: Uint8Array }[]> {
  return Promise.all(
    letter.attachments.map(async ({ documentId, filename, contentType }) => ({
      filename,
      contentType,
      content: await store.documents.content(letter.applicationId, documentId),
    })),
  );
}

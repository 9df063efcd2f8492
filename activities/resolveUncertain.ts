import type { Ports } from './ports/ports.ts';

/**
 * Looks for a letter whose sending had no clear end, in Sent and INBOX, by the Message-ID it was given before the
 * first try (P1). A failed search throws and is tried again; it never counts as "not there".
 */
export async function resolveUncertain(
  ports: Ports,
  { outboxId }: { outboxId: string },
): Promise<{ found: boolean }> {
  const letter = await ports.store.outbox.load(outboxId);
  if (letter.state === 'sent') return { found: true };
  const mailbox = await ports.store.mailboxes.load(letter.mailboxId);
  const { sent, inbox, providerMessageId } = await ports.mail.find(mailbox, letter.messageId);
  if (!sent && !inbox) return { found: false };
  await ports.store.outbox.move(letter.id, ['uncertain'], 'sent', {
    sentAt: letter.sendingAt ?? ports.clock(),
    ...(providerMessageId === null ? {} : { providerMessageId }),
  });
  return { found: true };
}

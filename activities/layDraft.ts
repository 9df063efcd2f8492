import { attachmentsOf } from './keepSentCopy.ts';
import type { Ports } from './ports/ports.ts';

/** Lays a letter into the mailbox's Drafts, once: it is found again there by its Message-ID (P1). */
export async function layDraft(ports: Ports, { outboxId }: { outboxId: string }): Promise<void> {
  const letter = await ports.store.outbox.load(outboxId);
  if (letter.state === 'in-drafts') return;
  const mailbox = await ports.store.mailboxes.load(letter.mailboxId);
  const raw = await ports.mail.compose(
    letter,
    ports.clock(),
    await attachmentsOf(ports.store, letter),
  );
  await ports.mail.layDraft(mailbox, raw, letter.messageId);
  await ports.store.outbox.move(letter.id, ['drafted', 'approved'], 'in-drafts');
}

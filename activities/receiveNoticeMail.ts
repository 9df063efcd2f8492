import { isAutomatic, shapeOfReply } from '../approvals/proof.ts';
import { referencesOf } from '../replies/thread.ts';
import { plainText } from '../replies/text/plainText.ts';
import type { Facts, OwnerContext, ParsedMessage } from '../replies/facts.ts';
import { header } from '../replies/header.ts';
import { noteReply } from './noteReply.ts';
import type { MailboxRecord, NoticeRecord, StoredMessage } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';
import { shapeOf } from './takeReply.ts';

/** Our Message-ID once more, where no provider rewrites it (mail/letterHeaders.ts). */
const LETTER_REF = 'x-letter-ref';

export interface NoticeMailInput {
  mailbox: MailboxRecord;
  message: StoredMessage;
  parsed: ParsedMessage;
  facts: Facts;
  folder: OwnerContext['folder'];
}

/**
 * Looks at a message for our own mails to the owner, before it is matched to any application.
 * - `ours`: a notice itself, or a machine's word on one: noted, and causes nothing (P5).
 * - `reply`: looks like the owner's reply; the approvals workflow takes it from here, and until then it stays as stored.
 * - `other`: none of this; or a person's mail that merely refers to a notice, which is refused here and read like any other.
 */
export async function receiveNoticeMail(
  ports: Ports,
  input: NoticeMailInput,
): Promise<'ours' | 'reply' | 'other'> {
  const { mailbox, message, parsed, facts, folder } = input;
  if (await isNotice(ports, mailbox.ownerId, parsed)) return 'ours';
  const references = [...new Set([...referencesOf(parsed), ...facts.references])].slice(0, 40);
  const notice = await ports.store.notices.byMessageId(mailbox.ownerId, references);
  if (notice === null) return 'other';
  if (facts.kind === 'bounce' || facts.kind === 'complaint' || isAutomatic(parsed)) {
    await refused(ports, notice, message, parsed, 'automatic');
    return 'ours';
  }
  if (shapeOfReply(parsed, shapeOf(notice)) === null) {
    await ports.workflows.replyReceived(mailbox.ownerId, message.id);
    return 'reply';
  }
  // The owner's own forward in Sent is no attempt at anything.
  if (folder !== 'sent') await refused(ports, notice, message, parsed, 'not-to-us');
  return 'other';
}

/** Ours by Message-ID; or by our own header, where the provider put another Message-ID and the text is the same. */
async function isNotice(ports: Ports, ownerId: string, parsed: ParsedMessage): Promise<boolean> {
  const ref = header(parsed, LETTER_REF)?.replace(/^<|>$/g, '') ?? null;
  const ids = [parsed.messageId, ref].filter((id) => id !== null);
  const notice = await ports.store.notices.byMessageId(ownerId, ids);
  if (notice === null) return false;
  const { messageId, providerMessageId } = notice;
  if (parsed.messageId === messageId || parsed.messageId === providerMessageId) return true;
  const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  if (words(plainText(parsed)) !== words(notice.text)) return false;
  if (parsed.messageId !== null && providerMessageId === null) {
    await ports.store.notices.saveProviderMessageId(notice.id, parsed.messageId);
  }
  return true;
}

async function refused(
  ports: Ports,
  notice: NoticeRecord,
  message: StoredMessage,
  parsed: ParsedMessage,
  result: 'automatic' | 'not-to-us',
): Promise<void> {
  await noteReply(ports, notice, message.id, result);
  await ports.store.notices.recordReply({
    messageId: message.id,
    ownerId: notice.ownerId,
    noticeId: notice.id,
    mailId: parsed.messageId,
    result,
    at: ports.clock(),
  });
}

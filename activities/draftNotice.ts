import { randomBytes } from 'node:crypto';
import type { NoticeMail } from '../approvals/noticeMail.ts';
import type { NoticeRecord } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

type NewNotice = Pick<
  NoticeRecord,
  'id' | 'ownerId' | 'mailboxId' | 'kind' | 'inReplyTo' | 'references' | 'name' | 'items'
> & { mail: NoticeMail };

/**
 * Lays a notice into the store, once an id. Its Message-ID is 160 random bits that stand in the store and in the mail
 * alone, never in the workflow's history: only who has the mail can answer it.
 */
export async function draftNotice(ports: Ports, input: NewNotice): Promise<NoticeRecord> {
  const { mail, ...notice } = input;
  const { address } = await ports.store.mailboxes.load(notice.mailboxId);
  return ports.store.notices.draft({
    ...notice,
    ...mail,
    address,
    messageId: `${randomBytes(20).toString('hex')}@${address.slice(address.lastIndexOf('@') + 1)}`,
    createdAt: ports.clock(),
  });
}

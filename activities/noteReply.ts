import type { NoticeRecord, NoticeReply } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/** A line in the timeline of every application that the notice asked about: a reply came, and why it did nothing. */
export async function noteReply(
  ports: Pick<Ports, 'store' | 'clock'>,
  notice: NoticeRecord,
  messageId: string,
  why: NoticeReply['result'],
): Promise<void> {
  const { letters, proposals = [] } = notice.items;
  const applications = new Set(
    [...letters, ...proposals].map(({ applicationId }) => applicationId),
  );
  for (const applicationId of applications)
    await ports.store.applications.note(applicationId, [
      {
        key: `reply:${messageId}`,
        at: ports.clock(),
        type: 'reply_refused',
        rule: why === 'automatic' ? 'P5' : 'P3',
        reason: null,
        refs: { messageId },
        detail: { why },
      },
    ]);
}

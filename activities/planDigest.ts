import { digestMoment, type DigestTiming } from '../approvals/moment.ts';
import type { EpochMs } from '../domain/time.ts';
import { digestNews, digestSettings } from './digestNews.ts';
import type { Ports } from './ports/ports.ts';

/** When the owner's next digest is due; null while there is nothing to tell. */
export async function planDigest(
  ports: Ports,
  { ownerId, timing }: { ownerId: string; timing: DigestTiming },
): Promise<{ at: EpochMs | null }> {
  const { owner, letters, tasks, answers, stuck } = await digestNews(ports, ownerId);
  const tellings = [...letters, ...tasks, ...answers, ...stuck].map(({ telling }) => telling);
  const settings = await digestSettings(ports, ownerId);
  return { at: digestMoment(tellings, settings, timing, owner.timeZone) };
}

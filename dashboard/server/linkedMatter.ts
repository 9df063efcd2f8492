import type { OwnerRecord, TimelineEntry } from '../../activities/ports/records.ts';
import { sayMoment } from '../../domain/sentences/clock.ts';
import type { LinkSubject } from '../../store/repositories/links.ts';

/** What a link of a digest speaks of, as its page needs it; read from the store at this moment. */
export interface LinkedMatter {
  /** "The letter to Dana Lee", in the owner's language: a page may be opened weeks after its mail. */
  named: string;
  /** Why nothing can be done about it any more, and since when, in the owner's language; null while it can. */
  settled: string | null;
  /** Whether that is because it is another text, or another proposal, by now. */
  changed: boolean;
  /** The page that shows it in full with its one button. */
  page(): string;
  /**
   * Does what the link says, through the same lock as every other door. `request` names this one click: a link that is
   * tried again does nothing twice, and another link for the same letter is heard anew. Throws EngineFailure while the
   * engine is away.
   */
  carryOut(request: string): Promise<{ says: string; status: 200 | 409 }>;
}

/** Where in the timeline it is noted. */
export function placeOf(subject: LinkSubject): {
  applicationId: string;
  refs: TimelineEntry['refs'];
} {
  if (subject.kind === 'answer') {
    const { applicationId, messageId } = subject.proposal;
    return { applicationId, refs: { messageId } };
  }
  const { applicationId, stepId, outboxId } = subject.approval;
  return { applicationId, refs: { stepId, outboxId } };
}

/** A moment as the owner says it. */
export function ownersMoment({ timeZone, language }: OwnerRecord, at: number): string {
  return sayMoment(at, timeZone, timeZone, language);
}

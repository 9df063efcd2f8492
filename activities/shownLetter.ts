import type { DigestLetter } from '../approvals/digest.ts';
import { findingIn } from '../approvals/findingIn.ts';
import { explain } from '../domain/explain.ts';
import { unapprovedOf } from '../domain/expiry.ts';
import { sayMoment } from '../domain/sentences/clock.ts';
import { DAY } from '../domain/duration.ts';
import type { EpochMs } from '../domain/time.ts';
import { endOf, stepOf } from './digestNews.ts';
import type { ApplicationRecord, ApprovalRecord, OutboxLetter } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';
import { readerOf } from './readerOf.ts';

/** A link outlives neither the letter's moment nor this. */
export const LINK_MS = 14 * DAY;

/** One letter as a notice shows it, with links that name this very text. */
export function shownLetter(
  ports: Ports,
  shown: {
    approval: ApprovalRecord;
    letter: OutboxLetter;
    record: ApplicationRecord;
    telling: { told: EpochMs[] };
  },
  number: number,
): DigestLetter {
  const { approval, letter, record, telling } = shown;
  const { language, timeZone } = record.owner;
  const step = stepOf(record, approval.stepId);
  const endsAt = endOf(record.snapshot, step, approval);
  const until = Math.min(endsAt ?? Infinity, ports.clock() + LINK_MS);
  const link = (action: 'approve' | 'skip'): string =>
    `${ports.dashboardUrl ?? ''}/decide/${ports.store.links.token(approval, action, until)}`;
  return {
    number,
    to: letter.to,
    about: `${record.role}, ${record.employer.name}`,
    subject: letter.subject,
    text: letter.text,
    why: step === null ? null : explain(step.reason, readerOf(record)),
    rule: step?.rule ?? null,
    findings: letter.findings.map((finding) => findingIn(finding, language)),
    kept:
      step !== null && record.snapshot !== null && unapprovedOf(record.snapshot, step) === 'draft',
    leavesAt:
      step === null || step.dueAt <= ports.clock()
        ? null
        : sayMoment(step.dueAt, timeZone, timeZone, language),
    endsAt: endsAt === null ? null : sayMoment(endsAt, timeZone, timeZone, language),
    reminder: telling.told.length,
    links: ports.dashboardUrl === null ? null : { approve: link('approve'), skip: link('skip') },
  };
}

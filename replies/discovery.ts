import type { EpochMs } from '../domain/time.ts';
import { sameMailbox } from './direction.ts';
import type { MailAddress } from './facts.ts';
import { ownDomain } from './mailDomains.ts';
import { domainOf, isJobBoard, isNoReply, trackingSystemOf } from './senders.ts';
import { subjectTells } from './subjectTells.ts';
import type { SubjectTells } from './subjectTells.ts';

/** One old message by its headers alone; no body is ever loaded for this. */
export interface OldHeader {
  messageId: string | null;
  references: string[];
  subject: string;
  from: MailAddress;
  to: MailAddress[];
  date: EpochMs;
}

/** An application that seems to be under way. Nothing is done about it until the owner takes it up. */
export interface ProposedApplication {
  employerName: string | null;
  employerDomain: string | null;
  role: string | null;
  /** People who wrote from the employer, newest first; never no-reply addresses. */
  contacts: MailAddress[];
  /** The furthest that the subjects show. */
  stage: 'applied' | 'in-touch' | 'interview' | 'ended';
  messageIds: string[];
  firstAt: EpochMs;
  lastAt: EpochMs;
  confidence: number;
  /** Subjects that show it, newest first. */
  evidence: string[];
}

/** Gathers while headers come in, so that progress can be shown and the search be stopped at any time. */
export interface Discovery {
  add(header: OldHeader): void;
  seen(): number;
  proposals(): ProposedApplication[];
}

interface Trail {
  headers: OldHeader[];
  tells: SubjectTells[];
}

const MAX_TRAIL = 200;
const LIMIT = 0.5;
/** Starts a search over the headers of old mail; memory grows with the trails found, not with the headers read. */
export function createDiscovery(ownAddresses: readonly string[]): Discovery {
  const own = new Set(ownAddresses.map(sameMailbox));
  const trails = new Map<string, Trail>();
  const threadOf = new Map<string, string>();
  let count = 0;

  function add(header: OldHeader): void {
    count += 1;
    const key = keyOf(header);
    if (key === null) return;
    const trail = trails.get(key.trail) ?? { headers: [], tells: [] };
    if (trail.headers.length >= MAX_TRAIL) return;
    trail.headers.push(header);
    trail.tells.push(key.tells);
    trails.set(key.trail, trail);
    if (header.messageId !== null) threadOf.set(header.messageId, key.trail);
  }

  /** The trail that a header belongs to: its thread, else the employer it is about; null when it is about no job. */
  function keyOf(header: OldHeader): { trail: string; tells: SubjectTells } | null {
    const tells = subjectTells(header.subject);
    const thread = header.references.map((id) => threadOf.get(id)).find((key) => key !== undefined);
    if (thread !== undefined) return { trail: thread, tells };
    if (tells.sign === null || isJobBoard(header.from.address)) return null;
    const sent = own.has(sameMailbox(header.from.address));
    const other = sent ? header.to[0]?.address : header.from.address;
    const domain = employerDomain(other ?? '');
    const employer = tells.employer ?? (sent ? null : nameOfSender(header.from));
    if (domain === null && employer === null) return null;
    const role = tells.role === null ? '' : `#${plain(tells.role)}`;
    return { trail: `${domain ?? plain(employer ?? '')}${role}`, tells };
  }

  function proposals(): ProposedApplication[] {
    return [...trails.values()]
      .map((trail) => propose(trail, own))
      .filter((proposal) => proposal.confidence >= LIMIT)
      .sort((a, b) => b.lastAt - a.lastAt);
  }

  return { add, seen: () => count, proposals };
}

function propose(trail: Trail, own: ReadonlySet<string>): ProposedApplication {
  const newest = [...trail.headers].sort((a, b) => b.date - a.date);
  const incoming = newest.filter((header) => !own.has(sameMailbox(header.from.address)));
  const people = newest
    .flatMap((header) => (own.has(sameMailbox(header.from.address)) ? header.to : [header.from]))
    .filter(
      ({ address }) =>
        address !== '' &&
        !own.has(sameMailbox(address)) &&
        !isNoReply(address) &&
        trackingSystemOf(address) === null,
    );
  const signs = new Set(trail.tells.map((tells) => tells.sign));
  const answered = incoming.length > 0 && incoming.length < newest.length;
  return {
    employerName:
      first(trail.tells.map((tells) => tells.employer)) ??
      first(incoming.map((header) => nameOfSender(header.from))),
    employerDomain: first(
      newest.map((header) =>
        employerDomain(
          own.has(sameMailbox(header.from.address))
            ? (header.to[0]?.address ?? '')
            : header.from.address,
        ),
      ),
    ),
    role: first(trail.tells.map((tells) => tells.role)),
    contacts: [...new Map(people.map((who) => [sameMailbox(who.address), who])).values()].slice(
      0,
      10,
    ),
    stage: signs.has('ended')
      ? 'ended'
      : signs.has('interview')
        ? 'interview'
        : answered
          ? 'in-touch'
          : 'applied',
    messageIds: newest.flatMap((header) => (header.messageId === null ? [] : [header.messageId])),
    firstAt: newest.at(-1)?.date ?? 0,
    lastAt: newest[0]?.date ?? 0,
    confidence: confidenceOf(signs, answered, trail),
    evidence: newest.map((header) => header.subject).slice(0, 5),
  };
}

function confidenceOf(
  signs: ReadonlySet<SubjectTells['sign']>,
  answered: boolean,
  trail: Trail,
): number {
  const named = trail.tells.some((tells) => tells.role !== null) ? 0.1 : 0;
  const base = signs.has('confirmation')
    ? 0.75
    : signs.has('interview')
      ? 0.65
      : signs.has('application')
        ? 0.6
        : 0.45;
  return Math.min(0.95, base + named + (answered ? 0.1 : 0));
}

function employerDomain(address: string): string | null {
  return trackingSystemOf(address) === null ? ownDomain(domainOf(address)) : null;
}

/** "Brightleaf Careers", "Jobs @ Pellucid": the employer in a tracking system's sender name. */
function nameOfSender(from: MailAddress): string | null {
  if (trackingSystemOf(from.address) === null && !isNoReply(from.address)) return null;
  const name = from.name
    .replace(
      /^(?:jobs|careers|recruiting|hiring|talent|ashby|greenhouse|workable) (?:@|at|on behalf of|from) /i,
      '',
    )
    .replace(
      /\b(?:careers?|recruiting|recruitment|hiring(?: team)?|talent(?: acquisition| team)?|jobs|hr|team|no-?reply|via \w+)\b/gi,
      '',
    )
    .trim();
  return name.length >= 2 ? name : null;
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

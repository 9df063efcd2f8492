import type { MailboxRecord } from '../../activities/ports/records.ts';
import type { KnownApplication } from '../../replies/facts.ts';
import { createDiscovery, type ProposedApplication } from '../../replies/discovery.ts';
import type { AppDeps } from './deps.ts';

/** What is needed of the server. */
type LookBackDeps = Pick<AppDeps, 'store' | 'clock'> & {
  mail: Pick<AppDeps['mail'], 'scanHeaders'>;
};

/** Proposals are laid down this often, so that a look back that is stopped has shown something. */
const HEADERS_BETWEEN = 2_500;

/**
 * Looks back over the headers of one mailbox and proposes applications that seem to be under way; nothing is done about
 * any. Progress is in the store, and so is the wish to stop. Never throws: what went wrong is said where progress is shown.
 */
export async function lookBack(
  deps: LookBackDeps,
  mailbox: MailboxRecord,
  { run, since, signal }: { run: string; since: number; signal: AbortSignal },
): Promise<void> {
  const { store, clock } = deps;
  const { ownerId, id } = mailbox;
  try {
    const owner = await store.owners.get(ownerId);
    const addresses = (await store.mailboxes.list(ownerId)).map(({ address }) => address);
    const discovery = createDiscovery([owner.email, ...addresses]);
    const laid = new Map<string, number>();
    const propose = async (): Promise<void> => {
      const known = await store.applications.known(ownerId);
      const news = discovery.proposals().filter((proposal) => isNews(laid, proposal));
      const fresh = news.filter((proposal) => !isKnown(proposal, known));
      await store.proposals.put(ownerId, id, fresh, clock());
    };
    let laidDown = 0;
    const scan = {
      since,
      onBatch: async ({
        headers,
        seen,
        total,
      }: Parameters<Parameters<AppDeps['mail']['scanHeaders']>[1]['onBatch']>[0]) => {
        for (const header of headers) discovery.add(header);
        if (seen - laidDown >= HEADERS_BETWEEN) {
          laidDown = seen;
          await propose();
        }
        return store.discoveries.progress(id, run, clock(), { seen, total });
      },
    };
    await deps.mail.scanHeaders(mailbox, scan, signal);
    await propose();
    await store.discoveries.progress(id, run, clock(), { state: 'done' });
  } catch (error) {
    const failure = error instanceof Error ? error.message : 'It stopped for a reason unknown.';
    await store.discoveries
      .progress(id, run, clock(), { state: 'failed', failure })
      .catch(() => undefined);
  }
}

/** More of it was found since it was last laid down; `laid` is brought up to date. */
function isNews(laid: Map<string, number>, proposal: ProposedApplication): boolean {
  const { employerDomain, employerName, role, messageIds } = proposal;
  const name = JSON.stringify([employerDomain, employerName, role]);
  if (laid.get(name) === messageIds.length) return false;
  laid.set(name, messageIds.length);
  return true;
}

/** Looked after already: the same thread, or the same employer and role. */
function isKnown(proposal: ProposedApplication, known: KnownApplication[]): boolean {
  const ids = new Set(proposal.messageIds);
  return known.some(
    (one) =>
      one.messageIds.some((id) => ids.has(id)) ||
      (sameEmployer(proposal, one) &&
        (proposal.role === null || fold(proposal.role) === fold(one.role))),
  );
}

function sameEmployer(
  { employerDomain, employerName }: ProposedApplication,
  one: KnownApplication,
): boolean {
  return employerDomain !== null && one.employerDomain !== null
    ? fold(employerDomain) === fold(one.employerDomain)
    : employerName !== null && fold(employerName) === fold(one.employerName);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

import type { ImapFlow } from 'imapflow';
import type { MailboxCheck } from '../activities/ports/mailPort.ts';
import type { Endpoint, MailboxRecord } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { findFolders } from './folders.ts';
import { serverOf } from './identity.ts';
import { withImap, type ImapDeps } from './imapConnection.ts';

type Check = MailboxCheck;

/** Connect, TLS, login, folders and IDLE, each with its sentence; what could not be looked at is left out. */
export async function checkImap(mailbox: MailboxRecord, deps: ImapDeps): Promise<Check[]> {
  const server = serverOf(mailbox.imap);
  const ways: Check[] = [
    { part: 'imap-connect', ok: true, says: `${server} answers.` },
    { part: 'imap-tls', ok: true, says: tlsSentence(mailbox.imap.security, server) },
    { part: 'imap-login', ok: true, says: `${server} accepts the login.` },
  ];
  try {
    return await withImap(mailbox, deps, undefined, async (client) => [
      ...ways,
      await folders(client, mailbox),
      idle(client, deps),
    ]);
  } catch (error) {
    const failure = error instanceof MailFailure ? error : new MailFailure('protocol', server);
    return failedAt(ways, failure, {
      tls: 'imap-tls',
      login: 'imap-login',
      rest: 'imap-connect',
    });
  }
}

export function tlsSentence(security: Endpoint['security'], server: string): string {
  const sentences: Record<Endpoint['security'], string> = {
    tls: `${server} speaks TLS and its certificate is trusted.`,
    starttls: `${server} switches to TLS and its certificate is trusted.`,
    none: `${server} is on this machine and used without encryption.`,
  };
  return sentences[security];
}

/** The parts before the failure are well, the one it belongs to is not, and nobody knows of those behind. */
export function failedAt(
  ways: Check[],
  failure: MailFailure,
  parts: { tls: Check['part']; login: Check['part']; rest: Check['part'] },
): Check[] {
  const part = partOf(failure, parts);
  const before = ways.slice(
    0,
    Math.max(
      0,
      ways.findIndex((way) => way.part === part),
    ),
  );
  return [...before, { part, ok: false, says: failure.message }];
}

function partOf(
  failure: MailFailure,
  { tls, login, rest }: { tls: Check['part']; login: Check['part']; rest: Check['part'] },
): Check['part'] {
  if (['certificate', 'tls-failed', 'starttls-missing'].includes(failure.kind)) return tls;
  if (['credentials', 'token-server'].includes(failure.kind)) return login;
  return rest;
}

async function folders(client: ImapFlow, mailbox: MailboxRecord): Promise<Check> {
  const { sent, drafts, junk } = await findFolders(client, mailbox);
  const names = `Sent is “${sent ?? '—'}”, Drafts is “${drafts ?? '—'}”, Junk is “${junk ?? '—'}”.`;
  const missing = [sent === null ? 'Sent' : null, drafts === null ? 'Drafts' : null].filter(
    Boolean,
  );
  return missing.length === 0
    ? { part: 'folders', ok: true, says: names }
    : {
        part: 'folders',
        ok: true,
        says: `${names} ${missing.join(' and ')} will be created when first needed; choose a folder in the mailbox's settings if there is one under another name.`,
      };
}

function idle(client: ImapFlow, { settings }: ImapDeps): Check {
  const offered = client.capabilities.has('IDLE');
  const seconds = Math.round(settings.pollMs / 1000);
  return {
    part: 'idle',
    ok: true,
    says:
      offered && settings.useIdle
        ? 'New mail is told at once (IDLE).'
        : `The server does not tell of new mail by itself, so it is asked every ${seconds} seconds.`,
  };
}

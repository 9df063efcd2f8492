import type { Endpoint } from '../activities/ports/records.ts';
import { MailFailure, type MailFailureKind } from './failures.ts';
import { isCertificateError, serverOf } from './identity.ts';

/** Names what imapflow threw. The original is dropped on purpose: it may hold the command, and with it the password. */
export function imapFailure(error: unknown, endpoint: Endpoint): MailFailure {
  if (error instanceof MailFailure) return error;
  const facts = factsOf(error);
  return new MailFailure(kindOf(facts), serverOf(endpoint), facts.responseText);
}

interface ErrorFacts {
  code: string;
  message: string;
  serverResponseCode: string;
  authenticationFailed: boolean;
  tlsFailed: boolean;
  mailboxMissing: boolean;
  responseText: string | null;
}

function kindOf(facts: ErrorFacts): MailFailureKind {
  if (isCertificateError(facts.code)) return 'certificate';
  // RFC 5530: these three say that the login is not to blame.
  if (/^(UNAVAILABLE|INUSE|LIMIT)$/.test(facts.serverResponseCode)) return 'try-later';
  if (facts.code === 'ETHROTTLE') return 'try-later';
  if (facts.authenticationFailed) return 'credentials';
  if (/STARTTLS/.test(facts.message)) return 'starttls-missing';
  if (facts.tlsFailed) return 'tls-failed';
  if (facts.mailboxMissing) return 'folder-missing';
  if (/TIMEOUT|ETIMEDOUT/.test(facts.code)) return 'timed-out';
  if (
    /^(NoConnection|EConnectionClosed|ClosedAfterConnect.*|StateLogout|ECONN.*|EPIPE)$/.test(
      facts.code,
    )
  ) {
    return 'connection-lost';
  }
  return 'protocol';
}

function factsOf(error: unknown): ErrorFacts {
  const bag: Record<string, unknown> =
    typeof error === 'object' && error !== null ? { ...error } : {};
  const text = (key: string): string => {
    const value = bag[key];
    return typeof value === 'string' ? value : '';
  };
  return {
    code: text('code'),
    message: error instanceof Error ? error.message : '',
    serverResponseCode: text('serverResponseCode'),
    authenticationFailed: bag['authenticationFailed'] === true,
    tlsFailed: bag['tlsFailed'] === true,
    mailboxMissing: bag['mailboxMissing'] === true,
    responseText: text('responseText') || null,
  };
}

import type { SmtpPhase } from '../activities/ports/mailPort.ts';
import type { Endpoint } from '../activities/ports/records.ts';
import { MailFailure, type MailFailureKind } from './failures.ts';
import { isCertificateError, serverOf } from './identity.ts';

/** A complete refusal of the message by the server, in answer to the final dot. */
export function isRefusal(error: unknown): boolean {
  return text(error, 'code') === 'EMESSAGE' && /^[45]\d\d/.test(text(error, 'response'));
}

/** Names what nodemailer's connection failed with, by the phase it happened in and the server's reply. */
export function smtpFailure(error: unknown, phase: SmtpPhase, endpoint: Endpoint): MailFailure {
  if (error instanceof MailFailure) return error;
  const response = text(error, 'response') || last421(error);
  return new MailFailure(kindOf(error, phase, response), serverOf(endpoint), response || null);
}

function kindOf(error: unknown, phase: SmtpPhase, response: string): MailFailureKind {
  const code = text(error, 'code');
  if (isCertificateError(text(error, 'originalCode')) || isCertificateError(code)) {
    return 'certificate';
  }
  if (code === 'ETLS' && response === '') return 'tls-failed';
  if (response.startsWith('4')) return 'try-later';
  if (response.startsWith('5')) return refusal(phase, response);
  if (code === 'EMESSAGE') return 'too-large';
  if (code === 'EENVELOPE') return 'bad-address';
  if (code === 'EAUTH') return 'credentials';
  if (code === 'ETIMEDOUT') return 'timed-out';
  if (code === 'ECONNECTION' || code === 'ESOCKET') return 'connection-lost';
  return 'protocol';
}

/** What a 5xx means, by where it was said (RFC 5321 §4.2, RFC 3463). */
function refusal(phase: SmtpPhase, response: string): MailFailureKind {
  if (/^552[ -]|^\d{3}[ -]5\.(3\.4|2\.3)\b/.test(response)) return 'too-large';
  if (phase === 'mail' && /^530[ -]/.test(response)) return 'credentials';
  return REFUSED_AT[phase];
}

const REFUSED_AT: Record<SmtpPhase, MailFailureKind> = {
  connect: 'try-later',
  greeting: 'try-later',
  ehlo: 'try-later',
  starttls: 'starttls-missing',
  auth: 'credentials',
  mail: 'sender-refused',
  rcpt: 'recipient-refused',
  data: 'message-refused',
  content: 'message-refused',
  dot: 'message-refused',
};

/** A server that says 421 and closes answers no command; its last words are all there is. */
function last421(error: unknown): string {
  const last = text(error, 'last');
  return /^421[ -]/.test(last) ? last : '';
}

function text(error: unknown, key: string): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
}

/**
 * What can go wrong with a mail server, each with one sentence and what to do (P8). Callers switch on `kind`; the message
 * is for people. Neither ever holds a password or token: sentences are written here, and of what a server said only its
 * reply is quoted.
 */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
  readonly kind: MailFailureKind;
  /** Host and port it happened at, as the owner entered them; empty when it is about a message. */
  readonly server: string;
  /** What the server answered, shortened; null when it did not. */
  readonly response: string | null;

  constructor(kind: MailFailureKind, server = '', response: string | null = null) {
    const reply = response === null ? null : shorten(response);
    super(sentence(kind, server) + (reply === null ? '' : ` The server said: “${reply}”`));
    this.kind = kind;
    this.server = server;
    this.response = reply;
  }
}

export const MAIL_FAILURES = [
  'unknown-host',
  'refused-host',
  'cannot-connect',
  'tls-failed',
  'certificate',
  'starttls-missing',
  'credentials',
  'token-server',
  'try-later',
  'folder-missing',
  'search-failed',
  'append-failed',
  'connection-lost',
  'timed-out',
  'too-large',
  'sender-refused',
  'recipient-refused',
  'message-refused',
  'bad-address',
  'bad-header',
  'protocol',
  'overtaken',
  'stopped',
] as const;
export type MailFailureKind = (typeof MAIL_FAILURES)[number];

/** True for what waiting cannot mend: somebody has to change something first. */
export function needsOwner(kind: MailFailureKind): boolean {
  switch (kind) {
    case 'refused-host':
    case 'certificate':
    case 'starttls-missing':
    case 'credentials':
    case 'folder-missing':
    case 'too-large':
    case 'sender-refused':
    case 'recipient-refused':
    case 'message-refused':
    case 'bad-address':
    case 'bad-header':
      return true;
    case 'unknown-host':
    case 'cannot-connect':
    case 'tls-failed':
    case 'token-server':
    case 'try-later':
    case 'search-failed':
    case 'append-failed':
    case 'connection-lost':
    case 'timed-out':
    case 'protocol':
    case 'overtaken':
    case 'stopped':
      return false;
  }
}

function sentence(kind: MailFailureKind, server: string): string {
  const at = server === '' ? 'the mail server' : server;
  switch (kind) {
    case 'unknown-host':
      return `The name of ${at} could not be found: check its spelling and this machine's network.`;
    case 'refused-host':
      return `${at} is not a public mail server, or would be reached without encryption: allow private hosts for this mailbox if it is yours, and use TLS or STARTTLS everywhere but on this machine.`;
    case 'cannot-connect':
      return `No connection to ${at}: check host and port, and whether a firewall is in between.`;
    case 'tls-failed':
      return `${at} did not speak TLS as expected: choose STARTTLS instead of TLS or the other way round, and check the port.`;
    case 'certificate':
      return `The certificate of ${at} is not trusted for this name: check the host name, or give the server's own CA or SHA-256 fingerprint.`;
    case 'starttls-missing':
      return `${at} does not offer STARTTLS, so nothing was sent unencrypted: choose TLS on its own port, or ask the provider.`;
    case 'credentials':
      return `${at} refuses the user name, password or token: enter them anew (many providers want an app password).`;
    case 'token-server':
      return `The sign-in server ${at} gave no access token: it is tried again by itself; sign in anew if this lasts.`;
    case 'try-later':
      return `${at} asks to be left alone for a while: it is tried again by itself.`;
    case 'folder-missing':
      return `A folder that is needed is missing on ${at} and could not be made: create it, or choose another one in the mailbox's settings.`;
    case 'search-failed':
      return `${at} could not search the mailbox, so nobody knows whether the message is there: it is tried again by itself.`;
    case 'append-failed':
      return `${at} did not take the copy into the folder: check the mailbox's quota; it is tried again by itself.`;
    case 'connection-lost':
      return `The connection to ${at} was lost: it is made anew by itself.`;
    case 'timed-out':
      return `${at} did not answer in time: it is tried again by itself.`;
    case 'too-large':
      return `The message is larger than ${at} takes: send smaller or fewer attachments.`;
    case 'sender-refused':
      return `${at} does not let this mailbox send from its address: check the address and the provider's rules for senders.`;
    case 'recipient-refused':
      return `${at} refuses the recipient: check the address.`;
    case 'message-refused':
      return `${at} refuses this message for good: its answer says why.`;
    case 'bad-address':
      return 'An address is not one that mail can be sent to: correct it.';
    case 'bad-header':
      return 'A name, subject or other header holds a line break or control character: remove it.';
    case 'protocol':
      return `${at} answered something that was not understood: check that it is a mail server of the right kind.`;
    case 'overtaken':
      return 'The letter was called back before its first byte left.';
    case 'stopped':
      return 'Stopped before the end, as asked.';
  }
}

function shorten(response: string): string {
  const line = response.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

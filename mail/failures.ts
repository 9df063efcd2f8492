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
  return NEEDS_OWNER.has(kind);
}

const NEEDS_OWNER: ReadonlySet<MailFailureKind> = new Set<MailFailureKind>([
  'refused-host',
  'certificate',
  'starttls-missing',
  'credentials',
  'folder-missing',
  'too-large',
  'sender-refused',
  'recipient-refused',
  'message-refused',
  'bad-address',
  'bad-header',
]);

function sentence(kind: MailFailureKind, server: string): string {
  return SENTENCES[kind](server === '' ? 'the mail server' : server);
}

/** What happened, and what to do or what is done about it. */
const SENTENCES: Record<MailFailureKind, (at: string) => string> = {
  'unknown-host': (at) =>
    `The name of ${at} could not be found: check its spelling and this machine's network.`,
  'refused-host': (at) =>
    `${at} is not a public mail server, or would be reached without encryption: allow private hosts for this mailbox if it is yours, and use TLS or STARTTLS everywhere but on this machine.`,
  'cannot-connect': (at) =>
    `No connection to ${at}: check host and port, and whether a firewall is in between.`,
  'tls-failed': (at) =>
    `${at} did not speak TLS as expected: choose STARTTLS instead of TLS or the other way round, and check the port.`,
  certificate: (at) =>
    `The certificate of ${at} is not trusted for this name: check the host name, or give the server's own CA or SHA-256 fingerprint.`,
  'starttls-missing': (at) =>
    `${at} does not offer STARTTLS, so nothing was sent unencrypted: choose TLS on its own port, or ask the provider.`,
  credentials: (at) =>
    `${at} refuses the user name, password or token: enter them anew (many providers want an app password).`,
  'token-server': (at) =>
    `The sign-in server ${at} gave no access token: it is tried again by itself; sign in anew if this lasts.`,
  'try-later': (at) => `${at} asks to be left alone for a while: it is tried again by itself.`,
  'folder-missing': (at) =>
    `A folder that is needed is missing on ${at} and could not be made: create it, or choose another one in the mailbox's settings.`,
  'search-failed': (at) =>
    `${at} could not search the mailbox, so nobody knows whether the message is there: it is tried again by itself.`,
  'append-failed': (at) =>
    `${at} did not take the copy into the folder: check the mailbox's quota; it is tried again by itself.`,
  'connection-lost': (at) => `The connection to ${at} was lost: it is made anew by itself.`,
  'timed-out': (at) => `${at} did not answer in time: it is tried again by itself.`,
  'too-large': (at) => `The message is larger than ${at} takes: send smaller or fewer attachments.`,
  'sender-refused': (at) =>
    `${at} does not let this mailbox send from its address: check the address and the provider's rules for senders.`,
  'recipient-refused': (at) => `${at} refuses the recipient: check the address.`,
  'message-refused': (at) => `${at} refuses this message for good: its answer says why.`,
  'bad-address': () => 'An address is not one that mail can be sent to: correct it.',
  'bad-header': () =>
    'A name, subject or other header holds a line break or control character: remove it.',
  protocol: (at) =>
    `${at} answered something that was not understood: check that it is a mail server of the right kind.`,
  overtaken: () => 'The letter was called back before its first byte left.',
  stopped: () => 'Stopped before the end, as asked.',
};

function shorten(response: string): string {
  const line = response.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** Times and limits of the mail room. Milliseconds and bytes. */
export interface MailSettings {
  /** For the TCP connection, the TLS handshake and the greeting, each. */
  connectMs: number;
  /** Longest silence while a command is under way; a transfer that moves is never cut. */
  commandMs: number;
  /** How long IDLE lasts before it is asked anew, which also proves that the link lives; Gmail cuts at about 10 min. */
  idleRefreshMs: number;
  /** Between two looks where the server has no IDLE. */
  pollMs: number;
  /** Between two looks at Sent, Junk and archives, and the full look at INBOX under IDLE. */
  resyncMs: number;
  /** False: polls even where the server offers IDLE. */
  useIdle: boolean;
  /** First and longest wait before a new connection; each is drawn at random from half to all of the step. */
  backoffMs: { first: number; longest: number };
  /** A larger message is read as headers and first text part. */
  messageLimit: number;
  /** One whole try of sending, the final answer included. */
  sendMs: number;
  /** How long to look for the copy that a provider may put into Sent itself, and how often. */
  sentCopy: { lookMs: number; everyMs: number };
}

export const MAIL_SETTINGS: MailSettings = {
  connectMs: 20_000,
  commandMs: 45_000,
  idleRefreshMs: 4 * 60_000,
  pollMs: 60_000,
  resyncMs: 2 * 60_000,
  useIdle: true,
  backoffMs: { first: 1_000, longest: 5 * 60_000 },
  messageLimit: 25 * 1024 * 1024,
  sendMs: 5 * 60_000,
  sentCopy: { lookMs: 10_000, everyMs: 1_000 },
};

import type { MailPort } from '../activities/ports/mailPort.ts';
import type { MailboxAuth } from '../activities/ports/records.ts';
import { checkMailbox } from './check.ts';
import { composeLetter } from './compose.ts';
import { composeNotice } from './composeNotice.ts';
import { findFolders, watchedFolders } from './folders.ts';
import { serverOf } from './identity.ts';
import { withImap, type ImapDeps } from './imapConnection.ts';
import { createParkedImap } from './parkedImap.ts';
import { parseMessage } from './parse.ts';
import { readMailbox } from './readMailbox.ts';
import { scanHeaders } from './scanHeaders.ts';
import { findLetter } from './search.ts';
import { fetchSentCopy } from './fetchSentCopy.ts';
import { sendMessage } from './send.ts';
import { keepSentCopy, layDraft } from './sentCopy.ts';
import { MAIL_SETTINGS, type MailSettings } from './settings.ts';
import { createTokens } from './tokens.ts';
import { watchMailbox } from './watch.ts';

export interface MailOptions {
  /** What differs from MAIL_SETTINGS; tests lower the times. */
  settings?: Partial<MailSettings>;
  /** Stores a renewed OAuth2 token; without it tokens live as long as this object. */
  onTokenRefreshed?: (mailboxId: string, auth: MailboxAuth) => Promise<void>;
}

/**
 * The mail room: IMAP by imapflow, SMTP by nodemailer's connection, MIME by nodemailer and postal-mime. Between calls it holds the
 * watched connections alone, and for seconds the one of a look for the copy that follows it. Failures are MailFailure.
 */
export function createMail(options: MailOptions = {}): MailPort {
  const settings = { ...MAIL_SETTINGS, ...options.settings };
  const tokens = createTokens(
    settings.connectMs,
    options.onTokenRefreshed ?? (async () => undefined),
  );
  const deps: ImapDeps = { settings, tokens };
  const parked = createParkedImap(deps);
  return {
    compose: composeLetter,
    composeNotice,
    parse: parseMessage,
    send: (mailbox, envelope, raw, signal, beforeContent) =>
      sendMessage({ mailbox, envelope, raw, signal, beforeContent }, deps),
    find: (mailbox, messageId) =>
      withImap(mailbox, deps, undefined, (client) => findLetter(client, mailbox, messageId)),
    sentCopy: (mailbox, messageId) =>
      withImap(mailbox, deps, undefined, (client) => fetchSentCopy(client, mailbox, messageId)),
    keepSentCopy: (mailbox, raw, messageId, sentAt) =>
      parked.reuse(mailbox, (client) =>
        keepSentCopy({ client, mailbox, raw, messageId, sentAt, settings }),
      ),
    layDraft: (mailbox, raw, messageId) =>
      withImap(mailbox, deps, undefined, (client) => layDraft(client, mailbox, raw, messageId)),
    catchUp: (mailbox, checkpoint, onMessage, signal) =>
      parked.look(mailbox, signal, async (client) =>
        readMailbox({
          client,
          folders: watchedFolders(await findFolders(client, mailbox)),
          checkpoint,
          messageLimit: settings.messageLimit,
          server: serverOf(mailbox.imap),
          onMessage,
          onCheckpoint: async () => undefined,
        }),
      ),
    watch: (mailbox, checkpoint, on, signal) => watchMailbox(mailbox, checkpoint, on, signal, deps),
    scanHeaders: (mailbox, scan, signal) =>
      withImap(mailbox, deps, signal, (client) => scanHeaders(client, mailbox, scan)),
    check: (mailbox) => checkMailbox(mailbox, deps),
  };
}

import type { MailboxCheck, SmtpPhase } from '../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { asciiAddress } from './address.ts';
import { failedAt, tlsSentence } from './checkImap.ts';
import { serverOf } from './identity.ts';
import type { ImapDeps } from './imapConnection.ts';
import { connectSmtp, converse, loginSmtp, quit, type SmtpTalk } from './smtpConnection.ts';
import { smtpFailure } from './smtpFailure.ts';

/** Connect, TLS, login, and whether the server would take a letter from this address: MAIL and RCPT, then RSET, no DATA. */
export async function checkSmtp(mailbox: MailboxRecord, deps: ImapDeps): Promise<MailboxCheck[]> {
  const server = serverOf(mailbox.smtp);
  const ways: MailboxCheck[] = [
    { part: 'smtp-connect', ok: true, says: `${server} answers.` },
    { part: 'smtp-tls', ok: true, says: tlsSentence(mailbox.smtp.security, server) },
    { part: 'smtp-login', ok: true, says: `${server} accepts the login.` },
  ];
  let phase: SmtpPhase = 'connect';
  try {
    const login = await deps.tokens.login(mailbox);
    const talk = await connectSmtp(mailbox, deps, (now) => (phase = now));
    try {
      await loginSmtp(talk, login);
      return [...ways, await sendPermission(mailbox, talk)];
    } finally {
      quit(talk);
    }
  } catch (error) {
    return failedAt(ways, smtpFailure(error, phase, mailbox.smtp), {
      tls: 'smtp-tls',
      login: 'smtp-login',
      rest: 'smtp-connect',
    });
  }
}

async function sendPermission(mailbox: MailboxRecord, talk: SmtpTalk): Promise<MailboxCheck> {
  const address = asciiAddress(mailbox.address);
  let refused: { phase: SmtpPhase; response: string } | null = null;
  await converse(talk, async (say) => {
    const from = await say(`MAIL FROM:<${address}>`);
    if (!from.startsWith('2')) refused = { phase: 'mail', response: from };
    else {
      const to = await say(`RCPT TO:<${address}>`);
      if (!to.startsWith('2')) refused = { phase: 'rcpt', response: to };
    }
    await say('RSET');
  });
  return verdict(mailbox, refused);
}

function verdict(
  mailbox: MailboxRecord,
  refused: { phase: SmtpPhase; response: string } | null,
): MailboxCheck {
  if (refused === null) {
    return {
      part: 'smtp-send',
      ok: true,
      says: `${serverOf(mailbox.smtp)} would take letters from ${mailbox.address}.`,
    };
  }
  const failure = smtpFailure(refused, refused.phase, mailbox.smtp);
  return { part: 'smtp-send', ok: false, says: failure.message };
}

import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendResult, SmtpPhase } from '../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { isAddress } from './address.ts';
import { MailFailure, needsOwner } from './failures.ts';
import { serverOf } from './identity.ts';
import type { ImapDeps } from './imapConnection.ts';
import { connectSmtp, loginSmtp, quit, type SmtpTalk } from './smtpConnection.ts';
import { isRefusal, smtpFailure } from './smtpFailure.ts';

export interface SendInput {
  mailbox: MailboxRecord;
  envelope: { from: string; to: string[] };
  raw: Uint8Array;
  signal: AbortSignal;
  /** Awaited after the 354 and before the first byte; false calls the letter back. */
  beforeContent: (() => Promise<boolean>) | undefined;
}

/**
 * One try of sending (P1). What is known afterwards rests on one fact: nodemailer's connection reads the message stream
 * only after the server's 354 to DATA. A stream that gave no byte proves `not-sent`. Once it gave one, only the server's
 * complete reply decides: 2xx `sent`, 4xx and 5xx `not-sent`; anything else is `unclear`.
 */
export async function sendMessage(input: SendInput, deps: ImapDeps): Promise<SendResult> {
  const first = await attempt(input, deps, false);
  const refused = first.result === 'not-sent' && first.failure === 'credentials';
  // An access token may have been revoked early: once more with a new one; nothing was handed over yet.
  return refused && first.phase === 'auth' && input.mailbox.auth.kind === 'xoauth2'
    ? attempt(input, deps, true)
    : first;
}

async function attempt(input: SendInput, deps: ImapDeps, anew: boolean): Promise<SendResult> {
  const { mailbox, envelope, signal } = input;
  let phase: SmtpPhase = 'connect';
  let talk: SmtpTalk | null = null;
  const content = new Content(input.raw, input.beforeContent, (now) => (phase = now));
  const limit = deadline(deps.settings.sendMs, signal, serverOf(mailbox.smtp));
  try {
    checkEnvelope(envelope);
    const run = async (): Promise<SendResult> => {
      const login = await deps.tokens.login(mailbox, anew);
      talk = await connectSmtp(mailbox, deps, (now) => (phase = now), limit.signal);
      await loginSmtp(talk, login);
      const info = await hand(talk, envelope, input.raw.length, content);
      quit(talk);
      return {
        result: 'sent',
        response: info.response,
        ...(info.rejected.length > 0 ? { rejected: info.rejected } : {}),
      };
    };
    return await Promise.race([run(), limit.struck]);
  } catch (error) {
    content.close();
    closeTalk(talk);
    const failure = smtpFailure(content.failure ?? error, phase, mailbox.smtp);
    if (content.handedOver && !isRefusal(error)) {
      return { result: 'unclear', failure: failure.kind, says: failure.message, phase };
    }
    return {
      result: 'not-sent',
      permanent: needsOwner(failure.kind),
      failure: failure.kind,
      says: failure.message,
      response: failure.response,
      phase,
    };
  } finally {
    limit.clear();
  }
}

function closeTalk(talk: SmtpTalk | null): void {
  talk?.destroy();
}

function hand(
  talk: SmtpTalk,
  envelope: SendInput['envelope'],
  size: number,
  content: Content,
): Promise<SMTPConnection.SentMessageInfo> {
  const handed = new Promise<SMTPConnection.SentMessageInfo>((resolve, reject) => {
    talk.connection.send({ ...envelope, size }, content, (error, info) =>
      error ? reject(error) : resolve(info),
    );
  });
  // Its callback always comes, and knows the server's last reply; a loss would only be told twice.
  return handed;
}

/** The message as a stream that knows whether it was asked for. */
class Content extends Readable {
  handedOver = false;
  failure: MailFailure | null = null;
  private closed_ = false;
  private readonly raw: Uint8Array;
  private readonly before: (() => Promise<boolean>) | undefined;
  private readonly onPhase: (phase: SmtpPhase) => void;

  constructor(
    raw: Uint8Array,
    before: (() => Promise<boolean>) | undefined,
    onPhase: (phase: SmtpPhase) => void,
  ) {
    super();
    this.raw = raw;
    this.before = before;
    this.onPhase = onPhase;
    this.once('end', () => onPhase('dot'));
  }

  override _read(): void {
    if (this.handedOver) return;
    this.onPhase('content');
    this.allowed().then(
      (go) => {
        if (this.closed_) return;
        if (!go) {
          this.failure = new MailFailure('overtaken');
          this.destroy(this.failure);
          return;
        }
        this.handedOver = true;
        this.push(this.raw);
        this.push(null);
      },
      (error: unknown) => {
        this.failure = new MailFailure('overtaken');
        this.destroy(error instanceof Error ? error : this.failure);
      },
    );
  }

  /** After this no byte is given any more. */
  close(): void {
    this.closed_ = true;
    this.destroy();
  }

  private async allowed(): Promise<boolean> {
    return this.before === undefined || (await this.before());
  }
}

function checkEnvelope({ from, to }: SendInput['envelope']): void {
  if (to.length === 0 || ![from, ...to].every(isAddress)) throw new MailFailure('bad-address');
}

/** One deadline for all phases, and the caller's abort, as a promise that rejects. */
function deadline(ms: number, signal: AbortSignal, server: string) {
  const own = new AbortController();
  let strike: (failure: MailFailure) => void = () => undefined;
  const struck = new Promise<never>((_resolve, reject) => {
    strike = (failure) => {
      own.abort();
      reject(failure);
    };
  });
  struck.catch(() => undefined);
  const timer = setTimeout(() => strike(new MailFailure('timed-out', server)), ms);
  const onAbort = (): void => strike(new MailFailure('stopped', server));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    signal: own.signal,
    struck,
    clear() {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    },
  };
}

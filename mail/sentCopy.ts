import type { ImapFlow } from 'imapflow';
import type { MailboxRecord } from '../activities/ports/records.ts';
import type { MailPort } from '../activities/ports/mailPort.ts';
import { MailFailure } from './failures.ts';
import { ensureFolder } from './folders.ts';
import { serverOf } from './identity.ts';
import type { LetterTraits } from './letterHeaders.ts';
import { parseHeaders } from './parseHeaders.ts';
import { presetFor } from './presets.ts';
import { findIn, type Found } from './search.ts';
import type { MailSettings } from './settings.ts';
import { pause } from './waker.ts';

export interface SentCopyInput {
  client: ImapFlow;
  mailbox: MailboxRecord;
  raw: Uint8Array;
  messageId: string;
  sentAt: number;
  settings: MailSettings;
}

/**
 * Sees to it that the copy is in Sent exactly once. It looks before it appends, so that a call repeated after a crash
 * changes nothing. A provider that saves copies itself (by its preset, or learned by looking) is waited for.
 */
export async function keepSentCopy(
  input: SentCopyInput,
): Promise<Awaited<ReturnType<MailPort['keepSentCopy']>>> {
  const { client, mailbox, raw, settings } = input;
  const sent = await ensureFolder(client, mailbox, 'sent');
  const saves = mailbox.savesSentCopy ?? presetFor(mailbox)?.savesSentCopy ?? null;
  const traits = traitsOf(input);
  const look = (): Promise<Found | null> => findIn(client, sent, traits, serverOf(mailbox.imap));

  const there = await look();
  if (there) return { kept: saves === false ? 'already-there' : 'provider', ...there };
  if (saves !== false) {
    const later = await lookAgain(look, settings.sentCopy);
    if (later) return { kept: 'provider', ...later };
    // Known to save: the copy will come; a second one would stay for ever.
    if (saves) return { kept: 'provider', providerMessageId: null };
  }
  await append(client, mailbox, sent, raw, ['\\Seen'], new Date(input.sentAt));
  return { kept: 'appended', providerMessageId: null };
}

/** Lays a draft into Drafts unless it is there. */
export async function layDraft(
  client: ImapFlow,
  mailbox: MailboxRecord,
  raw: Uint8Array,
  messageId: string,
): Promise<void> {
  const drafts = await ensureFolder(client, mailbox, 'drafts');
  const traits = { messageId, subject: null, recipient: null, sentAt: null };
  if (await findIn(client, drafts, traits, serverOf(mailbox.imap))) return;
  await append(client, mailbox, drafts, raw, ['\\Draft', '\\Seen'], new Date());
}

async function append(
  client: ImapFlow,
  mailbox: MailboxRecord,
  path: string,
  raw: Uint8Array,
  flags: string[],
  date: Date,
): Promise<void> {
  try {
    const done = await client.append(path, raw, flags, date);
    if (done !== false) return;
  } catch (error) {
    if (!client.usable) throw error;
  }
  throw new MailFailure('append-failed', serverOf(mailbox.imap));
}

async function lookAgain(
  look: () => Promise<Found | null>,
  { lookMs, everyMs }: MailSettings['sentCopy'],
): Promise<Found | null> {
  for (const end = Date.now() + lookMs; Date.now() + everyMs <= end;) {
    await pause(everyMs);
    const found = await look();
    if (found) return found;
  }
  return null;
}

function traitsOf({ raw, messageId, sentAt }: SentCopyInput): LetterTraits {
  const { subject, to } = parseHeaders(raw);
  return { messageId, subject: subject || null, recipient: to[0] ?? null, sentAt };
}

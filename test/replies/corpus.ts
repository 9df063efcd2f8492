import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseMessage } from '../../mail/parse.ts';
import type { OwnerContext, ParsedMessage } from '../../replies/facts.ts';

/** One labelled message of `mail/*.mail`; see `mail/README.md` for the form and what the labels mean. */
export interface Labelled {
  id: string;
  kind: string;
  /** `null` where the kind has none. */
  intent: string | null;
  also: string[];
  dates: string[];
  until: string | null;
  folder: OwnerContext['folder'];
  raw: string;
}

export type Half = 'held-back' | 'second-held-back' | 'third-held-back' | 'tune';

const FILES: Record<Half, string[]> = {
  'held-back': ['held-back-1.mail', 'held-back-2.mail'],
  'second-held-back': ['second-held-back-1.mail'],
  'third-held-back': [1, 2, 3].map((n) => `third-held-back-${n}.mail`),
  tune: Array.from({ length: 34 }, (_, i) => `tune-${i + 1}.mail`),
};

/** When a message names no date of its own. */
const DATE = 'Tue, 17 Nov 2026 09:30:00 +0000';

export function corpus(half: Half): Labelled[] {
  return FILES[half].flatMap(messagesOf);
}

export function messagesOf(file: string): Labelled[] {
  return source(file).split(/^@@@ /m).slice(1).map(labelled);
}

/** The text of one file of the corpus. */
export function source(file: string): string {
  return readFileSync(fileURLToPath(new URL(`mail/${file}`, import.meta.url)), 'utf8');
}

export function filesOf(half: Half): string[] {
  return FILES[half];
}

/** The words of a message without its headers. */
export function bodyOf(mail: Labelled): string {
  return mail.raw.slice(mail.raw.indexOf('\n\n') + 2);
}

export async function parsed(
  mail: Labelled,
): Promise<{ message: ParsedMessage; owner: OwnerContext }> {
  const message = await parseMessage(new TextEncoder().encode(mail.raw));
  const owner: OwnerContext = {
    addresses: ['me@owner.example'],
    timeZone: 'America/New_York',
    folder: mail.folder,
    receivedAt: message.date ?? 0,
  };
  return { message, owner };
}

function labelled(block: string): Labelled {
  const end = block.indexOf('\n');
  const [id = '', kind = '', intent = '-', ...rest] = block.slice(0, end).trim().split(/\s+/);
  const fields = new Map(
    rest.map((field) => [field.split('=')[0] ?? '', field.split('=')[1] ?? '']),
  );
  const list = (name: string): string[] =>
    (fields.get(name) ?? '').split(',').filter((part) => part !== '');
  const head = block.slice(end + 1, block.indexOf('\n\n', end));
  const given = (name: string): boolean => new RegExp(`^${name}:`, 'im').test(head);
  const added = [
    given('From') ? '' : 'From: Pat Hollis <pat.hollis@employer.example>\n',
    given('To') ? '' : 'To: Alex Morgan <me@owner.example>\n',
    given('Date') ? '' : `Date: ${DATE}\n`,
    `Message-ID: <${id}@corpus.example>\nMIME-Version: 1.0\n`,
    given('Content-Type') ? '' : 'Content-Type: text/plain; charset=utf-8\n',
  ];
  return {
    id,
    kind,
    intent: intent === '-' ? null : intent,
    also: list('also'),
    dates: list('dates'),
    until: fields.get('until') ?? null,
    folder: fields.get('folder') === 'sent' ? 'sent' : 'inbox',
    raw: added.join('') + block.slice(end + 1),
  };
}

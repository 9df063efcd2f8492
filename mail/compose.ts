import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutboxLetter } from '../activities/ports/records.ts';
import { asciiAddress, isAddress } from './address.ts';
import { MailFailure } from './failures.ts';
import { LETTER_REF } from './letterHeaders.ts';

export interface Attachment {
  filename: string;
  contentType: string;
  content: Uint8Array;
}

/**
 * The bytes of a letter (RFC 5322, 2045–2047, 2231): text and HTML as alternatives, attachments behind. The same input
 * gives the same bytes: Message-ID, date and boundaries come from the letter alone.
 *
 * @throws MailFailure `bad-header` | `bad-address`: what could break out of a header is refused, never cleaned in silence.
 */
export async function composeLetter(
  letter: OutboxLetter,
  date: number,
  attachments: Attachment[],
): Promise<Uint8Array> {
  check(letter, attachments);
  const composer = new MailComposer({
    from: { name: letter.from.name, address: asciiAddress(letter.from.address) },
    to: { name: letter.to.name, address: asciiAddress(letter.to.address) },
    subject: letter.subject,
    date: new Date(date),
    messageId: `<${letter.messageId}>`,
    ...(letter.inReplyTo === null ? {} : { inReplyTo: `<${letter.inReplyTo}>` }),
    ...(letter.references.length === 0
      ? {}
      : { references: letter.references.map((id) => `<${id}>`).join(' ') }),
    headers: { [LETTER_REF]: `<${letter.messageId}>` },
    text: letter.text,
    ...(letter.html === '' ? {} : { html: letter.html }),
    attachments: attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: Buffer.from(content),
    })),
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
    // Boundaries are made from this instead of chance.
    baseBoundary: letter.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40),
  });
  return composer.compile().build();
}

function check(letter: OutboxLetter, attachments: Attachment[]): void {
  const texts = [
    letter.from.name,
    letter.to.name,
    letter.subject,
    ...attachments.flatMap(({ filename, contentType }) => [filename, contentType]),
  ];
  if (texts.some((text) => /\p{Cc}|\u2028|\u2029/u.test(text))) throw new MailFailure('bad-header');
  const ids = [letter.messageId, letter.inReplyTo, ...letter.references];
  if (ids.some((id) => id !== null && !/^[^\s<>\p{Cc}]{1,900}$/u.test(id))) {
    throw new MailFailure('bad-header');
  }
  if (
    attachments.some(({ contentType }) => !/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(;.*)?$/.test(contentType))
  ) {
    throw new MailFailure('bad-header');
  }
  if (!isAddress(letter.from.address) || !isAddress(letter.to.address)) {
    throw new MailFailure('bad-address');
  }
}

import { OWNER } from './stackSettings.ts';

/** A message to the owner as a mail program writes it; `answering` makes it a reply. */
export function mailFrom(
  from: string,
  subject: string,
  lines: string[],
  more: { answering?: string; headers?: string[] } = {},
): string {
  const thread =
    more.answering === undefined
      ? []
      : [`In-Reply-To: <${more.answering}>`, `References: <${more.answering}>`];
  return [
    `From: ${from}`,
    `To: Kim Owner <${OWNER.address}>`,
    `Subject: ${subject}`,
    `Message-ID: <${crypto.randomUUID()}@elsewhere.example>`,
    `Date: ${new Date().toUTCString()}`,
    ...thread,
    ...(more.headers ?? []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...lines,
    '',
  ].join('\r\n');
}

import { randomUUID } from 'node:crypto';
import type { Employer, ScriptedAnswer } from './employers.ts';
import type { SampleLetter } from './letter.ts';

/**
 * The answer as a mail program would send it: threaded (RFC 5322 §3.6.4), with the letter quoted below, in plain text
 * and HTML; an automatic one carries the headers of RFC 3834 and quotes nothing.
 */
export function writeAnswer(
  employer: Employer,
  answer: ScriptedAnswer,
  letter: SampleLetter,
): Buffer {
  const now = new Date();
  const date = now.toUTCString().replace('GMT', '+0000');
  const host = `mail.${employer.domain}`;
  const boundary = `=_${randomUUID()}`;
  const subject = answer.automatic
    ? `Automatic reply: ${letter.subject}`
    : `Re: ${letter.subject.replace(/^(re:\s*)+/i, '')}`;
  const headers = [
    `Return-Path: <${answer.automatic ? '' : employer.contact.email}>`,
    `Received: from ${host} (${host} [203.0.113.${employer.lastOctet}]) by mx.sample.example with ESMTPS; ${date}`,
    `Date: ${date}`,
    `From: ${employer.contact.name} <${employer.contact.email}>`,
    `To: <${letter.from}>`,
    `Subject: ${subject}`,
    `Message-ID: <${randomUUID()}@${host}>`,
    `In-Reply-To: ${letter.messageId}`,
    `References: ${[...letter.references, letter.messageId].join(' ')}`,
    ...(answer.automatic ? AUTOMATIC : []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const own = `${answer.text.replace('{back}', dayAfterTomorrow(now))}\n\n${employer.signature}`;
  const quote = answer.automatic ? '' : `\n\n${attribution(letter)}\n${quoted(letter.text)}`;
  const html = `<div>${asHtml(own)}</div>${answer.automatic ? '' : `<div class="gmail_quote">${asHtml(attribution(letter))}<blockquote>${asHtml(letter.text)}</blockquote></div>`}`;
  const lines = [
    ...headers,
    '',
    `--${boundary}`,
    ...part('text/plain', own + quote),
    `--${boundary}`,
    ...part('text/html', `<html><body>${html}</body></html>`),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

function dayAfterTomorrow(now: Date): string {
  return new Date(now.getTime() + 2 * 86_400_000).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}

const AUTOMATIC = [
  'Auto-Submitted: auto-replied',
  'X-Auto-Response-Suppress: All',
  'Precedence: auto_reply',
];

function part(type: string, text: string): string[] {
  const lines = Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8')
    .toString('base64')
    .match(/.{1,76}/g);
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(lines ?? []),
  ];
}

function attribution(letter: SampleLetter): string {
  const day = letter.at.toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  const time = letter.at.toISOString().slice(11, 16);
  return `On ${day} at ${time}, <${letter.from}> wrote:`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>\n');
}

import { gzipSync } from 'node:zlib';

const MB = 1024 * 1024;
const HTML = 'Content-Type: text/html; charset=utf-8\r\n\r\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEAD =
  'From: dana.lee@acmefreight.com\r\nTo: me@owner.example\r\nSubject: Re: Sales Manager\r\n';

function nested(depth: number): string {
  let body =
    'Content-Type: text/plain\r\n\r\nWe regret to inform you that you were not selected.\r\n';
  for (let i = 0; i < depth; i += 1)
    body = `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n${body}\r\n--b${i}--\r\n`;
  return HEAD + body;
}

const MIXED = `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`;
const ANSWER =
  '--b\r\nContent-Type: text/plain\r\n\r\nWe have decided to move forward with another candidate.\r\n';

/** Mail made to hurt a reader: what it is, and its bytes. Used by the tests and by the benchmark. */
export const HOSTILE_MAILS: readonly (readonly [string, () => Uint8Array])[] = [
  ['parts nested 400 deep', () => bytes(nested(400))],
  ['a header of 300 KB', () => bytes(`${HEAD}X-Long: ${'a '.repeat(150_000)}\r\n\r\nHello`)],
  [
    '10,000 recipients',
    () =>
      bytes(
        `${HEAD}Cc: ${Array.from({ length: 10_000 }, (_, i) => `p${i}@x.example`).join(', ')}\r\n\r\nHello`,
      ),
  ],
  [
    'an HTML part of 5 MB',
    () =>
      bytes(
        `${HEAD}Content-Type: text/html\r\n\r\n<html>${'<div><p>We are still deciding.</p>'.repeat(150_000)}`,
      ),
  ],
  [
    'HTML nested 20,000 deep',
    () => bytes(`${HEAD}Content-Type: text/html\r\n\r\n${'<div>'.repeat(20_000)}Hello`),
  ],
  [
    'HTML that opens and never closes',
    () => bytes(`${HEAD}Content-Type: text/html\r\n\r\n${'<!--<style><a '.repeat(60_000)}`),
  ],
  [
    'one line of 2 MB',
    () => bytes(`${HEAD}\r\n${'unfortunately we decided not to move '.repeat(55_000)}`),
  ],
  [
    '100,000 quoted lines',
    () => bytes(`${HEAD}\r\n${'> On Mon, Nov 16, 2026 Alex wrote:\n'.repeat(100_000)}`),
  ],
  [
    'attributions without end',
    () => bytes(`${HEAD}\r\n${'On Mon, Nov 16, 2026 Alex <a@b.c>\n'.repeat(60_000)}`),
  ],
  [
    'dates without end',
    () => bytes(`${HEAD}\r\n${'by Friday 3 Dec, in two weeks, '.repeat(40_000)}`),
  ],
  [
    'a calendar of 2 MB',
    () =>
      bytes(
        `${HEAD}Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261120T100000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n'.repeat(20_000)}END:VCALENDAR`,
      ),
  ],
  [
    'a report of 2 MB',
    () =>
      bytes(
        `${HEAD}Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${'Final-Recipient: rfc822; a@b.c\r\nStatus: 5.1.1\r\n\r\n'.repeat(40_000)}--b--`,
      ),
  ],
  [
    'an unknown charset',
    () => bytes(`${HEAD}Content-Type: text/plain; charset=klingon-8\r\n\r\nHello`),
  ],
  [
    'a date that is none',
    () => bytes(`${HEAD}Date: Thu, 99 Foo 20206 99:99:99 +9999\r\n\r\nby Friday`),
  ],
  [
    'a 25 MB attachment beside the answer',
    () =>
      bytes(
        `${MIXED}${ANSWER}--b\r\nContent-Type: application/pdf; name=contract.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(330_000)}--b--\r\n`,
      ),
  ],
  [
    'a zip bomb beside the answer',
    () => {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64');
      return bytes(
        `${MIXED}${ANSWER}--b\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${bomb}\r\n--b\r\nContent-Type: text/plain; name=b.txt\r\nContent-Encoding: gzip\r\nContent-Transfer-Encoding: base64\r\n\r\n${bomb}\r\n--b--\r\n`,
      );
    },
  ],
  ['bytes of no encoding', () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256)],
  ['nothing', () => new Uint8Array(0)],
  ['a megabyte of ">"', () => bytes(`${HEAD}\r\n${'>'.repeat(MB)}`)],
  ['a megabyte without a space', () => bytes(`${HEAD}\r\n${'a@'.repeat(MB / 2)}`)],
  ['two megabytes of line ends', () => bytes(`${HEAD}\r\n${'\r\n'.repeat(MB)}`)],
  ['"On Mon wrote:" in one line', () => bytes(`${HEAD}\r\n${'On Mon wrote: '.repeat(80_000)}`)],
  ['a megabyte of NULs', () => bytes(`${HEAD}\r\n${'\0'.repeat(MB)}`)],
  [
    'quotes in HTML 10,000 deep',
    () => bytes(`${HEAD}${HTML}${'<blockquote>On Mon Alex wrote:<br>'.repeat(10_000)}Hello`),
  ],
  [
    'a table of 100,000 rows',
    () => bytes(`${HEAD}${HTML}<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(100_000)}</table>`),
  ],
  ['half characters', () => bytes(`${HEAD}${HTML}${'&#xD800;'.repeat(100_000)}`)],
  [
    '100,000 references',
    () =>
      bytes(
        `${HEAD}References: ${Array.from({ length: 100_000 }, (_, i) => `<r${i}@x.example>`).join('\r\n ')}\r\n\r\nHello`,
      ),
  ],
  [
    'base64 that is none',
    () => bytes(`${HEAD}Content-Transfer-Encoding: base64\r\n\r\n${'!@#$%^&*'.repeat(200_000)}`),
  ],
  [
    'a report that is one line',
    () =>
      bytes(
        `From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n${'<a@b.c>: 550 user unknown '.repeat(40_000)}`,
      ),
  ],
  [
    'a time zone with a change on every day',
    () =>
      meeting('DTSTART;TZID=X:99991231T100000', [
        'BEGIN:VTIMEZONE',
        'TZID:X',
        'BEGIN:STANDARD',
        'DTSTART:16010101T000000',
        'TZOFFSETFROM:+0000',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12',
        'END:STANDARD',
        'END:VTIMEZONE',
      ]),
  ],
  [
    'a meeting of a billion days',
    () => meeting('DTSTART:20261124T100000Z\r\nDURATION:P999999999999D', []),
  ],
];

function meeting(event: string, calendar: string[]): Uint8Array {
  const lines = [
    `${HEAD}Content-Type: text/calendar; method=REQUEST`,
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    ...calendar,
    'BEGIN:VEVENT',
    'UID:1',
    event,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return bytes(lines.join('\r\n'));
}

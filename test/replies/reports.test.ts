import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';
import { understand } from '../../replies/understand.ts';
import { owner } from './given.ts';

interface Report {
  id: string;
  /** What is stated in the first line of the block, by field. */
  want: Record<string, string>;
  raw: string;
}

/** The reports of one file; see its beginning for the form. */
function reportsIn(file: string): Report[] {
  const path = fileURLToPath(new URL(`reports/${file}`, import.meta.url));
  return readFileSync(path, 'utf8').split(/^@@@ /m).slice(1).map(read);
}

function read(block: string): Report {
  const end = block.indexOf('\n');
  const [id = '', kind = '', ...fields] = block.slice(0, end).trim().split(/\s+/);
  const message = block.slice(end + 1);
  const head = message.slice(0, message.indexOf('\n\n'));
  const added = [
    'To: Kim <me@owner.example>\nDate: Mon, 16 Nov 2026 10:10:00 +0000\nMIME-Version: 1.0\n',
    /^content-type:/im.test(head) ? '' : 'Content-Type: text/plain; charset=utf-8\n',
  ];
  const stated = fields.map((field) => field.split('=') as [string, string]);
  return { id, want: { kind, ...Object.fromEntries(stated) }, raw: added.join('') + message };
}

const FILES = ['reports-1.mail', 'reports-2.mail', 'reports-3.mail'];
const reports = FILES.flatMap(reportsIn);

/** P5, and who must not be written to any more: said in the words of about a hundred programs and ten languages. */
describe('reports of mail servers', () => {
  test('there are many, each once, and people among them', () => {
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
    expect(reports.length).toBeGreaterThan(160);
    expect(reports.filter(({ want }) => want['kind'] === 'answer').length).toBeGreaterThan(5);
  });

  test.each(reports)('$id', async ({ want, raw }) => {
    const { kind, bounce } = understand(await parseMessage(new TextEncoder().encode(raw)), owner);
    const found: Record<string, string> = {
      kind,
      to: String(bounce?.address),
      permanent: String(bounce?.permanent),
      late: String(bounce?.stillTried),
      reason: String(bounce?.reason),
      of: String(bounce?.messageId),
    };
    expect(Object.fromEntries(Object.keys(want).map((field) => [field, found[field]]))).toEqual(
      want,
    );
  });
});

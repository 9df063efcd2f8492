import type { Command } from 'commander';
import { createMail } from '../mail/createMail.ts';
import { classified } from '../replies/classifyFile.ts';
import type { Classified } from '../replies/classifyFile.ts';
import type { ParsedMessage } from '../replies/facts.ts';
import { understand } from '../replies/understand.ts';
import { CommandFailed, EXIT, failureLine } from './failures.ts';
import { print, printJson } from './output.ts';
import { readBytes } from './readInput.ts';

const MAX_BYTES = 100 * 1024 * 1024;

/** `classify <file.eml>…`: one line a file; no service needed. A file that cannot be read is said, the others go on. */
export function addClassifyCommand(program: Command): void {
  program
    .command('classify')
    .description('what a received message means, with the sentence that gave it away')
    .argument('<file.eml...>')
    .option('--json', 'one JSON line a file')
    .option('--owner <address...>', 'addresses of the owner, to tell own mail')
    .action(async (paths: string[], options: { json?: true; owner?: string[] }) => {
      const mail = createMail();
      for (const path of paths) {
        try {
          const bytes = await readBytes(path, MAX_BYTES);
          refuseWhatIsNoMail(path, bytes);
          const parsed = await mail.parse(bytes);
          const facts = understand(parsed, contextOf(parsed, options.owner ?? []));
          const line = classified(path, facts);
          await (options.json === true ? printJson(line) : print(classifiedText(line)));
        } catch (error) {
          process.stderr.write(`${failureLine(error)}\n`);
          process.exitCode = EXIT.failed;
        }
      }
    });
}

/** A message begins with header fields (RFC 5322 §2.2), after an mbox line or a byte order mark at most. */
function refuseWhatIsNoMail(path: string, bytes: Buffer): void {
  const start = bytes.subarray(0, 4000).toString('latin1');
  if (/^(?:\u00EF\u00BB\u00BF)?\s*(?:>?From .*\r?\n)?[!-9;-~]+[ \t]*:/.test(start)) return;
  const what = bytes.byteLength === 0 ? 'it is empty' : 'it does not begin with header fields';
  throw new CommandFailed(`${path} is not an email: ${what}. Save the whole message as .eml.`);
}

/** Nothing is known of the owner but what the message says: it came in at its own date. */
function contextOf(parsed: ParsedMessage, addresses: string[]): Parameters<typeof understand>[1] {
  return {
    addresses: addresses.map((address) => address.toLowerCase()),
    timeZone: 'UTC',
    folder: 'inbox',
    receivedAt: parsed.date ?? 0,
  };
}

function classifiedText(line: Classified): string {
  const what = [line.kind, line.intent].filter((part) => part !== null).join(': ');
  const evidence = line.evidence.map((sentence) => `    “${sentence}”`);
  const dates = line.dates.map(({ date, means }) => `    ${date} (${means})`);
  const bounce =
    line.bounce === null
      ? []
      : [
          `    ${line.bounce.address ?? 'unknown address'}, ${line.bounce.permanent ? 'for good' : 'for now'}`,
        ];
  return [
    `${line.file}: ${what} (${Math.round(line.confidence * 100)} %)`,
    ...evidence,
    ...dates,
    ...bounce,
  ].join('\n');
}

import { Option } from 'commander';
import type { Command } from 'commander';
import type { Finding } from '../activities/ports/records.ts';
import { LETTERS } from '../domain/vocabulary.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { proofreadFile } from '../proofreading/fromFile.ts';
import { refuseUnknownContact } from './contactOption.ts';
import { EXIT } from './failures.ts';
import { print, printJson } from './output.ts';
import { readApplicationFile, readText } from './readInput.ts';

/** `proofread <application.json> <letter.txt> --for <contact>`: what the recipient would notice; no service needed. Exit 1 when it blocks. */
export function addProofreadCommand(program: Command): void {
  program
    .command('proofread')
    .description('reads a letter as its recipient would')
    .argument('<application.json>')
    .argument('<letter.txt>')
    .requiredOption('--for <contact>', 'id of the contact')
    .addOption(
      new Option('--letter <letter>', 'what it is; told from the text otherwise').choices([
        ...LETTERS,
      ]),
    )
    .option('--attach <name...>', 'names of the files enclosed')
    .option('--json', 'JSON alone')
    .action(
      async (
        path: string,
        letterPath: string,
        options: { for: string; letter?: Letter; attach?: string[]; json?: true },
      ) => {
        const file = await readApplicationFile(path);
        refuseUnknownContact(file, options.for);
        const { ok, findings } = await proofreadFile({
          file,
          text: await readText(letterPath),
          forContact: options.for,
          ...(options.letter === undefined ? {} : { what: options.letter }),
          ...(options.attach === undefined ? {} : { attachments: options.attach }),
        });
        if (options.json === true) await printJson({ ok, findings });
        else await print(findingsText(ok, findings));
        if (!ok) process.exitCode = EXIT.failed;
      },
    );
}

function findingsText(ok: boolean, findings: Finding[]): string {
  if (findings.length === 0) return 'Nothing to mend.';
  const lines = findings.map(
    ({ severity, rule, text, proposal }) =>
      `${severity === 'blocking' ? 'Must be mended' : 'Worth a look'} (${rule}): “${text}”\n    ${proposal}`,
  );
  return [...lines, ok ? 'Nothing stands in the way.' : 'It does not leave like this.'].join('\n');
}

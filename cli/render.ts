import { Option } from 'commander';
import type { Command } from 'commander';
import { createMail } from '../mail/createMail.ts';
import { ownLettersFolder } from '../store/dataFolder.ts';
import { RENDER_FORMATS, RENDERABLE, renderFile } from '../templates/fromFile.ts';
import type { RenderFormat } from '../templates/fromFile.ts';
import { refuseUnknownContact } from './contactOption.ts';
import { WrongUse } from './failures.ts';
import { loadWordings } from '../templates/wordings.ts';
import { readApplicationFile } from './readInput.ts';

/**
 * `render <letter> <application.json> --for <contact>`: one letter as text, HTML, .eml or PDF, in the words that the owner keeps in the data folder; no
 * service needed.
 */
export function addRenderCommand(program: Command): void {
  program
    .command('render')
    .description('one letter as it would be written')
    .argument('<letter>', RENDERABLE.join(', '))
    .argument('<application.json>')
    .requiredOption('--for <contact>', 'id of the contact')
    .addOption(new Option('--format <format>').choices([...RENDER_FORMATS]).default('text'))
    .action(
      async (letter: string, path: string, options: { for: string; format: RenderFormat }) => {
        if (!RENDERABLE.some((known) => known === letter))
          throw new WrongUse(`There is no letter ${letter}; there are ${RENDERABLE.join(', ')}.`);
        const file = await readApplicationFile(path);
        refuseUnknownContact(file, options.for);
        const mail = createMail();
        const overridesFolder = ownLettersFolder(process.env);
        for (const { file: own, reason } of loadWordings(overridesFolder).refused)
          process.stderr.write(`${own} is not used, the built-in words stand in: ${reason}\n`);
        const rendered = await renderFile({
          letter,
          file,
          forContact: options.for,
          format: options.format,
          overridesFolder,
          composeEml: (outbox, date) => mail.compose(outbox, date, []),
        });
        await new Promise<void>((resolve, reject) => {
          process.stdout.write(rendered, (error) => (error ? reject(error) : resolve()));
        });
      },
    );
}

import { Option } from 'commander';
import type { Command } from 'commander';
import { FileRefusal, fromFile } from '../domain/fromFile.ts';
import type { ApplicationFile } from '../domain/applicationFile.ts';
import type { Reader } from '../domain/explain.ts';
import { plan } from '../domain/plan.ts';
import type { Ending } from '../domain/plan.ts';
import { planFile } from '../domain/planFile.ts';
import { CommandFailed } from './failures.ts';
import { print, printJson } from './output.ts';
import { planText } from './planText.ts';
import { readApplicationFile } from './readInput.ts';

/** `plan <application.json>`: the whole timeline, nothing sent; no service needed. */
export function addPlanCommand(program: Command): void {
  program
    .command('plan')
    .description('the whole timeline of an application, without sending anything')
    .argument('<application.json>')
    .addOption(
      new Option('--if <ending>', 'how it goes on')
        .choices(['silence', 'answer', 'late'])
        .default('silence'),
    )
    .option('--json', 'JSON alone')
    .action(async (path: string, options: { if: Ending; json?: true }) => {
      const file = await readApplicationFile(path);
      const { application, now } = stateOf(path, file);
      const reader = readerOf(file);
      const planned = plan(application, now, options.if);
      const written = planFile(planned, reader);
      if (options.json === true) await printJson(written);
      else await print(planText(file, written, options.if, now));
    });
}

function stateOf(path: string, file: ApplicationFile): ReturnType<typeof fromFile> {
  try {
    return fromFile(file);
  } catch (error) {
    if (error instanceof FileRefusal)
      throw new CommandFailed(`${path}: ${error.message.replaceAll(/\.(\d+)/g, '[$1]')}.`, {
        cause: error,
      });
    throw error;
  }
}

function readerOf(file: ApplicationFile): Reader {
  return {
    nameOf: (id) => file.contacts.find((contact) => contact.id === id)?.name ?? null,
    language: 'en',
    zone: file.employer.timeZone ?? file.owner.timeZone,
    readerZone: file.owner.timeZone,
  };
}

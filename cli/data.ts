import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { connectToService } from './apiClient.ts';
import { CommandFailed, EXIT } from './failures.ts';
import { print, printJson } from './output.ts';
import { readText, userPath } from './readInput.ts';

const importSchema = z.object({
  imported: z.number(),
  already: z.number(),
  failed: z.number(),
  unused: z.array(z.string()),
  rows: z.array(
    z.looseObject({
      line: z.number(),
      state: z.string(),
      errors: z.array(z.object({ says: z.string() })),
    }),
  ),
});

/** `import <csv>`: each row on its own; exit 1 when one was not imported. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('applications from a spreadsheet; what is there already is left alone')
    .argument('<csv>')
    .option('--preview', 'say what would happen and store nothing')
    .option('--json', 'JSON alone')
    .action(async (path: string, options: { preview?: true; json?: true }) => {
      const csv = await readText(path);
      const api = await connectToService();
      const body = { csv, preview: options.preview === true };
      const done = await api.send('POST', '/api/import', body, importSchema);
      if (options.json === true) await printJson(done);
      else {
        const good = done.rows.filter(({ state }) => state === 'good').length;
        await print(
          options.preview === true
            ? `${good} would be imported, ${done.already} are there already, ${done.failed} need another look.`
            : `${done.imported} imported, ${done.already} there already, ${done.failed} not imported.`,
        );
      }
      for (const row of done.rows.filter(({ state }) => state === 'failed'))
        process.stderr.write(`line ${row.line}: ${row.errors.map(({ says }) => says).join(' ')}\n`);
      if (done.failed > 0) process.exitCode = EXIT.failed;
    });
}

/** `export <file>`: everything as JSON, or the applications as CSV. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('everything as JSON, or the applications as CSV when the file is called .csv')
    .argument('<file>')
    .action(async (path: string) => {
      const api = await connectToService();
      const bytes = await api.download(
        /\.csv$/i.test(path) ? '/api/export.csv' : '/api/export.json',
      );
      await writeFile(userPath(path), bytes, { mode: 0o600 }).catch(() => {
        throw new CommandFailed(`${path} cannot be written.`);
      });
      await print(`Written to ${path}.`);
    });
}

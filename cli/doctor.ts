import type { Command } from 'commander';
import { EXIT } from './failures.ts';
import { print, printJson } from './output.ts';

/** `doctor`: node, settings, store, engine and each mailbox, with what to do about each fault. Exit 1 when something is wrong. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('checks everything and says what to do about each fault')
    .option('--json', 'JSON alone')
    .action(async (options: { json?: true }) => {
      // Loaded only here: it reaches into every room.
      const { diagnose } = await import('./diagnose.ts');
      const checks = await diagnose(process.env);
      const ok = checks.every((check) => check.ok);
      if (options.json === true) await printJson({ ok, checks });
      else
        await print(
          checks
            .map((check) => `${check.ok ? 'good ' : 'FAULT'}  ${check.part}: ${check.says}`)
            .join('\n'),
        );
      if (!ok) process.exitCode = EXIT.failed;
    });
}

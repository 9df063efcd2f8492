import { Option } from 'commander';
import type { Command } from 'commander';

/** `start`: engine, worker and dashboard in one process, until Ctrl-C. */
export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('starts everything: engine, worker and dashboard')
    .option(
      '--sample',
      'with a sample mailbox and three applications that play out in about a minute',
    )
    .addOption(new Option('--back-to <address>', 'where the sample was started from').hideHelp())
    .action(async ({ sample, backTo }: { sample?: true; backTo?: string }) => {
      // Loaded only here: help and wrong use need not wait for engine, worker and dashboard.
      const { runService } = await import('./start.ts');
      await runService({
        env: process.env,
        sample: sample === true,
        ...(backTo === undefined ? {} : { backTo }),
      });
    });
}

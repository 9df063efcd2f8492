import type { Command } from 'commander';
import { z } from 'zod';
import { connectToService } from './apiClient.ts';
import { print } from './output.ts';

/** `rebuild`: every open application and mailbox gets its workflow back after an engine was lost. */
export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description('brings a new engine in line with what is stored; safe at any time')
    .action(async () => {
      const api = await connectToService();
      const { applications } = await api.send(
        'POST',
        '/api/rebuild',
        undefined,
        z.object({ applications: z.number() }),
      );
      await print(`Done: ${applications} applications looked at.`);
    });
}

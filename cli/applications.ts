import type { Command } from 'commander';
import { z } from 'zod';
import { connectToService } from './apiClient.ts';
import { printJson, print } from './output.ts';
import { ownerClock } from './ownerClock.ts';
import { STEP_NAMES } from './stepNames.ts';

const summarySchema = z.looseObject({
  id: z.string(),
  role: z.string(),
  employer: z.object({ name: z.string() }),
  stage: z.string(),
  outcome: z.string().nullable(),
  next: z.object({ at: z.string().nullable(), what: z.string().nullable() }),
});
const pageSchema = z.object({ items: z.array(summarySchema), next: z.string().nullable() });
const nextSchema = z.looseObject({ reason: z.string() });

/** `applications [search]`: what the running service looks after. */
export function addApplicationsCommand(program: Command): void {
  program
    .command('applications')
    .description('all applications')
    .argument('[search]', 'words of role, employer or people')
    .option('--json', 'JSON alone')
    .action(async (search: string | undefined, options: { json?: true }) => {
      const api = await connectToService();
      const items: z.infer<typeof summarySchema>[] = [];
      let cursor: string | null = null;
      do {
        const query = new URLSearchParams({
          limit: '200',
          ...(search === undefined ? {} : { search }),
          ...(cursor === null ? {} : { cursor }),
        });
        const page: z.infer<typeof pageSchema> = await api.get(
          `/api/applications?${query.toString()}`,
          pageSchema,
        );
        items.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      if (options.json === true) return printJson(items);
      const say = await ownerClock(api);
      const lines = items.map(
        ({ id, role, employer, outcome, stage, next }) =>
          `${id}  ${role}, ${employer.name}: ${(outcome ?? stage).replaceAll('-', ' ')}${outcome !== null || next.at === null ? '' : `; ${stepName(next.what)}: ${say(next.at)}`}`,
      );
      return print(lines.length === 0 ? 'No applications yet.' : lines.join('\n'));
    });
}

function stepName(what: string | null): string {
  return Object.entries(STEP_NAMES).find(([name]) => name === what)?.[1] ?? 'next look';
}

/** `status <id>`: what comes next for one application, and why (P8). */
export function addStatusCommand(program: Command): void {
  program
    .command('status')
    .description('what comes next for one application, and why')
    .argument('<id>')
    .option('--json', 'JSON alone')
    .action(async (id: string, options: { json?: true }) => {
      const api = await connectToService();
      const next = await api.get(`/api/applications/${encodeURIComponent(id)}/next`, nextSchema);
      await (options.json === true ? printJson(next) : print(next.reason));
    });
}

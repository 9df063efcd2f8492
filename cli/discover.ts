import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { connectToService } from './apiClient.ts';
import type { ApiClient } from './apiClient.ts';
import { CommandFailed, WrongUse } from './failures.ts';
import { print, printJson } from './output.ts';

const mailboxesSchema = z.object({
  items: z.array(z.looseObject({ id: z.string(), address: z.string() })),
});
const progressSchema = z.object({
  discovery: z.looseObject({
    state: z.enum(['running', 'done', 'stopped', 'failed', 'interrupted']),
    failure: z.string().nullable(),
    seen: z.number(),
    total: z.number(),
  }),
});
const proposalSchema = z.looseObject({
  id: z.string(),
  employer: z.object({ name: z.string().nullable(), domain: z.string().nullable() }),
  role: z.string().nullable(),
  stage: z.string(),
  lastAt: z.string(),
  evidence: z.array(z.string()),
});
const proposalsSchema = z.object({ items: z.array(proposalSchema) });
const acceptedSchema = z.object({ application: z.looseObject({ id: z.string() }) });

interface Options {
  mailbox?: string;
  months?: string;
  list?: true;
  accept?: string;
  dismiss?: string;
  role?: string;
  employer?: string;
  json?: true;
}

/** `discover`: looks back over the headers of a mailbox and proposes applications under way; nothing is done about any unasked. */
export function addDiscoverCommand(program: Command): void {
  program
    .command('discover')
    .description('finds applications already under way in old mail (headers alone), to accept')
    .option('--mailbox <address>', 'which mailbox, where there are several')
    .option('--months <n>', 'how far back, 1 to 24', '6')
    .option('--list', 'what was found before, without looking again')
    .option('--accept <id>', 'makes an application of a proposal')
    .option('--role <role>', 'with --accept, where the mail does not say')
    .option('--employer <name>', 'with --accept, where the mail does not say')
    .option('--dismiss <id>', 'it is none')
    .option('--json', 'JSON alone')
    .action(async (options: Options) => {
      const api = await connectToService();
      if (options.accept !== undefined) return accept(api, options.accept, options);
      if (options.dismiss !== undefined) {
        const path = `/api/proposals/${encodeURIComponent(options.dismiss)}/dismiss`;
        await api.send('POST', path, undefined, z.object({}));
        return print('Dismissed. It is not proposed again.');
      }
      if (options.list !== true) await lookBack(api, options);
      const { items } = await api.get('/api/proposals', proposalsSchema);
      if (options.json === true) return printJson(items);
      return print(items.length === 0 ? 'Nothing was found.' : items.map(proposalText).join('\n'));
    });
}

async function accept(api: ApiClient, id: string, { role, employer }: Options): Promise<void> {
  const { application } = await api.send(
    'POST',
    `/api/proposals/${encodeURIComponent(id)}/accept`,
    { ...(role === undefined ? {} : { role }), ...(employer === undefined ? {} : { employer }) },
    acceptedSchema,
  );
  await print(`Accepted: ${application.id}. See what comes next: status ${application.id}`);
}

/** Ctrl-C stops the look back; what was found so far stays proposed. */
async function lookBack(api: ApiClient, options: Options): Promise<void> {
  const months = Number(options.months);
  if (!Number.isInteger(months) || months < 1 || months > 24)
    throw new WrongUse('--months is a whole number from 1 to 24.');
  const path = `/api/mailboxes/${await mailboxId(api, options.mailbox)}/discovery`;
  let { discovery } = await api.send('POST', path, { consent: true, months }, progressSchema);
  const stop = (): void => {
    void api.send('DELETE', path, undefined, progressSchema).catch(() => undefined);
  };
  process.once('SIGINT', stop);
  try {
    while (discovery.state === 'running') {
      await sleep(300);
      ({ discovery } = await api.get(path, progressSchema));
      if (process.stderr.isTTY)
        process.stderr.write(`\r${discovery.seen} of ${discovery.total} headers`);
    }
  } finally {
    process.removeListener('SIGINT', stop);
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
  if (discovery.state === 'failed' || discovery.state === 'interrupted')
    throw new CommandFailed(discovery.failure ?? 'The service ended while it was looking.');
}

async function mailboxId(api: ApiClient, address: string | undefined): Promise<string> {
  const { items } = await api.get('/api/mailboxes', mailboxesSchema);
  const found = address === undefined ? items : items.filter((one) => one.address === address);
  const [only, second] = found;
  if (only === undefined)
    throw new CommandFailed(
      address === undefined ? 'No mailbox is connected yet.' : `No mailbox has that address.`,
    );
  if (second !== undefined)
    throw new WrongUse(
      `Say which mailbox with --mailbox: ${items.map((one) => one.address).join(', ')}.`,
    );
  return only.id;
}

function proposalText(proposal: z.infer<typeof proposalSchema>): string {
  const { id, role, employer, stage, lastAt, evidence } = proposal;
  const who = employer.name ?? employer.domain ?? 'an employer unknown';
  return [
    `${id}  ${role ?? 'role unknown'}, ${who} (${stage.replace('-', ' ')}, last heard of ${lastAt.slice(0, 10)})`,
    ...evidence.slice(0, 2).map((subject) => `    “${subject}”`),
  ].join('\n');
}

import type { Command } from 'commander';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import { connectToService } from './apiClient.ts';
import { WrongUse } from './failures.ts';
import { print, printJson } from './output.ts';
import { ownerClock } from './ownerClock.ts';

const approvalSchema = z.looseObject({
  id: z.string(),
  role: z.string(),
  employer: z.string(),
  hash: z.string(),
  reason: z.string().nullable(),
  dueAt: z.string().nullable(),
  letter: z.looseObject({
    to: z.object({ name: z.string(), address: z.string() }),
    subject: z.string(),
    text: z.string(),
    findings: z.array(
      z.looseObject({ severity: z.string(), text: z.string(), proposal: z.string() }),
    ),
  }),
});
const listSchema = z.object({ items: z.array(approvalSchema) });
const doneSchema = z.looseObject({ ok: z.literal(true) });

/** `approvals`: the letters that wait for consent (P3), with their full text. */
export function addApprovalsCommand(program: Command): void {
  program
    .command('approvals')
    .description('the letters that wait for your approval, with their full text')
    .option('--json', 'JSON alone')
    .action(async (options: { json?: true }) => {
      const api = await connectToService();
      const { items } = await api.get('/api/approvals', listSchema);
      if (options.json === true) return printJson(items);
      const say = await ownerClock(api);
      return print(
        items.length === 0
          ? 'Nothing waits for you.'
          : items.map((item) => letterText(item, say)).join('\n\n'),
      );
    });
}

/** `approve <id>`: consent to one exact text (P3). */
export function addApproveCommand(program: Command): void {
  program
    .command('approve')
    .description('approves the very text that `approvals` shows')
    .argument('<id>')
    .option('--hash <hash>', 'only if the text is still this one')
    .action(async (id: string, options: { hash?: string }) => {
      const api = await connectToService();
      const body = options.hash === undefined ? {} : { hash: options.hash };
      await api.send('POST', `/api/approvals/${encodeURIComponent(id)}/approve`, body, doneSchema);
      await print('Approved. It leaves at its moment.');
    });
}

/** `skip <id>`: the letter is not sent. */
export function addSkipCommand(program: Command): void {
  program
    .command('skip')
    .description('the letter is not sent')
    .argument('<id>')
    .action(async (id: string) => {
      const api = await connectToService();
      await api.send(
        'POST',
        `/api/approvals/${encodeURIComponent(id)}/skip`,
        undefined,
        doneSchema,
      );
      await print('Skipped. It is not sent.');
    });
}

/** `later <id> <until>`: asks again at another time. */
export function addLaterCommand(program: Command): void {
  program
    .command('later')
    .description('asks you again at another time')
    .argument('<id>')
    .argument('<until>', 'a date and time with a zone, such as 2026-11-16T10:00:00-08:00')
    .action(async (id: string, until: string) => {
      if (Number.isNaN(parseISO(until).getTime()) || !/(Z|[+-]\d\d:\d\d)$/.test(until))
        throw new WrongUse(
          '<until> is not a date and time with a zone, such as 2026-11-16T10:00:00-08:00.',
        );
      const api = await connectToService();
      await api.send(
        'POST',
        `/api/approvals/${encodeURIComponent(id)}/later`,
        { until },
        doneSchema,
      );
      await print('Put off.');
    });
}

function letterText(
  approval: z.infer<typeof approvalSchema>,
  say: (instant: string) => string,
): string {
  const { letter } = approval;
  const findings = letter.findings.map(
    ({ severity, text, proposal }) => `  ${severity}: “${text}” ${proposal}`,
  );
  return [
    `${approval.id}  ${approval.role}, ${approval.employer}${approval.dueAt === null ? '' : `, to leave ${say(approval.dueAt)}`}`,
    ...(approval.reason === null ? [] : [`  ${approval.reason}`]),
    ...findings,
    `To: ${letter.to.name} <${letter.to.address}>`,
    `Subject: ${letter.subject}`,
    '',
    letter.text,
  ].join('\n');
}

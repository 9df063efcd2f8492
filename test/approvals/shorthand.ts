import type { Command, Numbers } from '../../approvals/command.ts';
import { parseCommands } from '../../approvals/commands.ts';
import type { Until } from '../../approvals/putOff.ts';

const DAY = 86_400_000;

/**
 * What a reply came to, short enough for a table: "approve 1 3; later 2 7d"; "ask" where it is not certain, "-" where
 * it asks for nothing.
 */
export function readShort(body: string, numbers: Numbers): string {
  const understood = parseCommands(body, numbers);
  switch (understood.kind) {
    case 'nothing':
      return '-';
    case 'unclear':
      return 'ask';
    case 'commands':
      return understood.commands.map(short).join('; ');
  }
}

function short(command: Command): string {
  if (command.action === 'edit') return `edit ${command.number}`;
  const said = `${command.action} ${command.numbers.join(' ')}`;
  if (command.action === 'later') return `${said} ${until(command.until)}`;
  return command.action === 'confirm' && command.intent !== null
    ? `${said} ${command.intent}`
    : said;
}

function until(time: Until): string {
  if ('forMs' in time) return `${time.forMs / DAY}d`;
  if ('weekday' in time) return `day ${time.weekday}`;
  return 'date' in time ? time.date : time.monthDay;
}

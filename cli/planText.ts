import type { ApplicationFile } from '../domain/applicationFile.ts';
import type { Ending } from '../domain/plan.ts';
import type { PlanFile } from '../domain/planFile.ts';
import { promisedDate } from '../domain/promisedDate.ts';
import { localDate } from '../domain/zone.ts';
import { styles } from './output.ts';
import { sayMoment } from './sayMoment.ts';
import { STEP_NAMES } from './stepNames.ts';

/** Columns of the reason's text. */
const WIDTH = 72;
const INDENT = '  ';

/** A plan as a person reads it: one line a step with its moment on both clocks, and why below it. */
export function planText(
  file: ApplicationFile,
  planned: PlanFile,
  ending: Ending,
  now: number,
): string {
  const { bold, faint } = styles();
  const lines = [
    bold(`${file.role}, ${file.employer.name}`),
    faint(`As of ${moment(file, now)}. ${IF[ending]} Nothing is sent by looking at this plan.`),
    ...unread(file).map(faint),
    '',
  ];
  const { ends } = planned;
  const ended = ends !== null && Date.parse(ends.at) < now;
  if (ended)
    lines.push(`It ended on ${moment(file, Date.parse(ends.at))}: ${inWords(ends.outcome)}.`, '');
  for (const step of planned.steps) {
    const name = file.contacts.find(({ id }) => id === step.to)?.name ?? step.to;
    lines.push(
      bold(moment(file, Date.parse(step.at), step.to)),
      `${INDENT}${STEP_NAMES[step.what]} ${step.what === 'call' || step.what === 'ask-contact' ? 'with' : 'to'} ${name} ${faint(howOf(step))}`,
      ...wrap(`${step.reason} (${step.rule})`).map((line) => faint(INDENT + line)),
      '',
    );
  }
  if (planned.steps.length === 0) lines.push('Nothing is planned.', '');
  if (ends === null) lines.push('It stays open after that, until something happens.');
  else if (!ended)
    lines.push(
      `${bold(moment(file, Date.parse(ends.at)))}\n${INDENT}It ends: ${inWords(ends.outcome)}.`,
    );
  return lines.join('\n');
}

/** A decision day that no calendar can hold is not waited for, and that is said. */
function unread(file: ApplicationFile): string[] {
  const zone = file.employer.timeZone ?? file.owner.timeZone;
  return (file.interviews ?? []).flatMap(({ decisionBy, startsAt }) => {
    if (decisionBy === undefined) return [];
    const said = promisedDate(decisionBy, localDate(zone, Date.parse(startsAt)));
    return said.kind === 'vague'
      ? [`“${decisionBy}” names no day that could be waited for; the usual rhythm is kept.`]
      : [];
  });
}

function inWords(outcome: string): string {
  return outcome.replaceAll('-', ' ');
}

/** Letters say what lets them go; a task is the owner's own. */
function howOf({ kind, channel, mode }: PlanFile['steps'][number]): string {
  const by = channel === 'phone' ? 'by phone' : channel === 'post' ? 'by post' : 'by email';
  return kind === 'task' ? `(${by}, a task for you)` : `(${by}, ${MODE[mode]})`;
}

/** "Thu 17 Dec 2026, 09:40 in Los Angeles (18:40 for you)": on the clock of the one it is about, else the employer's. */
function moment(file: ApplicationFile, at: number, contactId: string | null = null): string {
  const contact = file.contacts.find(({ id }) => id === contactId);
  // References do not work there.
  const fallback = contact?.role === 'reference' ? undefined : file.employer.timeZone;
  const there = contact?.timeZone ?? fallback ?? file.owner.timeZone;
  return sayMoment(at, { there, here: file.owner.timeZone });
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const IF: Record<Ending, string> = {
  silence: 'This is what happens if nobody answers.',
  answer: 'This is what happens if an answer comes now.',
  late: 'This is what happens if an answer comes after the first status check.',
};

const MODE = { auto: 'by itself', approve: 'after your approval', draft: 'into your Drafts' };

import { writeFileSync } from 'node:fs';
import { validateDates } from './dates/validate.ts';
import { validateIntents } from './intents/validate.ts';
import { materialHash, rooted, type Task } from './task.ts';
import { TASKS } from './tasks.ts';
import { train } from './training.ts';
import { written } from './written.ts';

/**
 * `npm run train [name …]`: makes the modules of weights anew, all or those that are named. With `--validate` it prints
 * instead how each model does on the files that it was not made of (some minutes).
 */
const names = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const chosen = TASKS.filter(({ name }) => names.length === 0 || names.includes(name));

const VALIDATIONS: Record<string, () => Promise<string>> = {
  intents: validateIntents,
  dates: validateDates,
};

for (const task of chosen) {
  if (process.argv.includes('--validate'))
    process.stdout.write(`${(await VALIDATIONS[task.name]?.()) ?? ''}\n`);
  else await make(task);
}

async function make(task: Task): Promise<void> {
  const examples = await task.examples();
  const trained = train(examples, task.labels);
  const source = written(trained, { ...task, material: materialHash(task) });
  writeFileSync(rooted(task.target), source);
  process.stdout.write(
    `${task.name}: ${examples.length} examples, ${Math.round(source.length / 1024)} KB: ${task.target}\n`,
  );
}

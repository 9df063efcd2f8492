import { dates } from './dates/task.ts';
import { intents } from './intents/task.ts';
import { essentials, tone } from './letters/tasks.ts';
import type { Task } from './task.ts';

/** All the models of the product. */
export const TASKS: readonly Task[] = [intents, dates, tone, ...essentials];

import type { Context } from 'hono';
import type { Control } from '../../domain/control.ts';
import type { AppDeps, AppEnv } from './deps.ts';
import { Problem } from './problems.ts';

/**
 * Carries out one wish of the owner's on an application that was loaded as theirs. Throws Problem `refused` with the
 * workflow's own sentence where it is not legal now; an engine that is away becomes 503.
 */
export async function obey(
  c: Context<AppEnv>,
  deps: AppDeps,
  applicationId: string,
  control: Control,
): Promise<void> {
  const result = await deps.workflows.control(applicationId, control, c.var.by);
  if (!result.ok) throw new Problem('refused', result.refusal);
}

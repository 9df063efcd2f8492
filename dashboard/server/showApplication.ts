import type { z } from '@hono/zod-openapi';
import { applicationView } from './applicationView.ts';
import type { AppDeps } from './deps.ts';
import type { applicationSchema } from './schemas/application.ts';
import { stateOf } from './stateOf.ts';

/** The application as it stands now. Throws StoreFailure `not-found` for another owner's. */
export async function showApplication(
  deps: AppDeps,
  ownerId: string,
  id: string,
): Promise<z.infer<typeof applicationSchema>> {
  const record = await deps.store.applications.get(ownerId, id);
  return applicationView(record, await stateOf(deps, record), deps.clock());
}

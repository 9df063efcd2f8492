import { z } from 'zod';
import type { ApiClient } from './apiClient.ts';
import { sayMoment } from './sayMoment.ts';

const sessionSchema = z.looseObject({ owner: z.looseObject({ timeZone: z.string() }) });

/** Says the API's instants (ISO 8601) on the clock of the owner whom the service answers. */
export async function ownerClock(api: ApiClient): Promise<(instant: string) => string> {
  const { owner } = await api.get('/api/session', sessionSchema);
  return (instant) =>
    sayMoment(Date.parse(instant), { there: owner.timeZone, here: owner.timeZone });
}

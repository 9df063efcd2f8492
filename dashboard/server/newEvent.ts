import { randomUUID } from 'node:crypto';
import type { ApplicationEvent, EventBody } from '../../domain/events.ts';
import type { AppDeps } from './deps.ts';

/** An event of now, with an id of its own. */
export function newEvent(deps: Pick<AppDeps, 'clock'>, body: EventBody): ApplicationEvent {
  return { id: randomUUID(), at: deps.clock(), ...body };
}

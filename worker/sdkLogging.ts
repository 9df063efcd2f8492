import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Log } from '../activities/ports/ports.ts';

let installed = false;

/**
 * Sends what Temporal's SDK has to say, from warnings on, into our own log as its bare message: its fields hold task
 * tokens and stacks that help nobody here. Must run before the first worker of the process; later calls do nothing.
 */
export function sendSdkLogTo(log: Log): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message }) => {
      if (level === 'ERROR') log.error({ from: 'temporal' }, message);
      else log.warn({ from: 'temporal' }, message);
    }),
    telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
  });
}

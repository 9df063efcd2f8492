import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  noTimeSkipping,
  startDevServer,
  timeSkipping,
  type TemporalForTest,
} from '../support/temporal.ts';

describe('the shared server of a test run', () => {
  let one: TemporalForTest;
  let other: TemporalForTest;
  beforeAll(async () => {
    [one, other] = await Promise.all([startDevServer(), startDevServer()]);
  });
  afterAll(async () => {
    await one.stop();
    await other.stop();
  });

  it('gives each caller a namespace in which the same workflow id is free', async () => {
    const start = { workflowId: 'same', taskQueue: 'nobody', args: [] };
    await one.client.workflow.start('anything', start);
    await other.client.workflow.start('anything', start);
    await expect(one.client.workflow.start('anything', start)).rejects.toThrow(/already started/i);
  });
});

describe('a server with settings of its own', () => {
  it('takes its dynamic configuration', async () => {
    const server = await startDevServer({ dynamicConfig: { 'limit.maxIDLength': 20 } });
    try {
      await expect(
        server.client.workflow.start('anything', { workflowId: 'x'.repeat(21), taskQueue: 'q' }),
      ).rejects.toMatchObject({ cause: { details: expect.stringMatching(/length/i) as string } });
    } finally {
      await server.stop();
    }
  });
});

const none = await noTimeSkipping();
describe.skipIf(none !== null)(`a clock that skips${none === null ? '' : ` (${none})`}`, () => {
  it('lets three weeks pass at once', async () => {
    const server = await timeSkipping();
    try {
      const before = await server.environment.currentTimeMs();
      const started = Date.now();
      await server.environment.sleep('21 days');
      const passed = (await server.environment.currentTimeMs()) - before;
      expect(passed).toBeGreaterThanOrEqual(21 * 86_400_000);
      expect(Date.now() - started).toBeLessThan(20_000);
    } finally {
      await server.stop();
    }
  });
});

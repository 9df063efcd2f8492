import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workflowBundle } from '../../worker/bundle.ts';
import { applicationWorkflowId, type ApplicationInput } from '../../workflows/messages.ts';
import { eventually } from '../support/eventually.ts';
import { recordingActivities, seattleApplication } from '../support/pureLife.ts';
import { QUICK } from '../support/stackSettings.ts';
import { startDevServer, type TemporalForTest } from '../support/temporal.ts';

const QUEUE = 'late-hands';

let temporal: TemporalForTest;
beforeAll(async () => {
  temporal = await startDevServer();
});
afterAll(() => temporal.stop());

it('a letter that no worker takes up is decided anew: a pause holds it, though hands come later (P2)', async () => {
  const { activities, done } = recordingActivities(() => Promise.resolve(Date.now()));
  const { nativeConnection: connection, namespace, client } = temporal;
  const common = { connection, namespace, taskQueue: QUEUE, activities };
  const deciding = { workflowBundle: await workflowBundle(), enableNonLocalActivities: false };
  const decides = await Worker.create({ ...common, ...deciding });
  const application = seattleApplication(Date.now(), 'sample', {
    thankYou: { after: 'PT1S', within: 'P1D', late: 'P2D' },
  });
  await decides.runUntil(async () => {
    const handle = await client.workflow.start('applicationWorkflow', {
      taskQueue: QUEUE,
      workflowId: applicationWorkflowId(application.id),
      args: [{ application, seq: 0, timing: { ...QUICK, takeUpMs: 1_500 } }] satisfies [
        ApplicationInput,
      ],
    });
    const happened = async (what: string) => {
      const { events } = await handle.fetchHistory();
      return events?.some((event) => JSON.stringify(event).includes(what)) === true;
    };
    await eventually('the letter waits for a worker', () => happened('"sendLetter"'));
    await handle.signal('events', [{ id: 'pause', at: Date.now(), type: 'paused' }]);
    await eventually('its time is over', () => happened('activityTaskTimedOutEventAttributes'));
    const sends = await Worker.create(common);
    await sends.runUntil(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect(done.filter(({ what }) => what === 'letter')).toEqual([]);
      await handle.signal('events', [{ id: 'on', at: Date.now(), type: 'resumed' }]);
      await eventually('the letter leaves', () => done.some(({ what }) => what === 'letter'));
    });
    await handle.terminate();
  });
});

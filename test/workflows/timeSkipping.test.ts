import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../domain/plan.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import {
  APPLICATIONS_QUEUE,
  applicationWorkflowId,
  DEFAULT_TIMING,
  stateQuery,
  type ApplicationInput,
} from '../../workflows/messages.ts';
import { recordingActivities, seattleApplication } from '../support/pureLife.ts';
import { noTimeSkipping, timeSkipping } from '../support/temporal.ts';

const missing = await noTimeSkipping();
const DAY = 86_400_000;

describe.skipIf(missing !== null)(`lives of weeks in seconds ${missing ?? ''}`, () => {
  let env: Awaited<ReturnType<typeof timeSkipping>>;
  let worker: Worker;
  let running: Promise<void>;
  let recording: ReturnType<typeof recordingActivities>;
  beforeAll(async () => {
    env = await timeSkipping();
    recording = recordingActivities(async () => env.environment.currentTimeMs());
    worker = await Worker.create({
      connection: env.nativeConnection,
      namespace: env.namespace,
      taskQueue: APPLICATIONS_QUEUE,
      workflowBundle: await workflowBundle(),
      activities: recording.activities,
    });
    running = worker.run();
  });
  afterAll(async () => {
    worker.shutdown();
    await running;
    await env.stop();
  });

  const live = async (playbook: Parameters<typeof seattleApplication>[1]) => {
    const now = await env.environment.currentTimeMs();
    const application = seattleApplication(now, playbook);
    recording.done.length = 0;
    await env.client.workflow.execute('applicationWorkflow', {
      taskQueue: APPLICATIONS_QUEUE,
      workflowId: applicationWorkflowId(application.id),
      args: [{ application, seq: 0, timing: DEFAULT_TIMING }] satisfies [ApplicationInput],
    });
    return { application, now, ended: recording.snapshots.at(-1) };
  };

  it.each(['light', 'standard', 'persistent', 'public-sector'] as const)(
    'a silent life by the %s playbook does, step by step, what its plan said (P8)',
    { timeout: 60_000 },
    async (playbook) => {
      const { now, ended, application } = await live(playbook);
      const holidays = ended?.holidays ?? [];
      const planned = plan(
        { ...application, holidays, holidaysUntil: ended?.holidaysUntil ?? null },
        now,
        'silence',
      );
      expect(planned.steps.length).toBeGreaterThan(2);
      const did = recording.done.map(({ stepId }) => stepId);
      expect(did.toSorted()).toEqual(planned.steps.map(({ id }) => id).toSorted());
      for (const step of planned.steps.filter(({ kind }) => kind === 'letter')) {
        const real = recording.done.find(({ stepId }) => stepId === step.id);
        expect(Math.abs((real?.at ?? 0) - step.dueAt), step.id).toBeLessThan(120_000);
      }
      expect(ended?.outcome?.outcome).toBe('no-response');
      expect(Math.abs((ended?.outcome?.at ?? 0) - (planned.ends?.at ?? 0))).toBeLessThan(120_000);
    },
  );

  it(
    'a paused life of 60 days sends nothing while paused and goes on afterwards',
    { timeout: 60_000 },
    async () => {
      const now = await env.environment.currentTimeMs();
      const application = seattleApplication(now, 'standard');
      recording.done.length = 0;
      const handle = await env.client.workflow.start('applicationWorkflow', {
        taskQueue: APPLICATIONS_QUEUE,
        workflowId: applicationWorkflowId(application.id),
        args: [{ application, seq: 0, timing: DEFAULT_TIMING }] satisfies [ApplicationInput],
      });
      await env.environment.sleep(3 * DAY);
      const before = recording.done.length;
      await handle.signal('events', [{ id: 'pause', at: now + 3 * DAY, type: 'paused' }]);
      await env.environment.sleep(60 * DAY);
      expect(recording.done.length).toBe(before);
      const state = await handle.query(stateQuery);
      expect(state.application.outcome).toBeNull();
      await handle.signal('events', [{ id: 'resume', at: now + 63 * DAY, type: 'resumed' }]);
      await handle.result();
      expect(
        recording.done.filter(({ stepId }) => stepId.startsWith('status-check')).length,
      ).toBeGreaterThan(0);
    },
  );
});

import type { Client } from '@temporalio/client';
import {
  approvalsChangedSignal,
  approvalsWorkflowId,
  controlUpdate,
  DEFAULT_APPROVALS_TIMING,
  eventsSignal,
  replyReceivedSignal,
  type ApplicationInput,
  type ApprovalsInput,
} from '../../workflows/messages.ts';
import {
  APPLICATIONS_QUEUE,
  applicationWorkflowId,
  mailboxStopSignal,
  MAILBOXES_QUEUE,
  mailboxWorkflowId,
} from '../../workflows/messages.ts';
import { eventually } from '../support/eventually.ts';
import { seattleApplication } from '../support/pureLife.ts';
import { QUICK } from '../support/stackSettings.ts';

/** One life to record: starts it, plays it to its end, and returns the workflow's id. */
export type Life = (client: Client) => Promise<string>;

/** Every kind of life whose history must replay for ever; a new released shape adds a file, none is ever changed. */
export const LIVES: Record<string, Life> = {
  silence: async (client) => {
    const handle = await start(client, seattleApplication(Date.now() + 3_598_000, 'sample'));
    await handle.result();
    return handle.workflowId;
  },
  'approved-paused-withdrawn': async (client) => {
    const application = seattleApplication(Date.now() + 3_598_000, 'sample', {
      modes: { 'thank-you': 'approve' },
    });
    const handle = await start(client, application);
    const wish = async (requestId: string, control: object) =>
      client.workflow.getHandle(handle.workflowId).executeUpdate(controlUpdate, {
        updateId: requestId,
        args: [{ control: control as never, by: 'dashboard', requestId }],
      });
    const drafted = await eventually('the draft', async () => {
      const { application: state } = await handle.query<{ application: typeof application }>(
        'state',
      );
      return state.steps.find((step) => step.state === 'drafted');
    });
    await wish('a', { type: 'pause' });
    await wish('b', { type: 'resume' });
    await wish('c', { type: 'approve', stepId: drafted.id, hash: drafted.hash });
    await eventually('the letter', async () => {
      const { application: state } = await handle.query<{ application: typeof application }>(
        'state',
      );
      return state.steps.find((step) => step.state === 'sent');
    });
    await wish('d', { type: 'withdraw' });
    await handle.result();
    return handle.workflowId;
  },
  answered: async (client) => {
    const handle = await start(client, seattleApplication(Date.now() + 3_598_000, 'sample'));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    await handle.signal(eventsSignal, [
      {
        id: 'answer-1',
        at: Date.now(),
        type: 'answer',
        messageId: 'message-1',
        from: 'contact-1',
        intent: 'rejection',
        date: null,
        sure: true,
      },
    ]);
    await handle.result();
    return handle.workflowId;
  },
  approvals: async (client) => {
    const ownerId = crypto.randomUUID();
    const handle = await client.workflow.signalWithStart('approvalsWorkflow', {
      workflowId: approvalsWorkflowId(ownerId),
      taskQueue: APPLICATIONS_QUEUE,
      args: [{ ownerId, timing: DEFAULT_APPROVALS_TIMING }] satisfies [ApprovalsInput],
      signal: replyReceivedSignal,
      signalArgs: ['message-1'],
    });
    await handle.signal(approvalsChangedSignal);
    await handle.result();
    return handle.workflowId;
  },
  mailbox: async (client) => {
    const mailboxId = crypto.randomUUID();
    const handle = await client.workflow.start('mailboxWorkflow', {
      workflowId: mailboxWorkflowId(mailboxId),
      taskQueue: MAILBOXES_QUEUE,
      args: [{ mailboxId }],
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await handle.signal(mailboxStopSignal);
    await handle.result();
    return handle.workflowId;
  },
};

async function start(client: Client, application: ReturnType<typeof seattleApplication>) {
  return client.workflow.start('applicationWorkflow', {
    taskQueue: APPLICATIONS_QUEUE,
    workflowId: applicationWorkflowId(application.id),
    args: [{ application, seq: 0, timing: QUICK }] satisfies [ApplicationInput],
  });
}

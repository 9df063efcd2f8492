import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { workflowBundle } from '../../worker/bundle.ts';

const folder = new URL('histories/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('recorded histories', () => {
  it('there is one for each kind of life', () => {
    for (const life of [
      'silence',
      'approved-paused-withdrawn',
      'answered',
      'approvals',
      'mailbox',
    ]) {
      expect(
        files.some((name) => name.endsWith(`-${life}.json`)),
        life,
      ).toBe(true);
    }
  });

  it.each(files)('%s replays with the code of today', async (name) => {
    await expect(
      Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, read(name)),
    ).resolves.toBeUndefined();
  });

  it('a changed workflow does not replay', async () => {
    const changed = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('changed/index.ts', import.meta.url)),
    });
    const silence = files.find((name) => name.endsWith('-silence.json')) ?? '';
    await expect(
      Worker.runReplayHistory({ workflowBundle: changed }, read(silence)),
    ).rejects.toBeInstanceOf(DeterminismViolationError);
  });
});

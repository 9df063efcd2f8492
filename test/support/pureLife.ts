import { Context } from '@temporalio/activity';
import type { Activities } from '../../activities/createActivities.ts';
import type { Application } from '../../domain/application.ts';
import { newApplication } from '../../domain/newApplication.ts';
import type { Playbook } from '../../domain/playbook.ts';
import { builtInPlaybooks } from '../../domain/playbooks/builtIn.ts';
import { publicHolidays } from '../../domain/publicHolidays.ts';
import type { EpochMs } from '../../domain/time.ts';

/** What an application's workflow did, as its activities saw it. */
export interface Done {
  at: EpochMs;
  what: string;
  stepId: string;
}

/**
 * The activities of a life without mail or store: wiring alone, for tests of when the workflow does what. `now` is the
 * clock of the test's engine.
 */
export function recordingActivities(now: () => Promise<EpochMs>): {
  activities: Activities;
  done: Done[];
  snapshots: Application[];
} {
  const done: Done[] = [];
  const snapshots: Application[] = [];
  const steps = new Map<string, string>();
  const looked = new Map<string, number>();
  const looks = (id: string): number => {
    const count = (looked.get(id) ?? 0) + 1;
    looked.set(id, count);
    return count;
  };
  const activities: Activities = {
    composeLetter: async ({ step }) => {
      steps.set(`outbox-${step.id}`, step.id);
      return Promise.resolve({ outboxId: `outbox-${step.id}`, hash: 'hash', mode: step.mode });
    },
    sendLetter: async ({ outboxId }) => {
      const stepId = steps.get(outboxId) ?? outboxId;
      done.push({ at: await now(), what: 'letter', stepId });
      return { result: 'sent', copyKept: true };
    },
    openTask: async ({ step }) => {
      done.push({ at: await now(), what: 'task', stepId: step.id });
    },
    recordChange: async ({ snapshot }) => {
      snapshots.push(snapshot);
      return Promise.resolve();
    },
    loadHolidays: async ({ country, region, from, until }) =>
      Promise.resolve({ holidays: publicHolidays(country, region, from, until), until }),
    keepSentCopy: async () => Promise.resolve(),
    resolveUncertain: async () => Promise.resolve({ found: false }),
    layDraft: async () => Promise.resolve(),
    // A digest in half a second, then at once, then none; a reply whose proof comes at the second look.
    planDigest: async ({ ownerId }) => {
      const plans = looks(ownerId);
      return { at: plans === 1 ? (await now()) + 500 : plans === 2 ? await now() : null };
    },
    sendDigest: async () => Promise.resolve({ sent: true }),
    takeReply: async ({ messageId }) => Promise.resolve({ taken: looks(messageId) > 1 }),
    watchMailbox: async () => {
      const beat = setInterval(() => Context.current().heartbeat(), 500);
      try {
        await Context.current().cancelled;
      } finally {
        clearInterval(beat);
      }
    },
  };
  return { activities, done, snapshots };
}

/** An application with one interview in Seattle, for a playbook, all letters by themselves unless it says otherwise. */
export function seattleApplication(
  at: EpochMs,
  name: keyof typeof builtInPlaybooks,
  change: Partial<Playbook> = {},
): Application {
  const auto = {
    'thank-you': 'auto',
    'status-check': 'auto',
    'last-resort': 'auto',
    'close-out': 'auto',
    'keep-in-mind': 'auto',
  } as const;
  return newApplication({
    id: crypto.randomUUID(),
    owner: { id: 'owner-1', timeZone: 'Europe/Berlin', country: 'DE' },
    employer: {
      id: 'employer-1',
      kind: 'company',
      timeZone: 'America/Los_Angeles',
      country: 'US',
      region: 'WA',
    },
    contacts: [
      {
        id: 'contact-1',
        role: 'hiring-manager',
        hasEmail: true,
        hasPhone: true,
        permission: true,
        timeZone: null,
        country: null,
        region: null,
        unreachable: false,
      },
    ],
    interviews: [
      {
        id: 'interview-1',
        startsAt: at - 7_200_000,
        endsAt: at - 3_600_000,
        with: ['contact-1'],
        notesOn: ['contact-1'],
        decisionBy: null,
        decisionBetween: null,
        channel: null,
        mayCall: null,
        missedBy: null,
        cancelled: false,
        wanted: true,
      },
    ],
    playbook: { ...builtInPlaybooks[name], modes: auto, ...change },
    at: at - 7_200_000,
  });
}

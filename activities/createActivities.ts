import { composeLetter } from './composeLetter.ts';
import { guarded } from './failures.ts';
import { withHeartbeats } from './heartbeats.ts';
import { keepSentCopy } from './keepSentCopy.ts';
import { layDraft } from './layDraft.ts';
import { loadHolidays } from './loadHolidays.ts';
import { openTask } from './openTask.ts';
import type { Ports } from './ports/ports.ts';
import { planDigest } from './planDigest.ts';
import { recordChange } from './recordChange.ts';
import { resolveUncertain } from './resolveUncertain.ts';
import { sendLetter } from './sendLetter.ts';
import { sendDigest } from './sendDigest.ts';
import { takeReply } from './takeReply.ts';
import { watchMailbox } from './watchMailbox.ts';

/** All activities bound to their ports. Each is wrapped so that no personal word reaches Temporal's history (P6). */
export function createActivities(ports: Ports) {
  const bind = <Input, Result>(
    name: string,
    activity: (ports: Ports, input: Input) => Promise<Result>,
  ) => guarded(name, ports.log, async (input: Input) => activity(ports, input));
  const bindBeating = <Input, Result>(
    name: string,
    activity: (ports: Ports, input: Input) => Promise<Result>,
  ) =>
    guarded(name, ports.log, async (input: Input) =>
      withHeartbeats(async () => activity(ports, input)),
    );
  return {
    composeLetter: bind('composeLetter', composeLetter),
    sendLetter: bindBeating('sendLetter', sendLetter),
    keepSentCopy: bindBeating('keepSentCopy', keepSentCopy),
    resolveUncertain: bindBeating('resolveUncertain', resolveUncertain),
    layDraft: bindBeating('layDraft', layDraft),
    openTask: bind('openTask', openTask),
    recordChange: bind('recordChange', recordChange),
    planDigest: bind('planDigest', planDigest),
    sendDigest: bind('sendDigest', sendDigest),
    takeReply: bind('takeReply', takeReply),
    watchMailbox: bind('watchMailbox', watchMailbox),
    loadHolidays: guarded('loadHolidays', ports.log, loadHolidays),
  };
}

export type Activities = ReturnType<typeof createActivities>;

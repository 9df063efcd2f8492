import type { TimelineEntry } from '../activities/ports/records.ts';
import type { WorkflowClient } from '../engine/workflowClient.ts';
import { startSample, type Sample, type SampleHappening } from '../sample/startSample.ts';
import type { Store } from '../store/openStore.ts';

/** After this long the story counts as told, whatever is still open. Milliseconds. */
const LONGEST_MS = 150_000;

export interface SampleRun {
  stop(): Promise<void>;
}

/**
 * Brings the sample to life: an owner without a password (the setup token makes it the reader's), the sample mailbox and
 * three applications; prints what happens as it happens, until all three have had their say.
 */
export async function playSample(
  store: Store,
  workflows: WorkflowClient,
  print: (line: string) => void,
): Promise<SampleRun> {
  const sample = await startSample();
  const begun = Date.now();
  const tell = (line: string) => print(`  ${clock(Date.now() - begun)}  ${line}`);
  const { ownerId, mailboxId } = await createOwner(store, sample);
  await workflows.watchMailbox(mailboxId);
  print('Three interviews have just ended. What happens now:');
  const ends = sample.onHappening((happening) => tell(sentenceOf(happening)));
  const names = await createApplications(store, workflows, sample, { ownerId, mailboxId });
  const stopTelling = tellOutcomes(store, ownerId, names, tell, () =>
    print('That was the sample. Everything is kept to look at; Ctrl-C stops it.'),
  );
  return {
    async stop() {
      ends();
      stopTelling();
      await workflows.stopMailbox(mailboxId).catch(() => undefined);
      await sample.stop();
    },
  };
}

async function createOwner(
  store: Store,
  sample: Sample,
): Promise<{ ownerId: string; mailboxId: string }> {
  const [first] = sample.applications();
  if (first === undefined) throw new Error('The sample has no application.');
  const { name, email, phone, address, timeZone, country } = first.owner;
  const owner = await store.owners.create({
    name,
    email,
    phone: phone ?? null,
    address: address ?? null,
    timeZone,
    country: country ?? null,
    password: null,
  });
  const mailbox = await store.mailboxes.create(owner.id, {
    address: sample.ownerAddress,
    displayName: name,
    imap: sample.imap,
    smtp: sample.smtp,
    auth: { kind: 'password', user: sample.user, password: sample.password },
    allowPrivateHosts: true,
    dailyLimit: 500,
  });
  await store.mailboxes.saveLearned(mailbox.id, { savesSentCopy: false });
  return { ownerId: owner.id, mailboxId: mailbox.id };
}

async function createApplications(
  store: Store,
  workflows: WorkflowClient,
  sample: Sample,
  { ownerId, mailboxId }: { ownerId: string; mailboxId: string },
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { owner: _owner, now: _now, events: _events, ...file } of sample.applications()) {
    const created = await store.applications.create(ownerId, file, { mailboxId, at: Date.now() });
    names.set(created.id, file.employer.name);
    await workflows.start(created.id);
  }
  return names;
}

/** Tells what was understood and how each application ended; `over` once all have ended or been answered. */
function tellOutcomes(
  store: Store,
  ownerId: string,
  names: Map<string, string>,
  tell: (line: string) => void,
  over: () => void,
): () => void {
  const told = new Set<string>();
  const settled = new Set<string>();
  let finished = false;
  const finish = () => {
    if (finished) return;
    finished = true;
    over();
  };
  const deadline = setTimeout(finish, LONGEST_MS);
  const look = async (id: string): Promise<void> => {
    const name = names.get(id);
    if (name === undefined) return;
    const { items } = await store.applications.timeline(ownerId, id, { limit: 50 });
    for (const entry of items.toReversed()) {
      if (told.has(entry.key)) continue;
      told.add(entry.key);
      const line = understoodAs(entry, name);
      if (line !== null) tell(line);
      if (entry.type === 'answer' || entry.type === 'closed') settled.add(id);
    }
    if (settled.size === names.size) finish();
  };
  let queue: Promise<void> = Promise.resolve();
  const unsubscribe = store.onChange((change) => {
    if (change.kind === 'application')
      queue = queue.then(async () => look(change.id)).catch(() => undefined);
  });
  return () => {
    clearTimeout(deadline);
    unsubscribe();
  };
}

function sentenceOf(happening: SampleHappening): string {
  switch (happening.what) {
    case 'letter':
      return `To ${happening.employer.contact.name}, ${happening.employer.name}: “${happening.letter.subject}”`;
    case 'answer':
      return happening.answer.automatic
        ? `${happening.employer.contact.name}’s mailbox answers by itself.`
        : `${happening.employer.contact.name} writes back.`;
    case 'own-mail':
      return `To you: “${happening.letter.subject}”`;
  }
}

function understoodAs({ type, detail }: TimelineEntry, employer: string): string | null {
  switch (type) {
    case 'auto_reply':
      return `${employer}: understood as out of office. That is no answer; nobody is pushed meanwhile.`;
    case 'answer':
      return detail['sure'] === true
        ? `${employer}: understood as ${String(detail['intent'])}, beyond doubt. The follow-ups stop.`
        : `${employer}: understood as ${String(detail['intent'])}. Nothing more goes out until you say so.`;
    case 'closed':
      return `${employer}: closed, ${String(detail['outcome'])}. Nothing more goes out.`;
    default:
      return null;
  }
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

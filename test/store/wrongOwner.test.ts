import { expect, test } from 'vitest';
import { standard } from '../../domain/playbooks/standard.ts';
import type { Store } from '../../store/openStore.ts';
import { onEachStore } from './eachStore.ts';
import {
  NOW,
  facts,
  letterFor,
  mail,
  newOwner,
  newWorld,
  openApproval,
  someEvent,
  source,
} from './samples.ts';

/** Every method that serves the API, asked for one owner's rows in the name of another. */
function trespasses(
  store: Store,
  thief: string,
  { applicationId, contactId, interviewId, ...ids }: Awaited<ReturnType<typeof treasure>>,
): Record<string, () => Promise<unknown>> {
  const { mailboxes, applications, outbox, approvals, tasks, messages, documents } = store;
  const text = { subject: 's', text: 't', html: 'h', findings: [] };
  const none = () => [someEvent()];
  return {
    'mailboxes.get': () => mailboxes.get(thief, ids.mailboxId),
    'mailboxes.update': () => mailboxes.update(thief, ids.mailboxId, { displayName: 'x' }),
    'mailboxes.delete': () => mailboxes.delete(thief, ids.mailboxId),
    'applications.get': () => applications.get(thief, applicationId),
    'applications.update': () => applications.update(thief, applicationId, { role: 'x' }),
    'applications.delete': () => applications.delete(thief, applicationId),
    'applications.enqueue': () => applications.enqueue(thief, applicationId, none()),
    'applications.addContact': () =>
      applications.addContact(thief, applicationId, { id: 'x', name: 'X' }, none),
    'applications.updateContact': () =>
      applications.updateContact(thief, applicationId, contactId, { name: 'X' }, none),
    'applications.removeContact': () =>
      applications.removeContact(thief, applicationId, contactId, none()),
    'applications.addInterview': () =>
      applications.addInterview(
        thief,
        applicationId,
        { id: 'x', startsAt: '2026-11-16T10:00:00Z', with: [] },
        none,
      ),
    'applications.updateInterview': () =>
      applications.updateInterview(thief, applicationId, interviewId, { cancelled: true }, none),
    'applications.updateEmployer': () =>
      applications.updateEmployer(thief, applicationId, { name: 'X' }, () => none()),
    'applications.create with a mailbox': () =>
      applications.create(
        thief,
        { role: 'x', employer: { name: 'x' }, contacts: [] },
        { at: NOW, mailboxId: ids.mailboxId },
      ),
    'outbox.get': () => outbox.get(thief, ids.outboxId),
    'outbox.edit': () => outbox.edit(thief, ids.outboxId, text, NOW),
    'approvals.get': () => approvals.get(thief, ids.approvalId),
    'approvals.takeBack': () => approvals.takeBack(thief, ids.approvalId, () => someEvent()),
    'tasks.get': () => tasks.get(thief, ids.taskId),
    'messages.get': () => messages.get(thief, ids.messageId),
    'messages.source': () => messages.source(thief, ids.messageId),
    'messages.assign': () =>
      messages.assign(thief, ids.messageId, { applicationId, contactId: null }, none()),
    'messages.assign to own': async () =>
      messages.assign(
        thief,
        ids.messageId,
        { applicationId: ids.thiefsApplicationId, contactId: null },
        none(),
      ),
    'messages.dismiss': () => messages.dismiss(thief, ids.messageId),
    'documents.get': () => documents.get(thief, ids.documentId),
    'documents.delete': () => documents.delete(thief, ids.documentId),
    'documents.content for own': () => documents.content(ids.thiefsApplicationId, ids.documentId),
    'documents.add': () =>
      documents.add(
        thief,
        { applicationId, filename: 'f', contentType: 't', content: new Uint8Array(1) },
        NOW,
      ),
    'playbooks.delete': () => store.playbooks.delete(thief, standard.name),
    'templates.delete': () => store.templates.delete(thief, 'one', 'en'),
  };
}

/** Lists that must be empty for another owner, whatever they are asked for. */
function glances(
  store: Store,
  thief: string,
  { applicationId, mailboxId }: Awaited<ReturnType<typeof treasure>>,
): Record<string, () => Promise<unknown>> {
  return {
    mailboxes: () => store.mailboxes.list(thief),
    'mailboxes.sentSince': () => store.mailboxes.sentSince(thief, mailboxId, 0),
    'applications.timeline': () => store.applications.timeline(thief, applicationId),
    'applications.list by search': () => store.applications.list(thief, { search: 'Dana' }),
    outbox: () => store.outbox.list(thief, applicationId),
    approvals: () => store.approvals.list(thief, { now: NOW, applicationId, hidden: true }),
    tasks: () => store.tasks.list(thief, { applicationId }),
    messages: () => store.messages.list(thief, { applicationId }),
    'messages of a mailbox': () => store.messages.list(thief, { mailboxId }),
    playbooks: () => store.playbooks.list(thief),
    'playbooks.get': () => store.playbooks.get(thief, standard.name),
    templates: () => store.templates.list(thief),
    documents: () => store.documents.list(thief, applicationId),
    settings: () => store.settings.get(thief, 'quiet'),
    people: () => store.people.list(thief),
    'people.get': () => store.people.get(thief, 'lee@acme.example'),
    wordings: () => store.outbox.wordingsTo(thief, 'lee@acme.example'),
    'statistics of letters': async () => (await store.statistics.counts(thief, 0)).answers,
  };
}

function isEmpty(seen: unknown): boolean {
  if (typeof seen !== 'object' || seen === null) return !seen;
  return 'items' in seen ? isEmpty(seen.items) : Object.keys(seen).length === 0;
}

onEachStore((store) => {
  test('another owner reaches nothing by its id, and changes nothing', async () => {
    const { thief, ids } = await scene(store());
    const before = await everything(store(), ids.ownerId, ids.applicationId);
    for (const [name, attempt] of Object.entries(trespasses(store(), thief, ids)))
      await expect(attempt(), name).rejects.toMatchObject({ kind: 'not-found' });
    expect(await everything(store(), ids.ownerId, ids.applicationId)).toEqual(before);
  });

  test('another owner sees nothing in any list', async () => {
    const { thief, ids } = await scene(store());
    for (const [name, glance] of Object.entries(glances(store(), thief, ids)))
      expect(isEmpty(await glance()), name).toBe(true);
    for (const [name, glance] of Object.entries(glances(store(), ids.ownerId, ids)))
      if (name !== 'mailboxes.sentSince')
        expect(isEmpty(await glance()), `${name} of the owner`).toBe(false);
  });
});

async function scene(store: Store) {
  const thief = await newOwner(store, 'A. Thief');
  const own = await store.applications.create(
    thief.id,
    { role: 'Thief', employer: { name: 'Own' }, contacts: [] },
    { at: NOW },
  );
  return { thief: thief.id, ids: await treasure(store, own.id) };
}

/** One row of each kind. */
async function treasure(store: Store, thiefsApplicationId: string) {
  const { owner, mailbox, application } = await newWorld(store, {
    interviews: [{ id: 'first', startsAt: '2026-11-16T10:00:00Z', with: ['lee'] }],
  });
  const letter = await store.outbox.draft(letterFor(application, mailbox, { mode: 'approve' }));
  const approval = await openApproval(store, letter);
  const task = await store.tasks.open({
    id: `task-${application.id}`,
    ownerId: owner.id,
    applicationId: application.id,
    stepId: 'call',
    what: 'call',
    contactId: application.contacts[0]?.id ?? '',
    script: null,
    dueAt: NOW,
    createdAt: NOW,
  });
  const { message } = await store.messages.insertOnce(mail(mailbox), source(application.id));
  await store.messages.understood(
    message.id,
    { facts: facts(), applicationId: application.id, contactId: null, guesses: [] },
    [],
  );
  const document = await store.documents.add(
    owner.id,
    {
      applicationId: application.id,
      filename: 'cv.pdf',
      contentType: 'application/pdf',
      content: new Uint8Array([1, 2]),
    },
    NOW,
  );
  await store.playbooks.put(owner.id, standard, NOW);
  await store.templates.put(owner.id, { name: 'one', language: 'en', text: 'Hi' }, NOW);
  await store.settings.set(owner.id, 'quiet', true);
  await store.people.hold(owner.id, 'lee@acme.example', NOW);
  await store.applications.note(application.id, [
    { key: 'k', at: NOW, type: 'noted', rule: null, reason: null, refs: {}, detail: {} },
  ]);
  return {
    ownerId: owner.id,
    mailboxId: mailbox.id,
    applicationId: application.id,
    contactId: application.contacts[0]?.id ?? '',
    interviewId: application.interviews[0]?.id ?? '',
    outboxId: letter.id,
    approvalId: approval.id,
    taskId: task.id,
    messageId: message.id,
    documentId: document.id,
    thiefsApplicationId,
  };
}

async function everything(store: Store, ownerId: string, applicationId: string) {
  return {
    application: await store.applications.get(ownerId, applicationId),
    mailboxes: await store.mailboxes.list(ownerId),
    letters: await store.outbox.list(ownerId, applicationId),
    approvals: await store.approvals.list(ownerId, { now: NOW, hidden: true }),
    messages: await store.messages.list(ownerId),
    documents: await store.documents.list(ownerId),
    playbooks: await store.playbooks.list(ownerId),
    templates: await store.templates.list(ownerId),
    pending: await store.pending.list(100, applicationId),
  };
}

import { createRoute, z } from '@hono/zod-openapi';
import type { MailboxCheck } from '../../../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../../../activities/ports/records.ts';
import type { Context } from 'hono';
import type { App, AppDeps, AppEnv } from '../deps.ts';
import { PRESETS } from '../../../mail/presets.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import { invalidField, Problem } from '../problems.ts';
import { sayTo } from '../readerLanguage.ts';
import {
  checksSchema,
  mailboxChanges,
  mailboxInput,
  mailboxSchema,
  mailboxView,
} from '../schemas/mailbox.ts';
import { presetSchema, presetView } from '../schemas/preset.ts';
import { withoutUndefined } from '../schemas/owner.ts';
import { unlessAway } from '../unlessAway.ts';

const DAY_MS = 24 * 3_600_000;
const tags = ['mailboxes'];
const params = z.object({ id: z.string() });
const one = json(z.object({ mailbox: mailboxSchema }), 'The mailbox.');

const listRoute = createRoute({
  method: 'get',
  path: '/api/mailboxes',
  tags,
  responses: {
    200: json(z.object({ items: z.array(mailboxSchema) }), 'All mailboxes.'),
    ...problems('not-signed-in'),
  },
});
const addRoute = createRoute({
  method: 'post',
  path: '/api/mailboxes',
  tags,
  description: 'Connects a mailbox: every part is checked first, then it is watched.',
  request: { body: jsonBody(mailboxInput) },
  responses: {
    201: json(z.object({ mailbox: mailboxSchema, checks: checksSchema }), 'Stored and watched.'),
    ...problems('not-signed-in', 'invalid', 'conflict'),
  },
});
const tryRoute = createRoute({
  method: 'post',
  path: '/api/mailboxes/check',
  tags,
  description: 'Checks every part of a mailbox without storing anything.',
  request: { body: jsonBody(mailboxInput) },
  responses: {
    200: json(z.object({ checks: checksSchema }), 'One line a part.'),
    ...problems('not-signed-in', 'invalid'),
  },
});
const presetsRoute = createRoute({
  method: 'get',
  path: '/api/mailboxes/presets',
  tags,
  description: 'What is known of mail providers; with an address, the one it belongs to.',
  request: { query: z.strictObject({ address: z.string().max(254).optional() }) },
  responses: {
    200: json(
      z.object({ preset: presetSchema.nullable(), items: z.array(presetSchema) }),
      'Servers, limits, and how to get something to sign in with.',
    ),
    ...problems('not-signed-in'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/mailboxes/{id}',
  tags,
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'not-found') },
});
const checkRoute = createRoute({
  method: 'post',
  path: '/api/mailboxes/{id}/check',
  tags,
  request: { params },
  responses: {
    200: json(z.object({ checks: checksSchema }), 'One line a part.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/api/mailboxes/{id}',
  tags,
  request: { params, body: jsonBody(mailboxChanges) },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'invalid') },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/api/mailboxes/{id}',
  tags,
  request: { params },
  responses: {
    204: { description: 'Gone, with its password.' },
    ...problems('not-signed-in', 'not-found', 'refused'),
  },
});

/** The owner's mailboxes: connect, check, change, disconnect. Passwords go in and never come out. */
export function mailboxRoutes(app: App, deps: AppDeps): void {
  const view = async (c: Context<AppEnv>, mailbox: MailboxRecord) =>
    mailboxView(mailbox, {
      sentToday: await deps.store.mailboxes.sentSince(
        c.var.owner.id,
        mailbox.id,
        deps.clock() - DAY_MS,
      ),
      say: sayTo(c),
    });

  app.openapi(listRoute, async (c) => {
    const { owner } = c.var;
    const mailboxes = await deps.store.mailboxes.list(owner.id);
    return c.json({ items: await Promise.all(mailboxes.map((mailbox) => view(c, mailbox))) }, 200);
  });

  app.openapi(addRoute, async (c) => {
    const { owner } = c.var;
    const { check, ...input } = c.req.valid('json');
    refusePrivateHosts(deps, input.allowPrivateHosts);
    const wanted = { ...input, displayName: input.displayName ?? owner.name };
    const checks = check ? await deps.mail.check(unstored(wanted, owner.id, deps.clock())) : [];
    refuseFaults(checks);
    const mailbox = await deps.store.mailboxes.create(owner.id, wanted);
    await unlessAway(deps.workflows.watchMailbox(mailbox.id));
    return c.json({ mailbox: await view(c, mailbox), checks: saidTo(c, checks) }, 201);
  });

  app.openapi(tryRoute, async (c) => {
    const { check: _, ...input } = c.req.valid('json');
    refusePrivateHosts(deps, input.allowPrivateHosts);
    const wanted = { ...input, displayName: input.displayName ?? c.var.owner.name };
    const checks = await deps.mail.check(unstored(wanted, c.var.owner.id, deps.clock()));
    return c.json({ checks: saidTo(c, checks) }, 200);
  });

  app.openapi(presetsRoute, (c) => {
    const domain = c.req.valid('query').address?.split('@').at(-1)?.toLowerCase();
    const preset = PRESETS.find(({ domains }) => domain !== undefined && domains.includes(domain));
    return c.json(
      { preset: preset === undefined ? null : presetView(preset), items: PRESETS.map(presetView) },
      200,
    );
  });

  app.openapi(getRoute, async (c) => {
    const mailbox = await deps.store.mailboxes.get(c.var.owner.id, c.req.valid('param').id);
    return c.json({ mailbox: await view(c, mailbox) }, 200);
  });

  app.openapi(checkRoute, async (c) => {
    const mailbox = await deps.store.mailboxes.get(c.var.owner.id, c.req.valid('param').id);
    return c.json({ checks: saidTo(c, await deps.mail.check(mailbox)) }, 200);
  });

  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const changes = withoutUndefined(c.req.valid('json'));
    refusePrivateHosts(deps, changes.allowPrivateHosts);
    const mailbox = await deps.store.mailboxes.update(c.var.owner.id, id, changes);
    await unlessAway(deps.workflows.watchMailbox(id));
    await unlessAway(deps.workflows.credentialsChanged(id));
    return c.json({ mailbox: await view(c, mailbox) }, 200);
  });

  app.openapi(removeRoute, async (c) => {
    const { id } = c.req.valid('param');
    await deps.store.mailboxes.get(c.var.owner.id, id);
    await deps.workflows.stopMailbox(id);
    await deps.store.mailboxes.delete(c.var.owner.id, id);
    return c.body(null, 204);
  });
}

type Wanted = Pick<
  MailboxRecord,
  'address' | 'displayName' | 'imap' | 'smtp' | 'auth' | 'allowPrivateHosts' | 'dailyLimit'
>;

/** A mailbox as the check wants it, before it has a row. */
function unstored(wanted: Wanted, ownerId: string, now: number): MailboxRecord {
  return {
    ...wanted,
    id: 'unstored',
    ownerId,
    folders: null,
    savesSentCopy: null,
    authservId: null,
    state: { status: 'new', failure: null, failureText: null, lastCheckedAt: null, since: now },
  };
}

/** Where others than the operator are owners, the operator alone opens the network behind the server to them. */
function refusePrivateHosts({ settings }: AppDeps, wanted: boolean | undefined): void {
  if (wanted === true && settings.publicUrl !== null && settings.allowPrivateHosts !== true)
    throw invalidField(
      'allowPrivateHosts',
      'allowPrivateHosts is not possible on this installation; its operator can allow it with FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS.',
    );
}

function saidTo(c: Context, checks: MailboxCheck[]): MailboxCheck[] {
  const say = sayTo(c);
  return checks.map((check) => ({ ...check, says: say(check.says) }));
}

/** A missing IDLE or Sent folder is bearable; a mailbox that cannot be reached or entered is not stored. */
function refuseFaults(checks: MailboxCheck[]): void {
  const faults = checks.filter(
    (check) => !check.ok && check.part !== 'idle' && check.part !== 'folders',
  );
  const first = faults[0];
  if (first === undefined) return;
  throw new Problem('invalid', first.says, {
    errors: faults.map((fault) => ({ field: fieldOf(fault.part), says: fault.says })),
  });
}

function fieldOf(part: MailboxCheck['part']): string {
  switch (part) {
    case 'address':
      return 'address';
    case 'imap-login':
    case 'smtp-login':
      return 'auth';
    case 'imap-connect':
    case 'imap-tls':
    case 'folders':
    case 'idle':
      return 'imap';
    case 'smtp-connect':
    case 'smtp-tls':
    case 'smtp-send':
      return 'smtp';
    default:
      return part satisfies never;
  }
}

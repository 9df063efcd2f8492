import { createRoute, z } from '@hono/zod-openapi';
import {
  contactSchema as contactFile,
  interviewSchema as interviewFile,
} from '../../../domain/applicationFile.ts';
import { contactView, interviewView } from '../applicationView.ts';
import { contactByKey, interviewByKey } from '../contactKeys.ts';
import type { App, AppDeps } from '../deps.ts';
import { idIn, json, jsonBody, problems } from '../openapi.ts';
import { contactSchema, interviewSchema } from '../schemas/application.ts';
import { addContact, changeContact, removeContact } from '../writeContact.ts';
import { addInterview, cancelInterview, changeInterview } from '../writeInterview.ts';

const tags = ['applications'];
const inApplication = z.object({ id: z.string() });
const contactParams = z.object({ id: z.string(), contact: z.string() });
const interviewParams = z.object({ id: z.string(), interview: z.string() });
const oneContact = json(z.object({ contact: contactSchema }), 'The contact.');
const oneInterview = json(z.object({ interview: interviewSchema }), 'The interview.');

const contactChanges = contactFile().omit({ id: true }).partial().extend({
  honorific: contactFile().shape.honorific.nullable(),
  title: contactFile().shape.title.nullable(),
  email: contactFile().shape.email.nullable(),
  phone: contactFile().shape.phone.nullable(),
  timeZone: contactFile().shape.timeZone.nullable(),
});
const interviewChanges = interviewFile().omit({ id: true }).partial().extend({
  decisionBy: interviewFile().shape.decisionBy.nullable(),
  channel: interviewFile().shape.channel.nullable(),
  mayCall: interviewFile().shape.mayCall.nullable(),
  missedBy: idIn().nullable().optional(),
});

const contactsRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}/contacts',
  tags,
  request: { params: inApplication },
  responses: {
    200: json(z.object({ items: z.array(contactSchema) }), 'All contacts.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const addContactRoute = createRoute({
  method: 'post',
  path: '/api/applications/{id}/contacts',
  tags,
  request: { params: inApplication, body: jsonBody(contactFile()) },
  responses: { 201: oneContact, ...problems('not-signed-in', 'not-found', 'invalid', 'conflict') },
});
const changeContactRoute = createRoute({
  method: 'patch',
  path: '/api/applications/{id}/contacts/{contact}',
  tags,
  request: { params: contactParams, body: jsonBody(contactChanges) },
  responses: { 200: oneContact, ...problems('not-signed-in', 'not-found', 'invalid') },
});
const removeContactRoute = createRoute({
  method: 'delete',
  path: '/api/applications/{id}/contacts/{contact}',
  tags,
  request: { params: contactParams },
  responses: {
    204: { description: 'Gone.' },
    ...problems('not-signed-in', 'not-found', 'refused'),
  },
});
const interviewsRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}/interviews',
  tags,
  request: { params: inApplication },
  responses: {
    200: json(z.object({ items: z.array(interviewSchema) }), 'All interviews.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const addInterviewRoute = createRoute({
  method: 'post',
  path: '/api/applications/{id}/interviews',
  tags,
  description: 'When, with whom, what each said, what was promised (R1, R2).',
  request: { params: inApplication, body: jsonBody(interviewFile()) },
  responses: {
    201: oneInterview,
    ...problems('not-signed-in', 'not-found', 'invalid', 'conflict'),
  },
});
const changeInterviewRoute = createRoute({
  method: 'patch',
  path: '/api/applications/{id}/interviews/{interview}',
  tags,
  request: { params: interviewParams, body: jsonBody(interviewChanges) },
  responses: { 200: oneInterview, ...problems('not-signed-in', 'not-found', 'invalid') },
});
const cancelInterviewRoute = createRoute({
  method: 'delete',
  path: '/api/applications/{id}/interviews/{interview}',
  tags,
  description: 'The interview was called off; nobody is thanked for it.',
  request: { params: interviewParams },
  responses: { 200: oneInterview, ...problems('not-signed-in', 'not-found') },
});

/** Contacts and interviews of an application, by their short keys. */
export function peopleRoutes(app: App, deps: AppDeps): void {
  const load = async (ownerId: string, id: string) => deps.store.applications.get(ownerId, id);

  app.openapi(contactsRoute, async (c) => {
    const record = await load(c.var.owner.id, c.req.valid('param').id);
    return c.json({ items: record.contacts.map(contactView) }, 200);
  });
  app.openapi(addContactRoute, async (c) => {
    const record = await load(c.var.owner.id, c.req.valid('param').id);
    return c.json(
      { contact: contactView(await addContact(deps, record, c.req.valid('json'))) },
      201,
    );
  });
  app.openapi(changeContactRoute, async (c) => {
    const { id, contact } = c.req.valid('param');
    const record = await load(c.var.owner.id, id);
    const changed = await changeContact(
      deps,
      record,
      contactByKey(record, contact),
      c.req.valid('json'),
    );
    return c.json({ contact: contactView(changed) }, 200);
  });
  app.openapi(removeContactRoute, async (c) => {
    const { id, contact } = c.req.valid('param');
    const record = await load(c.var.owner.id, id);
    await removeContact(deps, record, contactByKey(record, contact));
    return c.body(null, 204);
  });

  app.openapi(interviewsRoute, async (c) => {
    const record = await load(c.var.owner.id, c.req.valid('param').id);
    return c.json(
      { items: record.interviews.map((interview) => interviewView(interview, record)) },
      200,
    );
  });
  app.openapi(addInterviewRoute, async (c) => {
    const record = await load(c.var.owner.id, c.req.valid('param').id);
    const added = await addInterview(deps, record, c.req.valid('json'));
    return c.json({ interview: interviewView(added, record) }, 201);
  });
  app.openapi(changeInterviewRoute, async (c) => {
    const { id, interview } = c.req.valid('param');
    const record = await load(c.var.owner.id, id);
    const changed = await changeInterview(
      deps,
      record,
      interviewByKey(record, interview),
      c.req.valid('json'),
    );
    return c.json({ interview: interviewView(changed, record) }, 200);
  });
  app.openapi(cancelInterviewRoute, async (c) => {
    const { id, interview } = c.req.valid('param');
    const record = await load(c.var.owner.id, id);
    const cancelled = await cancelInterview(deps, record, interviewByKey(record, interview));
    return c.json({ interview: interviewView(cancelled, record) }, 200);
  });
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICATION, startApi } from './support/api.ts';
import type { Api } from './support/api.ts';

let api: Api;
let cookie: string;
beforeAll(async () => {
  api = await startApi();
  ({ cookie } = await api.signIn('kim'));
});
afterAll(() => api.stop());

/** Every test has an employer of its own, so that none is taken for another's application. */
async function create(employer: string, changes: object = {}): Promise<string> {
  const body = {
    ...APPLICATION,
    employer: { ...APPLICATION.employer, name: employer, domain: domainOf(employer) },
    ...changes,
  };
  const made = await api.ask('/api/applications', { cookie, body });
  expect(made.status, made.text).toBe(201);
  return String(made.at('application.id'));
}

function domainOf(employer: string): string {
  return `${employer.toLowerCase().replaceAll(' ', '-')}.example`;
}

describe('applications', () => {
  it('are created, shown by their keys, listed, searched and counted', async () => {
    const id = await create('Northwind Traders');
    const shown = await api.ask(`/api/applications/${id}`, { cookie });
    expect(shown.at('application')).toMatchObject({
      role: 'Sales Manager',
      employer: { name: 'Northwind Traders', region: 'WA' },
      contacts: [{ id: 'lee', name: 'Dana Lee' }],
      interviews: [
        {
          id: 'first',
          startsAt: '2026-11-16T18:00:00Z',
          with: ['lee'],
          notes: { lee: 'We talked about the Portland office.' },
          decisionBy: '2026-11-30',
        },
      ],
      stage: 'waiting',
      outcome: null,
      attempts: 0,
    });
    expect(shown.at('application.next.reason')).not.toBe('');
    expect(api.workflows.calls).toContain(`start ${id}`);

    const found = await api.ask('/api/applications?search=northw', { cookie });
    expect(found.at('items')).toMatchObject([{ id }]);
    expect(found.at('items.1')).toBe(undefined);
    expect((await api.ask('/api/applications?search=zzz', { cookie })).at('items')).toEqual([]);
    const counts = await api.ask('/api/applications/counts', { cookie });
    expect(counts.at('byStage')).toEqual({ waiting: 1 });
  });

  it('take the whole application.json, with what happened before', async () => {
    const id = await create('History Inc', {
      owner: { name: 'kim', email: 'kim@owner.example', timeZone: 'Europe/Berlin' },
      now: '2026-11-17T09:00:00Z',
      events: [{ at: '2026-11-17T08:00:00Z', type: 'sent', what: 'thank-you', to: 'lee' }],
    });
    const shown = await api.ask(`/api/applications/${id}`, { cookie });
    expect(shown.at('application.steps')).toMatchObject([
      { what: 'thank-you', to: 'lee', state: 'sent' },
    ]);
    const plan = await api.ask(`/api/applications/${id}/plan`, { cookie });
    expect(plan.text).not.toContain('"thank-you"');
  });

  it('are stored and started later while the engine is away', async () => {
    api.workflows.away = true;
    const body = { ...APPLICATION, employer: { name: 'Away Ltd' } };
    const made = await api.ask('/api/applications', { cookie, body });
    expect(made.status).toBe(201);
    expect(made.at('engine')).toBe('pending');
    const id = String(made.at('application.id'));
    const paused = await api.ask(`/api/applications/${id}/actions/pause`, {
      cookie,
      method: 'POST',
    });
    expect(paused.status).toBe(503);
    expect(paused.at('detail')).toMatch(/Nothing is lost/);
    const added = await api.ask(`/api/applications/${id}/contacts`, {
      cookie,
      body: { id: 'roe', name: 'Sam Roe', email: 'sam@away.example' },
    });
    expect(added.status).toBe(201);
    api.workflows.away = false;
    expect(await api.store.applications.ids({ started: false })).toContain(id);
    expect(await api.store.pending.list(10, id)).toHaveLength(1);
  });

  it('are there once for one role at one employer', async () => {
    await create('Twice GmbH');
    const body = {
      ...APPLICATION,
      employer: { ...APPLICATION.employer, name: 'Twice GmbH', domain: domainOf('Twice GmbH') },
    };
    const again = await api.ask('/api/applications', { cookie, body });
    expect(again.status).toBe(409);
    expect(again.at('detail')).not.toBe('');
  });

  it('of a school wait more patiently by themselves, as their plan said; an unknown playbook is refused', async () => {
    const school = { name: 'Marlow School', domain: 'marlow.example', kind: 'school' };
    const body = { ...APPLICATION, employer: school };
    const before = await api.ask('/api/applications/preview', {
      cookie,
      body: { application: body },
    });
    const made = await api.ask('/api/applications', { cookie, body });
    expect(made.at('application.playbook')).toBe('public-sector');
    const id = String(made.at('application.id'));
    const after = await api.ask(`/api/applications/${id}/plan`, { cookie });
    const steps = (answer: typeof after) =>
      (answer.at('steps') as { what: string; rule: string }[]).map(({ what, rule }) => [
        what,
        rule,
      ]);
    expect(steps(after)).toEqual(steps(before));
    expect(steps(after)).toContainEqual(['last-resort', 'R16']);

    const unknown = { ...body, role: 'Cook', playbook: 'no-such' };
    const refused = await api.ask('/api/applications', { cookie, body: unknown });
    expect(refused.status).toBe(422);
    expect(refused.at('detail')).toMatch(/not the name of a playbook/);
    const found = await api.ask('/api/applications?search=cook', { cookie });
    expect(found.at('items')).toEqual([]);
  });

  it('say next, plan for three endings, and the timeline', async () => {
    const id = await create('Ahead AG');
    const next = await api.ask(`/api/applications/${id}/next`, { cookie });
    expect(next.json).toMatchObject({ what: 'thank-you', to: 'lee', rule: 'R3' });
    const plan = (ending: string) =>
      api.ask(`/api/applications/${id}/plan?if=${ending}`, { cookie });
    const silence = await plan('silence');
    expect(silence.at('steps.0')).toMatchObject({ what: 'thank-you', to: 'lee', channel: 'email' });
    expect(silence.at('ends.outcome')).toBe('no-response');
    expect((await plan('answer')).at('ends.outcome')).not.toBe('no-response');
    expect((await plan('late')).text.length).toBeLessThan(silence.text.length);
    expect((await api.ask(`/api/applications/${id}/plan?if=never`, { cookie })).status).toBe(422);
    await api.ask(`/api/applications/${id}/actions/pause`, { cookie, method: 'POST' });
    const timeline = await api.ask(`/api/applications/${id}/timeline`, { cookie });
    expect(timeline.at('items.0')).toMatchObject({ type: 'paused', says: 'Paused.' });
  });

  it('obey the controls that are legal and refuse the others with a sentence', async () => {
    const id = await create('Control SE');
    const act = (name: string, body: object = {}) =>
      api.ask(`/api/applications/${id}/actions/${name}`, { cookie, body });
    expect((await act('pause')).at('application.stage')).toBe('paused');
    const twice = await act('pause');
    expect(twice.status).toBe(409);
    expect(twice.json).toMatchObject({ type: 'urn:followthrough:problem:refused' });
    expect(twice.at('detail')).toMatch(/^[A-Z].*\.$/);
    expect((await act('resume')).status).toBe(200);
    expect((await act('snooze', { until: '2026-11-10T00:00:00Z' })).status).toBe(422);
    expect((await act('snooze', { until: '2026-11-25T08:00:00' })).at('errors.0')).toEqual({
      field: 'until',
      says: 'until is not a date and time with a zone, such as 2026-11-16T10:00:00-08:00.',
    });
    expect((await act('withdraw')).at('application.outcome.outcome')).toBe('withdrawn');
    expect((await act('reopen')).at('application.outcome')).toBe(null);
    expect((await act('close', { outcome: 'rejected' })).at('application.stage')).toBe('ended');
  });

  it('take contacts and interviews later, by their keys', async () => {
    const id = await create('People Co', { interviews: [] });
    const contact = await api.ask(`/api/applications/${id}/contacts`, {
      cookie,
      body: { id: 'roe', name: 'Sam Roe', email: 'sam@people.example', role: 'gatekeeper' },
    });
    expect(contact.at('contact')).toMatchObject({ id: 'roe', role: 'gatekeeper' });
    const interview = {
      id: 'second',
      startsAt: '2026-11-17T08:00:00Z',
      endsAt: '2026-11-17T08:30:00Z',
      with: ['roe', 'lee'],
      notes: { roe: 'Kind at the desk.' },
    };
    const added = await api.ask(`/api/applications/${id}/interviews`, { cookie, body: interview });
    expect(added.at('interview')).toMatchObject({ id: 'second', with: ['roe', 'lee'] });
    const state = (await api.store.applications.load(id)).snapshot;
    expect(state?.interviews).toHaveLength(1);
    expect(state?.contacts).toHaveLength(2);

    const stranger = await api.ask(`/api/applications/${id}/interviews`, {
      cookie,
      body: { ...interview, id: 'third', with: ['nobody'] },
    });
    expect(stranger.at('errors')).toEqual([
      { field: 'with[0]', says: 'with[0] is not the id of a contact.' },
    ]);
    const moved = await api.ask(`/api/applications/${id}/interviews/second`, {
      cookie,
      method: 'PATCH',
      body: { startsAt: '2026-11-18T08:00:00Z' },
    });
    expect(moved.at('interview.endsAt')).toBe('2026-11-18T08:30:00Z');
    const off = await api.ask(`/api/applications/${id}/interviews/second`, {
      cookie,
      method: 'DELETE',
    });
    expect(off.at('interview.cancelled')).toBe(true);
    const named = await api.ask(`/api/applications/${id}/contacts/roe`, {
      cookie,
      method: 'DELETE',
    });
    expect(named.status).toBe(409);
  });

  it('show up in the calendar with their interviews and plan', async () => {
    const id = await create('Calendar KG');
    const calendar = await api.ask('/api/calendar.ics', { cookie });
    expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/);
    const text = calendar.text.replaceAll('\r\n ', '');
    expect(text).toContain('SUMMARY:Interview: Sales Manager\\, Calendar KG');
    expect(text).toContain('SUMMARY:Thank-you: Dana Lee\\, Sales Manager\\, Calendar KG');
    expect(text).toContain(`UID:${id}.`);
  });
});

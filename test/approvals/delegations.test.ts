import { afterAll, beforeAll, expect, it } from 'vitest';
import { modeAfterGate } from '../../activities/modeAfterGate.ts';
import type { Finding } from '../../activities/ports/records.ts';
import type { Mode } from '../../domain/vocabulary.ts';
import { APPLICATION, startApi, type Api } from '../dashboard/server/support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(async () => api.stop());

it(
  'a kind of letter is approved in advance, by its owner alone, and taken back',
  { timeout: 30_000 },
  async () => {
    const kim = await api.signIn('kim');
    const other = await api.signIn('other');
    const ask = async (cookie: string, body?: unknown) =>
      (
        await api.ask('/api/delegations', {
          cookie,
          ...(body === undefined ? {} : { method: 'PUT', body }),
        })
      ).json;
    const given = { delegations: [{ letter: 'thank-you', since: '2026-11-17T09:00:00Z' }] };
    expect(await ask(kim.cookie)).toEqual({ delegations: [] });
    expect(await ask(kim.cookie, { letter: 'thank-you', given: true })).toEqual(given);
    api.clock.now += 60_000;
    expect(await ask(kim.cookie, { letter: 'thank-you', given: true })).toEqual(given);
    expect(await ask(other.cookie)).toEqual({ delegations: [] });
    expect(await ask(kim.cookie, { letter: 'thank-you', given: false })).toEqual({
      delegations: [],
    });
    const wrong = await api.ask('/api/delegations', {
      cookie: kim.cookie,
      method: 'PUT',
      body: { letter: 'love-letter', given: true },
    });
    expect(wrong.status).toBe(422);
  },
);

it.each<[string, Mode, Finding['severity'][], Mode]>([
  ['leaves by itself where nothing is found', 'approve', [], 'auto'],
  ['is asked for where the gate warns', 'approve', ['warning'], 'approve'],
  ['is asked for where the gate blocks', 'approve', ['blocking'], 'approve'],
  ['stays a draft', 'draft', [], 'draft'],
  ['leaves where its playbook says so and the gate only warns', 'auto', ['warning'], 'auto'],
  [
    'is asked for where its playbook says otherwise and the gate blocks',
    'auto',
    ['blocking'],
    'approve',
  ],
])('a kind approved in advance %s', { timeout: 30_000 }, async (_, mode, severities, becomes) => {
  const { id: ownerId, cookie } = await api.signIn(`giver-${mode}-${severities.join('')}`);
  const made = await api.ask('/api/applications', {
    cookie,
    body: APPLICATION,
  });
  const id = String(made.at('application.id'));
  await api.ask('/api/delegations', {
    cookie,
    method: 'PUT',
    body: { letter: 'thank-you', given: true },
  });
  const after = await modeAfterGate(
    { store: api.store, clock: () => api.clock.now },
    { id, owner: { id: ownerId } },
    { id: 'step', what: 'thank-you', to: 'lee', mode },
    severities.map((severity) => ({ severity, rule: 'tone', text: 'x', proposal: '' })),
  );
  expect(after).toBe(becomes);
  const { items } = await api.store.applications.timeline(ownerId, id, {});
  expect(items.some(({ type }) => type === 'mode_delegated')).toBe(
    mode === 'approve' && becomes === 'auto',
  );
});

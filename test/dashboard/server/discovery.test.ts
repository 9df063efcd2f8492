import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OldHeader } from '../../../replies/discovery.ts';
import type { Api } from './support/api.ts';
import { startDesk } from './support/desk.ts';

let api: Api;
let kim: { id: string; cookie: string };
let mailboxId: string;
beforeAll(async () => {
  ({ api, kim, mailboxId } = await startDesk());
});
afterAll(() => api.stop());

let number = 0;
function header(subject: string, address: string, name = ''): OldHeader {
  number += 1;
  return {
    messageId: `h${number}@x`,
    references: [],
    subject,
    from: { name, address },
    to: [{ name: '', address: 'kim@owner.example' }],
    date: api.clock.now - number * 3_600_000,
  };
}

const begin = (body: object) =>
  api.ask(`/api/mailboxes/${mailboxId}/discovery`, { cookie: kim.cookie, body });
const state = async () =>
  (await api.ask(`/api/mailboxes/${mailboxId}/discovery`, { cookie: kim.cookie })).at(
    'discovery',
  ) as { state: string; seen: number; total: number; failure: string | null } | null;
const proposals = async () =>
  (await api.ask('/api/proposals', { cookie: kim.cookie })).at('items') as {
    id: string;
    role: string | null;
    employer: { name: string | null };
  }[];

describe('looking back into a mailbox', () => {
  it('never begins unasked', async () => {
    const answer = await begin({ consent: false });
    expect(answer.status).toBe(422);
    expect(answer.at('detail')).toBe('consent must be true.');
    expect(await state()).toBeNull();
  });

  it('shows how far it is, proposes what is under way, and acts on none of it', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    api.oldMail.scan = async ({ since, onBatch }) => {
      expect(api.clock.now - since).toBeGreaterThan(80 * 24 * 3_600_000);
      await onBatch({ headers: [], seen: 0, total: 4 });
      await onBatch({
        headers: [
          header('Your application: Baker at Brod GmbH', 'ann@brod.example', 'Ann Brod'),
          header('Interview - Account Executive', 'scole@hollisgroup.com', 'Sam Cole'),
        ],
        seen: 2,
        total: 4,
      });
      await held;
      await onBatch({
        headers: [
          header('Interview: Sales Manager', 'dana.lee@northwind.example', 'Dana Lee'),
          header('Lunch?', 'friend@mail.example'),
        ],
        seen: 4,
        total: 4,
      });
    };
    const before = (await api.store.applications.list(kim.id)).items.length;
    expect((await begin({ consent: true, months: 3 })).status).toBe(202);
    await expect.poll(state).toMatchObject({ state: 'running', seen: 2, total: 4 });
    expect((await begin({ consent: true })).status).toBe(409);
    goOn();
    await expect.poll(state).toMatchObject({ state: 'done', seen: 4 });
    const found = await proposals();
    expect(found.map(({ role }) => role)).toContain('Account Executive');
    // Northwind is looked after already.
    expect(JSON.stringify(found)).not.toMatch(/northwind/i);
    expect((await api.store.applications.list(kim.id)).items).toHaveLength(before);
  });

  it('makes an application of one that is accepted, asks for what is missing, forgets one dismissed', async () => {
    const found = await proposals();
    const known = found.find(({ role }) => role === 'Account Executive');
    const accepted = await api.ask(`/api/proposals/${known?.id ?? ''}/accept`, {
      cookie: kim.cookie,
      body: { employer: 'Hollis Group' },
    });
    expect(accepted.status, accepted.text).toBe(201);
    expect(accepted.at('application')).toMatchObject({
      role: 'Account Executive',
      employer: { name: 'Hollis Group', domain: 'hollisgroup.com' },
      contacts: [{ email: 'scole@hollisgroup.com' }],
    });
    await api.store.proposals.put(
      kim.id,
      mailboxId,
      [{ ...NAMELESS, employerName: 'Nameless' }],
      api.clock.now,
    );
    const nameless = (await proposals()).find(({ employer }) => employer.name === 'Nameless');
    const refused = await api.ask(`/api/proposals/${nameless?.id ?? ''}/accept`, {
      cookie: kim.cookie,
      body: {},
    });
    expect(refused.at('errors.0.field')).toBe('role');
    await api.ask(`/api/proposals/${nameless?.id ?? ''}/dismiss`, {
      cookie: kim.cookie,
      method: 'POST',
    });
    await api.store.proposals.put(
      kim.id,
      mailboxId,
      [{ ...NAMELESS, employerName: 'Nameless' }],
      api.clock.now,
    );
    expect(JSON.stringify(await proposals())).not.toContain('Nameless');
  });

  it('stops when it is told to, and says why it failed', async () => {
    let asked = 0;
    let proceed: () => void = () => undefined;
    api.oldMail.scan = async ({ onBatch }) => {
      while (await onBatch({ headers: [], seen: asked, total: 100 })) {
        asked += 1;
        await new Promise<void>((resolve) => {
          proceed = resolve;
        });
      }
    };
    await begin({ consent: true });
    await expect.poll(() => asked).toBe(1);
    const stopped = await api.ask(`/api/mailboxes/${mailboxId}/discovery`, {
      cookie: kim.cookie,
      method: 'DELETE',
    });
    expect(stopped.at('discovery.state')).toBe('stopped');
    proceed();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toBe(1);
    expect(await state()).toMatchObject({ state: 'stopped' });

    api.oldMail.scan = () => Promise.reject(new Error('The password is not taken any more.'));
    await begin({ consent: true });
    await expect
      .poll(state)
      .toMatchObject({ state: 'failed', failure: 'The password is not taken any more.' });
  });

  it('is said to be interrupted when its process is gone', async () => {
    api.oldMail.scan = () => new Promise(() => undefined);
    await begin({ consent: true });
    api.clock.now += 120_000;
    expect(await state()).toMatchObject({ state: 'interrupted' });
  });
});

const NAMELESS = {
  employerDomain: null,
  role: null,
  contacts: [],
  stage: 'applied' as const,
  messageIds: [],
  firstAt: 0,
  lastAt: 0,
  confidence: 0.8,
  evidence: ['Thank you for applying'],
};

import type { Store } from '../../store/openStore.ts';
import { application } from './sampleApplication.ts';
import type { SampleApplication } from './sampleApplication.ts';

const berlin = { country: 'DE', region: 'BE', timeZone: 'Europe/Berlin' };
const WEEK_MS = 7 * 86_400_000;

/** Somebody whom the sample's owner coaches. */
export const CLIENT = {
  name: 'Mira Vogel',
  email: 'mira.vogel@mail.example',
  phone: '+49 30 5550 188',
  address: 'Gärtnerstraße 4\n10245 Berlin',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  password: null,
};

export const CLIENT_APPLICATIONS: SampleApplication[] = [
  application(
    { name: 'Atelier Nord', domain: 'ateliernord.example', ...berlin },
    'Workshop Lead',
    [
      {
        name: 'Jonas Brandt',
        honorific: 'Mr.',
        email: 'jonas.brandt@ateliernord.example',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-11-23T15:30:00+01:00',
      notes: 'The workshop moves to a larger hall in March and needs a plan for it.',
    },
  ),
  application(
    { name: 'Brücke Museum Shop', domain: 'brueckeshop.example', ...berlin },
    'Buyer',
    [{ name: 'Ines Roth', honorific: 'Ms.', email: 'ines@brueckeshop.example', role: 'recruiter' }],
    { at: '2026-11-16T15:00:00+01:00', decisionBy: '2026-12-01' },
  ),
  application(
    { name: 'Kastanie Verlag', domain: 'kastanie.example', ...berlin },
    'Editor',
    [{ name: 'Paul Seidel', email: 'seidel@kastanie.example', role: 'hiring-manager' }],
    { at: '2026-11-12T09:30:00+01:00' },
    { playbook: 'light' },
  ),
];

/** A coach who may approve, an invitation that nobody has taken up, and a person who is coached. Returns its link's token. */
export async function shareDesks(
  store: Store,
  { ownerId, clientId, now }: { ownerId: string; clientId: string; now: number },
): Promise<string> {
  const coach = await store.owners.create({
    name: 'Carol Winter',
    email: 'carol.winter@careers.example',
    timeZone: 'Europe/Berlin',
    password: null,
  });
  const invite = async (by: string, mayApprove: boolean): Promise<string> =>
    (await store.sharing.invite(by, { as: 'coach', mayApprove }, now, WEEK_MS)).token;
  await store.sharing.accept(await invite(ownerId, true), coach.id, now - WEEK_MS);
  await store.sharing.accept(await invite(clientId, false), ownerId, now - WEEK_MS);
  await invite(ownerId, false);
  return invite(clientId, true);
}

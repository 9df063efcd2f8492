import type { ApplicationFile } from '../domain/applicationFile.ts';
import { EMPLOYERS, type Employer } from './employers.ts';

const OWNER = { name: 'Jordan Avery', phone: '+44 20 7946 0123', address: '14 Mill Lane\nLondon' };
const INTERVIEW_MS = 45 * 60_000;

/** The three applications; each interview ended at `now` (epoch milliseconds), so that everything begins at once. */
export function sampleApplications(ownerAddress: string, now: number): ApplicationFile[] {
  return EMPLOYERS.map((employer) => application(employer, ownerAddress, now));
}

function application(employer: Employer, ownerAddress: string, now: number): ApplicationFile {
  const { contact } = employer;
  return {
    role: employer.role,
    owner: { ...OWNER, email: ownerAddress, timeZone: 'Europe/London', country: 'GB' },
    employer: {
      name: employer.name,
      domain: employer.domain,
      kind: 'company',
      country: 'GB',
      timeZone: 'Europe/London',
    },
    contacts: [{ ...contact, role: 'interviewer', timeZone: 'Europe/London' }],
    interviews: [
      {
        id: 'first',
        startsAt: new Date(now - INTERVIEW_MS).toISOString(),
        endsAt: new Date(now).toISOString(),
        with: [contact.id],
        notes: { [contact.id]: employer.note },
        channel: 'email',
      },
    ],
    playbook: 'sample',
    now: new Date(now).toISOString(),
  };
}

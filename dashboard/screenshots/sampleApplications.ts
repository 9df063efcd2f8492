import { application } from './sampleApplication.ts';
import type { SampleApplication } from './sampleApplication.ts';

const seattle = { country: 'US', region: 'WA', timeZone: 'America/Los_Angeles' };
const berlin = { country: 'DE', region: 'BE', timeZone: 'Europe/Berlin' };
const london = { country: 'GB', timeZone: 'Europe/London' };

/** A desk on Tuesday 24 November 2026 as somebody has it who looks for a job in earnest. */
export const SAMPLE_APPLICATIONS: SampleApplication[] = [
  application(
    { name: 'Northwind Traders', domain: 'northwind.example', ...seattle },
    'Sales Manager',
    [
      {
        name: 'Dana Lee',
        honorific: 'Ms.',
        title: 'Head of Sales',
        email: 'dana.lee@northwind.example',
        phone: '+1 206 555 0134',
        role: 'hiring-manager',
      },
      {
        name: 'Marcus Chen',
        honorific: 'Mr.',
        title: 'Regional Lead',
        email: 'marcus.chen@northwind.example',
        role: 'interviewer',
      },
    ],
    {
      at: '2026-11-17T10:00:00-08:00',
      notes: 'The Portland office opens next spring and needs somebody who has opened one before.',
      decisionBy: '2026-11-30',
    },
    { calls: 'voicemail' },
  ),
  application(
    { name: 'Harbour & Finch', domain: 'harbourfinch.example', ...london },
    'Account Director',
    [
      {
        name: 'Imogen Clarke',
        honorific: 'Ms.',
        title: 'Managing Partner',
        email: 'imogen.clarke@harbourfinch.example',
        phone: '+44 20 7946 0182',
        role: 'hiring-manager',
      },
      {
        name: 'Theo Banerjee',
        honorific: 'Mr.',
        title: 'Creative Director',
        email: 'theo.banerjee@harbourfinch.example',
        role: 'interviewer',
      },
    ],
    {
      at: '2026-11-23T14:00:00+00:00',
      notes:
        'Two accounts changed hands this year, and the team wants one steady voice towards both clients.',
    },
  ),
  application(
    { name: 'Larkfield Bicycles', domain: 'larkfield.example', ...berlin },
    'Workshop Manager',
    [
      {
        name: 'Priya Raman',
        honorific: 'Ms.',
        title: 'Head of Operations',
        email: 'priya.raman@larkfield.example',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-11-18T11:00:00+01:00',
      notes: 'The team cut repair times by half with a single shared parts list.',
    },
    {
      answers: [
        {
          at: '2026-11-24T08:41:00+01:00',
          subject: 'Re: With thanks for the Workshop Manager interview',
          text: 'Dear Jordan,\n\nthank you for your kind letter. We would like to invite you to a second interview with our managing director, on Tuesday 1 December at 10:00 in our workshop.\n\nDoes that suit you?\n\nBest regards,\nPriya Raman',
        },
      ],
    },
  ),
  application(
    { name: 'Quayside Museum', domain: 'quayside-museum.example', kind: 'non-profit', ...london },
    'Exhibition Coordinator',
    [
      {
        name: 'Martin Osei',
        honorific: 'Mr.',
        title: 'Curator',
        email: 'martin.osei@quayside-museum.example',
        role: 'hiring-manager',
      },
    ],
    { at: '2026-11-10T13:00:00+00:00', notes: 'Next year’s show follows the tea clippers.' },
    {
      answers: [
        {
          at: '2026-11-19T16:20:00+00:00',
          subject: 'Your application as Exhibition Coordinator',
          text: 'Dear Jordan,\n\nthank you for your interest and for coming to see us. After careful consideration we have decided to move forward with another candidate. We will not be taking your application further.\n\nWe wish you every success.\n\nMartin Osei',
        },
      ],
    },
  ),
  application(
    {
      name: 'Stadtwerke Lindenau',
      domain: 'stadtwerke-lindenau.example',
      kind: 'public-sector',
      ...berlin,
    },
    'Leitung Kundenservice',
    [
      {
        name: 'Heike Brandt',
        honorific: 'Frau',
        title: 'Personalreferentin',
        email: 'heike.brandt@stadtwerke-lindenau.example',
        role: 'recruiter',
      },
    ],
    {
      at: '2026-11-23T09:30:00+01:00',
      notes: 'Der Kundenservice zieht im Frühjahr in das neue Haus am Hafen um.',
    },
    { language: 'de', playbook: 'public-sector' },
  ),
  application(
    { name: 'Alder Software', domain: 'alder.example', ...seattle },
    'Customer Success Lead',
    [
      {
        name: 'Robin Hale',
        honorific: 'Mx.',
        title: 'VP Customer',
        email: 'robin.hale@alder.example',
        phone: '+1 425 555 0177',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-11-13T09:00:00-08:00',
      notes: 'Half of their churn comes in the first ninety days.',
    },
    { calls: 'no-answer' },
  ),
  application(
    { name: 'Meridian Rail', domain: 'meridianrail.example', ...london },
    'Regional Operations Lead',
    [
      {
        name: 'Susan Whitlock',
        honorific: 'Ms.',
        email: 'susan.whitlock@meridianrail.example',
        role: 'hiring-manager',
      },
    ],
    { at: '2026-11-27T10:30:00+00:00' },
  ),
  application(
    { name: 'Copperline Energy', domain: 'copperline.example', ...seattle },
    'Partnerships Manager',
    [
      {
        name: 'Alan Reyes',
        honorific: 'Mr.',
        email: 'alan.reyes@copperline.example',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-11-11T15:00:00-08:00',
      notes: 'They pair every new partner with an engineer for a month.',
    },
    { paused: '2026-11-16T09:00:00+01:00' },
  ),
  application(
    {
      name: 'Atelier Noor',
      domain: 'ateliernoor.example',
      country: 'FR',
      timeZone: 'Europe/Paris',
    },
    'Studio Manager',
    [
      {
        name: 'Leila Noor',
        honorific: 'Ms.',
        email: 'leila@ateliernoor.example',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-10-13T11:00:00+02:00',
      notes: 'The studio doubled in size since the move to the canal.',
    },
  ),
  application(
    { name: 'Thornbury School', domain: 'thornbury.example', kind: 'school', ...london },
    'Bursar',
    [
      {
        name: 'Helen Marsh',
        honorific: 'Dr.',
        title: 'Head Teacher',
        email: 'head@thornbury.example',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-11-12T10:00:00+00:00',
      notes: 'The governors meet on the first Monday of each month.',
      decisionBy: 'in four weeks',
    },
    { playbook: 'public-sector' },
  ),
  application(
    { name: 'Brightwater Logistics', domain: 'brightwater.example', ...berlin },
    'Key Account Manager',
    [
      {
        name: 'Jonas Keller',
        honorific: 'Mr.',
        email: 'jonas.keller@brightwater.example',
        role: 'hiring-manager',
      },
    ],
    null,
  ),
  application(
    { name: 'Sable & Stone', domain: 'sablestone.example', ...london },
    'Operations Manager',
    [
      {
        name: 'Nina Hartley',
        honorific: 'Ms.',
        title: 'Operations Director',
        email: 'nina.hartley@sablestone.example',
        phone: '+44 20 7946 0311',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-11-19T15:00:00+00:00',
      notes: 'The second quarry opens in June and needs its own shift plan.',
    },
  ),
  application(
    { name: 'Cedar & Quill', domain: 'cedarquill.example', ...seattle },
    'Client Partner',
    [
      {
        name: 'Alma Torres',
        honorific: 'Ms.',
        title: 'Managing Director',
        email: 'alma.torres@cedarquill.example',
        role: 'hiring-manager',
      },
    ],
    {
      at: '2026-11-23T15:30:00-08:00',
      notes: 'Two of their largest clients renew in January and want a new face at the table.',
    },
    { approved: true },
  ),
  application(
    { name: 'Fenwick Foods', domain: 'fenwick.example', ...london },
    'Category Manager',
    [
      {
        name: 'Grace Adeyemi',
        honorific: 'Ms.',
        email: 'grace.adeyemi@fenwick.example',
        phone: '+44 20 7946 0455',
        role: 'hiring-manager',
      },
    ],
    { at: '2026-11-19T09:00:00+00:00', notes: 'They want fewer suppliers and longer contracts.' },
    {
      calls: 'reached',
      answers: [
        {
          at: '2026-11-23T17:30:00+00:00',
          subject: 'Category Manager',
          text: 'Dear Jordan,\n\nthings have moved a little here. Unfortunately the budget for the role is still under review and we may not be able to fill it this year. I will write again as soon as I know more.\n\nKind regards,\nGrace Adeyemi',
        },
      ],
    },
  ),
];

/** Mail that could belong to several applications, or to none. */
export const UNMATCHED = {
  at: '2026-11-24T08:05:00+01:00',
  from: 'Nadia Brooks <nadia@talentbridge.example>',
  subject: 'Following up on our conversation',
  text: 'Hi Jordan,\n\nthe client liked meeting you last week and asks for two references before they decide. Could you send me names and phone numbers by Thursday?\n\nThanks,\nNadia Brooks\nTalentbridge Recruiting',
};

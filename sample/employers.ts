/** What an employer sends, and how long after which of our letters. */
export interface ScriptedAnswer {
  /** The first letter is 1. */
  toLetter: number;
  afterSeconds: number;
  automatic: boolean;
  /** `{back}` stands for a day soon to come. */
  text: string;
}

export interface Employer {
  key: 'answers' | 'rejects' | 'silent';
  name: string;
  domain: string;
  role: string;
  contact: { id: string; name: string; honorific: string; title: string; email: string };
  /** What the interviewer said, for the thank-you (R3). */
  note: string;
  signature: string;
  /** Of the documentation address that its mail seems to come from (RFC 5737). */
  lastOctet: number;
  script: ScriptedAnswer[];
}

/** Three endings in about a minute: an answer, an out-of-office and later a rejection, and silence. */
export const EMPLOYERS: readonly Employer[] = [
  {
    key: 'answers',
    name: 'Larkfield Bicycles',
    domain: 'larkfield.example',
    role: 'Workshop Manager',
    contact: {
      id: 'priya',
      name: 'Priya Raman',
      honorific: 'Ms.',
      title: 'Head of Operations',
      email: 'priya.raman@larkfield.example',
    },
    note: 'She told me how the team cut repair times by half with a single shared parts list.',
    signature: 'Priya Raman\nHead of Operations\nLarkfield Bicycles',
    lastOctet: 11,
    script: [
      {
        toLetter: 1,
        afterSeconds: 6,
        automatic: false,
        text: 'Hello Jordan,\n\nThank you for your note. It was good to talk with you. We would like to invite you to a second interview with our managing director. Could you let me know which day next week would suit you?\n\nBest regards,',
      },
    ],
  },
  {
    key: 'rejects',
    name: 'Quayside Museum',
    domain: 'quayside-museum.example',
    role: 'Exhibition Coordinator',
    contact: {
      id: 'martin',
      name: 'Martin Osei',
      honorific: 'Mr.',
      title: 'Curator',
      email: 'martin.osei@quayside-museum.example',
    },
    note: 'He described the plan to open the archive to school classes on Fridays.',
    signature: 'Martin Osei\nCurator\nQuayside Museum',
    lastOctet: 12,
    script: [
      {
        toLetter: 1,
        afterSeconds: 1,
        automatic: true,
        text: 'Thank you for your message. I am out of the office until {back} with limited access to email and will reply when I am back. In urgent cases please contact the front desk.',
      },
      {
        toLetter: 1,
        afterSeconds: 22,
        automatic: false,
        text: 'Dear Jordan,\n\nThank you for coming to see us and for your patience while I was away. We have decided to move forward with another candidate for the position of Exhibition Coordinator. We were impressed by your experience and wish you every success in your search.\n\nKind regards,',
      },
    ],
  },
  {
    key: 'silent',
    name: 'Ashdown Analytics',
    domain: 'ashdown-analytics.example',
    role: 'Customer Success Lead',
    contact: {
      id: 'helen',
      name: 'Helen Brandt',
      honorific: 'Dr.',
      title: 'Director of Customer Success',
      email: 'helen.brandt@ashdown-analytics.example',
    },
    note: 'We spoke about how new customers learn the product in their first two weeks.',
    signature: 'Helen Brandt',
    lastOctet: 13,
    script: [],
  },
];

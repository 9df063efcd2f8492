import * as fc from 'fast-check';
import { applicationFileSchema, type ApplicationFile } from '../../domain/applicationFile.ts';
import type { Language } from '../../proofreading/salutation.ts';
import { ENGLISH_NOTES, GERMAN_NOTES } from './noteTable.ts';

/** Words that applications are made of, as people fill them in; each list by language. */
interface Words {
  owners: { name: string; phone?: string; address?: string; timeZone: string; country: string }[];
  people: [name: string, honorific: string | undefined][];
  employers: { name: string; kind?: ApplicationFile['employer']['kind']; country: string }[];
  roles: string[];
  assets: string[];
  toAdd: string[];
  /** What was done, then with what: any of the first with any of the second. */
  leads: string[];
  topics: string[];
  /** Notes that stand by themselves, or must not be used. */
  notes: string[];
}

const WORDS: Record<Language, Words> = {
  en: {
    owners: [
      {
        name: 'Kim Park',
        phone: '+1 206 555 0100',
        address: '1 Main Street\nSeattle, WA 98101',
        timeZone: 'America/Los_Angeles',
        country: 'US',
      },
      { name: 'Owen Price', phone: '+44 20 7946 0100', timeZone: 'Europe/London', country: 'GB' },
      { name: 'Anna-Maria von der Leyenburg', timeZone: 'America/New_York', country: 'US' },
    ],
    people: [
      ['Dana Lee', 'Ms.'],
      ["Sam O'Neill-Smith, Jr.", 'Mr.'],
      ['Taylor Quinn', undefined],
      ['Rosa Delgado-Ramírez', 'Dr.'],
      ['Dr. Miriam Kaya', undefined],
      ['Peter van der Berg', 'Mr.'],
      ['王小明', undefined],
      ['Beatrice Long', 'Mrs.'],
      ['Jude Amari', 'Mx.'],
    ],
    employers: [
      { name: 'Acme Inc.', country: 'US' },
      { name: 'Smith & Wesley LLP', country: 'US' },
      { name: 'City of Seattle', kind: 'public-sector', country: 'US' },
      { name: 'University of Leeds', kind: 'non-profit', country: 'GB' },
      { name: 'Lincoln Middle School', kind: 'school', country: 'US' },
      { name: "Luigi's", country: 'US' },
      { name: 'Birch Legal', country: 'US' },
      { name: 'The Garden Society', kind: 'non-profit', country: 'CA' },
      { name: 'dentalworks', country: 'US' },
    ],
    roles: [
      'Sales Manager',
      'UX Designer (f/m/x)',
      'Senior Regional Warehouse Operations Manager, Night Shift',
      'Planner II',
      'receptionist',
      'Head of People & Culture',
      'Accounts Payable/Receivable Clerk',
    ],
    assets: [
      'eight years of B2B sales in the food trade',
      'a forklift licence, fluent Spanish and a calm hand with customers',
      'strong SQL and five years with hospital data.',
      'I am good with people',
    ],
    toAdd: ['I also speak Spanish fluently', 'I can start in January.'],
    leads: [
      'we talked about',
      'She told me about',
      'asked about',
      'showed me',
      'is proud of',
      'mentioned',
      'Long talk about',
      'was excited about',
      '',
    ],
    topics: [
      'the new warehouse',
      'the training program',
      'her first year as a buyer',
      'the spring campaign',
      'the safety record',
      'customer retention',
      'Tableau dashboards',
    ],
    notes: [
      'CCIL audit in May',
      'how she built her team from scratch',
      'wants someone who can own the reporting; salary 80k',
      'seemed tired',
      'Asked if I could start in June. Follow up with samples.',
      'liked my portfolio and asked about forklifts',
      'proud of the robotics club and wants more parents involved',
      '- redesign of the onboarding flow\n- two kids',
      'Decision goes through council',
      "they're moving to Kubernetes",
      '',
    ],
  },
  de: {
    owners: [
      {
        name: 'Jana Krüger',
        phone: '+49 151 555 0101',
        address: 'Lindenweg 4\n20095 Hamburg',
        timeZone: 'Europe/Berlin',
        country: 'DE',
      },
      { name: 'Jörg-Peter Weiß', timeZone: 'Europe/Vienna', country: 'AT' },
    ],
    people: [
      ['Sabine Wolter', 'Frau'],
      ['Jürgen Schäfer', 'Herr Dr.'],
      ['Dr. Miriam Kaya', 'Frau'],
      ['Alex Brandt', undefined],
      ['Andreas Ott', 'Herr Prof. Dr.'],
      ['Maria von Hagen', 'Frau'],
      ['Ole Hinrichs', 'Herr'],
    ],
    employers: [
      { name: 'Nordwind Werkzeuge GmbH', country: 'DE' },
      { name: 'Müller & Söhne', country: 'DE' },
      { name: 'Stadt Kiel', kind: 'public-sector', country: 'DE' },
      { name: 'Technische Universität Berlin', kind: 'public-sector', country: 'DE' },
      { name: 'Gymnasium Altona', kind: 'school', country: 'DE' },
      { name: 'Gasthof zur Post', country: 'AT' },
      { name: 'Kolibri Software', country: 'DE' },
    ],
    roles: [
      'Lagerplanerin (m/w/d)',
      'Controllerin',
      'Teamleitung Kundenservice',
      'Wissenschaftliche Mitarbeiterin',
      'Head of Sales',
      'Erzieher',
    ],
    assets: [
      'zehn Jahre Erfahrung in der Disposition',
      'eine Ausbildung zur Mediatorin und gute Kenntnisse in Excel.',
      'Ich spreche fließend Polnisch',
    ],
    toAdd: ['Ich kann ab Januar anfangen.', 'Außerdem habe ich einen Staplerschein'],
    leads: [
      'Wir haben über',
      'erklärte mir',
      'zeigte mir',
      'Sie ist stolz auf',
      'Gespräch über',
      'empfahl mir',
    ],
    topics: ['das neue Lager', 'die Schichtplanung', 'den Leitstand', 'die Nachtschicht'],
    notes: [
      'CCIL-Audit im Mai',
      'Umstellung auf S/4HANA',
      'Sie sucht jemanden, der die Inventur übernimmt',
      'Das Team wächst im Sommer auf zwölf Leute',
      'fragte, ob ich reisen würde; Gehalt 60k',
      'wirkte müde',
      'hat in Bremen studiert',
      'Neues Lager in Altona\nGute Stimmung',
      'lobte meine Mappe',
      '',
    ],
  },
};

/** Applications as people fill them in: one to four people of a panel, notes of many shapes, what is optional now and then. */
export function applications(language: Language): fc.Arbitrary<ApplicationFile> {
  const words = WORDS[language];
  const note = fc.oneof(
    fc.constantFrom(...words.notes),
    fc.constantFrom(...(language === 'de' ? GERMAN_NOTES : ENGLISH_NOTES).map(([text]) => text)),
    fc
      .tuple(fc.constantFrom(...words.leads), fc.constantFrom(...words.topics))
      .map((parts) => parts.join(' ').trim()),
  );
  return fc
    .record({
      owner: fc.constantFrom(...words.owners),
      employer: fc.constantFrom(...words.employers),
      role: fc.constantFrom(...words.roles),
      people: fc.uniqueArray(fc.constantFrom(...words.people), {
        minLength: 3,
        maxLength: 6,
        selector: ([name]) => name,
      }),
      panel: fc.integer({ min: 1, max: 4 }),
      notes: fc.array(note, { minLength: 6, maxLength: 6 }),
      assets: fc.option(fc.constantFrom(...words.assets), { nil: undefined }),
      toAdd: fc.option(fc.constantFrom(...words.toAdd), { nil: undefined }),
      wanted: fc.boolean(),
      went: fc.option(fc.constant('badly' as const), { nil: undefined }),
      decisionBy: fc.boolean(),
      day: fc.integer({ min: 0, max: 300 }),
      hour: fc.integer({ min: 8, max: 17 }),
      later: fc.integer({ min: 0, max: 40 }),
    })
    .map((one) => fileOf(language, one));
}

interface Drawn {
  owner: Words['owners'][number];
  employer: Words['employers'][number];
  role: string;
  people: Words['people'];
  panel: number;
  notes: string[];
  assets: string | undefined;
  toAdd: string | undefined;
  wanted: boolean;
  went: 'badly' | undefined;
  decisionBy: boolean;
  day: number;
  hour: number;
  later: number;
}

const DAY = 86_400_000;

function fileOf(language: Language, drawn: Drawn): ApplicationFile {
  const { people, panel, notes } = drawn;
  const [door, reference, ...others] = people.map(([name, honorific], index) => ({
    id: `p${String(index)}`,
    name,
    email: `p${String(index)}@employer.test`,
    ...(honorific === undefined ? {} : { honorific }),
  }));
  const interviewers = others.slice(0, panel);
  const startsAt = Date.UTC(2026, 0, 12, drawn.hour) + drawn.day * DAY;
  const now = startsAt + drawn.later * DAY + 3 * 3_600_000;
  const contacts = [
    ...interviewers.map((one) => ({ ...one, role: 'interviewer' })),
    { ...door, role: 'gatekeeper' },
    { ...reference, role: 'reference', permission: true },
  ];
  return applicationFileSchema.parse({
    role: drawn.role,
    language,
    owner: { ...drawn.owner, email: 'owner@post.test' },
    employer: drawn.employer,
    contacts,
    ...(drawn.assets === undefined ? {} : { assets: drawn.assets }),
    interviews: [
      {
        id: 'first',
        startsAt: new Date(startsAt).toISOString(),
        with: [...interviewers.map(({ id }) => id), 'p0'],
        notes: Object.fromEntries(interviewers.map(({ id }, index) => [id, notes[index] ?? ''])),
        wanted: drawn.wanted,
        ...(drawn.toAdd === undefined ? {} : { toAdd: drawn.toAdd }),
        ...(drawn.went === undefined ? {} : { went: drawn.went }),
        ...(drawn.decisionBy
          ? { decisionBy: new Date(startsAt + 14 * DAY).toISOString().slice(0, 10) }
          : {}),
      },
    ],
    events: [
      {
        at: new Date(now - 3_600_000).toISOString(),
        type: 'other_offer',
        deadline: new Date(now + 9 * DAY).toISOString().slice(0, 10),
      },
    ],
    now: new Date(now).toISOString(),
  });
}

/** The columns that an import understands, in the order of a template. */
export const COLUMNS = [
  'role',
  'employer',
  'domain',
  'kind',
  'country',
  'region',
  'timeZone',
  'contact',
  'honorific',
  'title',
  'email',
  'phone',
  'contactRole',
  'interview',
  'decisionBy',
  'notes',
  'playbook',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Which header of the file fills which column. */
export type ColumnMap = Partial<Record<Column, string>>;

/** Words people put over their spreadsheet columns, in English and German, compared without case and punctuation. */
const NAMES: Record<Column, readonly string[]> = {
  role: ['role', 'position', 'job', 'job title', 'vacancy', 'stelle', 'rolle', 'berufsbezeichnung'],
  employer: [
    'employer',
    'company',
    'company name',
    'organisation',
    'organization',
    'firma',
    'unternehmen',
    'arbeitgeber',
  ],
  domain: ['domain', 'website', 'web', 'company website', 'url', 'webseite'],
  kind: ['kind', 'employer kind', 'sector', 'art', 'branche'],
  country: ['country', 'land', 'country code'],
  region: ['region', 'state', 'bundesland', 'province'],
  timeZone: ['time zone', 'timezone', 'tz', 'zeitzone'],
  contact: [
    'contact',
    'contact name',
    'interviewer',
    'name',
    'contact person',
    'person',
    'ansprechpartner',
    'kontakt',
    'ansprechpartnerin',
  ],
  honorific: ['honorific', 'salutation', 'mr ms', 'anrede'],
  title: ['title', 'contact title', 'titel', 'funktion'],
  email: ['email', 'e mail', 'mail', 'contact email', 'email address', 'e mail adresse'],
  phone: ['phone', 'telephone', 'tel', 'mobile', 'contact phone', 'telefon'],
  contactRole: ['contact role', 'contact kind', 'rolle des kontakts'],
  interview: [
    'interview',
    'interview date',
    'interviewed',
    'interview at',
    'date of interview',
    'interviewed on',
    'gesprach',
    'vorstellungsgesprach',
    'interviewtermin',
  ],
  decisionBy: [
    'decision by',
    'decision',
    'decision date',
    'hear back by',
    'entscheidung',
    'entscheidung bis',
  ],
  notes: ['notes', 'note', 'comments', 'notizen', 'bemerkungen'],
  playbook: ['playbook', 'cadence'],
};

/** Matches headers to columns by name; `chosen` wins where the person said so. A header fills one column. */
export function matchColumns(headers: readonly string[], chosen: ColumnMap = {}): ColumnMap {
  const map: ColumnMap = { ...chosen };
  const taken = new Set(Object.values(chosen));
  for (const column of COLUMNS) {
    if (map[column] !== undefined) continue;
    const names = new Set([column, ...NAMES[column]].map(plain));
    const header = headers.find(
      (candidate) => !taken.has(candidate) && names.has(plain(candidate)),
    );
    if (header === undefined) continue;
    map[column] = header;
    taken.add(header);
  }
  return map;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

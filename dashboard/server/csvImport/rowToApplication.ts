import { tz } from '@date-fns/tz';
import { parse as parseDate } from 'date-fns/parse';
import { applicationInput } from '../schemas/application.ts';
import type { ApplicationInput } from '../schemas/application.ts';
import { isoInstant } from '../isoInstant.ts';
import { issueProblems } from '../issueSentences.ts';
import type { FieldProblem } from '../issueSentences.ts';
import type { Column, ColumnMap } from './columns.ts';
import type { CsvRow } from './readCsv.ts';

/** A day or a wall clock time as spreadsheets write them; a lone day is taken as ten in the morning. */
const WALL_FORMATS = [
  'yyyy-MM-dd HH:mm',
  "yyyy-MM-dd'T'HH:mm",
  "yyyy-MM-dd'T'HH:mm:ss",
  'yyyy-MM-dd HH:mm:ss',
  'dd.MM.yyyy HH:mm',
  'yyyy-MM-dd',
  'dd.MM.yyyy',
];

/** As long as what one person said in an interview may be. */
const MAX_NOTE = 20_000;

export type RowResult =
  /** `note`: what the row says and an application has no place for; null where all found one. */
  | { ok: true; application: ApplicationInput; note: string | null }
  | { ok: false; role: string | null; employer: string | null; errors: FieldProblem[] };

/** Stands for a date that cannot be read, so that the rest of the interview is checked too. */
const SOME_INSTANT = '2000-01-01T10:00:00Z';

/**
 * Makes an application of one row, with the same checks as the API. Times without a zone are read in the row's time
 * zone, else in `zone` (the owner's); `playbooks` are the names there are. All that does not fit is said, each by the file's own header.
 */
export function rowToApplication(
  row: CsvRow,
  columns: ColumnMap,
  { zone, playbooks }: { zone: string; playbooks: ReadonlySet<string> },
): RowResult {
  const value = (column: Column): string | undefined => {
    const header = columns[column];
    const text = header === undefined ? '' : (row.values[header] ?? '').trim();
    return text === '' ? undefined : text;
  };
  const read = readInstant(value('interview'), value('timeZone'), zone);
  const startsAt = read === null ? SOME_INSTANT : read;
  const hasContact = (value('contact') ?? value('email')) !== undefined;
  const input = {
    role: value('role'),
    employer: {
      name: value('employer'),
      domain: domainOf(value('domain')),
      kind: value('kind'),
      country: value('country')?.toUpperCase(),
      region: value('region'),
      timeZone: value('timeZone'),
    },
    contacts: hasContact
      ? [
          {
            id: 'contact',
            name: value('contact'),
            honorific: value('honorific'),
            title: value('title'),
            email: value('email'),
            phone: value('phone'),
            role: value('contactRole')?.toLowerCase().replaceAll(' ', '-'),
          },
        ]
      : [],
    interviews:
      startsAt === undefined
        ? undefined
        : [
            {
              id: 'first',
              startsAt,
              with: hasContact ? ['contact'] : [],
              notes:
                hasContact && value('notes') !== undefined
                  ? { contact: value('notes') }
                  : undefined,
              decisionBy: value('decisionBy'),
            },
          ],
    playbook: value('playbook'),
  };
  const homeless: Column[] = [
    ...(startsAt === undefined ? (['decisionBy'] as const) : []),
    ...(hasContact ? [] : (['honorific', 'title', 'phone', 'contactRole'] as const)),
  ];
  const note = [
    startsAt === undefined || !hasContact ? value('notes') : undefined,
    ...homeless.map((column) => {
      const text = value(column);
      return text === undefined ? undefined : `${columns[column] ?? column}: ${text}`;
    }),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
  const plain: unknown = JSON.parse(JSON.stringify(input));
  const checked = applicationInput.safeParse(plain);
  const playbook = value('playbook');
  const unknown = playbook !== undefined && !playbooks.has(playbook);
  const long = note.length > MAX_NOTE;
  if (checked.success && read !== null && !unknown && !long)
    return { ok: true, application: checked.data, note: note === '' ? null : note };
  const errors = checked.success ? [] : issueProblems(checked.error, plain, applicationInput);
  return {
    ok: false,
    role: value('role') ?? null,
    employer: value('employer') ?? null,
    errors: [
      ...errors.map((error) => inColumn(error, columns)),
      ...(read === null
        ? [fault(columns, 'interview', 'is not a date and time such as 2026-11-16 10:00')]
        : []),
      ...(unknown ? [fault(columns, 'playbook', 'is not the name of a playbook')] : []),
      ...(long ? [fault(columns, 'notes', `is longer than ${MAX_NOTE} characters`)] : []),
    ],
  };
}

/** In the row's own zone; where that is none, the owner's stands in, and the zone's fault is said by itself. */
function readInstant(
  text: string | undefined,
  rowZone: string | undefined,
  zone: string,
): string | null | undefined {
  const own = rowZone === undefined ? null : instantOf(text, rowZone);
  return own ?? instantOf(text, zone);
}

/** Undefined: nothing is said; null: it cannot be read. */
function instantOf(text: string | undefined, zone: string): string | null | undefined {
  if (text === undefined) return undefined;
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)))
    return isoInstant(Date.parse(text));
  for (const format of WALL_FORMATS) {
    const noon = format.includes('HH') ? text : `${text} 10:00`;
    const pattern = format.includes('HH') ? format : `${format} HH:mm`;
    const parsed = parseDate(noon, pattern, new Date(0), { in: tz(zone) });
    if (!Number.isNaN(parsed.getTime())) return isoInstant(parsed.getTime());
  }
  return null;
}

function domainOf(text: string | undefined): string | undefined {
  return text
    ?.replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#].*$/, '');
}

function fault(columns: ColumnMap, column: Column, says: string): FieldProblem {
  const field = columns[column] ?? column;
  return { field, says: `${field} ${says}.` };
}

/** Says a field by the header of the column it came from. */
function inColumn(error: FieldProblem, columns: ColumnMap): FieldProblem {
  const column = FIELD_COLUMN.find(([field]) => error.field === field)?.[1];
  const header = column === undefined ? undefined : (columns[column] ?? column);
  if (header === undefined) return error;
  return { field: header, says: error.says.replace(error.field, header) };
}

const FIELD_COLUMN: [string, Column][] = [
  ['role', 'role'],
  ['employer.name', 'employer'],
  ['employer.domain', 'domain'],
  ['employer.kind', 'kind'],
  ['employer.country', 'country'],
  ['employer.region', 'region'],
  ['employer.timeZone', 'timeZone'],
  ['contacts[0].name', 'contact'],
  ['contacts[0].honorific', 'honorific'],
  ['contacts[0].title', 'title'],
  ['contacts[0].email', 'email'],
  ['contacts[0].phone', 'phone'],
  ['contacts[0].role', 'contactRole'],
  ['interviews[0].startsAt', 'interview'],
  ['interviews[0].decisionBy', 'decisionBy'],
  ['interviews[0].notes.contact', 'notes'],
  ['playbook', 'playbook'],
];

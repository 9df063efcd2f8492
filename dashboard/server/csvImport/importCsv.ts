import type { OwnerRecord, TimelineEntry } from '../../../activities/ports/records.ts';
import { builtInPlaybooks } from '../../../domain/playbooks/builtIn.ts';
import { StoreFailure } from '../../../store/failures.ts';
import { createApplication } from '../createApplication.ts';
import type { AppDeps } from '../deps.ts';
import type { FieldProblem } from '../issueSentences.ts';
import { Problem } from '../problems.ts';
import { matchColumns } from './columns.ts';
import type { ColumnMap } from './columns.ts';
import { readCsv } from './readCsv.ts';
import { rowToApplication } from './rowToApplication.ts';
import type { RowResult } from './rowToApplication.ts';

export interface ImportResult {
  columns: Record<string, string>;
  /** Headers that fill nothing. */
  unused: string[];
  imported: number;
  already: number;
  failed: number;
  rows: ImportedRow[];
}

interface ImportedRow {
  line: number;
  /** `good`: a preview would import it. */
  state: 'imported' | 'good' | 'already' | 'failed';
  id: string | null;
  role: string | null;
  employer: string | null;
  errors: FieldProblem[];
}

/**
 * Imports each row on its own: one that does not fit is said by its line and the others go in. A role at an employer
 * that has an open application already is left alone, so the same file twice imports nothing twice.
 */
export async function importCsv(
  deps: AppDeps,
  owner: OwnerRecord,
  input: {
    csv: string;
    columns?: { [K in keyof ColumnMap]?: ColumnMap[K] | undefined } | undefined;
    preview?: boolean | undefined;
    mailboxId?: string | undefined;
  },
): Promise<ImportResult> {
  const { headers, rows } = readCsv(input.csv);
  const columns = matchColumns(headers, chosenColumns(input.columns ?? {}, headers));
  for (const needed of ['role', 'employer'] as const)
    if (columns[needed] === undefined)
      throw new Problem(
        'bad-request',
        `No column holds the ${needed}. The file has: ${headers.join(', ')}.`,
      );
  const own = await deps.store.playbooks.list(owner.id);
  const names = [...own, ...Object.values(builtInPlaybooks)].map(({ name }) => name);
  const known = { zone: owner.timeZone, playbooks: new Set(names) };
  const seen = new Set<string>();
  const done: ImportedRow[] = [];
  for (const row of rows)
    done.push(
      await importRow(deps, owner, input, rowToApplication(row, columns, known), {
        line: row.line,
        seen,
      }),
    );
  const used = new Set(Object.values(columns));
  const count = (state: ImportedRow['state']): number =>
    done.filter((row) => row.state === state).length;
  return {
    columns: { ...columns },
    unused: headers.filter((header) => !used.has(header)),
    imported: count('imported'),
    already: count('already'),
    failed: count('failed'),
    rows: done,
  };
}

async function importRow(
  deps: AppDeps,
  owner: OwnerRecord,
  input: { preview?: boolean | undefined; mailboxId?: string | undefined },
  result: RowResult,
  { line, seen }: { line: number; seen: Set<string> },
): Promise<ImportedRow> {
  if (!result.ok)
    return {
      line,
      state: 'failed',
      id: null,
      role: result.role,
      employer: result.employer,
      errors: result.errors,
    };
  const { application, note } = result;
  const said = {
    line,
    role: application.role,
    employer: application.employer.name,
    errors: [],
  };
  const key = `${application.role.toLowerCase()}\n${application.employer.name.toLowerCase()}`;
  if (seen.has(key)) return { ...said, state: 'already', id: null };
  seen.add(key);
  if (input.preview === true) {
    const already = await deps.store.applications.isOpen(owner.id, application);
    return { ...said, state: already ? 'already' : 'good', id: null };
  }
  try {
    const { id } = await createApplication(deps, owner, {
      ...application,
      ...(input.mailboxId === undefined ? {} : { mailboxId: input.mailboxId }),
    });
    if (note !== null) await deps.store.applications.note(id, [noted(note, deps.clock())]);
    return { ...said, state: 'imported', id };
  } catch (error) {
    if (error instanceof StoreFailure && error.kind === 'duplicate')
      return { ...said, state: 'already', id: null };
    const field = error instanceof StoreFailure ? (error.field ?? '') : '';
    const refused =
      error instanceof Problem || (error instanceof StoreFailure && error.kind === 'refused');
    if (!refused) throw error;
    return { ...said, state: 'failed', id: null, errors: [{ field, says: error.message }] };
  }
}

function noted(text: string, at: number): TimelineEntry {
  return {
    key: 'imported',
    at,
    type: 'noted',
    rule: null,
    reason: null,
    refs: {},
    detail: { text },
  };
}

function chosenColumns(
  chosen: { [K in keyof ColumnMap]?: ColumnMap[K] | undefined },
  headers: readonly string[],
): ColumnMap {
  const given = Object.entries(chosen).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  for (const [column, header] of given)
    if (!headers.includes(header))
      throw new Problem('bad-request', `The file has no column called ${header} (for ${column}).`);
  return Object.fromEntries(given) as ColumnMap;
}

import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../problems.ts';

/** Rows beyond this are refused: a person's pipeline is far below it. */
const MAX_ROWS = 5000;

/** One row with the line of the file it stands on (1 is the header's). */
export interface CsvRow {
  line: number;
  values: Record<string, string>;
}

/**
 * Reads a CSV text (RFC 4180; comma, semicolon or tab, with or without BOM), the first line as headers. Throws Problem
 * `bad-request` that names the line.
 */
export function readCsv(text: string): { headers: string[]; rows: CsvRow[] } {
  const delimiter = delimiterOf(text);
  let headers: string[] = [];
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
      columns: (names: string[]) => {
        headers = names.map((name, index) => (name === '' ? `column ${index + 1}` : name));
        return headers;
      },
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    if (headers.length === 0) throw new Problem('bad-request', 'The CSV file is empty.');
    if (records.length > MAX_ROWS)
      throw new Problem('too-large', `The CSV file has more than ${MAX_ROWS} rows; split it.`);
    return {
      headers,
      rows: records.map(({ record, info }) => ({ line: info.lines, values: record })),
    };
  } catch (error) {
    if (error instanceof CsvError)
      throw new Problem('bad-request', `The CSV file cannot be read: ${whatIsWrong(error)}.`);
    throw error;
  }
}

function whatIsWrong(error: CsvError): string {
  const line = typeof error['lines'] === 'number' ? `line ${error['lines']}: ` : '';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `${line}a quotation mark is opened and never closed`;
  if (error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE')
    return `${line}a quotation mark stands inside a field; write it twice`;
  return `${line}it is not in the usual form`;
}

/** The separator that the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ',';
}

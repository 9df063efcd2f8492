/** A CSV file (RFC 4180) that a spreadsheet reads as text alone. */
export function csvOf(header: string[], lines: string[][]): string {
  return [header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** An instant in ms as ISO 8601; nothing for none. */
export function instant(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}

/** A leading `=`, `+`, `-` or `@` would be run as a formula by spreadsheets; an apostrophe makes it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

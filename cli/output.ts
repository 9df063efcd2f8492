import { once } from 'node:events';

/** Writes a text to stdout and waits until it is taken; a closed pipe (`| head`) is no failure. */
export async function print(text: string): Promise<void> {
  const whole = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  if (!process.stdout.write(whole)) await once(process.stdout, 'drain').catch(() => undefined);
}

/** JSON alone on stdout, on one line a value. */
export async function printJson(value: unknown): Promise<void> {
  await print(JSON.stringify(value));
}

/** Bold and faint where the terminal shows them; plain text everywhere else (https://no-color.org). */
export function styles(stream: { isTTY?: boolean } = process.stdout): {
  bold: (text: string) => string;
  faint: (text: string) => string;
} {
  const on = stream.isTTY === true && process.env['NO_COLOR'] === undefined;
  const wrap = (code: number) => (text: string) => (on ? `\u001B[${code}m${text}\u001B[0m` : text);
  return { bold: wrap(1), faint: wrap(2) };
}

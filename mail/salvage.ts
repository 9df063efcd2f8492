/** For mail that no parser takes whole: cut out of it what can be read by itself. Works on the first megabyte. */

const LOOK_AT = 1024 * 1024;
const HEAD_LIMIT = 256 * 1024;
const BODY_LIMIT = 256 * 1024;

/** The head of the message with the first text part as its only body. */
export function salvage(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw.subarray(0, LOOK_AT)).toString('latin1');
  const head = headText(text)
    .split(/\r?\n(?![ \t])/)
    .filter((line) => !/^content-/i.test(line))
    .join('\r\n');
  const start = text.search(/^content-type:\s*text\/plain/im);
  if (start < 0) return Buffer.from(`${head}\r\n\r\n`, 'latin1');
  // Back to the boundary line, so that the part's other headers come along.
  const partStart = text.lastIndexOf('\n--', start);
  const part = text.slice(partStart < 0 ? start : text.indexOf('\n', partStart + 1) + 1);
  const body = part.search(/\r?\n\r?\n/);
  const end = part.indexOf('\n--', Math.max(body, 0));
  const cut = part.slice(0, Math.min(end < 0 ? part.length : end, BODY_LIMIT));
  return Buffer.from(`${head}\r\n${cut}\r\n`, 'latin1');
}

/** The head alone, cut at a line. */
export function headOf(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw.subarray(0, HEAD_LIMIT)).toString('latin1');
  return Buffer.from(`${headText(text)}\r\n\r\n`, 'latin1');
}

function headText(text: string): string {
  const end = text.search(/\r?\n\r?\n/);
  const head = text.slice(0, Math.min(end < 0 ? text.length : end, HEAD_LIMIT));
  return end < 0 || end > HEAD_LIMIT ? head.slice(0, Math.max(0, head.lastIndexOf('\n'))) : head;
}

/**
 * Cuts a raw message down before it is parsed, in one pass, so that parsing takes bounded time and memory whatever came in
 * (the parser keeps every line of every part). What answers are understood from, heads and texts, is kept long; the
 * bytes of attachments are nobody's business here and are kept as a beginning.
 */
export interface Shrunk {
  raw: Uint8Array;
  /** Some text or head was cut, or parts were left out; cut attachments do not count. */
  truncated: boolean;
  /** Roughly how many bytes a cut attachment has, by the description that was put in its place. */
  sizes: Map<string, number>;
}

const HEAD_LIMIT = 512 * 1024;
const TEXT_LIMIT = 512 * 1024;
const ATTACHMENT_LIMIT = 64 * 1024;
/** For the message as a whole. */
const BYTES = 4 * 1024 * 1024;
const LINES = 15_000;
const PARTS = 2_000;

const NEWLINE = 0x0a;

export function shrink(raw: Uint8Array): Shrunk {
  const source = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const kept: Buffer[] = [];
  const sizes = new Map<string, number>();
  let truncated = false;
  let [bytes, lines, parts] = [BYTES, LINES, 0];
  for (let start = 0; start < source.length; parts += 1) {
    // Boundary lines begin with two dashes (RFC 2046 §5.1.1); other such lines are split at without harm.
    const next = source.indexOf('\n--', start);
    const end = next < 0 ? source.length : next + 1;
    const segment = source.subarray(start, end);
    start = end;
    if (parts >= PARTS || bytes <= 0 || lines <= 0) {
      truncated = true;
      break;
    }
    const part = describe(segment, parts === 0);
    const limit = Math.min(part.limit, bytes);
    const length = lengthWithin(segment, limit, lines);
    bytes -= length.bytes;
    lines -= length.lines;
    if (length.bytes === segment.length) {
      kept.push(segment);
      continue;
    }
    if (part.isText || length.bytes < part.head) truncated = true;
    const note = `cut-${parts}`;
    sizes.set(note, part.size);
    // The first header of a name is the one that counts.
    const description = part.isText ? '' : `Content-Description: ${note}\r\n`;
    kept.push(
      segment.subarray(0, part.headStart),
      Buffer.from(description),
      segment.subarray(part.headStart, Math.max(part.headStart, length.bytes)),
      Buffer.from('\r\n'),
    );
  }
  return { raw: Buffer.concat(kept), truncated, sizes };
}

interface Part {
  isText: boolean;
  limit: number;
  /** Where its header lines begin: behind the boundary line. */
  headStart: number;
  /** Bytes of boundary line and head. */
  head: number;
  /** Bytes of the body, decoded. */
  size: number;
}

function describe(segment: Buffer, isRoot: boolean): Part {
  const headStart = isRoot ? 0 : segment.indexOf(NEWLINE) + 1;
  const head = headLength(segment, headStart);
  const text = segment.subarray(headStart, Math.min(head, headStart + 16_384)).toString('latin1');
  const type = /^content-type:[ \t\r\n]*([^\s;]+)/im.exec(text)?.[1]?.toLowerCase() ?? 'text/plain';
  const isText = /^(text|multipart|message)\//.test(type) || type === 'application/ics';
  const body = segment.length - head;
  const base64 = /^content-transfer-encoding:[ \t]*base64/im.test(text);
  const limit = isText ? TEXT_LIMIT : ATTACHMENT_LIMIT;
  return {
    isText,
    limit: Math.min(head, HEAD_LIMIT) + limit,
    headStart,
    head,
    size: base64 ? Math.floor((body * 57) / 78) : body,
  };
}

/** Up to and with the empty line; HEAD_LIMIT where there is none so far. */
function headLength(segment: Buffer, from: number): number {
  const area = segment.subarray(0, from + HEAD_LIMIT);
  const crlf = area.indexOf('\r\n\r\n', from);
  const lf = area.indexOf('\n\n', from);
  const ends = [crlf < 0 ? Infinity : crlf + 4, lf < 0 ? Infinity : lf + 2];
  return Math.min(...ends, area.length);
}

function lengthWithin(
  segment: Buffer,
  bytes: number,
  lines: number,
): { bytes: number; lines: number } {
  const end = Math.min(segment.length, bytes);
  let count = 0;
  for (let at = 0; at < end; at += 1) {
    if (segment[at] !== NEWLINE) continue;
    count += 1;
    if (count >= lines) return { bytes: at + 1, lines: count };
  }
  return { bytes: end, lines: count };
}

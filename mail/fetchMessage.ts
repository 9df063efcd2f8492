import type { ImapFlow, MessageStructureObject } from 'imapflow';

/** What is known of a message before its bytes are fetched. */
export interface Listed {
  uid: number;
  size: number;
  receivedAt: number;
}

/** Sizes and arrival times of messages of the selected folder, in the order of their UIDs. */
export async function listMessages(client: ImapFlow, uids: number[]): Promise<Listed[]> {
  if (uids.length === 0) return [];
  const query = { uid: true, size: true, internalDate: true };
  const found = await client.fetchAll(uids.join(','), query, { uid: true });
  return found
    .map(({ uid, size, internalDate }) => ({
      uid,
      size: size ?? 0,
      receivedAt: internalDate === undefined ? Date.now() : new Date(internalDate).getTime(),
    }))
    .sort((a, b) => a.uid - b.uid);
}

/** Groups that are fetched in one command: few enough bytes to hold in memory, few round trips. */
export function batches(messages: Listed[]): Listed[][] {
  const groups: Listed[][] = [];
  let bytes = Infinity;
  for (const message of messages) {
    const last = groups.at(-1);
    if (last === undefined || bytes + message.size > 2_097_152 || last.length >= 25) {
      groups.push([message]);
      bytes = message.size;
    } else {
      last.push(message);
      bytes += message.size;
    }
  }
  return groups;
}

/** Whole messages by UID; those that vanished meanwhile are absent. */
export async function fetchWhole(
  client: ImapFlow,
  messages: Listed[],
): Promise<Map<number, Buffer>> {
  const uids = messages.map(({ uid }) => uid).join(',');
  const found = await client.fetchAll(uids, { uid: true, source: true }, { uid: true });
  return new Map(
    found.flatMap(({ uid, source }) => (source === undefined ? [] : ([[uid, source]] as const))),
  );
}

const HEADER_LIMIT = 512 * 1024;
const TEXT_LIMIT = 1024 * 1024;

/** Headers and the first text part of a message too large to fetch, as a smaller message that parses by itself. */
export async function fetchBeginning(client: ImapFlow, uid: number): Promise<Buffer | null> {
  const key = String(uid);
  const query = {
    uid: true,
    bodyStructure: true,
    bodyParts: [{ key: 'HEADER', start: 0, maxLength: HEADER_LIMIT }],
  };
  const found = await client.fetchOne(key, query, { uid: true });
  if (found === false) return null;
  const headers = found.headers ?? found.bodyParts?.get('header') ?? Buffer.alloc(0);
  const text = firstText(found.bodyStructure);
  if (text === null) return headers;
  const boundary = found.bodyStructure?.parameters?.['boundary'];
  const parts = await client.fetchOne(
    key,
    {
      uid: true,
      bodyParts: [
        ...(boundary === undefined ? [] : [`${text}.mime`]),
        { key: text, start: 0, maxLength: TEXT_LIMIT },
      ],
    },
    { uid: true },
  );
  if (parts === false) return headers;
  const body = parts.bodyParts?.get(text) ?? Buffer.alloc(0);
  if (boundary === undefined) return Buffer.concat([headers, body]);
  const mime = parts.bodyParts?.get(`${text}.mime`) ?? Buffer.from('\r\n');
  return Buffer.concat([
    headers,
    Buffer.from(`--${boundary}\r\n`),
    mime,
    body,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

/** The number of the first text/plain part that is no attachment, else of the first text/html one. */
function firstText(root: MessageStructureObject | undefined): string | null {
  const parts: MessageStructureObject[] = [];
  const walk = (node: MessageStructureObject): void => {
    parts.push(node);
    node.childNodes?.forEach(walk);
  };
  if (root) walk(root);
  const texts = parts.filter(({ disposition }) => disposition !== 'attachment');
  const found =
    texts.find(({ type }) => type === 'text/plain') ??
    texts.find(({ type }) => type === 'text/html');
  return found === undefined ? null : (found.part ?? '1');
}

import type { ParsedMessage } from '../facts.ts';

/** One recipient of a delivery-status report (RFC 3464, RFC 6533), fields by lower-case name. */
export interface RecipientStatus {
  finalRecipient: string | null;
  originalRecipient: string | null;
  action: string;
  status: string | null;
  diagnostic: string;
}

const MAX_REPORT = 64_000;
const MAX_RECIPIENTS = 100;

/** The recipients of all delivery-status parts; empty where the message is no such report. */
export function recipientStatuses(message: Pick<ParsedMessage, 'attachments'>): RecipientStatus[] {
  return message.attachments
    .filter((part) => /^message\/(?:global-)?delivery-status$/.test(part.contentType))
    .flatMap((part) => recipientsOf(part.content ?? ''));
}

/** The recipients in the text of one report. */
export function recipientsOf(report: string): RecipientStatus[] {
  return fieldGroups(report)
    .filter(
      (fields) =>
        fields.has('final-recipient') ||
        fields.has('original-recipient') ||
        fields.has('action') ||
        fields.has('status'),
    )
    .slice(0, MAX_RECIPIENTS)
    .map((fields) => ({
      finalRecipient: addressIn(fields.get('final-recipient')),
      originalRecipient: addressIn(fields.get('original-recipient')),
      action: (fields.get('action') ?? '').toLowerCase().trim().split(/\s/)[0] ?? '',
      status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null,
      diagnostic: fields.get('diagnostic-code') ?? '',
    }));
}

/** Groups of unfolded fields, parted by blank lines. */
export function fieldGroups(report: string): Map<string, string>[] {
  const groups: Map<string, string>[] = [];
  let fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of report.slice(0, MAX_REPORT).split(/\r?\n/)) {
    if (line.trim() === '') {
      if (fields.size > 0) groups.push(fields);
      fields = new Map();
      last = null;
    } else if (/^[ \t]/.test(line) && last !== null) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.slice(0, 4000));
    } else {
      const colon = line.indexOf(':');
      if (colon <= 0 || colon > 60) continue;
      last = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(last))
        fields.set(
          last,
          line
            .slice(colon + 1)
            .trim()
            .slice(0, 4000),
        );
    }
  }
  if (fields.size > 0) groups.push(fields);
  return groups;
}

/** The address of `rfc822; a@b`, `utf-8; a@b` (RFC 6533 also writes `\x{…}`) or `<a@b>`. */
export function addressIn(value: string | undefined): string | null {
  if (value === undefined) return null;
  const plain = value
    .slice(0, 1000)
    .replace(/\\x\{([0-9a-f]{2,6})\}/gi, (_, hex: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
    )
    .replace(/^\s*[\w-]{1,20}\s*;\s*/, '');
  const found =
    /[^\s<>()[\]",;:@：；，、。「」（）【】]{1,64}@[^\s<>()[\]",;:@：；，、。「」（）【】]{1,255}/u.exec(
      plain,
    )?.[0] ?? null;
  return found === null ? null : found.replace(/^['`‘]+|[.'`’]+$/g, '').toLowerCase();
}

import type { ParsedMessage } from '../facts.ts';
import { addressIn, fieldGroups } from './deliveryStatus.ts';

/** What a report tells of the letter it is about. */
export interface Original {
  messageId: string | null;
  to: string[];
}

const ENCLOSED =
  /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers|partial)|text\/rfc822-headers?)$/;

/** Read from the enclosed message or headers, or from the copy that follows a free-form report. */
export function originalOf(message: Pick<ParsedMessage, 'attachments'>, copy: string): Original {
  const enclosed = message.attachments.find(
    (part) => ENCLOSED.test(part.contentType) && part.content !== null,
  );
  const source = enclosed?.content ?? copy;
  const fields = headersIn(source);
  return { messageId: messageIdIn(fields.get('message-id')), to: addressesIn(fields.get('to')) };
}

/** The fields of the first group that has a From, To or Message-ID. */
function headersIn(source: string): Map<string, string> {
  return (
    fieldGroups(source.slice(0, 64_000)).find(
      (fields) => fields.has('message-id') || (fields.has('from') && fields.has('to')),
    ) ??
    fieldGroups(source.slice(0, 64_000)).find((fields) => fields.has('to')) ??
    new Map<string, string>()
  );
}

function messageIdIn(value: string | undefined): string | null {
  const found =
    /<([^<>\s]{1,900})>/.exec(value ?? '')?.[1] ??
    /^\s*([^\s<>]{3,900}@[^\s<>]{1,255})/.exec(value ?? '')?.[1];
  return found ?? null;
}

function addressesIn(value: string | undefined): string[] {
  if (value === undefined) return [];
  return value
    .split(',', 50)
    .map((part) => addressIn(part))
    .filter((address) => address !== null);
}

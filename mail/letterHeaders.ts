/**
 * Our own Message-ID once more in a header that no provider rewrites (some put their own Message-ID in its place), so
 * that the copy in Sent can be recognised and the real id read back.
 */
export const LETTER_REF = 'X-Letter-Ref';

/** What tells a copy of our letter apart from everything else. */
export interface LetterTraits {
  messageId: string;
  /** Where headers were rewritten altogether: the same subject to the same person around the same time. */
  subject: string | null;
  recipient: string | null;
  sentAt: number | null;
}

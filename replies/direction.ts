import type { OwnerContext, ParsedMessage } from './facts.ts';

/** Providers where dots in the local part mean nothing. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/**
 * Whether the owner wrote this (also from another program): it lay in Sent, or comes from one of the owner's addresses.
 * Looked at before everything else (P5): own mail is never an answer, whatever it says.
 */
export function isOwn(message: ParsedMessage, owner: OwnerContext): boolean {
  if (owner.folder === 'sent') return true;
  const own = new Set(owner.addresses.map(sameMailbox));
  return message.from.some((from) => from.address !== '' && own.has(sameMailbox(from.address)));
}

/** One spelling for the addresses that reach one mailbox: lower case, no `+tag`, no dots at Gmail. */
export function sameMailbox(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at === -1) return lower;
  const local = lower.slice(0, at).split('+')[0] ?? '';
  const domain = lower.slice(at + 1);
  return DOTLESS.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

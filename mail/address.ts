import { domainToASCII } from 'node:url';

/**
 * Whether mail can be sent to this address: a local part and a domain, nothing that could end a header or an SMTP command
 * (RFC 5321 §4.1.2 without quoted local parts and address literals).
 */
export function isAddress(address: string): boolean {
  if (address.length > 254 || /[^\P{Cc}]|[\s<>(),;:\\"[\]]/u.test(address)) return false;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = asciiDomain(address.slice(at + 1));
  return (
    at > 0 &&
    Buffer.byteLength(local) <= 64 &&
    !local.includes('@') &&
    /^[a-z0-9.-]+\.?[a-z0-9-]+$/i.test(domain)
  );
}

/** The address with its domain in ASCII (RFC 5891), which every server understands. */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${asciiDomain(address.slice(at + 1))}`;
}

function asciiDomain(domain: string): string {
  return domainToASCII(domain);
}

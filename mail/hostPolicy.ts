import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { MailFailure } from './failures.ts';

export interface CheckedHost {
  /** As the owner wrote it; what the certificate must be for. */
  host: string;
  /** Addresses that may be connected to, in the resolver's order. */
  addresses: string[];
}

/** Instance metadata of clouds: never a mail server, whatever the owner allows. */
const METADATA = ['169.254.169.254', '169.254.170.2', '100.100.100.200', 'fd00:ec2::254'];

/**
 * Resolves a host once and keeps the addresses that may be connected to. The connection is made to one of them and the
 * name is never resolved again, so that a name which changes its address in between (DNS rebinding) gains nothing.
 * Loopback, link-local and private addresses count as refused unless `allowPrivate`.
 *
 * @throws MailFailure `unknown-host` | `refused-host`
 */
export async function checkHost(
  host: string,
  allowPrivate: boolean,
  server = host,
): Promise<CheckedHost> {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const addresses = ipaddr.isValid(bare) ? [bare] : await resolve(bare, server);
  const allowed = addresses.filter((address) => mayConnect(address, allowPrivate));
  if (allowed.length === 0) throw new MailFailure('refused-host', server);
  return { host: bare, addresses: allowed };
}

/** Whether policy lets us connect to this literal address. */
export function mayConnect(address: string, allowPrivate: boolean): boolean {
  const parsed = parse(address);
  if (parsed === null || METADATA.some((one) => sameAddress(one, parsed))) return false;
  const range = parsed.range();
  if (range === 'unicast') return true;
  return (
    allowPrivate &&
    ['loopback', 'private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat'].includes(range)
  );
}

/** True for 127.0.0.0/8 and ::1: the only place where mail may go unencrypted. */
export function isLoopback(address: string): boolean {
  return parse(address)?.range() === 'loopback';
}

/** IPv4 written as IPv6 is judged as the IPv4 address that it is. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (!ipaddr.isValid(address)) return null;
  return ipaddr.process(address);
}

function sameAddress(one: string, other: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return ipaddr.process(one).toNormalizedString() === other.toNormalizedString();
}

async function resolve(host: string, server: string): Promise<string[]> {
  if (host === '' || /[\s/@]/.test(host)) throw new MailFailure('unknown-host', server);
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    if (found.length > 0) return found.map(({ address }) => address);
  } catch {
    // Not found, or no resolver: the sentence is the same, and so is the remedy.
  }
  throw new MailFailure('unknown-host', server);
}

import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { AppEnv } from './deps.ts';

/** The address the connection came from (the proxy's, where there is one); null when there is no socket. */
export function remoteAddress(c: Context<AppEnv>): string | null {
  return c.env?.incoming?.socket?.remoteAddress ?? null;
}

/** True for 127.0.0.0/8 and ::1, also written as IPv4 in IPv6. Unknown is not loopback. */
export function isLoopback(address: string | null): boolean {
  return (
    address !== null && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'
  );
}

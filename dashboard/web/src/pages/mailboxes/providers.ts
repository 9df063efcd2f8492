import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import type { Preset } from '../../api/types.ts';

/** Where providers that take OAuth2 alone exchange a refresh token. */
export const TOKEN_URLS: Record<string, string> = {
  Gmail: 'https://oauth2.googleapis.com/token',
  'Microsoft 365': 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  'Outlook.com': 'https://login.microsoftonline.com/consumers/oauth2/v2.0/token',
};

/** Whether the provider takes no passwords from mail programs any more. */
export function wantsOauth(name: string): boolean {
  return name === 'Microsoft 365' || name === 'Outlook.com';
}

/** Providers whose servers are known. */
export const presets = queryOptions({
  queryKey: ['presets'],
  queryFn: async () => (await request<{ items: Preset[] }>('GET', 'mailboxes/presets')).items,
});

/** The provider of an address, as far as its domain tells. */
export function providerOf(address: string, known: Preset[]): Preset | null {
  const domain = address.split('@').at(-1)?.toLowerCase() ?? '';
  return known.find(({ domains }) => domains.includes(domain)) ?? null;
}

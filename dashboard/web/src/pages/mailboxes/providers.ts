import type { MailboxInput } from '../../api/types.ts';

export interface Provider {
  name: string;
  label: string;
  domains: string[];
  imap: MailboxInput['imap'];
  smtp: MailboxInput['smtp'];
  /** What its sign-in wants. */
  auth: 'app-password' | 'password' | 'oauth2';
  tokenUrl?: string;
}

/** Providers whose servers are known, by their own help pages. */
export const PROVIDERS: Provider[] = [
  {
    name: 'gmail',
    label: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    imap: { host: 'imap.gmail.com', port: 993 },
    smtp: { host: 'smtp.gmail.com', port: 465 },
    auth: 'app-password',
    tokenUrl: 'https://oauth2.googleapis.com/token',
  },
  {
    name: 'outlook',
    label: 'Outlook / Microsoft 365',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'outlook.de', 'hotmail.de', 'msn.com'],
    imap: { host: 'outlook.office365.com', port: 993 },
    smtp: { host: 'smtp.office365.com', port: 587 },
    auth: 'oauth2',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  },
  {
    name: 'icloud',
    label: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    imap: { host: 'imap.mail.me.com', port: 993 },
    smtp: { host: 'smtp.mail.me.com', port: 587 },
    auth: 'app-password',
  },
  {
    name: 'fastmail',
    label: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    imap: { host: 'imap.fastmail.com', port: 993 },
    smtp: { host: 'smtp.fastmail.com', port: 465 },
    auth: 'app-password',
  },
  {
    name: 'yahoo',
    label: 'Yahoo',
    domains: ['yahoo.com', 'yahoo.de', 'yahoo.co.uk', 'ymail.com'],
    imap: { host: 'imap.mail.yahoo.com', port: 993 },
    smtp: { host: 'smtp.mail.yahoo.com', port: 465 },
    auth: 'app-password',
  },
  {
    name: 'gmx',
    label: 'GMX',
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
    imap: { host: 'imap.gmx.net', port: 993 },
    smtp: { host: 'mail.gmx.net', port: 465 },
    auth: 'password',
  },
];

/** The provider of an address, as far as its domain tells. */
export function providerOf(address: string): Provider | null {
  const domain = address.split('@').at(-1)?.toLowerCase() ?? '';
  return PROVIDERS.find(({ domains }) => domains.includes(domain)) ?? null;
}

import type { MailboxRecord } from '../activities/ports/records.ts';

/** What is known of a provider, so that an owner need only give an address and a password. */
export interface Preset {
  name: string;
  /** Address domains it serves under its own name. */
  domains: string[];
  /** Ends of MX host names by which custom domains at this provider are recognised. */
  mx: string[];
  imap: { host: string; port: number; security: 'tls' | 'starttls' };
  smtp: { host: string; port: number; security: 'tls' | 'starttls' };
  /** Whether it puts what was sent by SMTP into Sent itself; null: depends on the account, found out by looking. */
  savesSentCopy: boolean | null;
  /** Letters a day that it lets pass (published limits; half of what trial accounts get is left to the owner). */
  dailyLimit: number;
  /** How the owner gets something to log in with. */
  loginSteps: string[];
}

const tls = (host: string, port: number) => ({ host, port, security: 'tls' }) as const;
const starttls = (host: string, port: number) => ({ host, port, security: 'starttls' }) as const;

export const PRESETS: Preset[] = [
  {
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    mx: ['google.com', 'googlemail.com'],
    imap: tls('imap.gmail.com', 993),
    smtp: tls('smtp.gmail.com', 465),
    savesSentCopy: true,
    dailyLimit: 500,
    loginSteps: [
      'Turn on 2-Step Verification in your Google Account under Security.',
      'Open myaccount.google.com/apppasswords, name it Followthrough and copy the 16 letters.',
      'Use your address as user name and these letters as password.',
    ],
  },
  {
    name: 'Microsoft 365',
    domains: [],
    mx: ['mail.protection.outlook.com'],
    imap: tls('outlook.office365.com', 993),
    smtp: starttls('smtp.office365.com', 587),
    savesSentCopy: true,
    dailyLimit: 10_000,
    loginSteps: [
      'Microsoft accepts no passwords for IMAP: sign in with OAuth2.',
      'Your administrator may have to allow IMAP and authenticated SMTP for your mailbox.',
    ],
  },
  {
    name: 'Outlook.com',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'outlook.de', 'hotmail.de'],
    mx: ['olc.protection.outlook.com'],
    imap: tls('outlook.office365.com', 993),
    smtp: starttls('smtp-mail.outlook.com', 587),
    savesSentCopy: true,
    dailyLimit: 300,
    loginSteps: [
      'Turn on IMAP under Settings, Mail, Forwarding and IMAP.',
      'Microsoft accepts no passwords for IMAP: sign in with OAuth2.',
    ],
  },
  {
    name: 'iCloud Mail',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    mx: ['mail.icloud.com'],
    imap: tls('imap.mail.me.com', 993),
    smtp: starttls('smtp.mail.me.com', 587),
    savesSentCopy: null,
    dailyLimit: 1_000,
    loginSteps: [
      'Open account.apple.com, Sign-In and Security, App-Specific Passwords and make one.',
      'Use your address as user name and the app-specific password.',
    ],
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    mx: ['messagingengine.com'],
    imap: tls('imap.fastmail.com', 993),
    smtp: tls('smtp.fastmail.com', 465),
    savesSentCopy: false,
    dailyLimit: 2_000,
    loginSteps: [
      'Open Settings, Privacy & Security, Manage app passwords; make one for IMAP and SMTP.',
    ],
  },
  {
    name: 'Yahoo Mail',
    domains: ['yahoo.com', 'yahoo.de', 'yahoo.co.uk', 'yahoo.fr', 'ymail.com', 'rocketmail.com'],
    mx: ['yahoodns.net'],
    imap: tls('imap.mail.yahoo.com', 993),
    smtp: tls('smtp.mail.yahoo.com', 465),
    savesSentCopy: null,
    dailyLimit: 500,
    loginSteps: ['Open Account security, Generate app password, and use it with your address.'],
  },
  {
    name: 'AOL Mail',
    domains: ['aol.com', 'aim.com'],
    mx: [],
    imap: tls('imap.aol.com', 993),
    smtp: tls('smtp.aol.com', 465),
    savesSentCopy: null,
    dailyLimit: 500,
    loginSteps: ['Open Account security, Generate app password, and use it with your address.'],
  },
  {
    name: 'GMX',
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
    mx: ['gmx.net'],
    imap: tls('imap.gmx.net', 993),
    smtp: tls('mail.gmx.net', 465),
    savesSentCopy: null,
    dailyLimit: 100,
    loginSteps: [
      'Turn on POP3 and IMAP access under E-Mail, Settings.',
      'With two-factor sign-in, make an application password under My Account, Security.',
    ],
  },
  {
    name: 'GMX.com',
    domains: ['gmx.com', 'gmx.us'],
    mx: [],
    imap: tls('imap.gmx.com', 993),
    smtp: tls('mail.gmx.com', 465),
    savesSentCopy: null,
    dailyLimit: 100,
    loginSteps: ['Turn on POP3 and IMAP access under Email Settings.'],
  },
  {
    name: 'WEB.DE',
    domains: ['web.de', 'email.de'],
    mx: ['web.de'],
    imap: tls('imap.web.de', 993),
    smtp: tls('smtp.web.de', 465),
    savesSentCopy: null,
    dailyLimit: 100,
    loginSteps: [
      'Turn on POP3 and IMAP access under E-Mail, Settings.',
      'With two-factor sign-in, make an application password under My Account, Security.',
    ],
  },
  {
    name: 'T-Online',
    domains: ['t-online.de', 'magenta.de'],
    mx: ['t-online.de'],
    imap: tls('secureimap.t-online.de', 993),
    smtp: tls('securesmtp.t-online.de', 465),
    savesSentCopy: null,
    dailyLimit: 100,
    loginSteps: ['Set a password for email programs in the Telekom customer centre and use it.'],
  },
  {
    name: 'IONOS',
    domains: ['online.de', 'onlinehome.de'],
    mx: ['kundenserver.de', 'ionos.com'],
    imap: tls('imap.ionos.de', 993),
    smtp: tls('smtp.ionos.de', 465),
    savesSentCopy: false,
    dailyLimit: 500,
    loginSteps: ['Use your address and the password of that mailbox (not of your IONOS account).'],
  },
  {
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    mx: ['mailbox.org'],
    imap: tls('imap.mailbox.org', 993),
    smtp: tls('smtp.mailbox.org', 465),
    savesSentCopy: false,
    dailyLimit: 1_000,
    loginSteps: ['With two-factor sign-in, make an application password under Settings, Security.'],
  },
  {
    name: 'Posteo',
    domains: ['posteo.de', 'posteo.net'],
    mx: ['posteo.de'],
    imap: tls('posteo.de', 993),
    smtp: tls('posteo.de', 465),
    savesSentCopy: false,
    dailyLimit: 500,
    loginSteps: ['Use your address and your mailbox password.'],
  },
  {
    name: 'Zoho Mail',
    domains: ['zohomail.com', 'zohomail.eu'],
    mx: ['zoho.com', 'zoho.eu'],
    imap: tls('imap.zoho.com', 993),
    smtp: tls('smtp.zoho.com', 465),
    savesSentCopy: true,
    dailyLimit: 250,
    loginSteps: [
      'Turn on IMAP under Settings, Mail Accounts.',
      'With two-factor sign-in, make an app password under My Account, Security.',
    ],
  },
];

/** The preset of an address's own domain; null for others (see `autoconfigure`). */
export function presetForAddress(address: string): Preset | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return PRESETS.find(({ domains }) => domains.includes(domain)) ?? null;
}

/** The preset of the provider that a mailbox sends through. */
export function presetFor(mailbox: Pick<MailboxRecord, 'smtp'>): Preset | null {
  const host = mailbox.smtp.host.toLowerCase();
  return PRESETS.find(({ smtp }) => smtp.host === host) ?? null;
}

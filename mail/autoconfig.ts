import { resolveMx, resolveSrv } from 'node:dns/promises';
import { isAddress } from './address.ts';
import { httpRequest } from './httpRequest.ts';
import { PRESETS, presetForAddress, type Preset } from './presets.ts';

/** Proposed settings for an address; the owner sees them and may change them before anything is tried. */
export interface Proposal {
  imap: Preset['imap'];
  smtp: Preset['smtp'];
  /** What to log in as. */
  user: string;
  /** Where it came from: our list, the domain's mail exchanger, its SRV records, its own or Mozilla's settings file. */
  source: 'preset' | 'mx' | 'srv' | 'settings-file';
  preset: Preset | null;
}

/** The look-ups that a proposal rests on; each answers null or nothing where there is none. */
export interface Lookups {
  mx(domain: string): Promise<string[]>;
  srv(name: string): Promise<{ host: string; port: number } | null>;
  settingsFile(url: URL): Promise<string | null>;
}

/**
 * Finds out how to reach the mailbox of an address: our presets, then MX, then SRV records (RFC 6186, 8314), then Mozilla's
 * settings files. Null where nothing is known. Never without encryption, and only public hosts are asked.
 */
export async function autoconfigure(
  address: string,
  lookups: Lookups = networkLookups,
): Promise<Proposal | null> {
  if (!isAddress(address)) return null;
  const known = presetForAddress(address);
  if (known) return ofPreset(known, address, 'preset');
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const exchangers = await lookups.mx(domain);
  const hosted = PRESETS.find(({ mx }) =>
    mx.some((end) => exchangers.some((host) => under(host, end))),
  );
  if (hosted) return ofPreset(hosted, address, 'mx');
  return (await bySrv(domain, address, lookups)) ?? (await byFile(domain, address, lookups));
}

function ofPreset(preset: Preset, address: string, source: 'preset' | 'mx'): Proposal {
  return { imap: preset.imap, smtp: preset.smtp, user: address, source, preset };
}

function under(host: string, end: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name === end || name.endsWith(`.${end}`);
}

async function bySrv(domain: string, address: string, lookups: Lookups): Promise<Proposal | null> {
  const [imaps, submissions, submission] = await Promise.all([
    lookups.srv(`_imaps._tcp.${domain}`),
    lookups.srv(`_submissions._tcp.${domain}`),
    lookups.srv(`_submission._tcp.${domain}`),
  ]);
  const smtp: Preset['smtp'] | null = submissions
    ? { ...submissions, security: 'tls' }
    : submission && { ...submission, security: 'starttls' };
  if (!imaps || !smtp) return null;
  return { imap: { ...imaps, security: 'tls' }, smtp, user: address, source: 'srv', preset: null };
}

async function byFile(domain: string, address: string, lookups: Lookups): Promise<Proposal | null> {
  const places = [
    `https://autoconfig.${domain}/mail/config-v1.1.xml`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
    `https://autoconfig.thunderbird.net/v1.1/${domain}`,
  ];
  for (const place of places) {
    const url = URL.parse(place);
    const text = url === null ? null : await lookups.settingsFile(url);
    const proposal = text === null ? null : readSettingsFile(text, address);
    if (proposal) return proposal;
  }
  return null;
}

/** Mozilla's autoconfiguration file: the first IMAP and SMTP server with encryption. Null where it holds none. */
export function readSettingsFile(xml: string, address: string): Proposal | null {
  const imap = server(xml, 'incomingServer', 'imap');
  const smtp = server(xml, 'outgoingServer', 'smtp');
  if (!imap || !smtp) return null;
  const local = address.slice(0, address.lastIndexOf('@'));
  const user = imap.user
    .replaceAll('%EMAILADDRESS%', address)
    .replaceAll('%EMAILLOCALPART%', local);
  const { user: _imapUser, ...imapEndpoint } = imap;
  const { user: _smtpUser, ...smtpEndpoint } = smtp;
  return { imap: imapEndpoint, smtp: smtpEndpoint, user, source: 'settings-file', preset: null };
}

function server(xml: string, element: string, type: string) {
  const blocks = xml.matchAll(
    new RegExp(`<${element}\\s[^>]*type="${type}"[^>]*>([\\s\\S]{0,4000}?)</${element}>`, 'g'),
  );
  for (const [, block = ''] of blocks) {
    const value = (name: string): string =>
      new RegExp(`<${name}>\\s*([^<]{1,253}?)\\s*</${name}>`).exec(block)?.[1] ?? '';
    const security = { SSL: 'tls', STARTTLS: 'starttls' }[value('socketType')];
    const port = Number(value('port'));
    const host = value('hostname').toLowerCase();
    const valid = /^[a-z0-9.-]+$/.test(host) && Number.isInteger(port) && port > 0 && port < 65_536;
    if (valid && (security === 'tls' || security === 'starttls')) {
      return { host, port, security, user: value('username') || '%EMAILADDRESS%' } as const;
    }
  }
  return null;
}

const networkLookups: Lookups = {
  async mx(domain) {
    const found = await resolveMx(domain).catch(() => []);
    return found.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
  },
  async srv(name) {
    const found = await resolveSrv(name).catch(() => []);
    const [first] = found.sort((a, b) => a.priority - b.priority || b.weight - a.weight);
    // A lone dot says: this service is not offered (RFC 2782).
    return first === undefined || first.name === '' || first.name === '.'
      ? null
      : { host: first.name, port: first.port };
  },
  async settingsFile(url) {
    const answer = await httpRequest(url, { allowPrivate: false, ms: 5_000 }).catch(() => null);
    return answer?.status === 200 ? answer.body : null;
  },
};

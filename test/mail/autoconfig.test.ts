import { describe, expect, test } from 'vitest';
import { autoconfigure, readSettingsFile, type Lookups } from '../../mail/autoconfig.ts';
import { PRESETS, presetFor } from '../../mail/presets.ts';
import { mailbox } from './mailbox.ts';

const NOTHING: Lookups = {
  mx: async () => [],
  srv: async () => null,
  settingsFile: async () => null,
};

const FILE = `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x.example">
  <incomingServer type="pop3"><hostname>pop.x.example</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
  <incomingServer type="imap"><hostname>old.x.example</hostname><port>143</port><socketType>plain</socketType></incomingServer>
  <incomingServer type="imap"><hostname> imap.x.example </hostname><port>993</port><socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.x.example</hostname><port>587</port><socketType>STARTTLS</socketType></outgoingServer>
</emailProvider></clientConfig>`;

describe('settings found by the address alone', () => {
  test('a known provider is recognised by its domain and by the mail exchanger of another', async () => {
    expect(await autoconfigure('Mira@GMail.com', NOTHING)).toMatchObject({
      source: 'preset',
      imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
      preset: { savesSentCopy: true },
    });
    const hosted = { ...NOTHING, mx: async () => ['aspmx.l.google.com.'] };
    expect(await autoconfigure('mira@own.example', hosted)).toMatchObject({
      source: 'mx',
      preset: { name: 'Gmail' },
      user: 'mira@own.example',
    });
    const lookalike = { ...NOTHING, mx: async () => ['mx.notgoogle.com'] };
    expect(await autoconfigure('mira@own.example', lookalike)).toBeNull();
  });

  test('SRV records are used when both kinds are there', async () => {
    const records: Record<string, { host: string; port: number }> = {
      '_imaps._tcp.own.example': { host: 'imap.own.example', port: 993 },
      '_submission._tcp.own.example': { host: 'smtp.own.example', port: 587 },
    };
    const lookups = { ...NOTHING, srv: async (name: string) => records[name] ?? null };
    expect(await autoconfigure('mira@own.example', lookups)).toMatchObject({
      source: 'srv',
      imap: { host: 'imap.own.example', security: 'tls' },
      smtp: { host: 'smtp.own.example', security: 'starttls' },
    });
  });

  test('a settings file gives its first encrypted servers and the user name', async () => {
    const lookups = { ...NOTHING, settingsFile: async () => FILE };
    expect(await autoconfigure('mira@x.example', lookups)).toMatchObject({
      source: 'settings-file',
      imap: { host: 'imap.x.example', port: 993, security: 'tls' },
      smtp: { host: 'smtp.x.example', port: 587, security: 'starttls' },
      user: 'mira',
    });
  });

  test('one without encryption, with a strange host or no sense proposes nothing', () => {
    expect(readSettingsFile(FILE.replaceAll(/SSL|STARTTLS/g, 'plain'), 'm@x.example')).toBeNull();
    expect(readSettingsFile(FILE.replace(' imap.x.example ', 'a b/c'), 'm@x.example')).toBeNull();
    expect(readSettingsFile('<html>not found</html>', 'm@x.example')).toBeNull();
  });

  test('no address, no proposal', async () => {
    expect(await autoconfigure('nobody', NOTHING)).toBeNull();
  });
});

describe('presets', () => {
  test('each is encrypted, tells how to log in, and is found again by its SMTP host', () => {
    for (const preset of PRESETS) {
      expect(preset.loginSteps.length, preset.name).toBeGreaterThan(0);
      expect(preset.dailyLimit, preset.name).toBeGreaterThan(0);
      expect(preset.imap.port === 993 || preset.imap.security === 'starttls').toBe(true);
      const box = mailbox({}, { smtpEndpoint: preset.smtp });
      expect(presetFor(box)?.smtp).toEqual(preset.smtp);
    }
  });

  test('no domain belongs to two', () => {
    const domains = PRESETS.flatMap(({ domains }) => domains);
    expect(new Set(domains).size).toBe(domains.length);
  });
});

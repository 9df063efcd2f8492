import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

export interface DovecotFolder {
  name: string;
  /** `\Sent`, `\Drafts`, … or nothing: then only the name tells. */
  specialUse?: string;
}

interface DovecotSettings {
  base: string;
  port: number;
  tlsPort: number;
  uid: number;
  gid: number;
  users: Record<string, string>;
  idle?: boolean;
  tls?: { key: string; cert: string };
  folders?: DovecotFolder[];
  introspectionUrl?: string;
}

const FOLDERS: DovecotFolder[] = [
  { name: 'Sent', specialUse: '\\Sent' },
  { name: 'Drafts', specialUse: '\\Drafts' },
  { name: 'Junk', specialUse: '\\Junk' },
];

/** Writes the configuration, the password file and the maildirs' parent under `base`; returns the configuration's path. */
export async function dovecotConfig(settings: DovecotSettings): Promise<string> {
  const { base, port, tlsPort, uid, gid } = settings;
  const root = process.getuid?.() === 0;
  const self = userInfo().username;
  const mail = join(base, 'mail');
  await mkdir(mail, { recursive: true });
  await chmod(base, 0o755);
  if (root) await chown(mail, uid, gid);
  const users = Object.entries(settings.users);
  await writeFile(
    join(base, 'users'),
    users.map(([user, password]) => `${user}:{PLAIN}${password}\n`).join(''),
  );
  if (settings.tls) {
    await writeFile(join(base, 'key.pem'), settings.tls.key);
    await writeFile(join(base, 'cert.pem'), settings.tls.cert);
  }
  if (settings.introspectionUrl !== undefined) {
    await writeFile(
      join(base, 'oauth2'),
      `introspection_mode = post\nintrospection_url = ${settings.introspectionUrl}\nusername_attribute = email\nactive_attribute = active\nactive_value = true\ntimeout_msecs = 2000\n`,
    );
  }
  const text = `
base_dir = ${join(base, 'run')}
state_dir = ${join(base, 'state')}
log_path = ${join(base, 'log')}
listen = 127.0.0.1
protocols = imap
default_internal_user = ${self}
default_internal_group = ${root ? 'root' : self}
default_login_user = ${root ? 'nobody' : self}
auth_mechanisms = plain login${settings.introspectionUrl === undefined ? '' : ' xoauth2'}
auth_failure_delay = 0 secs
disable_plaintext_auth = no
mail_location = maildir:${mail}/%u
mail_max_userip_connections = 100
mailbox_idle_check_interval = 1 secs
first_valid_uid = 1
first_valid_gid = 1
${
  settings.tls
    ? `ssl = yes\nssl_cert = <${join(base, 'cert.pem')}\nssl_key = <${join(base, 'key.pem')}`
    : 'ssl = no'
}
${
  settings.introspectionUrl === undefined
    ? ''
    : `passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = ${join(base, 'oauth2')}\n}`
}
passdb {
  driver = passwd-file
  args = ${join(base, 'users')}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${mail}/%u allow_all_users=yes
}
service imap-login {
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${settings.tls ? tlsPort : 0}
    ssl = yes
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
protocol imap {
${settings.idle === false ? '  imap_capability = IMAP4rev1 SASL-IR ID ENABLE LITERAL+ UIDPLUS SPECIAL-USE NAMESPACE' : ''}
}
namespace inbox {
  inbox = yes
  separator = /
${(settings.folders ?? FOLDERS).map(mailbox).join('\n')}
}
`;
  const path = join(base, 'dovecot.conf');
  await writeFile(path, text);
  return path;
}

function mailbox(folder: DovecotFolder): string {
  const use = folder.specialUse === undefined ? '' : `    special_use = ${folder.specialUse}\n`;
  return `  mailbox "${folder.name}" {\n    auto = create\n${use}  }`;
}

import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface TestCertificate {
  key: string;
  cert: string;
  /** SHA-256 as `AB:CD:…`, the form Node prints. */
  fingerprint: string;
}

/** A self-signed certificate for `names` (DNS names, or addresses as `IP:127.0.0.1`), made by the openssl command. */
export async function makeCertificate(
  names: string[] = ['DNS:localhost', 'IP:127.0.0.1'],
): Promise<TestCertificate> {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  try {
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    await promisify(execFile)('openssl', [
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' '),
      '-keyout',
      keyFile,
      '-out',
      certFile,
      '-subj',
      '/CN=test',
      '-addext',
      `subjectAltName=${names.join(',')}`,
    ]);
    const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]);
    return { key, cert, fingerprint: new X509Certificate(cert).fingerprint256 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

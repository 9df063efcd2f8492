import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** RFC 7914: 32 MiB and about 80 ms a try on a small server. Stored with the hash, so that it can be raised. */
const COST = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return [
    'scrypt',
    COST.N,
    COST.r,
    COST.p,
    salt.toString('base64url'),
    hash.toString('base64url'),
  ].join('$');
}

/** Against null (no such owner, or no password) it takes the same time and says false. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [name, N, r, p, salt, hash] = (stored ?? '').split('$');
  if (name !== 'scrypt' || salt === undefined || hash === undefined) {
    await derive(password, randomBytes(16), COST);
    return false;
  }
  const expected = Buffer.from(hash, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      password.normalize('NFKC'),
      salt,
      LENGTH,
      { ...cost, maxmem: 256 * cost.N * cost.r },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}

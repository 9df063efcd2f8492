import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EncryptionKeys } from './encryptionKey.ts';
import { StoreFailure } from './failures.ts';

/** Where a secret stands. It is the associated data: a ciphertext moved to another row or column no longer opens. */
export interface SecretPlace {
  table: string;
  column: string;
  row: string;
}

const VERSION = 'v1';

/** AES-256-GCM with a fresh 96-bit nonce (NIST SP 800-38D). The result names the key: `v1.<key id>.<nonce>.<ciphertext and tag>`. */
export function seal(keys: EncryptionKeys, place: SecretPlace, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.current.key, nonce);
  cipher.setAAD(associated(place, keys.current.id));
  const sealed = Buffer.concat([
    cipher.update(secret, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return [VERSION, keys.current.id, nonce.toString('base64url'), sealed.toString('base64url')].join(
    '.',
  );
}

/**
 * Opens what `seal` made. Throws StoreFailure `wrong-key` when the key is not among ours, `corrupt` when the text was
 * altered or moved.
 */
export function unseal(keys: EncryptionKeys, place: SecretPlace, sealed: string): string {
  const [version, keyId, nonceText, bodyText] = sealed.split('.');
  const key = [keys.current, ...keys.former].find((each) => each.id === keyId);
  if (version !== VERSION || nonceText === undefined || bodyText === undefined)
    throw tampered(place);
  if (key === undefined)
    throw new StoreFailure(
      'wrong-key',
      'A stored password was encrypted under another key; put the former encryption-key file (or FOLLOWTHROUGH_KEY) back, or enter the password again.',
    );
  const nonce = Buffer.from(nonceText, 'base64url');
  const body = Buffer.from(bodyText, 'base64url');
  if (nonce.length !== 12 || body.length < 16) throw tampered(place);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, { authTagLength: 16 });
    decipher.setAAD(associated(place, key.id));
    decipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    throw tampered(place);
  }
}

/** True when it was sealed under a former key and should be sealed again. */
export function needsResealing(keys: EncryptionKeys, sealed: string): boolean {
  return sealed.split('.')[1] !== keys.current.id;
}

function associated(place: SecretPlace, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([VERSION, keyId, place.table, place.column, place.row]));
}

function tampered(place: SecretPlace): StoreFailure {
  return new StoreFailure(
    'corrupt',
    `A stored secret (${place.table}.${place.column}) was altered; enter it again, or restore the last backup.`,
  );
}

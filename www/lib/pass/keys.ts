/**
 * Keys of a shop, made by the browser and kept by the shop. ECDSA P-256 and not Ed25519: every browser that runs the
 * card knows it, Ed25519 came to Chrome in 2025 and to Safari with 17.
 */
import { isPlain, optionsOf, refuse, text } from '../arguments.js';
import { type Bytes, fromBase64url, toBase64url, utf8 } from '../bytes.js';
import { PassError, PassInputError } from './errors.js';
import { LIMITS } from './limits.js';
import { passphraseKey, randomBytes } from './passphrase.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The shop's keys: one signs passes, the other is public. */
export interface ShopKeys {
  /** First bytes of SHA-256 over the public key: what a pass names its key by. */
  id: string;
  /** Checks signatures; goes into the app. */
  publicKey: CryptoKey;
  /** Not extractable: it can sign, and be stored in IndexedDB, but no script can read it. */
  privateKey: CryptoKey;
  /** For a place outside the browser; null when no passphrase was given. */
  backup: ShopKeysBackup | null;
}

/** The private key under a passphrase: plain JSON. Whoever has both signs as the shop. */
export interface ShopKeysBackup {
  kind: 'khachquen-shop-keys';
  version: 1;
  /** Rounds of stretching the passphrase. */
  iterations: number;
  /** Of the passphrase, as base64url. */
  salt: string;
  /** Of the encryption, as base64url. */
  nonce: string;
  /** The public key, as base64url. */
  publicKey: string;
  /** The private key, encrypted, as base64url. */
  privateKey: string;
}

/** Not there on a page without https: said before anything else fails for it. */
export function subtle(): SubtleCrypto {
  const found = globalThis.crypto?.subtle;
  if (!found) throw new PassError('version', 'this page has no WebCrypto', { needs: 'https' });
  return found;
}

/** The public key as text, for the app that shows cards. */
export async function exportPublicKey({ publicKey }: { publicKey: CryptoKey }): Promise<string> {
  return toBase64url(new Uint8Array(await subtle().exportKey('raw', publicKey)));
}

export async function keyIdOf(publicKey: string): Promise<Bytes> {
  const raw = fromBase64url(publicKey) ?? new Uint8Array();
  return new Uint8Array(await subtle().digest('SHA-256', raw)).slice(0, 8);
}

export async function importPublicKey(publicKey: string): Promise<CryptoKey> {
  const raw = fromBase64url(publicKey.trim());
  if (raw?.length !== 65) throw new PassError('wrong-key', 'not a public key of a shop', { part: 'shop' });
  return subtle()
    .importKey('raw', raw, CURVE, true, ['verify'])
    .catch(() => {
      throw new PassError('wrong-key', 'not a public key of a shop', { part: 'shop' });
    });
}

/**
 * New keys. With a `passphrase` they come with a back-up; without one, a lost browser profile loses them, and every
 * card needs a new public key.
 */
export async function createShopKeys(options: { passphrase?: string } = {}): Promise<ShopKeys> {
  const { passphrase } = optionsOf(options, ['passphrase'], 'createShopKeys: options');
  if (passphrase !== undefined) text(passphrase, 'createShopKeys: options.passphrase');
  if (passphrase !== undefined) refuseWeak(passphrase);
  const made = await subtle().generateKey(CURVE, passphrase !== undefined, ['sign', 'verify']);
  const { publicKey } = made;
  const shown = await exportPublicKey({ publicKey });
  const id = toBase64url(await keyIdOf(shown));
  if (passphrase === undefined) return { id, publicKey, privateKey: made.privateKey, backup: null };
  const secret = new Uint8Array(await subtle().exportKey('pkcs8', made.privateKey));
  const backup = await lock(secret, shown, passphrase);
  const privateKey = await subtle().importKey('pkcs8', secret, CURVE, false, ['sign']);
  secret.fill(0);
  return { id, publicKey, privateKey, backup };
}

/** Keys from their back-up; a wrong passphrase or a changed back-up is a `PassError` of code `wrong-key`. */
export async function restoreShopKeys(backup: ShopKeysBackup, passphrase: string): Promise<ShopKeys> {
  text(passphrase, 'restoreShopKeys: passphrase');
  if (!isPlain(backup))
    refuse('restoreShopKeys: backup', backup, 'the `backup` of createShopKeys, as JSON gives it back');
  const { iterations, publicKey: shop } = backup;
  const isOurs = backup.kind === 'khachquen-shop-keys' && backup.version === 1;
  const isSane = iterations >= LIMITS.iterations && iterations <= LIMITS.mostIterations;
  const [salt, nonce, data] = [backup.salt, backup.nonce, backup.privateKey].map((part) =>
    fromBase64url(part),
  );
  if (!isOurs || !isSane || !salt || !nonce || !data) throw new PassError('damaged', 'not a back-up of keys');
  const key = await passphraseKey(subtle(), passphrase, salt, iterations, 'decrypt');
  const opened = await subtle()
    .decrypt(lockWith(nonce, shop, iterations), key, data)
    .catch(() => null);
  if (!opened)
    throw new PassError('wrong-key', 'the passphrase does not open the back-up', { part: 'passphrase' });
  const publicKey = await importPublicKey(shop);
  const privateKey = await subtle().importKey('pkcs8', opened, CURVE, false, ['sign']);
  return { id: toBase64url(await keyIdOf(shop)), publicKey, privateKey, backup };
}

function refuseWeak(passphrase: string): void {
  if ([...passphrase].length < LIMITS.passphrase)
    throw new PassInputError('passphrase', `at least ${LIMITS.passphrase} characters`, {
      least: LIMITS.passphrase,
    });
}

async function lock(secret: Bytes, publicKey: string, passphrase: string): Promise<ShopKeysBackup> {
  const { iterations } = LIMITS;
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const key = await passphraseKey(subtle(), passphrase, salt, iterations, 'encrypt');
  const data = await subtle().encrypt(lockWith(nonce, publicKey, iterations), key, secret);
  return {
    kind: 'khachquen-shop-keys',
    version: 1,
    iterations,
    salt: toBase64url(salt),
    nonce: toBase64url(nonce),
    publicKey,
    privateKey: toBase64url(new Uint8Array(data)),
  };
}

/** The public key is bound to the private one: neither can be exchanged in the back-up. */
const lockWith = (iv: Bytes, publicKey: string, iterations: number): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`khachquen-shop-keys 1 ${iterations} ${publicKey}`),
});

/** A key out of words that a person remembers: PBKDF2-SHA-256, what WebCrypto has for it. */
import { type Bytes, utf8 } from '../bytes.js';

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export async function passphraseKey(
  subtle: SubtleCrypto,
  passphrase: string,
  salt: Bytes,
  iterations: number,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  // NFC: the same words typed on two keyboards are the same bytes.
  const words = await subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(derive, words, { name: 'AES-GCM', length: 256 }, false, [use]);
}

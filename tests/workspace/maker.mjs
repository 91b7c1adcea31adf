// The workspace file said a second time, from the table in www/lib/workspace/envelope.ts and with Node's own crypto.
import { createCipheriv, createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';

const bytes = (...parts) => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

/** Puts the digest where it belongs: a file that somebody has changed and made whole again. */
export function whole(file) {
  const digest = createHash('sha256').update(file.subarray(0, 5)).update(file.subarray(37)).digest();
  return bytes(file.subarray(0, 5), digest, file.subarray(37));
}

export function openFile(text, { version = 1 } = {}) {
  return whole(bytes([75, 81, 87, version, 0], new Uint8Array(32), Buffer.from(text)));
}

const keyOf = (passphrase, salt, iterations) =>
  pbkdf2Sync(Buffer.from(passphrase.normalize('NFC')), salt, iterations, 32, 'sha256');

export function lockedFile(text, passphrase, { iterations = 600_000 } = {}) {
  const salt = Buffer.alloc(16, 7);
  const nonce = Buffer.alloc(12, 9);
  const rounds = Buffer.alloc(4);
  rounds.writeUInt32BE(iterations);
  const head = Buffer.from([75, 81, 87, 1, 1]);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt, iterations), nonce);
  cipher.setAAD(Buffer.concat([head, rounds, salt, nonce]));
  const ciphertext = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return whole(bytes(head, new Uint8Array(32), rounds, salt, nonce, ciphertext));
}

/** The record's text in a locked file. */
export function textIn(file, passphrase) {
  const all = Buffer.from(file);
  const [salt, nonce] = [all.subarray(41, 57), all.subarray(57, 69)];
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt, all.readUInt32BE(37)), nonce);
  decipher.setAAD(Buffer.concat([all.subarray(0, 5), all.subarray(37, 69)]));
  decipher.setAuthTag(all.subarray(-16));
  return Buffer.concat([decipher.update(all.subarray(69, -16)), decipher.final()]).toString();
}

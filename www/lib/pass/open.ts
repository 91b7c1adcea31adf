/** Opens a pass without any network. The shop's public key comes from the app that shows the card, never from the pass. */
import { bytesIn, optionsOf, text } from '../arguments.js';
import { type Bytes, fromBase64url, sameBytes, toBase64url } from '../bytes.js';
import type { Member } from '../loyalty.js';
import { type Envelope, envelopeOf } from './envelope.js';
import { PassError } from './errors.js';
import { importPublicKey, keyIdOf, SIGNING, subtle } from './keys.js';
import { LIMITS } from './limits.js';
import { unpacked } from './pack.js';
import { memberOf } from './record.js';

/** How a pass is judged. */
export interface OpenPassOptions {
  /** The instant to judge by; default: the device's clock. */
  now?: Date | number;
  /** Name under which the file was found; another one inside is refused. */
  name?: string;
}

/** A pass whose signature and dates hold. */
export interface OpenedPass {
  /** Whose it is. */
  member: Member;
  /** Name of the file. */
  name: string;
  /** Id of the key that signed it. */
  keyId: string;
  /** Instants, in milliseconds since 1970. */
  issued: number;
  /** When it ends, in milliseconds since 1970. */
  expires: number;
}

/** The member of a pass, and what its envelope says. Throws `PassError`. */
export async function readPass(
  bytes: Uint8Array | ArrayBuffer,
  secret: string,
  publicKey: string,
  given: OpenPassOptions = {},
): Promise<OpenedPass> {
  const options = optionsOf(given, ['now', 'name'], 'openPass: options');
  const pass = envelopeOf(bytesIn(bytes, 'openPass: bytes'));
  await checkSignature(pass, text(publicKey, 'openPass: publicKey'));
  checkDates(pass, options.now === undefined ? Date.now() : Number(options.now));
  const name = toBase64url(pass.name);
  if (options.name !== undefined && options.name !== name)
    throw new PassError('tampered', 'the pass of another name', { part: 'name' });
  const member = memberOf(await recordIn(pass, text(secret, 'openPass: secret')));
  if (!member) throw new PassError('damaged', 'the record is no member');
  const { issued, expires, keyId } = pass;
  return { member, name, keyId: toBase64url(keyId), issued: issued * 1000, expires: expires * 1000 };
}

/** The member of a pass. Throws `PassError`. */
export async function openPass(
  bytes: Uint8Array | ArrayBuffer,
  secret: string,
  publicKey: string,
  options: OpenPassOptions = {},
): Promise<Member> {
  return (await readPass(bytes, secret, publicKey, options)).member;
}

async function checkSignature({ keyId, signature, signed }: Envelope, publicKey: string): Promise<void> {
  const key = await importPublicKey(publicKey);
  if (!sameBytes(keyId, await keyIdOf(publicKey.trim())))
    throw new PassError('wrong-key', 'signed with another key', { part: 'shop', keyId: toBase64url(keyId) });
  if (!(await subtle().verify(SIGNING, key, signature as Bytes, signed as Bytes)))
    throw new PassError('tampered', 'the signature does not fit');
}

function checkDates({ issued, expires }: Envelope, now: number): void {
  if (expires <= issued || expires - issued > LIMITS.days * 86_400)
    throw new PassError('too-long', `signed for more than ${LIMITS.days} days`, { issued, expires });
  const details = { issued: issued * 1000, expires: expires * 1000 };
  if (now < (issued - LIMITS.skewSeconds) * 1000) throw new PassError('not-yet', 'begins later', details);
  // `!(…)`: a clock that is no number opens nothing.
  if (!(now < expires * 1000)) throw new PassError('expired', 'has ended', details);
}

async function recordIn(pass: Envelope, secret: string): Promise<unknown> {
  const wrong = (): never => {
    throw new PassError('wrong-key', 'the secret does not open the pass', { part: 'secret' });
  };
  const raw = fromBase64url(secret.trim());
  if (raw?.length !== 32) return wrong();
  const key = await subtle().importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const how = { name: 'AES-GCM', iv: pass.nonce, additionalData: pass.header };
  const body = new Uint8Array(await subtle().decrypt(how, key, pass.ciphertext).catch(wrong));
  if (pass.packing > 1) throw new PassError('version', `packing ${pass.packing}`, { packing: pass.packing });
  const text = new TextDecoder().decode(pass.packing === 1 ? await unpacked(body) : body);
  try {
    return JSON.parse(text);
  } catch {
    throw new PassError('damaged', 'the record is not to be read');
  }
}

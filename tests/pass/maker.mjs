// A second implementation of the pass, from the table in www/lib/pass/envelope.ts and Node's own crypto, so that the
// library is not its own referee. It makes what the library refuses to make, too.
import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
} from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export const sha256 = (text) => createHash('sha256').update(text).digest();

/** A key that is the same on every machine: for tests alone. */
export function fixedKeys(seed) {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(sha256(seed));
  const point = ecdh.getPublicKey();
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: ecdh.getPrivateKey().toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return { jwk, privateKey, publicKey: point.toString('base64url') };
}

const ieee = (key) => ({ key, dsaEncoding: 'ieee-p1363' });
const number = (seconds) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(seconds);
  return bytes;
};

/** Everything but the signature: the same bytes for the same input. */
export function unsigned({
  record,
  publicKey,
  issued,
  expires,
  name,
  secret,
  nonce,
  packing = 0,
  version = 1,
}) {
  const keyId = sha256(Buffer.from(publicKey, 'base64url')).subarray(0, 8);
  const head = [
    Buffer.from('KQP'),
    Buffer.of(version, packing),
    name,
    keyId,
    number(issued),
    number(expires),
    nonce,
  ];
  const header = Buffer.concat(head);
  const text = Buffer.from(typeof record === 'string' ? record : JSON.stringify(record));
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(header);
  const body = [
    cipher.update(packing === 1 ? deflateRawSync(text) : text),
    cipher.final(),
    cipher.getAuthTag(),
  ];
  return Buffer.concat([header, ...body]);
}

export const signed = (bytes, privateKey) => Buffer.concat([bytes, sign('sha256', bytes, ieee(privateKey))]);

export const makePass = (input, keys) =>
  signed(unsigned({ publicKey: keys.publicKey, ...input }), keys.privateKey);

/** Opens what the library made; throws where anything does not fit. */
export function opened(bytes, secret, publicKey) {
  const pass = Buffer.from(bytes);
  const end = pass.length - 64;
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  if (!verify('sha256', pass.subarray(0, end), ieee(key), pass.subarray(end))) throw new Error('signature');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(secret, 'base64url'), pass.subarray(37, 49));
  decipher.setAAD(pass.subarray(0, 49)).setAuthTag(pass.subarray(end - 16, end));
  const body = Buffer.concat([decipher.update(pass.subarray(49, end - 16)), decipher.final()]);
  return {
    name: pass.subarray(5, 21).toString('base64url'),
    issued: pass.readUInt32BE(29),
    expires: pass.readUInt32BE(33),
    record: JSON.parse((pass[4] === 1 ? inflateRawSync(body) : body).toString()),
  };
}

/**
 * How a pass is carried: `#name.secret` after the address of a card page that fetches the file, or
 * `#name.secret.pass` with the pass itself inside. What stands after `#` is not sent to a server.
 */
import { type Bytes, fromBase64url, toBase64url } from '../bytes.js';

/** What a link says of a pass. */
export interface PassLink {
  /** Name of the file. */
  name: string;
  /** What opens it. */
  secret: string;
  /** The pass itself, where the link carries it. */
  bytes: Bytes | null;
}

/** The link of a pass: its secret stands behind `#`, which browsers do not send. */
export const passLink = (page: string, name: string, secret: string, bytes?: Uint8Array): string =>
  `${page}#${[name, secret, ...(bytes ? [toBase64url(bytes)] : [])].join('.')}`;

/** Reads an address, its `#…`, or what stands after it; null when it is no pass. */
export function parsePassLink(link: string): PassLink | null {
  const [name = '', secret = '', text, ...rest] = link.slice(link.indexOf('#') + 1).split('.');
  const isName = fromBase64url(name)?.length === 16 && fromBase64url(secret)?.length === 32;
  const bytes = text === undefined ? null : fromBase64url(text);
  if (!isName || rest.length > 0 || (text !== undefined && !bytes)) return null;
  return { name, secret, bytes };
}

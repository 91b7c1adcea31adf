/** Files on their way to Zalo: as the text that it takes, within what it takes. */
import { toBase64 } from '../bytes.js';
import { ZaloError } from './errors.js';
import { BASE64, FILES, type ZaloCall } from './limits.js';

/**
 * How bytes are written. Zalo's pages show `data:` addresses for pictures and say nothing for files; without one, no
 * type and so no extension could be known. Where a phone wants bare base64 after all, an app says so.
 */
export type Base64Form = 'data-url' | 'bare';

const extensionOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The type by which Zalo may know a file. Rejects what it does not save, before any bytes are read. */
export function typeOf(name: string, call: ZaloCall): string {
  const extension = extensionOf(name);
  const type = FILES.types[extension];
  if (!type) throw new ZaloError('file-type', call, { extension });
  return type;
}

export async function base64Of(blob: Blob, type: string, form: Base64Form, call: ZaloCall): Promise<string> {
  const before = form === 'bare' ? '' : `data:${type};base64,`;
  const most = Math.floor((BASE64.letters - before.length) / 4) * 3;
  if (blob.size > most) throw new ZaloError('too-large', call, { bytes: blob.size, most });
  return before + toBase64(new Uint8Array(await blob.arrayBuffer()));
}

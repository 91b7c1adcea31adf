/** The deferred half of the core with its code inside: what `khachquen` imports behind the first half. */
import base64 from 'inline:core.deferred.wasm';

/** The bytes of `core.deferred.wasm`. */
// `atob` and not `fetch('data:…')`, which a strict policy blocks.
export const code = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

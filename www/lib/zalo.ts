/**
 * Khách Quen inside a Zalo Mini App: theme and language, the pass, files, pictures, sharing, the Official Account. The
 * SDK is handed in, so nothing of it is in the package, and six lines stand for it in a test. Outside of Zalo every
 * call says so, or the browser does it. How to put it into an app: docs/mini-app.md.
 *
 * @example
 * import { downloadFile, getSystemInfo, nativeStorage, scanQRCode } from 'zmp-sdk/apis';
 * import { connectZalo, openForZalo } from 'khachquen/zalo';
 *
 * const zalo = connectZalo({ downloadFile, getSystemInfo, nativeStorage, scanQRCode });
 * const app = openForZalo(card, zalo, { publicKey: SHOP_KEY, fetchPass });
 * scanButton.onclick = () => app.scan().catch((error) => toast(zalo.words(error)));
 * shop.save = zalo.save; // <khach-quen>: exports are saved by Zalo
 */
export type { ZaloCache } from './zalo/cache.js';
export { openForZalo, type ZaloCard, type ZaloCardOptions } from './zalo/card.js';
export { connectZalo, type DoneBy, type Zalo, type ZaloOptions, type ZaloShare } from './zalo/connect.js';
export { ZaloError, type ZaloErrorCode } from './zalo/errors.js';
export {
  BASE64 as ZALO_BASE64,
  CACHE as ZALO_CACHE,
  CALLS as ZALO_CALLS,
  FILES as ZALO_FILES,
  SHARE as ZALO_SHARE,
  type ZaloCall,
} from './zalo/limits.js';
export type { Explain, Purpose, PurposeName } from './zalo/purpose.js';
export type { ZaloScope, ZaloSdk, ZaloStorage } from './zalo/sdk.js';
export type { Dressed, ZaloSystem } from './zalo/system.js';
export { insideZalo } from './zalo/where.js';

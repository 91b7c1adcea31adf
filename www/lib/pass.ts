/**
 * The member pass: one small signed and encrypted file a member, made in the shop's browser, carried by any static
 * host or by its link alone, and opened without a network. Its limits are in docs/pass.md.
 *
 * @example
 * import { createPasses, createShopKeys, exportPublicKey, openPass } from 'khachquen/pass';
 *
 * const keys = await createShopKeys({ passphrase });
 * for await (const { name, bytes, link } of createPasses(members, keys, { page: 'https://tiem.vn/the' })) keep(name, bytes, link);
 * const member = await openPass(bytes, secret, await exportPublicKey(keys));
 */
export type { Member } from './loyalty.js';
export { createPasses, type MadePass, type PassOptions } from './pass/create.js';
export { PassError, type PassErrorCode, PassInputError } from './pass/errors.js';
export {
  createShopKeys,
  exportPublicKey,
  restoreShopKeys,
  type ShopKeys,
  type ShopKeysBackup,
} from './pass/keys.js';
export { LIMITS as PASS_LIMITS } from './pass/limits.js';
export { type PassLink, parsePassLink, passLink } from './pass/link.js';
export { type OpenedPass, type OpenPassOptions, openPass, readPass } from './pass/open.js';
export { shortName } from './pass/record.js';

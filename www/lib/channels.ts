/**
 * Files that channels accept: Zalo, SMS, e-mail tools, audiences of ads, and a journey's schedule. People in, files out;
 * everybody is in a file or left out with a reason. Pure functions without engine and page, fetched when a file is made.
 *
 * @example
 * import { writeChannel } from 'khachquen/channels';
 *
 * const { files, leftOut, cost } = await writeChannel('zns', recipients, {
 *   group: 'Khách mới',
 *   day: '2026-11-27',
 *   parameters: [{ name: 'customer_name', type: 'customer_name' }, { name: 'diem', type: 'quantity' }],
 *   prices: { 'zns.care': 300 },
 * });
 */
export { CHANNEL_IDS } from './channels/checked.js';
export type { CellFrom, Column, EmailRules, Format } from './channels/formats/format.js';
export { FORMATS } from './channels/formats/index.js';
export { SMS_ADVERTISING, SMS_FORBIDDEN, SMS_LIMITS, type SmsLimits } from './channels/formats/sms.js';
export { ZNS_TEMPLATE, ZNS_TYPES, type ZnsShape, type ZnsType } from './channels/formats/zns.js';
export { leftOutFile } from './channels/left-out.js';
export { costOf, PRICES, priceOf } from './channels/prices.js';
export { writeSchedule } from './channels/schedule.js';
export { advertisingText, smsParts, withoutMarks } from './channels/sms.js';
export type * from './channels/types.js';
export { planChannel, writeChannel } from './channels/write.js';
export { type ZnsNames, type ZnsValue, znsFaults, znsValue } from './channels/zns.js';
export { UsageError } from './engine/errors.js';
export { CHANNEL_WORDS, type ChannelWords } from './i18n/channels/words.js';

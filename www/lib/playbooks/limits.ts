/** Whether a message of ours would pass as a template of Zalo; limits and checks are those of `khachquen/channels`. */
import { ZNS_TEMPLATE } from '../channels/formats/zns.js';
import type { ZnsFault } from '../channels/types.js';
import { znsFaults } from '../channels/zns.js';
import { lengthOf, type Values } from './fill.js';
import type { Message } from './types.js';

/** Our variables that hold the customer's name, and those that are of this customer alone. */
const NAMES = { name: ['ten_khach'], identity: ['ngay_mua', 'so_don', 'so_ngay', 'diem'] };

/** Lengths only, which is all that filling in can change. */
export const fitsTemplate = (message: Message, values: Values): boolean =>
  lengthOf(message.title || '', values) <= ZNS_TEMPLATE.title.max &&
  message.body.every((line) => lengthOf(line, values) <= ZNS_TEMPLATE.body.max);

/** Everything that would be sent back by the reviewers; empty when it passes. */
export function templateFaults(message: Message): ZnsFault[] {
  const { title = '', body, button } = message;
  return znsFaults({ title, body, buttons: button === undefined ? [] : [button] }, NAMES);
}

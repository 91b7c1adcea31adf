/** Every file that a channel takes, by its channel. */
import type { ChannelId } from '../types.js';
import { FACEBOOK, GOOGLE, TIKTOK } from './ads.js';
import { BREVO, KLAVIYO, MAILCHIMP } from './email.js';
import type { Format } from './format.js';
import { SMS } from './sms.js';
import { ZALO_OA } from './zalo-oa.js';
import { ZNS } from './zns.js';

/** What a file for each channel looks like, with where that is known from. */
export const FORMATS: Readonly<Record<ChannelId, Format>> = {
  zns: ZNS,
  zaloOa: ZALO_OA,
  sms: SMS,
  klaviyo: KLAVIYO,
  mailchimp: MAILCHIMP,
  brevo: BREVO,
  facebook: FACEBOOK,
  google: GOOGLE,
  tiktok: TIKTOK,
};

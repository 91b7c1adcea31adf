/** What goes into a file for a channel and what comes out: people, files, who was left out and why, and what it costs. */
import type { Recipient as GatePerson } from '../care.js';
import type { Day } from '../scalars.js';

/** A channel that takes files. */
export type ChannelId =
  | 'zns'
  | 'zaloOa'
  | 'sms'
  | 'klaviyo'
  | 'mailchimp'
  | 'brevo'
  | 'facebook'
  | 'google'
  | 'tiktok';

/** A value of a message: text as it shall be read, or a number that is written in digits alone. */
export type MergeValue = string | number | bigint | null;

/** What everybody in a file needs; as the gate has it. */
type Known = Pick<GatePerson, 'id' | 'name' | 'phones' | 'emails' | 'consent'>;
/** What the gate may know beside; people who come from elsewhere may lack it. */
type Perhaps = Partial<Pick<GatePerson, 'gender' | 'birthday' | 'city'>>;

/**
 * One person who shall be in a file: a person behind the gate (`Book.recipients`), with what fills the message. Plain
 * data: anything else may make it too. Phones are digits with country code, the first that the channel reaches is used;
 * a birthday is `1990-02-28`, or `--02-28` where nobody knows the year.
 */
export interface Recipient extends Known, Perhaps {
  /** Tên, where a file has it in a column of its own. Never guessed from `name`. */
  firstName?: string | null;
  /** Họ, likewise. */
  lastName?: string | null;
  /** Postal code. */
  zip?: string | null;
  /** The follower's id at Zalo (`user_id`): the OA reaches nobody by phone. */
  zaloUserId?: string | null;
  /** What fills the template: by parameter of ZNS, by merge name elsewhere. */
  values: Readonly<Record<string, MergeValue>>;
  /** The finished text of an SMS or an e-mail; no braces in it. */
  message?: string | null;
  /** Of an e-mail. */
  subject?: string | null;
  /** The line that inboxes show beside the subject. */
  preview?: string | null;
}

/** Recipients as they come: an array, or page by page out of a book. */
export type Recipients = Iterable<Recipient> | AsyncIterable<Recipient>;

/** What a list is for: to be written to or shown ads, or to be shown none. */
export type AudienceUse = 'audience' | 'exclusion';

/** Types of parameters that Zalo knows, by their names in its console. */
export type ZnsParameterType =
  | 'customer_name'
  | 'phone_number'
  | 'address'
  | 'product_code'
  | 'custom_field'
  | 'transaction_status'
  | 'contact'
  | 'personal_title'
  | 'product_name'
  | 'quantity'
  | 'time'
  | 'otp'
  | 'url'
  | 'amount_vn_standard'
  | 'bank_transfer_note';

/** A parameter of a template: a column of the file. */
export interface ZnsParameter {
  /** As the template names it: letters without marks, digits and `_`. */
  name: string;
  /** Default `custom_field`: 30 characters. */
  type?: ZnsParameterType;
  /** Key in `Recipient.values`; default: the name. */
  from?: string;
}

/** Zalo's tags of a template since 2024-04-16: 1 transaction, 2 care, 3 promotion. */
export type ZnsTag = 'transaction' | 'care' | 'promotion';

/** What an SMS is in law and in the networks' price lists. `plain`: from a phone, without a brand name. */
export type SmsKind = 'advertising' | 'service' | 'plain';

/** What is asked of a file. */
export interface ChannelRequest {
  /** Names the file, with its channel: the group, the campaign, or the day's queue. */
  group: string;
  /** The day of the file, `yyyy-mm-dd`: in its name. */
  day: Day;
  /** ZNS: the parameters of the template, in the order of the columns. Needed there. */
  parameters?: readonly ZnsParameter[];
  /** ZNS: decides the price. Default `care`. */
  tag?: ZnsTag;
  /** ZNS and the SMS list: `84` (default, nothing eats its first digit) or `0`. */
  phone?: '84' | '0';
  /** ZNS and the SMS list: header of the phones, where the channel's own template file has another. Default `phone`. */
  phoneHeader?: string;
  /** SMS: decides limits and price. Default `advertising`, the stricter one. */
  sms?: SmsKind;
  /** SMS: the supplier or the network puts the mark and the way to refuse into advertising itself. Default false. */
  networkAdds?: boolean;
  /** SMS: write texts without Vietnamese marks, whose parts are longer. Default false. */
  withoutMarks?: boolean;
  /** Zalo OA list: the tag that the followers get. Default: the group. */
  label?: string;
  /** Keys of `Recipient.values` that become columns of an SMS list or an e-mail tool, in this order. Default none. */
  merge?: readonly string[];
  /** E-mail tools: write subject, preview and message of each person as columns as well. Default false. */
  texts?: boolean;
  /** Ads: who shall see them (default), or who shall not. */
  use?: AudienceUse;
  /** Write people who refused as well, into a file of their own whose name says so. Default false. */
  includeRefused?: boolean;
  /** Prices as the shop typed them, by `PriceKey`, in đồng a message or a part. */
  prices?: Prices;
  /** Fewer rows a file than the channel takes. */
  rows?: number;
  /** Language of file names and of headers that people read. Default Vietnamese. */
  language?: 'vi' | 'en';
  /** Heard while it writes. */
  onProgress?: (done: number) => void;
  /** Ends it early: the call rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** State of consent of everybody in one file. */
export type ConsentState = 'agreed' | 'unknown' | 'refused' | 'mixed';

/** A file as the channel takes it. */
export interface ChannelFile {
  /** Channel, group, day, and part where there are several. */
  name: string;
  /** Media type. */
  type: string;
  /** The bytes. */
  blob: Blob;
  /** Rows without the header: one a person. */
  rows: number;
  /** What those in it have said. `mixed`: agreed and unknown, for channels that ask for no consent of a file. */
  consent: ConsentState;
}

/** Why somebody is in no file. */
export type LeftOutReason =
  /** No phone at all. */
  | 'no-phone'
  /** Only fixed lines, and the channel reaches mobiles. */
  | 'landline'
  /** Only numbers of other countries, and the channel reaches Vietnamese ones. */
  | 'foreign-phone'
  /** Digits that are no number. */
  | 'bad-phone'
  /** No e-mail at all. */
  | 'no-email'
  /** Nothing that can be an address. */
  | 'bad-email'
  /** Ads: neither a phone nor an e-mail. */
  | 'no-address'
  /** Zalo OA: no follower's id. */
  | 'no-zalo-id'
  /** The id of a follower is not one. */
  | 'bad-zalo-id'
  /** Somebody before has the same phone, e-mail or id: one address is written to once. */
  | 'same-address'
  /** Refused, and `includeRefused` is not said. */
  | 'refused'
  /** A parameter or merge value is missing; `field` says which. */
  | 'missing-value'
  /** Longer than the channel takes; `field`, `length`, `most`. */
  | 'too-long'
  /** Not of its type: a day that is none, an amount with letters; `field`. */
  | 'bad-value'
  /** A brace or an unfilled parameter is in it; `field`. */
  | 'unfilled'
  /** SMS: no text. */
  | 'no-message'
  /** SMS: a character that networks refuse; `field` is the character. */
  | 'forbidden-character'
  /** SMS: advertising that does not begin with its mark. */
  | 'no-ad-mark'
  /** SMS: advertising that does not say how to refuse. */
  | 'no-opt-out';

/** One person who is in no file. */
export interface LeftOut {
  /** `Recipient.id`. */
  id: string;
  /** Why; the first reason found. */
  reason: LeftOutReason;
  /** Parameter, merge name, column or character. */
  field?: string;
  /** Characters found. */
  length?: number;
  /** Characters allowed. */
  most?: number;
}

/** What whoever uploads the file should know. */
export type ChannelNote =
  /** Fewer people than the channel takes; `count` is the least. */
  | 'too-few'
  /** People of whom nobody knows whether they agreed; `count`. */
  | 'consent-unknown'
  /** People who refused are in a file; `count`. */
  | 'refused-inside'
  /** Values above the newer, smaller limit and within the older one; `count`. */
  | 'near-limit'
  /** A birthday that the channel does not take, or a phone that somebody before has, was left empty; `count`. */
  | 'dropped-values'
  /** Split, because the channel takes no more rows or bytes at once; `count` files. */
  | 'split'
  /** Something in the format is unverified: look at one row before sending all. */
  | 'unverified';

/** What a file costs before it is sent, in whole đồng. */
export interface Cost {
  /** Price list entry; null for channels without a price a message: ads, e-mail tools. */
  key: PriceKey | null;
  /** Messages: one a person. */
  messages: number;
  /** What is paid for: parts of SMS, else messages. */
  units: number;
  /** Đồng a unit; null while nobody has said. */
  price: number | null;
  /** Units × price; null while nobody has said. */
  total: number | null;
}

/** Files and what became of everybody: people = sum of rows + left out. */
export interface ChannelFiles {
  /** For which channel. */
  channel: ChannelId;
  /** None where nobody can be reached. */
  files: ChannelFile[];
  /** People that were handed in. */
  people: number;
  /** People in the files. */
  written: number;
  /** Everybody else. */
  leftOut: LeftOut[];
  /** The same, counted. */
  reasons: Partial<Record<LeftOutReason, number>>;
  /** What to know before sending. */
  notes: Array<{ note: ChannelNote; count: number }>;
  /** What sending costs. */
  cost: Cost;
}

/** The same without files: who would be in, who not, and what it would cost. */
export type ChannelPlan = Omit<ChannelFiles, 'files'>;

/** What is paid for. */
export type PriceKey =
  | 'zns.transaction'
  | 'zns.care'
  | 'zns.promotion'
  | 'oa.consult'
  | 'sms.advertising'
  | 'sms.service'
  | 'sms.plain'
  | 'email'
  | 'call';

/** Đồng a message or part, as the shop typed them. */
export type Prices = Partial<Record<PriceKey, number>>;

/** How far a figure is to be trusted. */
export type Mark = 'official' | 'secondary' | 'unverified';

/** Where a figure comes from. */
export interface Cited {
  /** Address, or the title of the page where there is none. */
  source: string;
  /** When it was read. */
  date: Day;
  /** `official`: the channel's own page. `secondary`: somebody else's. `unverified`: found nowhere. */
  mark: Mark;
}

/** Entry of the price list. */
export interface Price extends Cited {
  /** What is paid for. */
  key: PriceKey;
  /** A message, or a part of an SMS. */
  unit: 'message' | 'part';
  /** Đồng; null where no list of today is known: the shop types it. */
  amount: number | null;
  /** What older or secondary pages say, from and to; to be shown as a hint, never reckoned with. */
  seen?: readonly [number, number];
}

/** How an SMS is encoded. */
export type SmsEncoding = 'gsm7' | 'ucs2';

/** What is wrong with an SMS. */
export type SmsFault =
  /** Nothing to send. */
  | 'empty'
  /** More parts than networks take. */
  | 'too-long'
  /** Characters that networks refuse: `forbidden`. */
  | 'forbidden-character'
  /** Advertising without `[QC]` or `[AD]` first. */
  | 'no-ad-mark'
  /** Advertising without a way to refuse. */
  | 'no-opt-out'
  /** A brace: something is unfilled. */
  | 'unfilled';

/** An SMS as it will be sent and paid for. */
export interface SmsParts {
  /** `ucs2` as soon as one character is not in GSM-7: most Vietnamese letters are not. */
  encoding: SmsEncoding;
  /** Septets (GSM-7, two for `€^{}[]~|\`) or UTF-16 units (UCS-2). */
  length: number;
  /** Parts that are paid for; 0 for an empty text; null where the text is too long for its kind. */
  parts: number | null;
  /** Longest text of 1, 2, 3 … parts, for this kind and encoding; advertising is counted without its mark and its way to refuse. */
  limits: readonly number[];
  /** How far these limits are to be trusted. */
  mark: Mark;
  /** Characters that fit into the last part still. */
  left: number;
  /** Characters that make it UCS-2, each once. */
  outside: string[];
  /** Characters that networks refuse, each once. */
  forbidden: string[];
  /** What is wrong; empty when it can go. */
  faults: SmsFault[];
  /** Đồng for one person; null while no price is known or it is too long. */
  price: number | null;
}

/** How a text is counted. */
export interface SmsOptions {
  /** Default `advertising`. */
  kind?: SmsKind;
  /** The supplier or the network puts the mark and the way to refuse in itself. Default false: the text has them. */
  networkAdds?: boolean;
  /** Prices as the shop typed them. */
  prices?: Prices;
}

/** A template of ZNS as its console has it; parameters are written `<name>`. */
export interface ZnsTemplate {
  /** First line. */
  title: string;
  /** Paragraphs. */
  body: readonly string[];
  /** Rows of the table. */
  table?: ReadonlyArray<{ label: string; value: string }>;
  /** Words on the buttons. */
  buttons?: readonly string[];
  /** Types of the parameters; one that is not named here is a `custom_field`. */
  parameters?: readonly ZnsParameter[];
}

/** What reviewers send a template back for, or the console refuses. */
export type ZnsFault =
  | 'title-length'
  | 'title-parameters'
  | 'body-count'
  | 'body-length'
  | 'table-count'
  | 'label-length'
  | 'label-parameters'
  | 'value-length'
  | 'value-parameters'
  | 'button-count'
  | 'button-length'
  | 'parameters'
  | 'parameter-name'
  | 'link'
  | 'phone'
  | 'emoji'
  | 'address-form'
  | 'no-name'
  | 'no-identity';

/** One day of a journey for one person, or for everybody of a group. */
export interface ScheduleStep {
  /** When. */
  day: Day;
  /** `08:30`; without it the step takes the whole day. */
  time?: string;
  /** What to do, in a few words. */
  title: string;
  /** The words to send, or what to have ready. */
  text?: string;
  /** By which channel, as people call it. */
  channel?: string;
  /** Name of the journey or the group. */
  journey?: string;
  /** Day of the journey: 0, 3, 7 … */
  step?: number;
  /** Whom it concerns; people of one step are one entry of a calendar. */
  person?: { id: string; name?: string | null; phone?: string | null };
}

/** What is asked of a schedule. */
export interface ScheduleRequest {
  /** Names the file and the calendar. */
  group: string;
  /** The day on which it is made. */
  day: Day;
  /** A table for people, or a calendar. */
  format: 'csv' | 'ics';
  /** Default Vietnamese. */
  language?: 'vi' | 'en';
}

/** A schedule as a file. */
export interface ScheduleFile {
  /** Schedule, group, day. */
  name: string;
  /** Media type. */
  type: string;
  /** The bytes. */
  blob: Blob;
  /** Rows of the table, one a step and person; entries of the calendar, where people of one step are one. */
  rows: number;
}

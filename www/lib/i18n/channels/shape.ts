/** What words the files that channels accept need, in every language. */
import type {
  ChannelId,
  ChannelNote,
  ConsentState,
  LeftOutReason,
  PriceKey,
  SmsFault,
  ZnsFault,
} from '../../channels/types.js';

/** Words for every code of the files that channels accept. */
export interface ChannelWords {
  /** Names of the channels. */
  channels: Record<ChannelId, string>;
  /** Why somebody is in no file. */
  leftOut: Record<LeftOutReason, string>;
  /** What to know before sending; `count` as in the note. */
  notes: Record<ChannelNote, (count: number) => string>;
  /** What people in a file have said. */
  consent: Record<ConsentState, string>;
  /** What is wrong with an SMS. */
  smsFaults: Record<SmsFault, string>;
  /** What a template of Zalo would be sent back for. */
  znsFaults: Record<ZnsFault, string>;
  /** What is paid for. */
  prices: Record<PriceKey, string>;
  /** Headers of the table of people left out: code, name, phone, reason, detail. */
  leftOutHeader: [string, string, string, string, string];
  /** Headers of a schedule: day, hour, journey, day of it, what to do, channel, name, phone, words. */
  scheduleHeader: [string, string, string, string, string, string, string, string, string];
  /** So many people, in an entry of a calendar. */
  people: (count: number) => string;
}

/** How a shop speaks in its messages: what it calls itself and its customers. The shop's choice; the first is usual. */
import type { CustomerRow } from '../contract.js';
import type { Channel } from './types.js';

export interface Voice {
  id: string;
  /** The shop of itself. */
  self: string;
  /** The shop to a customer, where it does not know better. */
  you: string;
  /** The shop to a customer whose gender the files say. */
  byGender?: Record<NonNullable<CustomerRow['gender']>, string>;
}

const ANH_CHI = { male: 'anh', female: 'chị' };

export const VOICES: readonly [Voice, ...Voice[]] = [
  { id: 'minh-anh-chi', self: 'mình', you: 'bạn', byGender: ANH_CHI },
  { id: 'minh-ban', self: 'mình', you: 'bạn' },
  { id: 'tiem-anh-chi', self: 'tiệm', you: 'bạn', byGender: ANH_CHI },
  { id: 'tiem-ban', self: 'tiệm', you: 'bạn' },
  { id: 'shop-anh-chi', self: 'shop', you: 'bạn', byGender: ANH_CHI },
  { id: 'shop-ban', self: 'shop', you: 'bạn' },
  { id: 'tiem-quy-khach', self: 'tiệm', you: 'quý khách' },
];

export const voiceOf = (id: string): Voice => VOICES.find((voice) => voice.id === id) ?? VOICES[0];

/** A voice as the owner chooses it: "mình – anh/chị, bạn khi chưa rõ". */
export const voiceName = ({ self, you, byGender }: Voice, unclear: (you: string) => string): string =>
  `${self} – ${byGender ? `${byGender.male}/${byGender.female}, ${unclear(you)}` : you}`;

/** The form of address that a gender gives, where the voice goes by it. */
export const addressOf = ({ byGender }: Voice, gender: CustomerRow['gender']): string | null =>
  (gender && byGender?.[gender]) || null;

/** Who has no name is called as the channel is used to: templates are formal. */
export const nameless = (voice: Voice, channel: Channel, gender: CustomerRow['gender']): string =>
  channel === 'zns' ? 'quý khách' : (addressOf(voice, gender) ?? voice.you);

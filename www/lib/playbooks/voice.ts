/** How a shop speaks in its messages: what it calls itself and its customers. The shop's choice; the first is usual. */
import type { Channel } from './types.js';

export interface Voice {
  id: string;
  /** The shop of itself. */
  self: string;
  /** The shop to a customer. */
  you: string;
}

export const VOICES: readonly [Voice, ...Voice[]] = [
  { id: 'minh-ban', self: 'mình', you: 'bạn' },
  { id: 'tiem-ban', self: 'tiệm', you: 'bạn' },
  { id: 'shop-ban', self: 'shop', you: 'bạn' },
  { id: 'tiem-quy-khach', self: 'tiệm', you: 'quý khách' },
];

export const voiceOf = (id: string): Voice => VOICES.find((voice) => voice.id === id) ?? VOICES[0];

/** Who has no name is called as the channel is used to: templates are formal. */
export const nameless = (voice: Voice, channel: Channel): string =>
  channel === 'zns' ? 'quý khách' : voice.you;

/** Greetings of the occasions, with and without an offer: a wish is enough (S1-17). */
import type { Tag } from '../../playbooks/channels.js';
import type { Draft } from '../compose/template.js';
import type { WrittenChannel } from '../reasons/plan.js';
import { OCCASIONS, type OccasionId } from './calendar.js';
import type { Occasions, OccasionWords } from './words.js';

/** A greeting with what it is in law: an offer makes it advertising. */
export interface Greeting {
  draft: Draft;
  tag: Tag;
  /** The value of `{dip}`. */
  dip: string;
}

const LABEL = '[QC] ';

/** Words of an occasion; those of the shop's own days have its name. */
export const occasionWords = (words: Occasions, id: string, name: string | null): OccasionWords =>
  Object.hasOwn(OCCASIONS, id)
    ? words.occasions[id as OccasionId]
    : { ...words.own, name: name ?? words.own.name };

type Make = (words: Occasions, wish: string, offer: boolean) => Draft;

const MAKERS: Record<WrittenChannel, Make> = {
  zns: (words, wish, offer) => ({
    title: words.znsTitle,
    body: [wish, words.znsThanks, ...(offer ? [words.znsOffer] : [])],
    button: offer ? words.offerButton : words.button,
  }),
  oa: (words, wish, offer) => ({ body: [wish, ...(offer ? [words.offer] : [])] }),
  sms: (words, wish, offer) => ({ body: [offer ? `${LABEL}${wish} ${words.smsOffer}` : wish] }),
  email: (words, wish, offer) => ({
    subject: (offer ? LABEL : '') + words.subject,
    preview: offer ? words.offerPreview : words.preview,
    body: [wish, ...(offer ? [words.offer, words.optOut] : [])],
  }),
  call: (words, wish, offer) => ({ body: [offer ? `${wish} ${words.offer}` : wish] }),
};

/** The greeting of an occasion; `name` is that of a day of the shop's own. */
export function greetingFor(
  words: Occasions,
  occasion: { id: string; name?: string | null },
  channel: WrittenChannel,
  offer: boolean,
): Greeting {
  const { wish, name } = occasionWords(words, occasion.id, occasion.name ?? null);
  return { draft: MAKERS[channel](words, wish, offer), tag: offer ? 'promotion' : 'care', dip: name };
}

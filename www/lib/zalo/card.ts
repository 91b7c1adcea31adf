/** `<khach-quen-card>` in a Mini App: in Zalo's theme and language, its pass scanned, kept for the next start, and forgotten. */
import { optionsOf, text } from '../arguments.js';
import type { CardPass } from '../elements/card/card.js';
import { type PassLink, parsePassLink, passLink } from '../pass/link.js';
import { connectZalo, ZALO_OPTIONS, type Zalo, type ZaloOptions } from './connect.js';
import type { ZaloSdk } from './sdk.js';
import type { Dressed } from './system.js';

/** How the card of a Mini App finds its pass. */
export interface ZaloCardOptions extends ZaloOptions {
  /** The shop's public key, from the app and never from the pass. */
  publicKey: string;
  /** The file of a name, from wherever the shop lays its passes; not needed for links that carry the pass. */
  fetchPass?(name: string): Promise<Uint8Array | ArrayBuffer>;
  /** The link that the app was started with, if any. It comes before the one that is kept. */
  link?: string | null;
}

/** A card in a Mini App. */
export interface ZaloCard {
  /** Everything else that a Mini App needs of Zalo. */
  readonly zalo: Zalo;
  /** Resolves when what was there at the start is shown: true with a pass, false without. */
  readonly ready: Promise<boolean>;
  /**
   * Scans a QR code; false when it was no pass of ours, or its file cannot be had. Rejects with a `ZaloError` when there
   * was no scan, `cancelled` where the member turned back.
   */
  scan(): Promise<boolean>;
  /** Takes the pass out of the card and out of the phone. */
  forget(): void;
  /** Ends following Zalo's theme and language. */
  close(): void;
}

interface Card extends Dressed {
  pass: CardPass | null;
  publicKey: string;
}

const KEY = 'pass';

const OPTIONS = ['publicKey', 'fetchPass', 'link', ...ZALO_OPTIONS];

/** Shows a member's pass in a card: the one that the app was opened with, else the one that this phone kept. */
export function openForZalo(card: Card, sdk: ZaloSdk | Zalo, given: ZaloCardOptions): ZaloCard {
  const options = optionsOf(given, OPTIONS, 'openForZalo: options');
  text(options.publicKey, 'openForZalo: options.publicKey');
  const { publicKey: _key, fetchPass: _fetch, link: _link, ...own } = options;
  const zalo = sdk && 'words' in sdk ? sdk : connectZalo(sdk, own);
  const { cache } = zalo;
  card.publicKey = options.publicKey;
  const close = zalo.dress(card);

  /** Kept with its file inside: the next start needs no network. */
  async function show({ name, secret, bytes }: PassLink): Promise<boolean> {
    const file = bytes ?? (await options.fetchPass?.(name).catch(() => undefined));
    if (!file) return false;
    card.pass = { bytes: file, secret, name };
    cache.write(KEY, passLink('', name, secret, new Uint8Array(file as ArrayBuffer)));
    return true;
  }

  async function begin(): Promise<boolean> {
    const first = parsePassLink(options.link ?? '');
    if (first && (await show(first))) return true;
    const kept = parsePassLink(cache.read(KEY) ?? '');
    return kept ? show(kept) : false;
  }

  return {
    zalo,
    ready: begin(),
    async scan() {
      const link = parsePassLink(await zalo.scan());
      return link ? show(link) : false;
    },
    forget() {
      card.pass = null;
      cache.remove(KEY);
    },
    close,
  };
}

/**
 * The card inside a Zalo Mini App. The SDK is handed in, so nothing of it is in the package, and six lines stand for it
 * in a test. Where the app runs outside of Zalo its calls fail; the card then opens as on any page.
 *
 * @example
 * import { getSystemInfo, nativeStorage, scanQRCode } from 'zmp-sdk/apis';
 * import { openForZalo } from 'khachquen/zalo';
 *
 * const app = openForZalo(card, { getSystemInfo, nativeStorage, scanQRCode }, { publicKey: SHOP_KEY, fetchPass });
 * scanButton.onclick = () => app.scan();
 */
import type { CardPass } from './elements/card/card.js';
import { type PassLink, parsePassLink, passLink } from './pass/link.js';

/** The calls of zmp-sdk that the card uses, each of them optional. */
export interface ZaloSdk {
  getSystemInfo?(): { zaloLanguage?: string; zaloTheme?: string };
  scanQRCode?(): Promise<{ content?: string }>;
  nativeStorage?: {
    getItem(key: string): string | null | undefined;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
}

export interface ZaloOptions {
  publicKey: string;
  /** The file of a name, from wherever the shop lays its passes; not needed for links that carry the pass. */
  fetchPass?(name: string): Promise<Uint8Array | ArrayBuffer>;
  /** The link that the app was started with, if any. It comes before the one that is kept. */
  link?: string | null;
}

export interface ZaloCard {
  /** Scans a QR code; false when nothing was scanned, or no pass. */
  scan(): Promise<boolean>;
  /** Takes the pass out of the card and out of the phone. */
  forget(): void;
}

interface Card {
  pass: CardPass | null;
  publicKey: string;
  lang: string;
  theme: 'light' | 'dark' | undefined;
}

const KEY = 'khachquen:pass';
/** Without a bridge some calls never answer. A scan waits for a person. */
const SCAN_MS = 120_000;

/** Calls of the SDK throw where Zalo is old or not there; that is no reason to show no card. */
function tried<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

function within<T>(promise: Promise<T> | undefined, ms: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, undefined);
    const settle = (value?: T): void => {
      clearTimeout(timer);
      resolve(value);
    };
    Promise.resolve(promise).then(settle, () => settle());
  });
}

export function openForZalo(card: Card, sdk: ZaloSdk, options: ZaloOptions): ZaloCard {
  const system = tried(() => sdk.getSystemInfo?.());
  if (system?.zaloLanguage) card.lang = system.zaloLanguage;
  if (system?.zaloTheme === 'light' || system?.zaloTheme === 'dark') card.theme = system.zaloTheme;
  card.publicKey = options.publicKey;

  /** Kept with its file inside: the next start needs no network. */
  async function show({ name, secret, bytes }: PassLink): Promise<boolean> {
    const file = bytes ?? (await options.fetchPass?.(name).catch(() => undefined));
    if (!file) return false;
    card.pass = { bytes: file, secret, name };
    tried(() =>
      sdk.nativeStorage?.setItem(KEY, passLink('', name, secret, new Uint8Array(file as ArrayBuffer))),
    );
    return true;
  }

  async function begin(): Promise<void> {
    const first = parsePassLink(options.link ?? '');
    if (first && (await show(first))) return;
    const kept = parsePassLink(tried(() => sdk.nativeStorage?.getItem(KEY)) ?? '');
    if (kept) await show(kept);
  }
  void begin();

  return {
    async scan() {
      const scanned = await within(
        tried(() => sdk.scanQRCode?.()),
        SCAN_MS,
      );
      const link = parsePassLink(scanned?.content ?? '');
      return link ? show(link) : false;
    },
    forget() {
      card.pass = null;
      tried(() => sdk.nativeStorage?.removeItem(KEY));
    },
  };
}

/**
 * Zalo as one object: every call answers within a time, fails by a code, and says `unavailable` outside of Zalo,
 * where the browser does not stand in for it. The SDK is handed in, so nothing of it is in the package.
 */
import { optionsOf, refuse } from '../arguments.js';
import { saveFile } from '../elements/browser.js';
import { zaloText } from '../i18n/zalo/words.js';
import type { WorkspaceStore } from '../workspace/kept.js';
import { makeCache, type ZaloCache } from './cache.js';
import { makeAsk, type Timeouts } from './call.js';
import { ZaloError } from './errors.js';
import { type Base64Form, base64Of, typeOf } from './files.js';
import { SHARE, type ZaloCall } from './limits.js';
import { type Explain, makePurposes, type OwnPurposes, type PurposeName, purposeDialog } from './purpose.js';
import type { ZaloScope, ZaloSdk } from './sdk.js';
import { type Dressed, systemOf, watchSystem, type ZaloSystem } from './system.js';
import { insideZalo } from './where.js';

const SETTINGS = 'workspace';

/** How Zalo is spoken to. */
export interface ZaloOptions {
  /** Shows why something is asked for, before it is; default: a small dialog. */
  explain?: Explain;
  /** The app's own words for these reasons. */
  purposes?: OwnPurposes;
  /** Language of the words; default: Zalo's, then the document's. */
  language?: () => string;
  /** Milliseconds by call; default: `ZALO_CALLS`. */
  timeouts?: Timeouts;
  /** Bytes that are kept in native storage; default 256 kB, at most 512 kB. */
  cacheBytes?: number;
  /** How files are written for Zalo; default `data-url`. */
  base64?: Base64Form;
  /** Default: by the page's address and the bridge. */
  inside?: boolean;
}

/** What is shared. */
export interface ZaloShare {
  /** Its heading. */
  title: string;
  /** Its words. */
  text?: string;
  /** Address of a picture, https. */
  thumbnail?: string;
  /** A page of the app; default: its first. Never put a pass or its secret here: the link goes through Zalo. */
  path?: string;
  /** An address of the shop's own, instead of the app's. */
  link?: string;
}

/** Who did it: Zalo, or the browser in its place. */
export type DoneBy = 'zalo' | 'browser';

/** All of Zalo that a Mini App needs. */
export interface Zalo {
  /** True inside Zalo. */
  readonly inside: boolean;
  /** Theme and language that Zalo has now. */
  system(): ZaloSystem;
  /** Calls back when theme or language change; gives what ends it. */
  onSystem(tell: (system: ZaloSystem) => void): () => void;
  /** Theme and language of Zalo on an element, now and later; gives what ends it. */
  dress(element: Dressed): () => void;
  /** What is kept on the phone. */
  readonly cache: ZaloCache;
  /** Where `<khach-quen>` keeps its settings once the visitor asks for it; null outside of Zalo. */
  readonly store: WorkspaceStore | null;
  /** Saves a file; `element.save = zalo.save` sends the exports of `<khach-quen>` here. */
  save(name: string, blob: Blob): Promise<DoneBy>;
  /** Saves a picture, as of `card.picture()`, to the gallery. */
  savePicture(picture: Blob, name?: string): Promise<DoneBy>;
  /** Opens Zalo's sheet for sharing, or the browser's. */
  share(what: ZaloShare): Promise<DoneBy>;
  /** Asks to follow the Official Account. */
  followOA(id: string): Promise<void>;
  /** Opens the chat with the shop's Official Account; `message` is filled in; sending it is up to the member. */
  openChat(id: string, message?: string): Promise<void>;
  /** What a QR code says. Zalo may end an empty scan without an error: that is `cancelled` too. */
  scan(): Promise<string>;
  /** Whether a member allows a scope; asks where the member has not decided yet. */
  allow(scope: ZaloScope): Promise<boolean>;
  /** Words for whatever one of these calls rejected with. */
  words(error: unknown): string;
}

/** The settings of a shop as one entry of the cache. They are in no other place unless the shop has its file. */
function storeIn(cache: ZaloCache): WorkspaceStore {
  return {
    load: async () => cache.read(SETTINGS),
    async save(text) {
      if (!cache.write(SETTINGS, text)) throw new ZaloError('not-saved', 'nativeStorage');
    },
    clear: async () => cache.remove(SETTINGS),
  };
}

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

/** The browser's own share sheet, where it has one. */
async function shareInBrowser({ title, text, link }: ZaloShare): Promise<DoneBy> {
  const { navigator } = globalThis as { navigator?: Navigator };
  if (!navigator?.share) throw new ZaloError('unavailable', 'share');
  const url = link ?? globalThis.location?.href.split('#')[0];
  try {
    await navigator.share({ title, ...(text ? { text } : {}), ...(url ? { url } : {}) });
    return 'browser';
  } catch (error) {
    const turnedBack = (error as Error | undefined)?.name === 'AbortError';
    throw new ZaloError(turnedBack ? 'cancelled' : 'failed', 'share');
  }
}

export const ZALO_OPTIONS: Array<keyof ZaloOptions> = [
  ...(['explain', 'purposes', 'language', 'timeouts', 'cacheBytes', 'base64', 'inside'] as const),
];

/** Every call over an SDK that is handed in: all of `zmp-sdk/apis`, or the calls of it that are used. */
export function connectZalo(sdk: ZaloSdk, given: ZaloOptions = {}): Zalo {
  if (typeof sdk !== 'object' || sdk === null)
    refuse('connectZalo: sdk', sdk, 'an object with the calls of zmp-sdk/apis', '{} is an SDK without any.');
  const options = optionsOf(given, ZALO_OPTIONS, 'connectZalo: options');
  const inside = options.inside ?? insideZalo();
  const cache = makeCache(inside ? sdk.nativeStorage : undefined, options.cacheBytes);
  const system = (): ZaloSystem => systemOf(sdk, inside);
  const language = (): string =>
    options.language?.() ?? system().language ?? (globalThis.document?.documentElement.lang || 'vi');
  const explain = options.explain ?? purposeDialog(() => system().theme === 'dark');
  const purposes = makePurposes(cache, explain, language, options.purposes ?? {});
  const timed = makeAsk(options.timeouts ?? {});

  /** Only inside: elsewhere the SDK says that all went well and has done nothing. */
  const ask = <T>(call: ZaloCall, run: (() => Promise<T>) | undefined): Promise<T> =>
    inside ? timed(call, run) : Promise.reject(new ZaloError('unavailable', call));

  /** The same, with its purpose before it. */
  async function askFor<T>(call: ZaloCall & PurposeName, run: (() => Promise<T>) | undefined): Promise<T> {
    if (inside && run) await purposes.before(call, call);
    try {
      return await ask(call, run);
    } catch (error) {
      if (error instanceof ZaloError && error.code === 'denied') purposes.again(call);
      throw error;
    }
  }

  /** `{ authSetting: { scope: true } }`, and nothing of a scope that was never asked for. */
  const allowed = (found: object | undefined, scope: ZaloScope): unknown =>
    (found as Record<string, unknown> | undefined)?.[scope];

  const { downloadFile, saveImageToGallery, getShareableLink, openShareSheet } = sdk;
  const { followOA, openChat, scanQRCode, getSetting, authorize } = sdk;
  const form = options.base64 ?? 'data-url';

  return {
    inside,
    system,
    cache,
    onSystem: (tell) => watchSystem(sdk, system, tell),
    dress(element) {
      const put = ({ language: lang, theme }: ZaloSystem): void => {
        if (lang) element.lang = lang;
        if (theme) element.theme = theme;
      };
      put(system());
      return watchSystem(sdk, system, put);
    },
    store: inside ? storeIn(cache) : null,
    async save(name, blob) {
      if (!inside) {
        saveFile(name, blob);
        return 'browser';
      }
      const type = typeOf(name, 'downloadFile');
      const fileBase64Data = await base64Of(blob, type, form, 'downloadFile');
      await askFor('downloadFile', downloadFile && (() => downloadFile({ fileBase64Data })));
      return 'zalo';
    },
    async savePicture(picture, name = 'the-thanh-vien.png') {
      if (!inside) {
        saveFile(name, picture);
        return 'browser';
      }
      const type = picture.type || 'image/png';
      const imageBase64Data = await base64Of(picture, type, form, 'saveImageToGallery');
      await askFor(
        'saveImageToGallery',
        saveImageToGallery && (() => saveImageToGallery({ imageBase64Data })),
      );
      return 'zalo';
    },
    async share(what) {
      if (!inside) return shareInBrowser(what);
      const { title, text = '', thumbnail, path } = what;
      const card = {
        title: cut(title, SHARE.title),
        description: cut(text, SHARE.description),
        ...(thumbnail ? { thumbnail } : {}),
        ...(path ? { path } : {}),
      };
      // Asked for first: what has no sheet to share with needs no link.
      if (!openShareSheet) throw new ZaloError('unsupported', 'openShareSheet');
      const link =
        what.link ?? (await ask('getShareableLink', getShareableLink && (() => getShareableLink(card))));
      await ask('openShareSheet', () => openShareSheet({ type: 'link', data: { link, chatOnly: false } }));
      return 'zalo';
    },
    async followOA(id) {
      await askFor('followOA', followOA && (() => followOA({ id })));
    },
    async openChat(id, message) {
      await ask(
        'openChat',
        openChat && (() => openChat({ type: 'oa', id, ...(message ? { message } : {}) })),
      );
    },
    async scan() {
      const scanned = await askFor('scanQRCode', scanQRCode && (() => scanQRCode()));
      if (!scanned?.content) throw new ZaloError('cancelled', 'scanQRCode');
      return scanned.content;
    },
    async allow(scope) {
      const found = await ask('getSetting', getSetting && (() => getSetting()));
      const isAllowed = allowed(found?.authSetting, scope);
      if (isAllowed === true) return true;
      if (authorize) await purposes.before(scope, 'authorize');
      try {
        const answer = await ask('authorize', authorize && (() => authorize({ scopes: [scope] })));
        if (allowed(answer, scope) === true) return true;
      } catch (error) {
        if (!(error instanceof ZaloError && error.code === 'denied')) throw error;
      }
      purposes.again(scope);
      return false;
    },
    words(error) {
      const { errors } = zaloText(language());
      if (!(error instanceof ZaloError)) return errors.failed;
      const words = errors[error.code];
      return typeof words === 'string' ? words : words(error.details);
    },
  };
}
